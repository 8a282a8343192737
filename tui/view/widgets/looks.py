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

Result = TypeVar("Result")

GROUNDS = ("body", "bar", "panel", "head", "head-active", "window")
"""The looks that bring a ground along; all others are laid over one."""

OVERLAYS = (
    "title",
    "strong",
    "quiet",
    "dim",
    "key",
    "error",
    "conflict",
    "missing",
    "minor",
    "underlined",
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


class HandDrawn(Widget):
    """A widget that draws its rows itself, to the edge: it needs none of Textual's borders, paddings and filters."""

    ALLOW_SELECT = False

    def render_lines(self, crop: Region) -> list[Strip]:
        return [self.render_line(y).crop(crop.x, crop.right) for y in range(crop.y, crop.bottom)]


def ground(widget: Widget, name: str) -> Style:
    """The letters and the ground of a part of the screen."""
    return widget.screen.get_component_rich_style(f"look--{name}")


def over(widget: Widget, name: str) -> Style:
    """What a look changes in what it is laid over."""
    return widget.screen.get_component_rich_style(f"look--{name}", partial=True) if name else Style.null()
