"""The list of what both texts speak of: its tabs and its orders."""

from textual import on

from tui.view.screens.desk import Desk
from tui.view.widgets.roster import Roster


class Following(Desk):
    """Turns and sorts the list of names, numbers and dates."""

    @on(Roster.Turned)
    def _entities_turned(self) -> None:
        if self.listing == "entities":
            self.entities.turn()
            self.show()

    @on(Roster.Sorted)
    def _entities_sorted(self) -> None:
        if self.listing == "entities":
            self.entities.sort()
            self.say("")
        else:
            self.say("Mismatches stand in one order, the loud ones first.")
