"""Links by the reader's own hand: shown at once, kept on disk, and aligned around in the comparison that follows."""

from collections.abc import Sequence
from dataclasses import replace

from tui.align.handwork import Handwork, Pair, Verdict, honoured
from tui.align.link import Link
from tui.view.screens.undoing import Undoing
from tui.view.sync import other
from tui.view.words import named


class ByHand(Undoing):
    """Making, breaking and pinning links, and taking it back."""

    def action_link_make(self) -> None:
        pair = self.reading.level
        if not all(article.paragraphs for article in self.reading.articles):
            self.say("One of these texts has no paragraph to link.")
        elif pair in self._linked:
            self.say(f"{named(pair)} are linked already.{self._key('link.pin', 'pins the link')}")
        else:
            self._decide(pair, "made", f"Linked {named(pair)}.")

    def action_link_break(self) -> None:
        pair = self._link_here()
        if pair is not None:
            self._decide(pair, "broken", f"Broke the link {named(pair)}.")

    def action_link_pin(self) -> None:
        pair = self._link_here()
        if pair is None:
            return
        verdict = self._handwork.verdicts.get(pair)
        if verdict == "made":
            self.say(f"{named(pair)} are linked by hand, which stays.")
        elif verdict == "pinned":
            self._decide(pair, None, f"Let go of the link {named(pair)}.")
        else:
            self._decide(pair, "pinned", f"Pinned the link {named(pair)}.")

    @property
    def _handwork(self) -> Handwork:
        return self.pursuit.comparison.handwork

    @property
    def _linked(self) -> set[Pair]:
        return {(link.left, link.right) for link in self.pursuit.comparison.links}

    def _link_here(self) -> Pair | None:
        """The link of the paragraph being read to the counterpart nearest to what stands beside it; says if none."""
        side, level = self.reading.active, self.reading.level
        own = [pair for pair in self._linked if pair[side] == level[side]]
        if own:
            beyond = other(side)
            return min(own, key=lambda pair: (abs(pair[beyond] - level[beyond]), pair))
        self.say(f"¶ {level[side] + 1} is linked with nothing.{self._key('link.make', 'links it')}")
        return None

    def _key(self, command: str, does: str) -> str:
        keys = self.keymap.keys_of(command).split()
        return f" {keys[0]} {does}." if keys else ""

    def _decide(self, pair: Pair, verdict: Verdict | None, said: str) -> None:
        before, links = self._handwork.verdicts.get(pair), self.pursuit.comparison.links

        def take_back(mirrored: bool) -> None:
            there = (pair[1], pair[0]) if mirrored else pair
            shown = [Link(k.right, k.left, k.score) for k in links] if mirrored else links
            self._carry_out(there, before, shown, f"Undone: {named(there)} as before.")

        self.done(take_back)
        self._carry_out(pair, verdict, links, said)

    def _carry_out(self, pair: Pair, verdict: Verdict | None, links: Sequence[Link], said: str) -> None:
        """Show these links with the decision at once, keep it, and have the rest aligned anew around it."""
        handwork, trouble = self._kept(pair, verdict)
        comparison = replace(self.pursuit.comparison, links=honoured(links, handwork), handwork=handwork)
        self.reading.link(comparison.links)
        self.pursuit.compared(comparison)
        self.compare(handwork)
        if trouble:
            self.say(f"{said} Not kept: {trouble}", "error")
        else:
            self.say(said)

    def _kept(self, pair: Pair, verdict: Verdict | None) -> tuple[Handwork, str]:
        """All decisions on these texts with this one, and why it could not be kept, if so."""
        from tui.align.handwork_files import decide
        from tui.align.pair_files import NotKeptError

        try:
            return decide(*self.reading.articles, pair, verdict), ""
        except NotKeptError as error:
            return self._handwork.decided(pair, verdict), str(error)
