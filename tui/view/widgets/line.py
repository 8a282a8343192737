"""A single row of short texts: the first and the last line of the screen."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from tui.view.cells import fit, width
from tui.view.widgets.looks import HandDrawn, ground, over

Piece = tuple[str, str]
"""A text and how it looks; an empty look is that of the line itself."""

Group = Sequence[Piece]
"""Pieces that are shown together or not at all."""


class Line(HandDrawn):
    """A row with pieces at its left and groups of pieces at its right, of which the first ones give way."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: Sequence[Piece] = ()
        self._right: Sequence[Group] = ()
        self._keep = 0

    def show(self, left: Sequence[Piece], right: Sequence[Group] = (), keep: int = 1000) -> None:
        """Show these pieces; for the right ones the left ones may be cut to `keep` cells."""
        if (left, right, keep) != (self._left, self._right, self._keep):
            self._left, self._right, self._keep = left, right, keep
            self.refresh()

    @property
    def text(self) -> str:
        """What the line says, without how it looks."""
        return " ".join(text for pieces in (self._left, *self._right) for text, _ in pieces)

    def render_line(self, y: int) -> Strip:
        base = ground(self, "bar")
        room = self.size.width - 1
        wanted = sum(width(text) for text, _ in self._left)
        right = self._fitting(room - min(wanted, self._keep) - 2)
        taken = sum(width(text) for text, _ in right)
        left = self._segments(self._left, room - taken - (2 if right else 0))
        gap = room - taken - sum(width(segment.text) for segment in left)
        pieces = [Segment(" ", base), *left, Segment(" " * max(0, gap), base), *self._segments(right, room)]
        return Strip(pieces).adjust_cell_length(self.size.width, base)

    def _fitting(self, room: int) -> list[Piece]:
        """The pieces of the last groups that fit."""
        fitting: list[Piece] = []
        for group in reversed(self._right):
            room -= sum(width(text) for text, _ in group)
            if room < 0:
                break
            fitting = [*group, *fitting]
        return fitting

    def _segments(self, pieces: Sequence[Piece], room: int) -> list[Segment]:
        segments: list[Segment] = []
        for text, look in pieces:
            shown = fit(text, room)
            room -= width(shown)
            if shown:
                segments.append(Segment(shown, ground(self, "bar") + over(self, look)))
        return segments
