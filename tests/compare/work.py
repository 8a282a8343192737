"""How much work a comparison takes, counted and not timed, so that a busy machine changes nothing."""

import sys
from collections.abc import Sequence
from types import FrameType

from tui.align.link import Link
from tui.compare.compare import conclude, find
from tui.text import Article, Paragraph

GROWN = 4
MOST_GROWTH = 4.5
"""Linear work grows by 4 at most with text four times as long, quadratic work by up to 16."""


def calls(left: Sequence[str], right: Sequence[str], other: str) -> int:
    """How many functions are called to compare English paragraphs with those opposite, those of all libraries too."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    here, there = (
        Article("", "", language, tuple(map(Paragraph, texts))) for language, texts in (("en", left), (other, right))
    )
    links = tuple(Link(index, index, 0.9) for index in range(len(left)))
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        conclude(find(here, there), links)
    finally:
        sys.setprofile(before)
    return count
