"""One way back from whatever a reader decided by hand: the last deed first, as long as its texts are open."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.text import Article
from tui.view.screens.desk import Desk

Texts = tuple[Article, Article]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something decided on two texts; `take_back` is told whether the sides have been changed over since."""

    texts: Texts
    take_back: Callable[[bool], None]

    def stands_for(self, texts: Texts) -> bool | None:
        """Whether the sides are changed over in these texts; None where they are others."""
        if all(a is b for a, b in zip(self.texts, texts, strict=True)):
            return False
        return True if all(a is b for a, b in zip(self.texts, reversed(texts), strict=True)) else None


class Undoing(Desk):
    """Remembers the deeds of a sitting."""

    _deeds: tuple[Deed, ...] = ()

    def done(self, take_back: Callable[[bool], None]) -> None:
        """Remember how something that was just decided on the open texts is taken back."""
        self._deeds += (Deed(self.reading.articles, take_back),)

    def action_change_undo(self) -> None:
        mirrored = self._deeds[-1].stands_for(self.reading.articles) if self._deeds else None
        if mirrored is None:
            self.say("Nothing that was decided by hand on these texts is left to undo.")
            return
        *before, last = self._deeds
        self._deeds = tuple(before)
        last.take_back(mirrored)
