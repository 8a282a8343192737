"""A block is a piece of a text before it is known what it is for."""

from typing import NamedTuple

from tui.text.article import Role


class Block(NamedTuple):
    """A paragraph to be; `role` is None where the form of the text must tell it.

    A tuple, since it is made for every line and gone a moment later.
    """

    text: str
    role: Role | None = None
