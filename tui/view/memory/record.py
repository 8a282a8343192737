"""What is remembered, as JSON: understood whole or not at all, since half of it would be written back as all."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from tui.view.layout import Spot
from tui.view.memory.bookmark import Bookmark, Leaf, Setting

_SCHEMA = "diptych/reader/1"

_LATEST = 1 << 35
"""The seconds since 1970 that no reader will live to see, and every clock can show."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered: pairs, the last one first; the palette that was chosen; whether the tour was shown."""

    bookmarks: tuple[Bookmark, ...] = ()
    theme: str = ""
    toured: bool = False


class DamagedError(Exception):
    """A file that is none of ours, or is one no more."""


def written(record: Record) -> str:
    """The record as JSON."""
    told = {
        "schema": _SCHEMA,
        "toured": record.toured,
        "theme": record.theme,
        "bookmarks": [_written_bookmark(bookmark) for bookmark in record.bookmarks],
    }
    return json.dumps(told, indent=1, ensure_ascii=True)


def read_record(data: bytes) -> Record:
    """The record that was written; raises DamagedError."""
    try:
        told = json.loads(data)
        if told["schema"] != _SCHEMA:
            raise DamagedError
        bookmarks = tuple(_bookmark(item) for item in told["bookmarks"])
        return Record(bookmarks, _text(told["theme"]), _truth(told["toured"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DamagedError from None


def _written_bookmark(bookmark: Bookmark) -> dict[str, Any]:
    return {
        "leaves": [
            {"source": leaf.source, "name": leaf.name, "paragraph": leaf.spot.paragraph, "offset": leaf.spot.offset}
            for leaf in bookmark.leaves
        ],
        "title": bookmark.title,
        "versions": list(bookmark.versions),
        "active": bookmark.active,
        "linked": bookmark.linked,
        "settings": dict(bookmark.settings),
        "left_at": bookmark.left_at,
    }


def _bookmark(told: Any) -> Bookmark:
    left, right = (_leaf(leaf) for leaf in told["leaves"])
    active: Literal[0, 1] = 1 if _count(told["active"]) else 0
    when = told["left_at"]
    if type(when) not in (int, float) or not 0 <= when < _LATEST:
        raise DamagedError
    settings = {_text(name): _setting(value) for name, value in told["settings"].items()}
    versions = tuple(_text(source) for source in told["versions"])
    return Bookmark((left, right), _text(told["title"]), versions, active, _truth(told["linked"]), settings, when)


def _leaf(told: Any) -> Leaf:
    return Leaf(_text(told["source"]), _text(told["name"]), Spot(_count(told["paragraph"]), _count(told["offset"])))


def _text(value: Any) -> str:
    if type(value) is not str:
        raise DamagedError
    return value


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise DamagedError
    return value


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise DamagedError
    return value


def _setting(value: Any) -> Setting:
    if type(value) not in (bool, int, str):
        raise DamagedError
    setting: Setting = value
    return setting
