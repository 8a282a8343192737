"""A shadow of the terminal's screen: of every frame only the cells are sent that are not there already.

Where the screen scrolled, the terminal is asked to scroll, by the means that every terminal since the VT100 has: a
scroll region and a line feed or reverse index at its edge.
"""

from collections.abc import Sequence

from tui.view.terminal.frame import Cell, Control, Cursor, Written, read
from tui.view.terminal.looks import PLAIN, change

GAP = 5
"""Unchanged cells between two changed ones are sent anew up to this many: a move of the cursor takes as much."""

SHIFTS = (1, -1, 2, -2, 3, -3)
"""By how many rows a screen is tried to have scrolled: what keys and the wheel do; a page has little left to keep."""

SCROLL_COSTS = 40
"""The cells that scrolling has to save to be worth its own sequences."""

UNKNOWN: Cell = ("\0", "?")
"""A cell of which nothing is known, and which nothing equals."""

BLANK: Cell = (" ", PLAIN)

_HARMLESS_MODES = (
    "\x1b[?2026",
    "\x1b[?25",
    "\x1b[?100",
    "\x1b[?101",
    "\x1b[?2004",
    "\x1b[8h",
    "\x1b[8l",
    "\x1b[>",
    "\x1b[<",
    "\x1b]",
    "\x07",
)
"""Beginnings of sequences that leave what stands on the screen alone."""

Row = list[Cell]


class Shadow:
    """What the terminal shows, as far as it was told; anything else that it is told makes that unknown."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._cursor: tuple[int, int] | None = None
        self._look: str | None = None

    def forget(self) -> None:
        """Take nothing for known: the terminal was resized, or someone else wrote to it."""
        self._rows = []
        self._cursor = self._look = None

    def translate(self, data: str) -> str:
        """What to send in place of `data` for the same screen."""
        sent: list[str] = []
        wanted: dict[int, Row] = {}
        for item in read(data, *(self._cursor or (0, 0))):
            match item:
                case Written():
                    self._put(wanted, item)
                case Control(sequence):
                    sent += [self._paint(wanted), self._pass_on(sequence)]
                    wanted = {}
                case Cursor(row, column):
                    sent += [self._paint(wanted), self._move(row, column)]
        return "".join(sent)

    def _put(self, wanted: dict[int, Row], written: Written) -> None:
        row = wanted.get(written.row)
        if row is None:
            known = self._rows[written.row] if written.row < len(self._rows) else []
            row = wanted[written.row] = known.copy()
        end = written.column + len(written.cells)
        row.extend([UNKNOWN] * (end - len(row)))
        row[written.column : end] = written.cells

    def _pass_on(self, sequence: str) -> str:
        if sequence.startswith(_HARMLESS_MODES):
            return sequence
        plain = "" if self._look == PLAIN else "\x1b[m"
        self.forget()
        return plain + sequence

    def _paint(self, wanted: dict[int, Row]) -> str:
        if not wanted:
            return ""
        self._rows.extend([] for _ in range(max(wanted) + 1 - len(self._rows)))
        sent = [self._scroll(wanted)]
        for y in sorted(wanted):
            sent += self._paint_row(y, wanted[y])
            self._rows[y] = wanted[y]
        return "".join(sent)

    def _paint_row(self, y: int, wanted: Row) -> list[str]:
        sent: list[str] = []
        for start, end in _changes(self._rows[y], wanted):
            sent.append(self._move(y, start))
            for text, look in wanted[start:end]:
                if look != self._look:
                    sent.append(change(self._look, look) if self._look is not None else f"\x1b[0;{look}m")
                    self._look = look
                sent.append(text)
            self._cursor = (y, end)
        return sent

    def _move(self, row: int, column: int) -> str:
        if self._cursor == (row, column):
            return ""
        before, self._cursor = self._cursor, (row, column)
        if before is not None and before[0] == row and 0 < column - before[1] < 10:
            return f"\x1b[{column - before[1]}C" if column - before[1] > 1 else "\x1b[C"
        return f"\x1b[{row + 1};{column + 1}H"

    def _scroll(self, wanted: dict[int, Row]) -> str:
        """Scroll what moved up or down as a whole, if that leaves less to send."""
        top, bottom = min(wanted), max(wanted)
        rows = self._rows[top : bottom + 1]
        target = [wanted.get(y, self._rows[y]) for y in range(top, bottom + 1)]
        cost = _differences(rows, target)
        shift, best = 0, cost - SCROLL_COSTS
        for candidate in SHIFTS:
            if abs(candidate) < len(rows) and best > 0:
                remaining = _differences(_shifted(rows, candidate), target)
                if remaining < best:
                    shift, best = candidate, remaining
        if not shift:
            return ""
        self._rows[top : bottom + 1] = _shifted(rows, shift)
        for y in range(top, bottom + 1):
            wanted.setdefault(y, target[y - top])
        return self._scroll_sequence(top, bottom, shift)

    def _scroll_sequence(self, top: int, bottom: int, shift: int) -> str:
        plain = "" if self._look == PLAIN else "\x1b[m"
        edge, step = (bottom, "\n" * shift) if shift > 0 else (top, "\x1bM" * -shift)
        self._cursor, self._look = None, PLAIN
        return f"{plain}\x1b[{top + 1};{bottom + 1}r\x1b[{edge + 1};1H{step}\x1b[r"


def _shifted(rows: Sequence[Row], shift: int) -> list[Row]:
    """The rows as they stand after scrolling up by `shift` (down where negative)."""
    blank: list[Row] = [[BLANK] * max((len(row) for row in rows), default=0) for _ in range(abs(shift))]
    kept = list(rows[shift:]) if shift > 0 else list(rows[:shift])
    return [*kept, *blank] if shift > 0 else [*blank, *kept]


def _differences(rows: Sequence[Row], target: Sequence[Row]) -> int:
    """How many cells differ."""
    count = 0
    for row, wanted in zip(rows, target, strict=True):
        if row is not wanted and row != wanted:
            count += sum(map(_differ, row, wanted)) + abs(len(row) - len(wanted))
    return count


def _differ(one: Cell, two: Cell) -> bool:
    return one != two


def _changes(row: Row, wanted: Row) -> list[tuple[int, int]]:
    """The spans of `wanted` to send, each beginning and ending at a whole character."""
    spans: list[tuple[int, int]] = []
    known = len(row)
    for x, cell in enumerate(wanted):
        if x < known and row[x] == cell:
            continue
        if cell == UNKNOWN:
            continue
        start, end = x, x + 1
        while start > 0 and not wanted[start][0]:
            start -= 1
        while end < len(wanted) and not wanted[end][0]:
            end += 1
        if spans and start - spans[-1][1] <= GAP and UNKNOWN not in wanted[spans[-1][1] : start]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans
