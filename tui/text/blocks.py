"""A block is a piece of a text before it is known what it is for."""

from dataclasses import dataclass

from tui.text.article import Role


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph to be; `role` is None where the form of the text must tell it."""

    text: str
    role: Role | None = None
