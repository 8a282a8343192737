"""Asking the reader for one line, in place of the status line."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on

from tui.view.screens.desk import Desk
from tui.view.widgets.entry import Entry


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: `prompt` stands before what is typed, which begins as `text`.

    `taken` gets what was typed once it is done; `typed` gets it with every key, and says what stands at the line's end;
    `dropped` is called where the reader gives up.
    """

    prompt: str
    taken: Callable[[str], None]
    text: str = ""
    typed: Callable[[str], str] | None = None
    dropped: Callable[[], None] | None = None


class Asking(Desk):
    """One question at a time."""

    _question: Question | None = None

    def ask(self, question: Question) -> None:
        """Have the reader type an answer."""
        self._question = question
        self.status_line.display = False
        self.entry.begin(question.prompt, question.text)

    @on(Entry.Changed, "#entry")
    def _typed(self, message: Entry.Changed) -> None:
        if self._question is not None and self._question.typed is not None:
            self.entry.note(self._question.typed(message.text))

    @on(Entry.Ended, "#entry")
    def _ended(self, message: Entry.Ended) -> None:
        question, self._question = self._question, None
        self.entry.display = False
        self.status_line.display = True
        self.set_focus(self.roster if self.wishes.in_list else None)
        self.say("")
        if question is None:
            return
        if message.kept:
            question.taken(message.text)
        elif question.dropped is not None:
            question.dropped()
