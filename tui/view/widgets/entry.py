"""A line to type into."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.text.clean import harmless
from tui.view.cells import fit, graphemes, width
from tui.view.widgets.looks import HandDrawn, ground, over


class Entry(HandDrawn, can_focus=True):
    """One line with a cursor; enter and escape end it, and so does erasing before its start."""

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
        self._at = 0
        self._prompt = ""
        self._note = ""

    def begin(self, prompt: str, text: str = "") -> None:
        """Start anew with nothing typed, or with a text to change."""
        self.text, self._at, self._prompt, self._note = text, len(text), prompt, ""
        self.display = True
        self.screen.set_focus(self)  # at once, for keys that are typed ahead
        self.refresh()

    def note(self, text: str) -> None:
        """Say something at the end of the line."""
        if text != self._note:
            self._note = text
            self.refresh()

    def on_key(self, event: events.Key) -> None:
        self.press(event)

    def press(self, event: events.Key) -> bool:
        """Take a key, if it is one for this line; a key typed ahead arrives by another way."""
        edited = self._edited(event)
        if event.key in ("enter", "escape"):
            self.post_message(self.Ended(self, self.text, event.key == "enter"))
        elif event.key == "backspace" and not self.text:
            self.post_message(self.Ended(self, "", False))
        elif edited is not None:
            self._set(*edited)
        else:
            return False
        event.stop()
        event.prevent_default()
        return True

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._insert(" ".join(harmless(event.text).split()))

    def render_line(self, y: int) -> Strip:
        base = ground(self, "head-active")
        prompt, note = base + over(self, "key"), base + over(self, "quiet")
        room = self.size.width - 2 - width(self._prompt) - width(self._note)
        before, after = self.text[: self._at], self.text[self._at :]
        while before and width(before) >= room:
            before = before[next(graphemes(before))[1] :]
        after = fit(after, max(0, room - 1 - width(before)))
        gap = max(1, room - 1 - width(before) - width(after))
        segments = [
            Segment(f" {self._prompt}", prompt),
            Segment(f"{before}▏{after}{' ' * gap}", base),
            Segment(self._note, note),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _edited(self, event: events.Key) -> tuple[str, int] | None:
        """The text and the place of the cursor after a key; None for a key that edits nothing."""
        text, at = self.text, self._at
        before = max((start for start, _ in graphemes(text[:at])), default=0)
        after = at + next((end for _, end in graphemes(text[at:])), 0)
        moves = {"left": before, "right": after, "home": 0, "ctrl+a": 0, "end": len(text), "ctrl+e": len(text)}
        cuts = {"backspace": (before, at), "delete": (at, after), "ctrl+u": (0, at), "ctrl+k": (at, len(text))}
        if event.key in moves:
            return text, moves[event.key]
        if event.key in cuts:
            start, end = cuts[event.key]
            return text[:start] + text[end:], start
        if event.is_printable and event.character:
            return text[:at] + event.character + text[at:], at + len(event.character)
        return None

    def _insert(self, text: str) -> None:
        self._set(self.text[: self._at] + text + self.text[self._at :], self._at + len(text))

    def _set(self, text: str, at: int) -> None:
        changed = text != self.text
        self.text, self._at = text, at
        if changed:
            self.post_message(self.Changed(self, text))
        self.refresh()
