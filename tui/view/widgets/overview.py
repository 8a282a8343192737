"""The column at the edge: the whole of both texts, and the window on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.view.binding import bind
from tui.view.keymap import Keymap
from tui.view.overview import Cell
from tui.view.sync import Side
from tui.view.widgets.looks import HandDrawn, ground, over


class Overview(HandDrawn, can_focus=True):
    """A column of cells for each text. Its keys are those of the panels; they move a cursor in one of the columns."""

    @dataclass
    class Pointed(Message):
        """The reader pointed at a stretch of a text, counted from 0."""

        overview: "Overview"
        side: Side
        row: int

        @property
        def control(self) -> "Overview":
            return self.overview

    @dataclass
    class Looked(Message):
        """The cursor moved to another stretch."""

        overview: "Overview"
        row: int

        @property
        def control(self) -> "Overview":
            return self.overview

    @dataclass
    class Closed(Message):
        """The reader went back to the text."""

        overview: "Overview"

        @property
        def control(self) -> "Overview":
            return self.overview

    def __init__(self, keymap: Keymap, *, id: str | None = None) -> None:
        super().__init__(id=id)
        bind(self, keymap, "panel")
        self._columns: tuple[Sequence[Cell], Sequence[Cell]] = ((), ())
        self._side: Side = 0
        self._cursor: int | None = None

    def show(self, left: Sequence[Cell], right: Sequence[Cell], side: Side) -> None:
        """Show these cells, with the cursor in the column of `side`; only the rows that changed are drawn."""
        before, self._columns = self._columns, (left, right)
        rows = range(max(len(left), len(right)))
        changed = [
            y for y in rows if any(a[y : y + 1] != b[y : y + 1] for a, b in zip(before, (left, right), strict=True))
        ]
        if side != self._side:
            self._side = side
            changed += [self._cursor] if self._cursor is not None else []
        self._refresh_rows(*changed)

    def walk(self, row: int | None) -> None:
        """Stand the cursor at a row; None takes it away."""
        before, self._cursor = self._cursor, row
        self._refresh_rows(*(y for y in (before, row) if y is not None))
        if row is not None:
            self.post_message(self.Looked(self, row))

    def render_line(self, y: int) -> Strip:
        if y == 0:
            return Strip.blank(self.size.width, ground(self, "head"))
        segments = [
            self._segment(column[y - 1], y - 1 == self._cursor and side == self._side)
            for side, column in enumerate(self._columns)
            if y <= len(column)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, ground(self, "body"))

    def on_click(self, event: events.Click) -> None:
        if event.y > 0:
            self.post_message(self.Pointed(self, 1 if event.x else 0, event.y - 1))

    def action_list_down(self) -> None:
        self._step(1)

    def action_list_up(self) -> None:
        self._step(-1)

    def action_list_page_down(self) -> None:
        self._step(self._page)

    def action_list_page_up(self) -> None:
        self._step(-self._page)

    def action_list_top(self) -> None:
        self.walk(0)

    def action_list_end(self) -> None:
        self.walk(len(self._columns[self._side]) - 1)

    def action_list_choose(self) -> None:
        if self._cursor is not None:
            self.post_message(self.Pointed(self, self._side, self._cursor))

    def action_list_close(self) -> None:
        self.post_message(self.Closed(self))

    @property
    def _page(self) -> int:
        return max(1, len(self._columns[self._side]) // 4)

    def _step(self, rows: int) -> None:
        self.walk(max(0, min((self._cursor or 0) + rows, len(self._columns[self._side]) - 1)))

    def _refresh_rows(self, *rows: int) -> None:
        if rows:
            self.refresh(*(Region(0, y + 1, self.size.width, 1) for y in rows))

    def _segment(self, cell: Cell, at_cursor: bool) -> Segment:
        if at_cursor:
            return Segment("◆" if cell.sign == " " else cell.sign, ground(self, "body") + over(self, "selected"))
        style = ground(self, "window" if cell.in_window else "body") + over(self, cell.look)
        return Segment(cell.sign, style)
