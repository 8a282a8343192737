"""Names of two versions held against each other."""

from collections.abc import Sequence

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.facts.fact import Mention
from tui.text import Article


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    return []
