"""Going after mismatches, links, entities and what is searched."""

from dataclasses import replace

from textual import on

from tui.view.screens.searching import Searching
from tui.view.widgets.roster import Roster


class Pursuing(Searching):
    """The walks through both texts, and the lists they start from."""

    def action_mismatch_next(self) -> None:
        self._step_mismatch_or_hit(1)

    def action_mismatch_previous(self) -> None:
        self._step_mismatch_or_hit(-1)

    def action_link_next(self) -> None:
        self.found(self.pursuit.step_link(1), "No paragraph of these texts is linked.")

    def action_link_previous(self) -> None:
        self.found(self.pursuit.step_link(-1), "No paragraph of these texts is linked.")

    def action_link_follow(self) -> None:
        self.found(self.pursuit.show_counterpart(), "The other version does not tell this paragraph.")

    def action_entity_next(self) -> None:
        self._step_mention(1)

    def action_entity_previous(self) -> None:
        self._step_mention(-1)

    def action_selection_clear(self) -> None:
        if not self.pursuit.clear():
            self.reading.activate(self.reading.active)
        self.say("")

    def action_entity_panel(self) -> None:
        self._open_list("entities")

    def action_mismatch_panel(self) -> None:
        self._open_list("mismatches")

    @on(Roster.Chosen)
    def _list_chosen(self, message: Roster.Chosen) -> None:
        comparison = self.pursuit.comparison
        if self.listing == "entities":
            self.pursuit.pursue(self.entities.subjects(comparison)[message.key])
        else:
            self.pursuit.go_to_mismatch(comparison.mismatches[message.key])
        self.say("")

    @on(Roster.Closed)
    def _list_closed(self) -> None:
        self._close_list()

    def _step_mismatch_or_hit(self, by: int) -> None:
        if self.pursuit.attention.wanted:
            self.step_hit(by)
        else:
            self.found(self.pursuit.step_mismatch(by), "Nothing differs in these texts, as far as it is known.")

    def _step_mention(self, by: int) -> None:
        found = self.pursuit.step_mention(by)
        self.say("" if found else f"Choose an entity first, from the list: {self.keymap.keys_of('entity.panel')}")

    def _open_list(self, listing: str) -> None:
        if self.roster.has_focus and self.listing == listing:
            self._close_list()
            return
        self.listing = listing
        self.wishes = replace(self.wishes, in_list=True, wide_list=listing == "mismatches")
        self.lay_out()
        self.set_focus(self.roster)  # at once, for keys that are typed ahead
        self.say("")

    def _close_list(self) -> None:
        self.set_focus(None)
        self.wishes = replace(self.wishes, in_list=False)
        self.lay_out()
