"""Proper names found in a text, in scripts with capital letters and without."""

from collections.abc import Sequence

from tui.facts.fact import Mention
from tui.text import Article


def find_names(article: Article, other: Article, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The proper names of `article`, in reading order, none overlapping another or one of `figures`.

    `other` is the version opposite: what is a name there helps to tell what is one here.
    """
    return ()
