"""A line of text with its marks laid over it, cut into pieces that look the same.

A mark's sign takes the blank before the mark, so that no letter moves when marks arrive; where there is none, it stands
in the margin of the line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from tui.view.cells import Span
from tui.view.justify import Stretch, stretched
from tui.view.marks import Mark

Look = Callable[[str], Style]
"""From the name of what is marked to how it looks, as a style to be laid over the text's own."""


NOT_STRETCHED: Stretch = {}


@dataclass(frozen=True, slots=True)
class Painted:
    """The segments of a line, and the mark whose sign has to stand in the margin."""

    segments: list[Segment]
    margin: Mark | None


def paint(
    text: str, span: Span, marks: Sequence[Mark], base: Style, look: Look, extra: Stretch = NOT_STRETCHED
) -> Painted:
    """The characters of `span` with the marks that reach into it, and the blank cells that justify it."""
    start, end = span
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    if not inside:
        return Painted([Segment(stretched(text, start, end, extra), base)], None)
    signs, margin = _signs(text, start, inside)
    cuts = {start, end, *(cut for mark in inside for cut in (mark.start, mark.end) if start < cut < end)}
    cuts |= {cut for offset in signs for cut in (offset, offset + 1)}
    edges = sorted(cuts)
    segments = [
        Segment(" " * extra.get(begin, 0) + signs[begin].glyph, base + look(signs[begin].style))
        if begin in signs
        else Segment(stretched(text, begin, stop, extra), _style_at(begin, inside, base, look))
        for begin, stop in pairwise(edges)
    ]
    return Painted(segments, margin)


def _style_at(offset: int, marks: Sequence[Mark], base: Style, look: Look) -> Style:
    style = base
    for mark in marks:
        if mark.start <= offset < mark.end:
            style += look(mark.style)
    return style


def _signs(text: str, line_start: int, marks: Sequence[Mark]) -> tuple[dict[int, Mark], Mark | None]:
    signs: dict[int, Mark] = {}
    margin: Mark | None = None
    for mark in marks:
        before = mark.start - 1
        if not mark.glyph or mark.start < line_start:
            continue
        if before >= line_start and text[before] == " ":
            signs[before] = mark
        elif margin is None:
            margin = mark
    return signs, margin
