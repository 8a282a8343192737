"""A page of explanations on top of a screen: one column or two, scrolled where it does not fit."""

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.view.binding import bind
from tui.view.keymap import Keymap

_TWO_COLUMNS = 96
"""Cells of the screen from which a page stands in two columns."""

_WIDEST = 140
"""Cells of a page at most: longer lines are hard to follow."""


class Page(ModalScreen[None]):
    """Shows the blocks that `blocks` gives for the room at hand."""

    HEADING = ""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._columns = (Static(classes="page-column"), Static(classes="page-column"))
        self._scroll = VerticalScroll(Horizontal(*self._columns, id="page-columns"), id="page")
        self._scroll.border_title = self.HEADING
        if keys := keymap.keys_of("dialog.close").split():
            self._scroll.border_subtitle = f"{keys[0]} closes"
        self._scroll.can_focus = False
        bind(self, keymap, "dialog")

    def blocks(self, room: int) -> list[Content]:
        """What the page says, in lines of at most `room` cells; a block is never torn apart between columns."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield self._scroll

    def on_resize(self) -> None:
        wide = self.size.width >= _TWO_COLUMNS
        room = (min(_WIDEST, self.size.width * 9 // 10) - 6) // (1 + wide) - 3
        blocks = self.blocks(room)
        left, right = _halves(blocks) if wide else (blocks, [])
        self._columns[0].update(Content("\n\n").join(left))
        self._columns[1].update(Content("\n\n").join(right))
        self._columns[1].display = wide

    def action_dialog_down(self) -> None:
        self._scroll.scroll_down(animate=False)

    def action_dialog_up(self) -> None:
        self._scroll.scroll_up(animate=False)

    def action_dialog_page_down(self) -> None:
        self._scroll.scroll_page_down(animate=False)

    def action_dialog_page_up(self) -> None:
        self._scroll.scroll_page_up(animate=False)

    def action_dialog_close(self) -> None:
        self.dismiss(None)


def _halves(blocks: list[Content]) -> tuple[list[Content], list[Content]]:
    """The blocks in two columns of about the same height, in order."""
    heights = [len(block.split("\n")) + 1 for block in blocks]
    half, cut = sum(heights) / 2, 0
    while cut < len(blocks) and sum(heights[: cut + 1]) <= half + heights[cut] / 2:
        cut += 1
    return blocks[:cut], blocks[cut:]
