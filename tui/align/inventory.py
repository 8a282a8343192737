"""What the cache holds, told without changing it: looking makes no cache, and mends none."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tui.align.cache import LIMIT, files, tells_damage

State = Literal["absent", "sound", "damaged", "out of reach"]
"""`out of reach` is a file that another program locks, or that may not be read."""

_WAIT = 1.0
"""Seconds to wait for another program that locks the file."""

_SHELVES = "SELECT maker, COUNT(*), SUM(LENGTH(value)) FROM entries GROUP BY maker ORDER BY maker"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The values of one maker: their kind, what made them, how many there are, their bytes without keys."""

    kind: str
    maker: str
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """A cache as it is: its file, that file's bytes on disk and the bytes it may have, and what stands in it."""

    path: Path
    state: State
    size: int = 0
    limit: int = LIMIT
    shelves: tuple[Shelf, ...] = ()


def inventory(path: Path) -> Inventory:
    """What a cache at that path holds; of one that is not sound, only its size."""
    try:
        size = sum(file.stat().st_size for file in files(path) if file.exists())
        if not path.exists():
            return Inventory(path, "absent")
    except OSError:
        return Inventory(path, "out of reach")
    try:
        return Inventory(path, "sound", size, shelves=_shelves(path))
    except sqlite3.Error as error:
        return Inventory(path, "damaged" if tells_damage(error) else "out of reach", size)


def _shelves(path: Path) -> tuple[Shelf, ...]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_WAIT)) as connection:
        return tuple(_shelf(*row) for row in connection.execute(_SHELVES))


def _shelf(maker: str, entries: int, size: int) -> Shelf:
    kind, _, made_by = maker.partition(" ")
    return Shelf(kind, made_by, entries, size)
