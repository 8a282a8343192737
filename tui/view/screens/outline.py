"""The outline: the headings of both texts side by side, found by typing."""

from collections.abc import Sequence

from tui.view.keymap import Keymap
from tui.view.matching import matches
from tui.view.outline import Entry
from tui.view.screens.finder import Choice, Finder


class Outline(Finder[Entry]):
    """Gives back the row that was chosen."""

    PROMPT = "Which heading?"

    def __init__(self, keymap: Keymap, entries: Sequence[Entry], at: int) -> None:
        super().__init__(keymap)
        self._entries = entries
        self.start = str(at)

    def find(self, query: str) -> list[Choice]:
        found = matches(query, [" ".join(entry.titles) for entry in self._entries])
        return [_choice(at, self._entries[at]) for at in sorted(found)]

    def take(self, query: str, choice: Choice | None) -> None:
        if choice is None:
            self.tell(f"No heading is like {query!r}.")
        else:
            self.dismiss(self._entries[int(choice.id)])


def _choice(at: int, entry: Entry) -> Choice:
    left, right = (title or "–" for title in entry.titles)
    return Choice(str(at), left, beside=right)
