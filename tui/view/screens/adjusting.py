"""Adjusting how the texts stand: measure, spacing, justification, sidebar, panes and focus."""

from dataclasses import replace

from tui.view.comfort import Comfort, Place
from tui.view.screens.desk import Desk
from tui.view.word_marks import is_one_language

_SPACINGS = {
    "close": "Paragraphs follow each other without a blank row.",
    "normal": "A blank row stands between paragraphs.",
    "open": "A blank row stands between lines.",
}
_ORDERINGS = {
    "program": "What is read from right to left is put in order here.",
    "terminal": "What is read from right to left is left to the terminal to order.",
}


class Adjusting(Desk):
    """The reading settings, each on a key."""

    _sidebar_was: Place = "right"

    def action_words_differing(self) -> None:
        self.adjust(replace(self.comfort, differing=not self.comfort.differing))
        on = "The words that differ are marked" if self.comfort.differing else "The words that differ are not marked"
        self.say(f"{on}{self._of_languages(one=True, on=self.comfort.differing)}.")

    def action_words_shared(self) -> None:
        self.adjust(replace(self.comfort, shared=not self.comfort.shared))
        on = "The words that are the same are lit" if self.comfort.shared else "The words that are the same are not lit"
        self.say(f"{on}{self._of_languages(one=False, on=self.comfort.shared)}.")

    def _of_languages(self, *, one: bool, on: bool) -> str:
        """What keeps words from being marked in these texts, if anything does."""
        if not on or is_one_language(self.pursuit.comparison) == one:
            return ""
        return f" in texts of {'one language' if one else 'two languages'}, which these are not known to be"

    def action_measure_wider(self) -> None:
        self._measure(1)

    def action_measure_narrower(self) -> None:
        self._measure(-1)

    def action_spacing_next(self) -> None:
        self.adjust(self.comfort.spaced_next())
        self.say(_SPACINGS[self.comfort.spacing])

    def action_justify_toggle(self) -> None:
        self.adjust(replace(self.comfort, justified=not self.comfort.justified))
        self.say("Lines are justified." if self.comfort.justified else "Lines are ragged.")

    def action_sidebar_toggle(self) -> None:
        shown = self.comfort.sidebar != "none"
        if shown:
            self._sidebar_was = self.comfort.sidebar
        self._stand_sidebar("none" if shown else self._sidebar_was)

    def action_sidebar_side(self) -> None:
        self._stand_sidebar("right" if self.comfort.sidebar == "left" else "left")

    def action_ordering_toggle(self) -> None:
        here = self.comfort.ordering == "terminal"
        self.adjust(replace(self.comfort, ordering="program" if here else "terminal"))
        self.say(_ORDERINGS[self.comfort.ordering])

    def action_pane_single(self) -> None:
        self.adjust(replace(self.comfort, single=not self.comfort.single))

    def action_focus_toggle(self) -> None:
        self.adjust(replace(self.comfort, focus=not self.comfort.focus))

    def _measure(self, steps: int) -> None:
        shown = self.arrangement.text_widths[self.reading.active] if self.arrangement else Comfort().measure
        self.adjust(self.comfort.measured(steps, min(shown, self.comfort.measure)))
        now = self.arrangement.text_widths[self.reading.active] if self.arrangement else shown
        limit = (
            "" if now != shown else ": there is no room for longer ones" if steps > 0 else ", the shortest there are"
        )
        self.say(f"Lines of {now} cells{limit}.")

    def _stand_sidebar(self, place: Place) -> None:
        self.adjust(replace(self.comfort, sidebar=place))
        if place != "none" and not self.roster.display:
            self.say("There is no room for the sidebar beside the texts.")
