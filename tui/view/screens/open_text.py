"""Opening another text: a path or a name of the library, completed while it is typed; what cannot be read is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from textual import on
from textual.message import Message

from tui.text import Article
from tui.text.corpus import SUFFIXES, stories
from tui.text.errors import TextError
from tui.text.load import load
from tui.view.keymap import Keymap
from tui.view.matching import matches
from tui.view.screens.finder import Choice, Finder

_MOST = 200
"""Entries of a folder that are offered: more than anyone looks through, and few enough for every key."""


class OpenText(Finder[Article]):
    """Gives back the article that was opened."""

    PROMPT = "A file, or a name of the library"

    @dataclass
    class Loaded(Message):
        """A text was read; `article` is None where it could not be, and `reason` says why."""

        source: str
        article: Article | None
        reason: str = ""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(keymap)
        self._wanted = ""
        self._library = [
            Choice(version.name, f"{version.name}  {version.title}", version.language)
            for story in stories()
            for version in story.versions
        ]

    def find(self, query: str) -> list[Choice]:
        found = [self._library[n] for n in matches(query, [choice.title for choice in self._library])]
        choices = [*_files(query), *found] if query else found
        return list({choice.id: choice for choice in choices}.values())

    def take(self, query: str, choice: Choice | None) -> None:
        typed = str(Path(query).expanduser()) if query else ""
        if choice is not None and choice.id.endswith("/") and typed + "/" != choice.id:
            self.action_finder_complete()
            return
        source = typed if typed and (Path(typed).is_file() or choice is None) else choice.id if choice else ""
        if source:
            self._wanted = source
            self.tell("Reading …")
            self.run_worker(lambda: self._read(source), thread=True)

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        if message.source != self._wanted:
            return
        if message.article is None:
            self.tell(message.reason)
        else:
            self.dismiss(message.article)

    def _read(self, source: str) -> None:
        try:
            if source == "-":
                raise TextError("standard input was read when the program started; name a file")
            self.post_message(self.Loaded(source, load(source)))
        except TextError as error:
            self.post_message(self.Loaded(source, None, str(error)))


def _files(query: str) -> list[Choice]:
    """The texts and folders whose path begins with what is typed."""
    head, slash, begun = query.rpartition("/")
    shown = head + slash
    try:
        names = islice(_names(Path(shown or ".").expanduser(), begun), _MOST)
        return [
            Choice(shown + name, shown + name, "folder" if name.endswith("/") else "file") for name in sorted(names)
        ]
    except (OSError, ValueError, RuntimeError):
        return []


def _names(folder: Path, begun: str) -> Iterator[str]:
    for path in folder.iterdir():
        if path.name.startswith(begun) and (begun.startswith(".") or not path.name.startswith(".")):
            if path.is_dir():
                yield path.name + "/"
            elif path.suffix.lower() in SUFFIXES:
                yield path.name
