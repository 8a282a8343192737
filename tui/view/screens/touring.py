"""The tour: shown at the first start and never again unasked, below the texts, where it takes no key from reading."""

from typing import Any

from tui.view.screens.pursuing import Pursuing
from tui.view.tour import STEPS

_ROWS_LEFT = 8
"""Rows of text that must be left beside the tour: fewer are no place to try anything in."""


class Touring(Pursuing):
    """Goes through the steps."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._is_newcomer = not self.memory.toured

    def lay_out(self) -> None:
        if self._is_newcomer and self._begin_tour():
            self._is_newcomer = False
            self.memory.tour()
        super().lay_out()

    def action_tour_next(self) -> None:
        """Show the next step; after the last one none, and after none the first."""
        if self.guide.step is None:
            if not self._begin_tour():
                self.say("The tour needs a larger window.")
        else:
            self.guide.step = self.guide.step + 1 if self.guide.step + 1 < len(STEPS) else None
        self.lay_out()

    def action_selection_clear(self) -> None:
        if self.guide.step is None:
            super().action_selection_clear()
            return
        self.guide.step = None
        self.lay_out()

    def _begin_tour(self) -> bool:
        """Show the first step, if there is room for it."""
        columns, rows = self.app.size
        self.guide.step = 0
        if rows - 3 - self.guide.rows(columns) < _ROWS_LEFT:
            self.guide.step = None
        return self.guide.step is not None
