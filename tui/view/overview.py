"""The whole of a text in one column: where it is linked, where it parts from the other, where hits and window are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.compare.comparison import Comparison
from tui.view.layout import Place
from tui.view.marks import GLYPHS, LOOKS, loud, sides_of
from tui.view.search import Places
from tui.view.sync import Side

HIT = "•"
"""The sign of a stretch that holds something searched."""

LINKED = "│"
"""The sign of a stretch that the other text tells too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a stretch of the text holds, as its sign and its look; and whether the window shows some of it."""

    sign: str = " "
    look: str = ""
    in_window: bool = False


def survey(comparison: Comparison, side: Side, height: int) -> list[Cell]:
    """The text on a side in `height` stretches, each with the most important thing in it."""
    paragraphs = max(1, len((comparison.left, comparison.right)[side].paragraphs))
    cells = [Cell()] * height
    for paragraph, cell in _things(comparison, side):
        first, end = paragraph * height // paragraphs, (paragraph + 1) * height // paragraphs
        for y in range(first, max(first + 1, end if cell.sign == LINKED else 0)):
            cells[y] = cell
    return cells


def with_hits(cells: Sequence[Cell], places: Places, paragraphs: int) -> list[Cell]:
    """The same, with a sign in each stretch in which what is searched was found."""
    height = len(cells)
    bounds = [-(-y * max(1, paragraphs) // height) for y in range(height + 1)] if height else []
    held = [places.among(first, end) for first, end in pairwise(bounds)]
    return [Cell(HIT, "key", cell.in_window) if hit else cell for cell, hit in zip(cells, held, strict=True)]


def with_window(cells: Sequence[Cell], rows: Iterable[Place | None], paragraphs: int) -> list[Cell]:
    """The same, with the stretches lit that the rows of the window come from."""
    shown = [place.paragraph for place in rows if place is not None]
    if not shown:
        return list(cells)
    first, last = (paragraph * len(cells) // max(1, paragraphs) for paragraph in (shown[0], shown[-1]))
    return [Cell(cell.sign, cell.look, first <= y <= last) for y, cell in enumerate(cells)]


def paragraph_at(row: int, height: int, paragraphs: int) -> int:
    """The first paragraph of a stretch."""
    return max(0, min(-(-row * paragraphs // max(1, height)), paragraphs - 1))


def _things(comparison: Comparison, side: Side) -> Iterator[tuple[int, Cell]]:
    """What there is to see, what matters most last."""
    for link in comparison.links:
        yield (link.left, link.right)[side], Cell(LINKED, "thread")
    for mismatch in reversed(loud(comparison.standing)):
        mention = sides_of(mismatch)[side]
        if mention is not None and mismatch.review.verdict != "checked":
            yield mention.paragraph, Cell(GLYPHS[mismatch.relation], LOOKS[mismatch.relation])
