"""The library: the pairs read last, and the stories at hand; a pair, a story or any two versions are opened."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tui.text.clean import harmless
from tui.text.corpus import FOLDERS_VARIABLE, Library, folders, library
from tui.text.errors import TextError
from tui.text.load import load
from tui.view.bidi import visual
from tui.view.binding import bind
from tui.view.cells import fit, pad, width
from tui.view.keymap import Keymap
from tui.view.library_list import LastRead, Pair, Row, last_read, pair_to_open, rows
from tui.view.memory.memory import Memory
from tui.view.session import Session
from tui.view.widgets.key_list import KeyList
from tui.view.widgets.line import Line
from tui.view.widgets.looks import Drawn

_OUTLET = 24
"""Cells at most for an outlet's name: the longest of a newspaper's name and no more than a third of a narrow screen."""

_ROOM_FOR_SUMMARY = 16
"""Rows of the screen from which a story's summary does not take the list's place."""


class LibraryScreen(Drawn[Session | None]):
    """Gives back the session with the two versions that were opened, or None where the reader goes back."""

    def __init__(self, session: Session, keymap: Keymap, memory: Memory) -> None:
        super().__init__()
        self._session, self._keymap, self._memory = session, keymap, memory
        self.orders_text = memory.settings().get("ordering") != "terminal"
        self._library = Library((), ())
        self._rows: dict[str, Row | LastRead] = {}
        self._chosen: list[Row] = []
        self._header, self._status = Line(id="header"), Line(id="status")
        self._filter = Input(placeholder="Filter", compact=True, id="library-filter")
        self._list = KeyList(keymap, "library", id="library-list")
        self._about = Static(id="library-about", markup=False)
        bind(self, keymap, "library")

    def compose(self) -> ComposeResult:
        yield self._header
        yield self._filter
        yield self._list
        yield self._about
        yield self._status

    def on_mount(self) -> None:
        self._filter.display = False
        self._library = library()
        self._show()
        self._list.focus()

    def on_resize(self) -> None:
        self._show()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._show()

    @on(Input.Submitted)
    def _filtered(self) -> None:
        self._list.focus()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self) -> None:
        self._tell_about()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.action_library_open()

    def action_list_filter(self) -> None:
        self._filter.display = True
        self._filter.focus()

    def action_library_choose(self) -> None:
        row = self._current()
        if not isinstance(row, Row) or row.version is None:
            self._say("Choose a version, not the story: the two you choose are opened side by side.")
            return
        self._chosen = [r for r in self._chosen if r != row] if row in self._chosen else [*self._chosen[-1:], row]
        self._show()

    def action_library_open(self) -> None:
        row = self._current()
        if row is None:
            return
        if isinstance(row, LastRead):
            self._open_again(row)
            return
        pair = pair_to_open(row, self._chosen)
        if pair is None:
            self._say("This story has one version only; choose it and a second one of another story.")
        else:
            self._open(pair)

    def action_library_back(self) -> None:
        if self._filter.display:
            self._filter.value = ""
            self._filter.display = False
            self._list.focus()
        elif self._chosen:
            self._chosen = []
            self._show()
        elif self._session.left is not None:
            self.dismiss(None)

    def _open(self, pair: Pair) -> None:
        versions = tuple(str(version.path) for version in pair.versions)
        self._load(str(pair.left.path), str(pair.right.path), pair.title, versions)

    def _open_again(self, pair: LastRead) -> None:
        self._load(*pair.bookmark.sources, pair.bookmark.title, pair.bookmark.versions)

    def _load(self, left: str, right: str, title: str, versions: tuple[str, ...]) -> None:
        try:
            articles = load(left), load(right)
        except TextError as error:
            self._say(str(error))
            return
        self.dismiss(replace(self._session, left=articles[0], right=articles[1], title=title, versions=versions))

    def _current(self) -> Row | LastRead | None:
        return self._rows.get(self._list.current or "")

    def _show(self) -> None:
        room = max(20, self.size.width - 4)
        before = self._list.current
        again = last_read(self._memory.bookmarks, self._filter.value)
        shown = rows(self._library.stories, self._filter.value)
        self._rows = {**{pair.name: pair for pair in again}, **{row.name: row for row in shown}}
        entries: list[tuple[Content, str | None]] = [(self._entry_again(pair, room), pair.name) for pair in again]
        heading = [(Content("Last read").stylize("bold"), None)] if entries else []
        self._list.fill([*heading, *entries, *((self._entry(row, room), row.name) for row in shown)], before)
        self._about.display = self.size.height >= _ROOM_FOR_SUMMARY or not shown
        self._header.show([("Library", "strong")], [[(_count(self._library), "quiet")]])
        self._tell_about()
        self._say("")

    def _entry(self, row: Row, room: int) -> Content:
        if row.version is None:
            languages = " ".join(dict.fromkeys(v.language for v in row.story.versions if v.language))
            return self._spread([row.story.title], languages, room).stylize("bold")
        mark = "12"[self._chosen.index(row)] if row in self._chosen else " "
        outlet = pad(row.version.outlet or Path(row.version.path).stem, min(_OUTLET, room // 3))
        return self._spread([f" {mark} ", outlet, "  ", row.version.title], row.version.language, room)

    def _entry_again(self, pair: LastRead, room: int) -> Content:
        read = pair.bookmark.leaves[pair.bookmark.active].spot.paragraph + 1
        when = f"¶ {read} · {_when(pair.bookmark.left_at)}"
        return self._spread(["   ", pair.versions, "  ", pair.title], when, room)

    def _spread(self, texts: Sequence[str], right: str, room: int) -> Content:
        """Texts from the left on, as far as they fit beside what stands at the right."""
        shown, free = "", room - width(right)
        for text in texts:
            fitting = fit(text, free - 1)
            shown += visual(fitting) if self.orders_text else fitting
            free -= width(fitting)
        return Content(shown + " " * free + right)

    def _tell_about(self) -> None:
        row = self._current()
        if isinstance(row, LastRead):
            self._about.update(Content("\n".join(harmless(source) for source in row.bookmark.sources)))
        elif row is not None:
            self._about.update(Content(row.story.summary))
        elif self._library.stories:
            self._about.update(Content("No story or version is called that."))
        else:
            self._about.update(Content("\n".join([_how_to_add(), *self._library.troubles])))

    def _say(self, message: str) -> None:
        if message:
            self._status.show([(message, "error")])
            return
        hints = ("library.open", "library.choose", "list.filter", "help.show", "app.quit")
        pieces = [piece for name in hints for piece in self._hint(name)]
        trouble = self._library.troubles[:1]
        self._status.show(pieces, [[(line, "error")] for line in trouble])

    def _hint(self, command_id: str) -> list[tuple[str, str]]:
        keys = self._keymap.keys_of(command_id).split()
        return [(keys[0], "key"), (f" {self._keymap.commands[command_id].title.lower()}   ", "")] if keys else []


def _when(seconds: float) -> str:
    """The hour of today, or the day."""
    then, now = time.localtime(seconds), time.localtime()
    return time.strftime("%H:%M" if then[:3] == now[:3] else "%Y-%m-%d", then)


def _count(found: Library) -> str:
    return f"{len(found.stories)} stories, {sum(len(story.versions) for story in found.stories)} versions"


def _how_to_add() -> str:
    yours = folders()[-2]
    return (
        f"No stories yet. Put a folder with the versions of a story into {yours}, or name folders in "
        f"{FOLDERS_VARIABLE}; or leave, and start with two texts: diptych LEFT RIGHT."
    )
