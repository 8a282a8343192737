"""A shadow of the terminal's screen: of every frame only the cells are sent that are not there already.

Where the screen scrolled, the terminal is asked to scroll, by the means that every terminal since the VT100 has: a
scroll region and a line feed or reverse index at its edge.
"""

from collections.abc import Sequence

from tui.view.terminal.erasing import erased
from tui.view.terminal.frame import Cell, Control, Cursor, Written, read
from tui.view.terminal.looks import PLAIN, change, draws_on_blanks
from tui.view.terminal.runs import UNKNOWN, Row, Run, runs

SHIFTS = (1, -1, 2, -2, 3, -3)
"""By how many rows a screen is tried to have scrolled: what keys and the wheel do; a page has little left to keep."""

SCROLL_COSTS = 40
"""The cells that scrolling has to save to be worth its own sequences."""

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


class Shadow:
    """What the terminal shows, as far as it was told; anything else that it is told makes that unknown.

    `erases` says that the terminal can erase blanks in the colour of their ground.
    """

    def __init__(self, erases: bool = False) -> None:
        self._erases = erases
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
        scrolled = self._scroll(wanted)
        changed = [run for y in sorted(wanted) for run in runs(y, self._rows[y], wanted[y])]
        for y, row in wanted.items():
            self._rows[y] = row
        return scrolled + self._shortest(changed)

    def _shortest(self, changed: list[Run]) -> str:
        """The runs by row, or by look, where that saves more changes of looks than it costs moves."""
        start = (self._cursor, self._look)
        looks = dict.fromkeys([self._look, *(run.look for run in changed)])
        order = {look: number for number, look in enumerate(looks)}
        by_row = self._written(changed)
        end_by_row = (self._cursor, self._look)
        self._cursor, self._look = start
        by_look = self._written(sorted(changed, key=lambda run: order[run.look]))
        if len(by_look) < len(by_row):
            return by_look
        self._cursor, self._look = end_by_row
        return by_row

    def _written(self, changed: list[Run]) -> str:
        sent: list[str] = []
        for run in changed:
            sent.append(self._move(run.row, run.column))
            if run.look != self._look:
                sent.append(change(self._look, run.look) if self._look is not None else f"\x1b[0;{run.look}m")
                self._look = run.look
            text, back = erased(run.text) if self._erases and not draws_on_blanks(run.look) else (run.text, 0)
            sent.append(text)
            self._cursor = (run.row, run.end - back)
        return "".join(sent)

    def _move(self, row: int, column: int) -> str:
        """The shortest way from where the cursor is: along the row, to the next row, or across the screen."""
        if self._cursor == (row, column):
            return ""
        before, self._cursor = self._cursor, (row, column)
        if before is not None and before[0] == row and 0 < column - before[1] < 10:
            return f"\x1b[{column - before[1]}C" if column - before[1] > 1 else "\x1b[C"
        if before is not None and before[0] == row - 1 and self._is_inside(before):
            return f"\n\x1b[{column + 1}G" if column else "\n\r"
        return f"\x1b[{row + 1};{column + 1}H"

    def _is_inside(self, cursor: tuple[int, int]) -> bool:
        """Whether the cursor stands before the end of its row; behind it a terminal may have gone on to the next."""
        row, column = cursor
        return row < len(self._rows) and column < len(self._rows[row])

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
