"""The whole of a text in one column: where it is linked, where it parts from the other, where hits and window are."""

from collections import Counter
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


_CALLED = {"thread": "linked", "conflict": "≠ {}", "missing": "∅ {}"}
"""What a stretch is said to hold, by how it looks."""


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
    first, last = (row_of(paragraph, len(cells), paragraphs) for paragraph in (shown[0], shown[-1]))
    return [Cell(cell.sign, cell.look, first <= y <= last) for y, cell in enumerate(cells)]


def paragraph_at(row: int, height: int, paragraphs: int) -> int:
    """The first paragraph of a stretch."""
    return max(0, min(-(-row * paragraphs // max(1, height)), paragraphs - 1))


def row_of(paragraph: int, height: int, paragraphs: int) -> int:
    """The stretch that a paragraph lies in."""
    return paragraph * height // max(1, paragraphs)


def held(comparison: Comparison, places: Places | None, side: Side, row: int, height: int) -> str:
    """What a stretch holds, in words: `¶ 12–14 · linked · ≠ 2 · ∅ 1`."""
    paragraphs = len((comparison.left, comparison.right)[side].paragraphs)
    inside = _stretch(row, height, paragraphs)
    counted = Counter(cell.look for p, cell in _things(comparison, side) if p in inside)
    named = f"¶ {inside[0] + 1}" + (f"–{inside[-1] + 1}" if len(inside) > 1 else "")
    told = [called.format(counted[look]) for look, called in _CALLED.items() if counted[look]]
    found = ["found"] if places and places.among(inside.start, inside.stop) else []
    return " · ".join([named, *told, *found])


def _stretch(row: int, height: int, paragraphs: int) -> range:
    """The paragraphs that a stretch holds; where there are fewer paragraphs than rows, the one that is shown there."""
    first = -(-row * paragraphs // max(1, height))
    last = -(-(row + 1) * paragraphs // max(1, height))
    return range(first, last) if last > first else range(max(0, first - 1), max(1, first))


def _things(comparison: Comparison, side: Side) -> Iterator[tuple[int, Cell]]:
    """What there is to see, what matters most last."""
    for link in comparison.links:
        yield (link.left, link.right)[side], Cell(LINKED, "thread")
    for mismatch in reversed(loud(comparison.standing)):
        mention = sides_of(mismatch)[side]
        if mention is not None and mismatch.review.verdict != "checked":
            yield mention.paragraph, Cell(GLYPHS[mismatch.relation], LOOKS[mismatch.relation])
