"""What stands above a list: its name, or tabs of which one is open; below, its order and what its columns count."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.view.cells import fit, width
from tui.view.widgets.looks import ground, over

Piece = tuple[str, str]
"""A text and what is laid over it."""


@dataclass(frozen=True, slots=True)
class Head:
    """`title` names what is listed, one of `tabs` where there are any; `order` and `columns` take a row of their own.

    Behind tabs and order their keys are shown, while the list is being used.
    """

    title: str
    tabs: Sequence[str] = ()
    order: str = ""
    columns: str = ""
    tab_key: str = ""
    order_key: str = ""

    @property
    def rows(self) -> int:
        """The rows that it takes."""
        return 2 if self.order else 1


def head_strip(widget: Widget, head: Head, row: int, filtered_by: str | None) -> Strip:
    """A row of a list's head; what the list is filtered by stands in the place of its name."""
    in_use = widget.has_focus
    if row == 0:
        pieces = [(f"/{filtered_by}▏", "")] if filtered_by is not None else _titles(head, in_use)
        return _drawn(widget, pieces, "", "head-active" if in_use else "head")
    key = [(f" {head.order_key}", "key")] if in_use else []
    return _drawn(widget, [(head.order, "quiet"), *key], head.columns, "head")


def _titles(head: Head, in_use: bool) -> list[Piece]:
    if not head.tabs:
        return [(head.title, "")]
    pieces: list[Piece] = []
    for title in head.tabs:
        pieces += [(title, "tab" if title == head.title else "quiet"), (" ", "")]
    return [*pieces, (head.tab_key, "key")] if in_use else pieces


def _drawn(widget: Widget, pieces: Sequence[Piece], note: str, look: str) -> Strip:
    """The pieces that have room, and the note at the end of the row."""
    base = ground(widget, look)
    room = widget.size.width - 1 - (width(note) + 1 if note else 0)
    segments = [Segment(" ", base)]
    for text, name in pieces:
        shown = text if width(text.rstrip()) <= room else "" if name == "key" else fit(text, max(0, room))
        room -= width(shown)
        segments.append(Segment(shown, base + over(widget, name)))
    if note:
        segments.append(Segment(f"{' ' * max(0, room)}{note} ", base + over(widget, "quiet")))
    return Strip(segments).adjust_cell_length(widget.size.width, base)
