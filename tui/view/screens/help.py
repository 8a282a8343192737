"""Help: what the reader can do here now, read from the bindings that are in force."""

from itertools import groupby
from textwrap import wrap

from textual.content import Content

from tui.view.cells import pad, width
from tui.view.keymap import Keymap
from tui.view.offers import Offer
from tui.view.screens.page import Page


class HelpScreen(Page):
    """Lists the commands that are offered, by group."""

    HEADING = "What you can do here"

    def __init__(self, keymap: Keymap, offers: list[Offer]) -> None:
        super().__init__(keymap)
        self._offers = offers

    def blocks(self, room: int) -> list[Content]:
        keys_width = max((width(" ".join(offer.keys)) for offer in self._offers), default=0)
        blocks = []
        for group, members in groupby(self._offers, key=lambda offer: offer.command.group):
            rows = [_row(offer, keys_width, room - keys_width - 2) for offer in members]
            blocks.append(Content("\n").join([Content(group).stylize("bold $accent"), *rows]))
        return blocks


def _row(offer: Offer, keys_width: int, room: int) -> Content:
    keys = Content(pad(" ".join(offer.keys), keys_width)).stylize("bold")
    indent = "\n" + " " * (keys_width + 2)
    title = indent.join(wrap(offer.command.title, max(10, room)))
    note = "".join(indent + line for line in wrap(offer.command.help, max(10, room)))
    return Content.assemble(keys, "  ", Content(title), Content(note).stylize("$text-quiet"))
