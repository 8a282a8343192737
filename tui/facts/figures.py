"""Figures found in a text: quantities and moments, which share the digits and so are found together."""

from tui.facts.fact import Mention
from tui.text import Article


def find_figures(article: Article) -> tuple[Mention, ...]:
    """The quantities and moments of an article, in reading order, none overlapping another."""
    return ()
