"""Linked scrolling: where the other text stands while this one is read, as a function of the place in this one alone.

Since nothing else goes in, scrolling there and back ends where it began, and the reader's own text is never moved.
While a linked paragraph is read the other text goes through its counterparts at its rate; between such, it glides.
"""

import sys
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from tui.view.beads import Bead
from tui.view.glide import Course, Window, glide, keep_in_sight
from tui.view.layout import Layout, Place, Spot

Side = Literal[0, 1]
"""0 is the left text, 1 the right one: an index into everything that there is one of per side."""

SIDES: tuple[Side, Side] = (0, 1)
"""Both, the left one first."""


_START = Bead((Spot(), Spot()), (Spot(), Spot()))
_END = (Spot(sys.maxsize), Spot(sys.maxsize))
"""What lies before the first bead and after the last one."""


def other(side: Side) -> Side:
    """The side opposite."""
    return 1 if side == 0 else 0


class Guide:
    """Leads through two texts along their beads; without any, in proportion from end to end."""

    def __init__(self, beads: Sequence[Bead]) -> None:
        self._beads = beads
        self._starts = tuple([bead.starts[side] for bead in beads] for side in SIDES)
        self._opposite = tuple(_opposite(beads, side) for side in SIDES)
        self._linked = tuple(sorted(opposite) for opposite in self._opposite)

    def level(self, side: Side, place: Place, here: Layout, there: Layout) -> Place:
        """Where the other text stands level with `place` of the text on `side`: start at start, end at end."""
        if place in (Place(), here.end):
            return there.end if place == here.end != Place() else Place()
        return self._course(side, self._bead_at(side, place, here), here, there).level(place)

    def follow(self, side: Side, place: Place, here: Layout, there: Layout, window: Window) -> Place:
        """Where the other text is shown: level, but for long gaps, which are passed without a jump where that can be.

        Of the paragraphs opposite to the one being read, one stays in the window in any case.
        """
        if place in (Place(), here.end):
            return self.level(side, place, here, there)
        bead = self._bead_at(side, place, here)
        course = self._course(side, bead, here, there)
        before = self._course(side, bead - 1, here, there) if self._may_be_late(bead) else None
        after = self._course(side, bead + 1, here, there) if self._may_be_late(bead + 1) else None
        return self.in_sight(side, place, glide(before, course, after, place, window), there, window)

    def _may_be_late(self, number: int) -> bool:
        """Whether the other text may come late to the start of a bead; never to an end, or to what the reader set."""
        return 0 <= number < len(self._beads) and not self._beads[number].anchored

    def _bead_at(self, side: Side, place: Place, here: Layout) -> int:
        """The number of the last bead that begins in this line or before it; -1 where none does."""
        return bisect_right(self._starts[side], here.last_spot(place)) - 1

    def _course(self, side: Side, number: int, here: Layout, there: Layout) -> Course:
        """From the start of a bead (of the text for -1) to that of the next one, or to the end of the text."""
        bead = self._beads[number] if number >= 0 else _START
        following = self._beads[number + 1].starts if number + 1 < len(self._beads) else _END
        spots = (bead.starts, bead.ends, following)
        own = (here.edge(spots[0][side]), here.edge(spots[1][side]), here.edge(spots[2][side]))
        beyond = other(side)
        opposite = (there.edge(spots[0][beyond]), there.edge(spots[1][beyond]), there.edge(spots[2][beyond]))
        return Course(own, opposite, here, there)

    def in_sight(self, side: Side, place: Place, opposite: Place, there: Layout, window: Window) -> Place:
        """The nearest place to one of the other text for which an opposite paragraph of the one being read shows."""
        paragraphs = self._opposite[side].get(place.paragraph)
        if paragraphs is not None:
            return keep_in_sight(opposite, paragraphs, there, window)
        at = bisect_right(self._linked[side], place.paragraph) - 1
        if at < 0:
            return opposite
        last = self._opposite[side][self._linked[side][at]][-1]
        return max(opposite, window.lowest(last, there))


def _opposite(beads: Sequence[Bead], side: Side) -> dict[int, list[int]]:
    """The paragraphs opposite to each linked one of a text."""
    opposite: dict[int, list[int]] = {}
    for bead in beads:
        beyond = opposite.setdefault(bead.paragraphs[side], [])
        if bead.paragraphs[other(side)] not in beyond:
            beyond.append(bead.paragraphs[other(side)])
    return opposite
