"""Help: what the reader can do here now, read from the bindings that are in force."""

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.view.cells import pad, width
from tui.view.keymap import Keymap
from tui.view.offers import Offer

_TWO_COLUMNS = 96
"""Cells of the screen from which the commands stand in two columns."""


class HelpScreen(ModalScreen[None]):
    """Lists the commands that are offered, by group; scrolls where they do not fit."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, keymap: Keymap, offers: list[Offer]) -> None:
        super().__init__()
        self._blocks = _blocks(offers)
        self._columns = (Static(classes="help-column"), Static(classes="help-column"))
        self._scroll = VerticalScroll(Horizontal(*self._columns, id="help-columns"), id="help")
        self._scroll.border_title = "What you can do here"
        self._scroll.border_subtitle = f"{keymap.keys_of('dialog.close').split()[0]} closes"
        self._scroll.can_focus = False
        for binding in keymap.bindings("dialog"):
            self._bindings.key_to_bindings.setdefault(binding.key, []).append(binding)

    def compose(self) -> ComposeResult:
        yield self._scroll

    def on_resize(self) -> None:
        wide = self.size.width >= _TWO_COLUMNS
        left, right = _halves(self._blocks) if wide else (self._blocks, [])
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


def _blocks(offers: list[Offer]) -> list[Content]:
    keys_width = max((width(" ".join(offer.keys)) for offer in offers), default=0)
    blocks = []
    for group, members in groupby(offers, key=lambda offer: offer.command.group):
        rows = [_row(offer, keys_width) for offer in members]
        blocks.append(Content("\n").join([Content(group).stylize("bold $accent"), *rows]))
    return blocks


def _row(offer: Offer, keys_width: int) -> Content:
    keys = Content(pad(" ".join(offer.keys), keys_width)).stylize("bold")
    row = Content.assemble(keys, "  ", Content(offer.command.title))
    if not offer.command.help:
        return row
    note = Content(" " * (keys_width + 2) + offer.command.help).stylize("$text-quiet")
    return Content.assemble(row, "\n", note)


def _halves(blocks: list[Content]) -> tuple[list[Content], list[Content]]:
    """The blocks in two columns of about the same height, in order."""
    heights = [len(block.split("\n")) + 1 for block in blocks]
    half, cut = sum(heights) / 2, 0
    while cut < len(blocks) and sum(heights[: cut + 1]) <= half + heights[cut] / 2:
        cut += 1
    return blocks[:cut], blocks[cut:]
