"""Help: what the reader can do here now, read from the bindings that are in force."""

from itertools import groupby
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.view.binding import bind
from tui.view.cells import pad, width
from tui.view.keymap import Keymap
from tui.view.offers import Offer

_TWO_COLUMNS = 96
"""Cells of the screen from which the commands stand in two columns."""

_WIDEST = 140
"""Cells of the help at most: longer lines are hard to follow."""


class HelpScreen(ModalScreen[None]):
    """Lists the commands that are offered, by group; scrolls where they do not fit."""

    def __init__(self, keymap: Keymap, offers: list[Offer]) -> None:
        super().__init__()
        self._offers = offers
        self._columns = (Static(classes="help-column"), Static(classes="help-column"))
        self._scroll = VerticalScroll(Horizontal(*self._columns, id="help-columns"), id="help")
        self._scroll.border_title = "What you can do here"
        self._scroll.border_subtitle = f"{keymap.keys_of('dialog.close').split()[0]} closes"
        self._scroll.can_focus = False
        bind(self, keymap, "dialog")

    def compose(self) -> ComposeResult:
        yield self._scroll

    def on_resize(self) -> None:
        wide = self.size.width >= _TWO_COLUMNS
        room = (min(_WIDEST, self.size.width * 9 // 10) - 6) // (1 + wide) - 3
        blocks = _blocks(self._offers, room)
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


def _blocks(offers: list[Offer], room: int) -> list[Content]:
    keys_width = max((width(" ".join(offer.keys)) for offer in offers), default=0)
    blocks = []
    for group, members in groupby(offers, key=lambda offer: offer.command.group):
        rows = [_row(offer, keys_width, room - keys_width - 2) for offer in members]
        blocks.append(Content("\n").join([Content(group).stylize("bold $accent"), *rows]))
    return blocks


def _row(offer: Offer, keys_width: int, room: int) -> Content:
    keys = Content(pad(" ".join(offer.keys), keys_width)).stylize("bold")
    indent = "\n" + " " * (keys_width + 2)
    title = indent.join(wrap(offer.command.title, max(10, room)))
    note = "".join(indent + line for line in wrap(offer.command.help, max(10, room)))
    return Content.assemble(keys, "  ", Content(title), Content(note).stylize("$text-quiet"))


def _halves(blocks: list[Content]) -> tuple[list[Content], list[Content]]:
    """The blocks in two columns of about the same height, in order."""
    heights = [len(block.split("\n")) + 1 for block in blocks]
    half, cut = sum(heights) / 2, 0
    while cut < len(blocks) and sum(heights[: cut + 1]) <= half + heights[cut] / 2:
        cut += 1
    return blocks[:cut], blocks[cut:]
