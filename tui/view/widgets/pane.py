"""A text in its column: draws the rows that it is given; what the reader does to it is told as a message."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.view.bidi import in_visual_order
from tui.view.cells import Span, fit, reads_from_the_right, width
from tui.view.layout import Layout, Place
from tui.view.marks import LOOKS, Marks
from tui.view.painter import paint
from tui.view.sync import Side
from tui.view.widgets.looks import HandDrawn, ground, over

Bar = Literal["", "linked", "by-hand", "level", "counterpart", "cursor"]
"""How a paragraph stands to the one being read: nothing opposite, linked, linked by the reader's own hand, beside it on
the screen while the panes move alone, opposite to it, or that one itself."""

_APART = "\u200e"
"""Keeps a terminal that orders whole rows from taking two panes for one text: a left-to-right mark, without cells."""

STRIPS = 4096
"""The most rows that are kept drawn: some hundred screens, and a few megabytes."""

BARS: Mapping[Bar, str] = {
    "": " ",
    "linked": "│",
    "by-hand": "║",
    "level": "┆",
    "counterpart": "▌",
    "cursor": "▌",
}

_LOOKS: Mapping[str, str] = {
    "body": "",
    "heading": "title",
    "boilerplate": "quiet",
    "linked": "thread",
    "by-hand": "thread",
    "level": "counterpart",
    "cursor": "reading",
    **LOOKS,
}
"""What looks like something else."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: a line of the text, its paragraph's bar, whether it is the line being read, and whether dim."""

    place: Place
    bar: Bar = ""
    reading: bool = False
    dim: bool = False


