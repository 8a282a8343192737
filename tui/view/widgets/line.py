"""A single row of short texts: the first and the last line of the screen."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.view.cells import fit, width

Piece = tuple[str, str]
"""A text and how it looks: one of the line's component classes, without their common beginning."""


class Line(Widget):
    """A row with pieces at its left and, as long as there is room, at its right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--text",
        "line--strong",
        "line--quiet",
        "line--key",
        "line--conflict",
        "line--missing",
        "line--rounded",
        "line--converted",
        "line--variant",
        "line--error",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left: Sequence[Piece] = ()
        self._right: Sequence[Piece] = ()

    def show(self, left: Sequence[Piece], right: Sequence[Piece] = ()) -> None:
        """Show these pieces."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    @property
    def text(self) -> str:
        """What the line says, without how it looks."""
        return " ".join(text for pieces in (self._left, self._right) for text, _ in pieces)

    def render_line(self, y: int) -> Strip:
        base = self.get_component_rich_style("line--text")
        room = self.size.width - 1
        left = self._segments(self._left, room)
        taken = sum(width(segment.text) for segment in left)
        right = self._segments(self._right, room)
        if taken + 2 + sum(width(segment.text) for segment in right) > room:
            right = []
        gap = room - taken - sum(width(segment.text) for segment in right)
        strip = Strip([Segment(" ", base), *left, Segment(" " * max(0, gap), base), *right])
        return strip.adjust_cell_length(self.size.width, base)

    def _segments(self, pieces: Sequence[Piece], room: int) -> list[Segment]:
        segments: list[Segment] = []
        for text, look in pieces:
            shown = fit(text, room)
            room -= width(shown)
            if shown:
                segments.append(Segment(shown, self.get_component_rich_style(f"line--{look}")))
        return segments
