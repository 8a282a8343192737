"""The column at the edge: the whole of both texts, and the window on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.view.overview import Cell
from tui.view.sync import Side
from tui.view.widgets.looks import HandDrawn, ground, over


class Overview(HandDrawn):
    """A column of cells for each text."""

    @dataclass
    class Pointed(Message):
        """The reader pointed at a stretch of a text, counted from 0."""

        overview: "Overview"
        side: Side
        row: int

        @property
        def control(self) -> "Overview":
            return self.overview

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns: tuple[Sequence[Cell], Sequence[Cell]] = ((), ())

    def show(self, left: Sequence[Cell], right: Sequence[Cell]) -> None:
        """Show these cells; only the rows that changed are drawn."""
        before, self._columns = self._columns, (left, right)
        rows = range(max(len(left), len(right)))
        changed = [
            y for y in rows if any(a[y : y + 1] != b[y : y + 1] for a, b in zip(before, (left, right), strict=True))
        ]
        if changed:
            self.refresh(*(Region(0, y + 1, self.size.width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        if y == 0:
            return Strip.blank(self.size.width, ground(self, "head"))
        segments = [self._segment(column[y - 1]) for column in self._columns if y <= len(column)]
        return Strip(segments).adjust_cell_length(self.size.width, ground(self, "body"))

    def on_click(self, event: events.Click) -> None:
        if event.y > 0:
            self.post_message(self.Pointed(self, 1 if event.x else 0, event.y - 1))

    def _segment(self, cell: Cell) -> Segment:
        style = ground(self, "window" if cell.in_window else "body") + over(self, cell.look)
        return Segment(cell.sign, style)
