"""The way back: where the reader stood before each far jump, and, having gone back, the way forward again."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.view.layout import Spot
from tui.view.sync import Side, other

MOST = 100
"""Jumps that are remembered: more than anyone goes back."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the reader stood: which text was read, and the spot in the row being read of either."""

    active: Side
    spots: tuple[Spot, Spot]

    def mirrored(self) -> "Stand":
        """The same with the sides changed over."""
        return Stand(other(self.active), self.spots[::-1])


class Jumps:
    """Two stacks of stands: those behind, and those that were gone back from."""

    def __init__(self) -> None:
        self._behind: list[Stand] = []
        self._ahead: list[Stand] = []

    def leave(self, stand: Stand) -> None:
        """Remember a stand before a jump; what was gone back from is forgotten."""
        self._ahead.clear()
        if self._behind[-1:] != [stand]:
            self._behind = [*self._behind, stand][-MOST:]

    @property
    def depth(self) -> int:
        """How many stands lie behind."""
        return len(self._behind)

    def collapse(self, depth: int) -> None:
        """Take all jumps since there were `depth` of them for one: they were steps on the way to where it ended."""
        del self._behind[depth + 1 :]

    def back(self, stand: Stand) -> Stand | None:
        """The stand before the last jump, `stand` being the present one; None where there was no jump."""
        return _step(self._behind, self._ahead, stand)

    def forward(self, stand: Stand) -> Stand | None:
        """The stand that was gone back from; None where none was."""
        return _step(self._ahead, self._behind, stand)

    def change(self, how: Callable[[Stand], Stand]) -> None:
        """Change all stands alike."""
        self._behind, self._ahead = ([how(stand) for stand in stands] for stands in (self._behind, self._ahead))


def _step(source: list[Stand], target: list[Stand], stand: Stand) -> Stand | None:
    while source:
        found = source.pop()
        if found != stand:
            target.append(stand)
            return found
    return None
