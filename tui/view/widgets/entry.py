"""A line to type into."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.view.cells import graphemes, width
from tui.view.widgets.looks import HandDrawn, ground, over


class Entry(HandDrawn, can_focus=True):
    """What is typed goes in at its end; enter and escape end it."""

    @dataclass
    class Changed(Message):
        """Something was typed."""

        entry: "Entry"
        text: str

        @property
        def control(self) -> "Entry":
            return self.entry

    @dataclass
    class Ended(Message):
        """The reader is done; `kept` with enter, and not with escape."""

        entry: "Entry"
        text: str
        kept: bool

        @property
        def control(self) -> "Entry":
            return self.entry

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = ""
        self._prompt = ""
        self._note = ""

    def begin(self, prompt: str) -> None:
        """Start anew with nothing typed."""
        self.text, self._prompt, self._note = "", prompt, ""
        self.display = True
        self.focus()
        self.refresh()

    def note(self, text: str) -> None:
        """Say something at the end of the line."""
        self._note = text
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "escape"):
            self.post_message(self.Ended(self, self.text, event.key == "enter"))
        elif event.key == "backspace":
            if not self.text:
                self.post_message(self.Ended(self, "", False))
            self._type(self.text[: ([start for start, _ in graphemes(self.text)] or [0])[-1]])
        elif event.key == "ctrl+u":
            self._type("")
        elif event.is_printable and event.character:
            self._type(self.text + event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._type(self.text + " ".join(event.text.split()))

    def render_line(self, y: int) -> Strip:
        base = ground(self, "head-active")
        prompt, note = base + over(self, "key"), base + over(self, "quiet")
        typed = f"{self.text}▏"
        gap = max(1, self.size.width - 2 - width(self._prompt) - width(typed) - width(self._note))
        segments = [Segment(f" {self._prompt}", prompt), Segment(typed + " " * gap, base), Segment(self._note, note)]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _type(self, text: str) -> None:
        self.text = text
        self.post_message(self.Changed(self, text))
        self.refresh()
