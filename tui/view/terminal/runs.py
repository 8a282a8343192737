"""Runs: what has to be written into a row of the screen, in pieces that look the same.

A blank goes with whatever stands beside it, as long as nothing of that look shows on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.view.terminal.frame import Cell
from tui.view.terminal.looks import of_blank

GAP = 5
"""Unchanged cells between two changed ones are sent anew up to this many: a move of the cursor takes as much."""

UNKNOWN: Cell = ("\0", "?")
"""A cell of which nothing is known, and which nothing equals."""

Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Run:
    """A text of one look, and the cells that it takes: `row` and `column` where it begins, up to `end`."""

    row: int
    column: int
    end: int
    text: str
    look: str


def runs(y: int, row: Row, wanted: Row) -> Iterator[Run]:
    """What to write into a row that shows `row` for it to show `wanted`, in whole characters, from left to right."""
    for start, end in _changes(row, wanted):
        yield from _same_looking(y, start, wanted[start:end])


def _same_looking(y: int, column: int, cells: Row) -> Iterator[Run]:
    start, text, look = 0, "", ""
    for x, cell in enumerate(cells):
        common = _common_look(text, look, cell)
        if x == start or common is not None:
            look = cell[1] if x == start or common is None else common
            text += cell[0]
        else:
            yield Run(y, column + start, column + x, text, look)
            start, text, look = x, *cell
    yield Run(y, column + start, column + len(cells), text, look)


def _common_look(text: str, look: str, cell: Cell) -> str | None:
    """The look in which a cell can go on a text of some look; None where there is none."""
    if cell[1] == look or not cell[0]:
        return look
    if cell[0] == " " and of_blank(look) == cell[1]:
        return look
    return cell[1] if text.isspace() and of_blank(cell[1]) == look else None


def _changes(row: Row, wanted: Row) -> list[tuple[int, int]]:
    """The spans of `wanted` to send, each beginning and ending at a whole character."""
    spans: list[tuple[int, int]] = []
    known = len(row)
    for x, cell in enumerate(wanted):
        if (x < known and row[x] == cell) or cell == UNKNOWN:
            continue
        start, end = _whole(wanted, x)
        if spans and _worth_sending(wanted, spans[-1][1], start):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _whole(wanted: Row, x: int) -> tuple[int, int]:
    """The cells of the character that a cell belongs to."""
    start, end = x, x + 1
    while start > 0 and not wanted[start][0]:
        start -= 1
    while end < len(wanted) and not wanted[end][0]:
        end += 1
    return start, end


def _worth_sending(wanted: Row, start: int, end: int) -> bool:
    """Whether unchanged cells between two changed ones cost less than a move over them."""
    if end - start > GAP or UNKNOWN in wanted[start:end]:
        return False
    return end <= start or len({look for text, look in wanted[start - 1 : end + 1] if text.strip()}) <= 1
