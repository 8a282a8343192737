"""Going after mismatches, links, entities and what is searched."""

from dataclasses import replace

from textual import on

from tui.view.layout import Spot
from tui.view.screens.desk import Desk
from tui.view.widgets.entry import Entry
from tui.view.widgets.roster import Roster


class Pursuing(Desk):
    """The walks through both texts, and the lists they start from."""

    _searched_from: Spot | None = None

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

    def action_search_open(self) -> None:
        self._searched_from = self.reading.spot(self.reading.active)
        self.status_line.display = False
        self.entry.begin("/")

    @on(Roster.Chosen)
    def _list_chosen(self, message: Roster.Chosen) -> None:
        comparison = self.pursuit.comparison
        if self.listing == "entities":
            self.pursuit.pursue(comparison.entities[message.key])
        else:
            self.pursuit.go_to_mismatch(comparison.mismatches[message.key])
        self.say("")

    @on(Roster.Closed)
    def _list_closed(self) -> None:
        self._close_list()

    @on(Entry.Changed, "#entry")
    def _typed(self, message: Entry.Changed) -> None:
        self.pursuit.search(message.text)
        if self._searched_from is not None:
            self.pursuit.step_hit(1, start=Spot(self._searched_from.paragraph, self._searched_from.offset - 1))
        left, right = (len(hits) for hits in self.pursuit.attention.hits)
        self.entry.note(f"{left} left  {right} right " if message.text else "")
        self.show()

    @on(Entry.Ended, "#entry")
    def _ended(self, message: Entry.Ended) -> None:
        self.entry.display = False
        self.status_line.display = True
        self.set_focus(None)
        if not message.kept:
            self.pursuit.search("")
            if self._searched_from is not None:
                self.reading.go(self._searched_from)
        self.say("")

    def _step_mismatch_or_hit(self, by: int) -> None:
        if self.pursuit.attention.wanted:
            found = self.pursuit.step_hit(by)
            self.say("" if found else f"Nowhere in these texts: {self.pursuit.attention.wanted}")
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
        self.roster.focus()

    def _close_list(self) -> None:
        self.set_focus(None)
        self.wishes = replace(self.wishes, in_list=False)
        self.lay_out()
