"""A line to type in and a list that follows it: what the command palette and opening a text have in common."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from tui.view.binding import bind
from tui.view.cells import fit, pad, width
from tui.view.keymap import Keymap
from tui.view.widgets.key_list import KeyList

Result = TypeVar("Result")

_MARGINS, _SHARE, _FRAME = 2, 80, 3
"""Of the rows of the screen: those left free, the percentage of the others that a finder takes, and what of that is
not its list. A list that is taller than its room would not scroll."""

_MOST_ROWS = 20
"""Rows of the list at most: more are not looked through, but narrowed by typing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of the list: `id` tells it from the others, `note` stands at its right, `beside` in a column."""

    id: str
    title: str
    note: str = ""
    beside: str = ""


class Finder(ModalScreen[Result | None], Generic[Result]):
    """Finds something by typing; `find` and `take` say what is found and what becomes of it."""

    PROMPT = ""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._input = Input(placeholder=self.PROMPT, compact=True, id="finder-input")
        self._input.cursor_blink = False
        self._list = KeyList(keymap, "finder", id="finder-list")
        self._list.can_focus = False
        self._message = Static(id="finder-message", markup=False)
        self._choices: list[Choice] = []
        self.start: str | None = None
        bind(self, keymap, "finder")

    def find(self, query: str) -> list[Choice]:
        """What could be meant by what is typed."""
        raise NotImplementedError

    def take(self, query: str, choice: Choice | None) -> None:
        """Make something of what is typed and of the entry under the cursor."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Say something below the line."""
        self._message.update(Content(message))
        self._message.display = bool(message)

    def compose(self) -> ComposeResult:
        with Vertical(id="finder"):
            yield self._input
            yield self._message
            yield self._list

    def on_mount(self) -> None:
        self.tell("")
        self._input.focus()
        self._fill(self.start)

    def on_resize(self) -> None:
        room = (self.size.height - _MARGINS) * _SHARE // 100 - _FRAME
        self._list.styles.max_height = max(1, min(_MOST_ROWS, room))
        self.call_after_refresh(self._fill_again)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.tell("")
        self._fill()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_finder_choose()

    def action_finder_down(self) -> None:
        self._list.action_cursor_down()

    def action_finder_up(self) -> None:
        self._list.action_cursor_up()

    def action_finder_complete(self) -> None:
        if current := self._current():
            self._input.value = current.id
            self._input.cursor_position = len(current.id)

    def action_finder_choose(self) -> None:
        self.take(self._input.value.strip(), self._current())

    def action_finder_close(self) -> None:
        self.dismiss(None)

    def _current(self) -> Choice | None:
        return next((choice for choice in self._choices if choice.id == self._list.current), None)

    def _fill_again(self) -> None:
        """Fit the list to its room; the entry under the cursor stays, and stays in sight."""
        self._fill(self._list.current)
        self.call_after_refresh(self._list.scroll_to_highlight)

    def _fill(self, highlight: str | None = None) -> None:
        self._choices = self.find(self._input.value.strip())
        room = max(8, self._list.scrollable_content_region.width - 2)
        self._list.fill([(_row(choice, room), choice.id) for choice in self._choices], highlight)


def _row(choice: Choice, room: int) -> Content:
    if choice.beside:
        half = (room - 3) // 2
        return Content(f"{pad(choice.title, half)} │ {fit(choice.beside, half)}")
    note = fit(choice.note, room // 2)
    title = fit(choice.title, room - width(note) - 2)
    gap = " " * (room - width(title) - width(note))
    return Content.assemble(Content(title), gap, Content(note).stylize("$text-quiet"))
