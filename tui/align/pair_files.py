"""What a reader makes of two texts, kept on disk: a JSON file for each pair, found by what the texts say.

So it outlives a text that is renamed, and is the same, mirrored, where the sides are changed over. A file is written
whole or not at all, by one reader at a time, and one that cannot be understood is set aside, never overwritten.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tui.align.cache import key_of
from tui.files import locked, set_aside, write_whole
from tui.text import Article

T = TypeVar("T")


class NotKeptError(Exception):
    """A decision that cannot be kept: one line that says why."""


class DamagedError(Exception):
    """A file that is none of ours, or is one no more."""


def data_folder() -> Path:
    """Where the folders of such files are, among the user's data; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path("diptych")


@dataclass(frozen=True, slots=True)
class PairFile:
    """The file of two texts, in the order of their keys; `is_mirrored` where the reader's order is the other one."""

    path: Path
    left: Article
    right: Article
    is_mirrored: bool

    @classmethod
    def of(cls, left: Article, right: Article, folder: Path) -> "PairFile":
        """The file in a folder that belongs to what two texts say."""
        keys = [key_of(*(paragraph.text for paragraph in article.paragraphs)).hex() for article in (left, right)]
        is_mirrored = keys[0] > keys[1]
        ordered = (right, left) if is_mirrored else (left, right)
        return cls(folder / f"{'-'.join(sorted(keys))}.json", *ordered, is_mirrored)

    def recall(self, understood: Callable[[Any], T], nothing: T) -> tuple[T, str]:
        """What is kept, and one line for the reader where something is wrong with it.

        `understood` takes what the JSON says, and raises ValueError, KeyError, TypeError or DamagedError at what is
        none of its own; `nothing` is what an absent file says.
        """
        try:
            return self._read(understood, nothing), ""
        except DamagedError:
            return nothing, self._set_aside()
        except OSError as error:
            return nothing, self._unreadable(error)

    def change(
        self,
        understood: Callable[[Any], T],
        nothing: T,
        changed: Callable[[T], T],
        told: Callable[[T], dict[str, Any] | None],
    ) -> T:
        """Keep what `changed` makes of what is kept, as `told` puts it (None for nothing to keep); and give it back.

        Raises NotKeptError where it cannot be written; what was kept before is kept still.
        """
        try:
            with locked(self.path.parent):
                value = changed(self._read(understood, nothing))
                self._write(told(value))
        except DamagedError:
            raise NotKeptError(self._set_aside()) from None
        except OSError as error:
            raise NotKeptError(f"{error.filename or self.path}: {_reason(error)}") from None
        return value

    def _read(self, understood: Callable[[Any], T], nothing: T) -> T:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return nothing
        try:
            return understood(json.loads(data))
        except (ValueError, KeyError, TypeError, RecursionError):
            raise DamagedError from None

    def _write(self, told: dict[str, Any] | None) -> None:
        if told is None:
            self.path.unlink(missing_ok=True)
            return
        schema, *rest = told.items()
        names = {"left": _name(self.left), "right": _name(self.right)}
        write_whole(self.path, json.dumps(dict([schema, *names.items(), *rest]), indent=1))

    def _set_aside(self) -> str:
        """Give a damaged file another name, and say so."""
        try:
            aside = set_aside(self.path)
        except OSError as error:
            return self._unreadable(error)
        return f"what was decided by hand on these texts is damaged; the file is set aside as {aside}"

    def _unreadable(self, error: OSError) -> str:
        return f"what was decided by hand on these texts cannot be read: {self.path}: {_reason(error)}"


def _name(article: Article) -> dict[str, str]:
    """What tells people whose file it is; nothing is found by it."""
    return {"source": article.source, "title": article.title}


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