class Pane(HandDrawn):
    """One text. Rows, marks and title are set from outside."""

    @dataclass
    class Clicked(Message):
        """The reader pointed at a row of the text, counted from 0."""

        pane: "Pane"
        row: int

        @property
        def control(self) -> "Pane":
            return self.pane

    @dataclass
    class Wheeled(Message):
        """The reader turned the wheel over the text, by so many rows."""

        pane: "Pane"
        rows: int

        @property
        def control(self) -> "Pane":
            return self.pane

    def __init__(self, side: Side, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.side: Side = side
        self._layout: Layout | None = None
        self._rows: tuple[Row | None, ...] = ()
        self._marks: Marks = {}
        self._head = ("", "")
        self._active = False
        self._bar_at_end = self._justified = False
        self._strips: dict[Row, Strip] = {}
        self._looks: dict[str, Style] = {}

    @property
    def bar_at_end(self) -> bool:
        """Whether the bars stand after the text, on the side of the other pane."""
        return self._bar_at_end

    @bar_at_end.setter
    def bar_at_end(self, at_end: bool) -> None:
        if at_end != self._bar_at_end:
            self._bar_at_end = at_end
            self.forget()

    @property
    def justified(self) -> bool:
        """Whether lines are stretched to the column's full width."""
        return self._justified

    @justified.setter
    def justified(self, justified: bool) -> None:
        if justified != self._justified:
            self._justified = justified
            self.forget()

    def show(self, layout: Layout, rows: tuple[Row | None, ...]) -> None:
        """Show these rows of a text; only those that changed are drawn."""
        if layout is not self._layout:
            self._layout = layout
            self.forget()
        changed = [y for y, row in enumerate(rows) if y >= len(self._rows) or row != self._rows[y]]
        self._rows = rows
        self._refresh_rows([y + 1 for y in changed])

    def mark(self, marks: Marks) -> None:
        """Draw these marks from now on."""
        if marks != self._marks:
            before, self._marks = self._marks, marks
            changed = {p for p in before.keys() | marks.keys() if before.get(p) != marks.get(p)}
            self._strips = {row: strip for row, strip in self._strips.items() if row.place.paragraph not in changed}
            self._refresh_rows([y + 1 for y, row in enumerate(self._rows) if row and row.place.paragraph in changed])

    def head(self, left: str, right: str, active: bool) -> None:
        """Set what stands above the text, and whether it is the one being read."""
        if (left, right, active) != (*self._head, self._active):
            self._head, self._active = (left, right), active
            self._refresh_rows([0])

    def forget(self) -> None:
        """Draw everything anew: called when anything changed that is not part of a row."""
        self._strips.clear()
        self._looks.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()
        self._looks.clear()

    def render_line(self, y: int) -> Strip:
        if y == 0:
            return self._head_strip()
        row = self._rows[y - 1] if y <= len(self._rows) else None
        if row is None or self._layout is None:
            return Strip.blank(self.size.width, ground(self, "body"))
        if len(self._strips) > STRIPS:
            self._strips.clear()
        strip = self._strips.get(row)
        if strip is None or strip.cell_length != self.size.width:
            strip = self._strips[row] = self._line_strip(row, self._layout)
        return strip

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Clicked(self, event.y - 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(self, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(self, -3))

    def ordered(self, strip: Strip) -> Strip:
        return strip  # lines are put in order before they are kept, in the direction of their paragraph

    def _refresh_rows(self, rows: list[int]) -> None:
        if rows:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in rows))

    def _look(self, name: str) -> Style:
        """How a mark looks over the text; relations are underlined too."""
        style = self._looks.get(name)
        if style is None:
            style = over(self, _LOOKS.get(name, name))
            style = self._looks[name] = style + over(self, "underlined" if name in LOOKS else "")
        return style

    def _head_strip(self) -> Strip:
        style = ground(self, "head-active" if self._active else "head")
        left, right = self._head
        room = self.size.width - 2
        shown = fit(left, max(room - width(right) - 1, 0)) if width(right) + 4 < room else fit(left, room)
        gap = room - width(shown) - width(right)
        texts = (f" {shown}", " " * gap, f"{right} ") if gap > 0 else (f" {shown}",)
        strip = Strip([Segment(text, style) for text in texts]).adjust_cell_length(self.size.width, style)
        return super().ordered(strip)

    def _line_strip(self, row: Row, layout: Layout) -> Strip:
        paragraph = layout.article.paragraphs[row.place.paragraph]
        span = layout.span(row.place)
        base = ground(self, "body") + self._look("dim" if row.dim else paragraph.role)
        bar = self._bar(row, blank=span is None)
        body = ground(self, "body")
        content = self._line_segments(row, layout, span, base) if span is not None else []
        room = self.size.width - 1
        if self._bar_at_end:
            return Strip([*Strip(content).adjust_cell_length(room, body), bar])
        return Strip([bar, *Strip(content).adjust_cell_length(room, body)])

    def _line_segments(self, row: Row, layout: Layout, span: Span, base: Style) -> list[Segment]:
        text = layout.article.paragraphs[row.place.paragraph].text
        marks = () if row.dim else self._marks.get(row.place.paragraph, ())
        extra = layout.stretch(row.place) if self._justified else {}
        painted = paint(text, span, marks, base, self._look, extra)
        sign = painted.margin
        margin = Segment(sign.glyph, base + self._look(sign.style)) if sign else Segment(" ", base)
        indent = layout.indent(row.place.paragraph) if row.place.line == 0 else 0
        if not reads_from_the_right(text):
            segments = in_visual_order(painted.segments) if self.orders_text else painted.segments
            return [margin, *_blank(indent, base), *segments]
        free = layout.width - indent - sum(width(segment.text) for segment in painted.segments)
        return [margin, *_blank(free, base), *self._from_the_right(painted.segments)]

    def _from_the_right(self, segments: list[Segment]) -> list[Segment]:
        """A line of a paragraph that is read from the right."""
        return in_visual_order(segments, from_the_right=True) if self.orders_text else [*segments, Segment(_APART)]

    def _bar(self, row: Row, blank: bool) -> Segment:
        if blank or not row.bar:
            return Segment(" ", ground(self, "body"))
        if row.reading:
            return Segment("█", ground(self, "body") + self._look("reading"))
        return Segment(BARS[row.bar], ground(self, "body") + self._look(row.bar))


def _blank(cells: int, style: Style) -> list[Segment]:
    return [Segment(" " * cells, style)] if cells > 0 else []
