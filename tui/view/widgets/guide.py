"""A few rows at the foot of the screen in which the tour speaks, while everything above goes on as ever."""

from textual.content import Content
from textual.widgets import Static

from tui.view.cells import fit, width
from tui.view.keymap import Keymap
from tui.view.tour import STEPS, lines
from tui.view.words import Piece, first_key

_MARGIN = 2
"""Cells to either side of the text."""


class Guide(Static):
    """Shows one step of the tour, or nothing where `step` is None."""

    def __init__(self, keymap: Keymap, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._keymap = keymap
        self.step: int | None = None

    def rows(self, columns: int) -> int:
        """The rows that the step takes on a screen of so many columns."""
        return 0 if self.step is None else 1 + len(self._lines(columns))

    def lay_out(self, columns: int) -> None:
        """Take the room that the step needs, and show it."""
        self.styles.height = self.rows(columns)
        self.display = self.step is not None
        if self.step is not None:
            text = [_shown(line) for line in self._lines(columns)]
            self.update(Content("\n").join([self._head(self.step, columns), *text]))

    def _lines(self, columns: int) -> list[list[Piece]]:
        assert self.step is not None
        return lines(STEPS[self.step], self._keymap, columns - 2 * _MARGIN)

    def _head(self, step: int, columns: int) -> Content:
        is_last = step == len(STEPS) - 1
        keys = f"{first_key(self._keymap, 'tour.next')} {'closes' if is_last else 'next step'}"
        if not is_last:
            keys += f"  {first_key(self._keymap, 'selection.clear')} closes"
        room = columns - 2 * _MARGIN - width(keys) - 1
        title = fit(f"{step + 1} of {len(STEPS)}  {STEPS[step].title}", max(0, room))
        gap = " " * max(1, room + 1 - width(title))
        return Content.assemble(" " * _MARGIN, Content(title).stylize("bold $text-title"), gap, keys)


def _shown(line: list[Piece]) -> Content:
    pieces = [Content(text).stylize("bold $accent") if look == "key" else Content(text) for text, look in line]
    return Content.assemble(" " * _MARGIN, *pieces)
