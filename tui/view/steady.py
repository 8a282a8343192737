"""The other text's window never goes back while this text goes on, nor past the ends of its text.

Towards the ends of a text not the window moves over it but the row being read moves down the window. There the other
text would be pushed back to stay level; it stands still instead.
"""

from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

from tui.view.layout import Layout, Place

READING_ROW = 3
"""The row being read stands at a third of the window: more of what comes is wanted than of what was."""

Follow = Callable[[Place, int], Place]
"""Where the other text stands level with a place that is read in a row of the window."""


def reading_row(layout: Layout, place: Place, lines: int) -> int:
    """The line of a window that a place is read in: as close to its ends as the text's ends allow."""
    above = -layout.step(place, -lines)[1]
    below = layout.step(place, lines)[1]
    return min(above, max(lines // READING_ROW, lines - 1 - below))


class Steady:
    """What the window on the other text begins with, for each place that is read in a window of so many lines."""

    def __init__(self, here: Layout, there: Layout, lines: int, follow: Follow) -> None:
        self._here, self._there, self._lines, self._follow = here, there, lines, follow

    def top(self, place: Place) -> Place:
        """The first line of the window on the other text."""
        above = -self._here.step(place, 1 - len(self._head))[1]
        below = self._here.step(place, len(self._tail) - 1)[1]
        return min(max(self._level_top(place), self._head[above]), self._tail[below])

    @cached_property
    def _head(self) -> list[Place]:
        """For each line that is read before the window moves, the furthest that any up to it begins with."""
        starts = [self._here.move(Place(), n) for n in range(self._lines // READING_ROW + 1)]
        return list(accumulate(map(self._level_top, starts), max))

    @cached_property
    def _tail(self) -> list[Place]:
        """For each line that is read after the window has come to rest, from the last one: the least from it on."""
        count = self._lines - self._lines // READING_ROW
        ends = [self._here.move(self._here.end, -n) for n in range(count)]
        return list(accumulate(map(self._level_top, ends), min))

    def _level_top(self, place: Place) -> Place:
        row = reading_row(self._here, place, self._lines)
        return self._there.move(self._follow(place, row), -row)
