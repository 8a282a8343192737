"""Justified lines: the cells left over at a line's end are spread over its blanks, unless they are too many.

A line without blanks, as Chinese and Japanese have them, is stretched after its punctuation, where it shows least.
"""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import category

from tui.view.cells import Span, graphemes, width

LOOSEST = 2
"""The most cells that a blank is widened by on average: beyond that, holes run down the page."""

_BLANKS = (" ", "\u00a0")

Stretch = Mapping[int, int]
"""The blank cells to be put before characters, by their offset in the paragraph."""


def stretch(text: str, span: Span, cells: int) -> Stretch:
    """What fills a line of `text` up to `cells`; nothing where it would stand too loose, or is too long already."""
    free = cells - width(text[slice(*span)])
    if free <= 0:
        return {}
    blanks = [offset for offset in range(span[0] + 1, span[1]) if text[offset] in _BLANKS]
    if blanks:
        return _spread(blanks, free) if free <= LOOSEST * len(blanks) else {}
    pauses = list(_after_punctuation(text, span))
    return _spread(pauses, free) if free <= len(pauses) else {}


def stretched(text: str, start: int, end: int, extra: Stretch) -> str:
    """`text[start:end]` with its blank cells."""
    if not extra:
        return text[start:end]
    return "".join(" " * extra.get(offset, 0) + text[offset] for offset in range(start, end))


def _spread(offsets: Sequence[int], free: int) -> Stretch:
    """So many cells over the offsets, as evenly as whole cells allow."""
    count = len(offsets)
    shares = ((n + 1) * free // count - n * free // count for n in range(count))
    return {offset: share for offset, share in zip(offsets, shares, strict=True) if share}


def _after_punctuation(text: str, span: Span) -> Iterator[int]:
    """The offsets behind wide punctuation marks inside a line."""
    start, end = span
    for begin, stop in graphemes(text[start:end]):
        mark = text[start + begin : start + stop]
        if start + stop < end and width(mark) == 2 and category(mark[0]) in ("Pe", "Pf", "Po"):
            yield start + stop
