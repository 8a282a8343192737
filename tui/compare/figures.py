"""Figures of two versions held against each other."""

from collections.abc import Sequence

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.facts.fact import Mention
from tui.text import Article


def compare_figures(
    left: Article, right: Article, left_figures: Sequence[Mention], right_figures: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the quantities and moments of two versions: inside linked paragraphs first, then anywhere."""
    return []
