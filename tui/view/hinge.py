"""The hinge's lines: which rows of the two panes belong together, drawn in the few columns between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8

_LIGHT = " ╵╶╰╷│╭├╴╯─┴╮┤┬┼"
_HEAVY = " ╹╺┗╻┃┏┣╸┛━┻┓┫┳╋"
_DOUBLE = " ║═╚║║╔╠═╝═╩╗╣╦╬"
_LINES = (
    _LIGHT.replace("─", "┈").replace("│", "┊"),
    _LIGHT.replace("─", "╌").replace("│", "╎"),
    _LIGHT,
    _DOUBLE,
    _HEAVY.replace("━", "┉").replace("┃", "┋"),
    _HEAVY.replace("━", "╍").replace("┃", "╏"),
    _HEAVY,
    _DOUBLE,
)
"""How the lines of each rank look; those of a higher one lie over the others."""

_BY_HAND, _HEAVIER = 3, 4

Strength = Literal[0, 1, 2]
"""How sure a link is: doubtful, likely, sure."""

LIKELY, SURE = 0.7, 0.9
"""The scores from which a link is likely, and sure: of those that are, one in some five is wrong, and hardly any."""


def strength(score: float) -> Strength:
    """How sure a link with this score is."""
    return 2 if score >= SURE else 1 if score >= LIKELY else 0


@dataclass(frozen=True, slots=True)
class Thread:
    """A link as it shows: the row of its paragraph on either side, past the edges where it is out of sight.

    `heavy` is one of the paragraph being read, `by_hand` one that the reader made or pinned.
    """

    left: int
    right: int
    heavy: bool = False
    by_hand: bool = False
    strength: Strength = 2

    @property
    def rank(self) -> int:
        """Which lines it is drawn in."""
        return _HEAVIER * self.heavy + (_BY_HAND if self.by_hand else self.strength)


@dataclass(frozen=True, slots=True)
class Stop:
    """The row of a paragraph that has nothing opposite: 0 for the left text, 1 for the right one."""

    side: int
    row: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A character of the hinge, and whether it belongs to the paragraph being read."""

    character: str = " "
    heavy: bool = False


def weave(threads: Sequence[Thread], columns: int, rows: int, stops: Sequence[Stop] = ()) -> list[list[Cell]]:
    """The hinge as rows of cells: straight where both ends are level, else down or up in a lane of its own.

    What has nothing opposite ends in a stub.
    """
    grid = _Grid(columns, rows)
    for stop in stops:
        grid.stop(stop)
    for thread, lane in _lanes(threads, columns, rows):
        grid.draw(thread, lane)
    return grid.cells()


def _lanes(threads: Sequence[Thread], columns: int, rows: int) -> list[tuple[Thread, int]]:
    """A column for the vertical part of each thread; those of the paragraph being read come last, over the others."""
    inner = list(range(1, columns - 1)) or [0]
    middle = sorted(inner, key=lambda column: abs(column - columns // 2))
    taken: dict[int, list[tuple[int, int]]] = {column: [] for column in middle}
    placed: list[tuple[Thread, int]] = []
    for thread in sorted(threads, key=lambda t: (t.heavy, abs(t.left - t.right))):
        top, bottom = sorted((max(0, min(thread.left, rows - 1)), max(0, min(thread.right, rows - 1))))
        free = (c for c in middle if all(bottom < begin or top > end for begin, end in taken[c]))
        lane = next(free, middle[0])
        taken[lane].append((top, bottom))
        placed.append((thread, lane))
    return placed


class _Grid:
    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._arms = [[0] * columns for _ in range(rows)]
        self._ranks = [[0] * columns for _ in range(rows)]

    def draw(self, thread: Thread, lane: int) -> None:
        if 0 <= thread.left < self._rows:
            self._across(thread.left, 0, lane, thread.rank)
        if 0 <= thread.right < self._rows:
            self._across(thread.right, lane, self._columns - 1, thread.rank)
        self._along(lane, min(thread.left, thread.right), max(thread.left, thread.right), thread.rank)

    def stop(self, stop: Stop) -> None:
        column, arm = (self._columns - 1, EAST) if stop.side else (0, WEST)
        self._add(stop.row, column, arm, rank=2)

    def cells(self) -> list[list[Cell]]:
        return [
            [Cell(_LINES[rank][arms], rank >= _HEAVIER) for arms, rank in zip(*lines, strict=True)]
            for lines in zip(self._arms, self._ranks, strict=True)
        ]

    def _across(self, row: int, start: int, end: int, rank: int) -> None:
        for column in range(start, end + 1):
            outer = (WEST if column == 0 else 0) | (EAST if column == self._columns - 1 else 0)
            inner = (WEST if column > start else 0) | (EAST if column < end else 0)
            self._add(row, column, outer | inner, rank)

    def _along(self, column: int, top: int, bottom: int, rank: int) -> None:
        for row in range(max(0, top), min(bottom, self._rows - 1) + 1):
            self._add(row, column, (NORTH if row > top else 0) | (SOUTH if row < bottom else 0), rank)

    def _add(self, row: int, column: int, arms: int, rank: int) -> None:
        if rank > self._ranks[row][column]:
            self._arms[row][column], self._ranks[row][column] = 0, rank
        if rank == self._ranks[row][column]:
            self._arms[row][column] |= arms
