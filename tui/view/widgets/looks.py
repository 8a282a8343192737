"""How everything looks that is drawn by hand: names with a style each, kept once by the screen for all that draw on it.

Textual works out every component class of every widget before the first frame; kept by each widget they cost a third
of the time until text shows.
"""

from typing import ClassVar, Generic, TypeVar

from rich.style import Style
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.view.bidi import in_visual_order, needs_order

Result = TypeVar("Result")

GROUNDS = ("body", "bar", "panel", "head", "head-active", "window")
"""The looks that bring a ground along; all others are laid over one."""

OVERLAYS = (
    "title",
    "strong",
    "quiet",
    "dim",
    "key",
    "tab",
    "error",
    "conflict",
    "missing",
    "minor",
    "underlined",
    "differing",
    "shared",
    "entity",
    "hit",
    "selected",
    "cursor",
    "thread",
    "counterpart",
    "reading",
)


class Drawn(Screen[Result], Generic[Result]):
    """A screen that widgets draw on by hand."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"look--{name}" for name in (*GROUNDS, *OVERLAYS)}

    orders_text = True
    """Whether what is read from right to left is put in visual order here; the terminal does it otherwise."""


class HandDrawn(Widget):
    """A widget that draws its rows itself, to the edge: it needs none of Textual's borders, paddings and filters."""

    ALLOW_SELECT = False

    @property
    def orders_text(self) -> bool:
        """Whether what is read from right to left is put in visual order here."""
        return not isinstance(self.screen, Drawn) or self.screen.orders_text

    def render_lines(self, crop: Region) -> list[Strip]:
        lines = (self.ordered(self.render_line(y)) for y in range(crop.y, crop.bottom))
        return [line.crop(crop.x, crop.right) for line in lines]

    def ordered(self, strip: Strip) -> Strip:
        """A row as the terminal has to get it: each segment on its own, as part of a row that is read from the left."""
        if not self.orders_text or not needs_order(strip.text):
            return strip
        return Strip([piece for segment in strip for piece in in_visual_order([segment])], strip.cell_length)


def ground(widget: Widget, name: str) -> Style:
    """The letters and the ground of a part of the screen."""
    return widget.screen.get_component_rich_style(f"look--{name}")


def over(widget: Widget, name: str) -> Style:
    """What a look changes in what it is laid over."""
    return widget.screen.get_component_rich_style(f"look--{name}", partial=True) if name else Style.null()
