"""What a reader makes of two texts, kept on disk: a JSON file for each pair, found by what the texts say.

So it outlives a text that is renamed, and is the same, mirrored, where the sides are changed over. A file is written
whole or not at all, by one reader at a time, and one that cannot be understood is set aside, never overwritten.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, Self, TypeVar

from tui.align.cache import key_of
from tui.files import locked, set_aside, write_whole
from tui.text import Article


class NotKeptError(Exception):
    """A decision that cannot be kept: one line that says why."""


class DamagedError(Exception):
    """A file that is none of ours, or is one no more."""


class Sided(Protocol):
    """What is said of two texts: it can be said of them changed over too, and is false where it is nothing."""

    def mirrored(self) -> Self:
        """The same with the sides changed over."""
        ...


T = TypeVar("T", bound=Sided)


@dataclass(frozen=True, slots=True)
class Recalled(Generic[T]):
    """What is kept of two texts, and one line for the reader where something is wrong with it."""

    kept: T
    notice: str = ""


@dataclass(frozen=True, slots=True)
class PairFiles(Generic[T]):
    """One kind of thing that is kept of pairs of texts, and how it stands in JSON.

    `told` gives the members of its JSON object; `understood` takes them, with the numbers of paragraphs of the two
    texts, and raises ValueError, KeyError, TypeError or DamagedError at what is none of its own.
    """

    name: str
    schema: str
    nothing: T
    told: Callable[[T], dict[str, Any]]
    understood: Callable[[dict[str, Any], int, int], T]

    def folder(self) -> Path:
        """Where the files are, in the user's data folder; it need not exist."""
        from platformdirs import user_data_path

        return user_data_path("diptych") / self.name

    def recall(self, left: Article, right: Article) -> Recalled[T]:
        """What is kept of two texts."""
        place = _Place.of(left, right, self.folder())
        try:
            return Recalled(self._read(place))
        except DamagedError:
            return Recalled(self.nothing, place.set_aside())
        except OSError as error:
            return Recalled(self.nothing, place.unreadable(error))

    def change(self, left: Article, right: Article, changed: Callable[[T], T]) -> T:
        """Keep what `changed` makes of what is kept of two texts, and give it back.

        Raises NotKeptError where it cannot be written; what was kept before is kept still.
        """
        place = _Place.of(left, right, self.folder())
        try:
            with locked(place.path.parent):
                value = changed(self._read(place))
                self._write(place, value)
        except DamagedError:
            raise NotKeptError(place.set_aside()) from None
        except OSError as error:
            raise NotKeptError(f"{error.filename or place.path}: {_reason(error)}") from None
        return value

    def _read(self, place: "_Place") -> T:
        try:
            data = place.path.read_bytes()
        except FileNotFoundError:
            return self.nothing
        try:
            told = json.loads(data)
            if told["schema"] != self.schema:
                raise DamagedError
            value = self.understood(told, len(place.left.paragraphs), len(place.right.paragraphs))
        except (ValueError, KeyError, TypeError, RecursionError):
            raise DamagedError from None
        return value.mirrored() if place.is_mirrored else value

    def _write(self, place: "_Place", value: T) -> None:
        if not value:
            place.path.unlink(missing_ok=True)
            return
        told = self.told(value.mirrored() if place.is_mirrored else value)
        names = {"left": _name(place.left), "right": _name(place.right)}
        write_whole(place.path, json.dumps({"schema": self.schema, **names, **told}, indent=1))


@dataclass(frozen=True, slots=True)
class _Place:
    """The file of two texts, in the order of their keys; `is_mirrored` where the reader's order is the other one."""

    path: Path
    left: Article
    right: Article
    is_mirrored: bool

    @classmethod
    def of(cls, left: Article, right: Article, folder: Path) -> "_Place":
        keys = [key_of(*(paragraph.text for paragraph in article.paragraphs)).hex() for article in (left, right)]
        is_mirrored = keys[0] > keys[1]
        ordered = (right, left) if is_mirrored else (left, right)
        return cls(folder / f"{'-'.join(sorted(keys))}.json", *ordered, is_mirrored)

    def set_aside(self) -> str:
        """Give a damaged file another name, and say so."""
        try:
            aside = set_aside(self.path)
        except OSError as error:
            return self.unreadable(error)
        return f"what was decided by hand on these texts is damaged; the file is set aside as {aside}"

    def unreadable(self, error: OSError) -> str:
        return f"what was decided by hand on these texts cannot be read: {self.path}: {_reason(error)}"


def _name(article: Article) -> dict[str, str]:
    """What tells people whose file it is; nothing is found by it."""
    return {"source": article.source, "title": article.title}


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
