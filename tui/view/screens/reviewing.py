"""What the reader decides on a mismatch: checked, no mismatch, or remarked upon; shown at once and kept on disk."""

from dataclasses import replace

from textual import on

from tui.compare.comparison import Mismatch
from tui.compare.review import Claim, Review, Reviews, Verdict, claim_of
from tui.view.comparing import Comparing
from tui.view.screens.asking import Asking, Question
from tui.view.screens.undoing import Undoing
from tui.view.widgets.roster import Roster

_SAID = {"checked": "Checked", "wrong": "No mismatch: it is not shown again for these texts", None: "Open again"}


class Reviewing(Undoing, Asking):
    """Marks the mismatch under the list's cursor, or else the one in the line being read."""

    @on(Comparing.Told)
    def _make_ready(self) -> None:
        """Have the tables read by which values are said and texts are searched, before the first key asks for one."""
        self.run_worker(_read_tables, thread=True, group="tables", exclusive=True)

    def action_mismatch_check(self) -> None:
        self._mark("checked")

    def action_mismatch_wrong(self) -> None:
        self._mark("wrong")

    def action_mismatch_remark(self) -> None:
        mismatch = self._mismatch()
        if mismatch is not None:
            self.ask(Question("remark: ", lambda text: self._remark(mismatch, text), mismatch.review.note))

    @on(Roster.Turned)
    def _list_turned(self) -> None:
        if self.listing == "mismatches":
            self.mismatches.turn()
            self.show()

    def _mismatch(self) -> Mismatch | None:
        """The mismatch that is meant; says so where there is none."""
        item = self.roster.current if self.focused is self.roster and self.listing == "mismatches" else None
        mismatches = self.pursuit.comparison.mismatches
        if item is not None and item.key is not None and item.key < len(mismatches):
            return mismatches[item.key]
        mismatch = self.pursuit.mismatch_here()
        if mismatch is None:
            keys = self.keymap.keys_of("mismatch.next").split()
            self.say(f"No mismatch in this line.{f' {keys[0]} goes to the next one.' if keys else ''}")
        return mismatch

    def _mark(self, verdict: Verdict) -> None:
        mismatch = self._mismatch()
        if mismatch is not None:
            wanted = None if mismatch.review.verdict == verdict else verdict
            self._decide_on(mismatch, replace(mismatch.review, verdict=wanted), f"{_SAID[wanted]}.")

    def _remark(self, mismatch: Mismatch, text: str) -> None:
        note = text.strip()
        if note != mismatch.review.note:
            said = "Remark kept." if note else "Remark taken away."
            self._decide_on(mismatch, replace(mismatch.review, note=note), said)

    def _decide_on(self, mismatch: Mismatch, review: Review, said: str) -> None:
        claim, before = claim_of(mismatch, *self.reading.articles), mismatch.review

        def take_back(mirrored: bool) -> None:
            self._review_as(claim.mirrored() if mirrored else claim, before, "Undone: the mismatch is as before.")

        self.done(take_back)
        self._review_as(claim, review, said)

    def _review_as(self, claim: Claim, review: Review, said: str) -> None:
        """Keep a decision, and show what it makes of the mismatches."""
        reviews, trouble = self._kept_reviews(claim, review)
        self.pursuit.review(reviews)
        if trouble:
            self.say(f"{said} Not kept: {trouble}", "error")
        else:
            self.say(said)

    def _kept_reviews(self, claim: Claim, review: Review) -> tuple[Reviews, str]:
        """All decisions on these texts with this one, and why it could not be kept, if so."""
        from tui.align.pair_files import NotKeptError
        from tui.compare.review_files import decide

        try:
            return decide(*self.reading.articles, claim, review), ""
        except NotKeptError as error:
            return self.pursuit.comparison.reviews.decided(claim, review), str(error)


def _read_tables() -> None:
    from tui.report.values import make_ready
    from tui.view.folding import folded

    make_ready()
    folded("é")
