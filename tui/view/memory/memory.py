"""The memory of the program: one small file in the state folder, read at the start and written when a pair is left.

Two readers at once lose nothing of each other's: what is kept here is put before what the file holds by then.
"""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tui.view.memory.bookmark import Bookmark, Setting
from tui.view.memory.record import DamagedError, Record, read_record, written

_MOST = 100
"""Bookmarks that are kept: more pairs than a reader goes back to, in a file of some 50 kB that is read in a blink."""


class Memory:
    """What was read and how, kept in `path`; without a path nothing is remembered, and no first start recognised."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._new: list[Bookmark] = []
        self._theme, self._toured = "", False
        self.notice = ""
        self._record = self._read()

    @property
    def bookmarks(self) -> Sequence[Bookmark]:
        """The pairs that were read, the last one first."""
        return _merged(self._new, self._record.bookmarks)

    @property
    def theme(self) -> str:
        """The palette that was chosen last; empty where none was."""
        return self._theme or self._record.theme

    @property
    def toured(self) -> bool:
        """Whether the tour was shown before."""
        return self._path is None or self._toured or self._record.toured

    def settings(self) -> "dict[str, Setting]":
        """How the screen was set when a pair was left last: what a pair begins with that was never read."""
        return dict(self.bookmarks[0].settings) if self.bookmarks else {}

    def recall(self, left: str, right: str) -> Bookmark | None:
        """The bookmark of the pair that is loaded from these, the sides as they stand now."""
        wanted = (absolute(left), absolute(right))
        for bookmark in self.bookmarks:
            if bookmark.sources == wanted:
                return bookmark
            if bookmark.sources == wanted[::-1]:
                return bookmark.mirrored()
        return None

    def keep(self, bookmark: Bookmark) -> None:
        """Remember how a pair is left now."""
        left, right = (replace(leaf, source=absolute(leaf.source)) for leaf in bookmark.leaves)
        versions = tuple(absolute(source) for source in bookmark.versions)
        kept = replace(bookmark, leaves=(left, right), versions=versions, left_at=time.time())
        self._new = _merged([kept], self._new)

    def choose(self, theme: str) -> None:
        """Remember a palette."""
        self._theme = theme

    def tour(self) -> None:
        """Remember that the tour was shown."""
        self._toured = True

    def save(self) -> str:
        """Write down what is remembered; gives one line that says why where it cannot be."""
        if self._path is None:
            return ""
        from tui.files import locked, write_whole

        try:
            with locked(self._path.parent):
                self._record = self._read()
                newest = tuple(self.bookmarks[:_MOST])
                write_whole(self._path, written(Record(newest, self.theme, self.toured)))
        except OSError as error:
            return f"what was read cannot be remembered: {error.filename or self._path}: {_reason(error)}"
        return ""

    def _read(self) -> Record:
        try:
            return read_record(self._path.read_bytes()) if self._path else Record()
        except FileNotFoundError:
            return Record()
        except DamagedError:
            self.notice = self._set_aside()
        except OSError as error:
            self.notice = f"what was read before cannot be remembered: {self._path}: {_reason(error)}"
        return Record()

    def _set_aside(self) -> str:
        from tui.files import set_aside

        assert self._path is not None
        try:
            aside = set_aside(self._path)
        except OSError as error:
            return f"what was read before cannot be remembered: {self._path}: {_reason(error)}"
        return f"what was read before is damaged; the file is set aside as {aside}"


def memory_file() -> Path:
    """Where the program remembers, in the user's state folder; the file need not exist."""
    from platformdirs import user_state_path

    return user_state_path("diptych") / "reader.json"


def absolute(source: str) -> str:
    """A source as it is found from any folder; names of the library and what is no file stay as they are."""
    try:
        return str(Path(source).absolute()) if Path(source).exists() else source
    except (OSError, ValueError):
        return source


def _merged(newer: Sequence[Bookmark], older: Sequence[Bookmark]) -> list[Bookmark]:
    """All of both, the last one first; of one pair only the newer."""
    taken = {frozenset(bookmark.sources) for bookmark in newer}
    rest = [bookmark for bookmark in older if frozenset(bookmark.sources) not in taken]
    return sorted([*newer, *rest], key=lambda bookmark: -bookmark.left_at)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
