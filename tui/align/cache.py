"""What is costly to compute and the same every time, kept in one SQLite file: keyed by content and by what made it.

The cache never fails its user: a damaged file is made anew, and one that cannot be opened or written is done without.
"""

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LIMIT = 500_000_000
"""Bytes past which what was used longest ago goes: room for the vectors of some 400,000 sentences."""

_KEPT = 0.75
"""What stays of entries that were past the limit, so that not every write has to make room."""

_WAIT = 5.0
"""Seconds to wait for another process of ours that is writing."""

_DAY = 86_400
"""Seconds for which a use is not noted again, so that reading is mostly reading."""

_AT_ONCE = 500
"""Keys of one query; SQLite takes 999 variables at least."""

_PASSING = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
    )
)
"""Errors that say nothing against the file; after any other one it is made anew."""

# With WITHOUT ROWID, a vector would be too long for a page of the key's tree, and take one of 4,096 bytes for itself.
_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS entries (
    maker TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (maker, key)
);
CREATE INDEX IF NOT EXISTS entries_by_use ON entries (used);
"""


def default_path() -> Path:
    """The file in the user's cache folder; it need not exist."""
    from platformdirs import user_cache_path

    return user_cache_path("diptych") / "cache.sqlite3"


def key_of(*content: str) -> bytes:
    """A key of 16 bytes that differs wherever the content does."""
    digest = blake2b(digest_size=16)
    for part in content:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


def files(path: Path) -> list[Path]:
    """What a cache at that path consists of on disk, whether or not it is there."""
    return [path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm")]


def tells_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is no cache of ours any more, and not just that it is out of reach."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_BUSY) & 0xFF not in _PASSING


class Cache:
    """Values by maker and key. Processes may share the file; one thread at a time.

    A maker is named by the kind of its values in one word, then by what made them and its version.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self.path = path
        self._limit = limit
        self._connection: sqlite3.Connection | None = None

    def get(self, maker: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that the cache holds."""
        return self._attempt(lambda connection: _read(connection, maker, list(dict.fromkeys(keys))), {})

    def put(self, maker: str, values: Mapping[bytes, bytes]) -> None:
        """Keep values; where there are too many, those used longest ago go."""
        now = int(time.time())
        rows = [(maker, key, value, now) for key, value in values.items()]
        self._attempt(lambda connection: _write(connection, rows, self._limit), None)

    def clear(self) -> None:
        """Forget everything: the file goes, the next value makes a new one."""
        self.close()
        for file in files(self.path):
            with contextlib.suppress(OSError):
                file.unlink()

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _attempt(self, action: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        try:
            return action(self._opened())
        except OSError:
            return otherwise
        except sqlite3.Error as error:
            self.close()
            if tells_damage(error):
                self.clear()
            return otherwise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self.path, timeout=_WAIT, check_same_thread=False)
            self._connection.executescript(_SCHEMA)
        return self._connection


def _read(connection: sqlite3.Connection, maker: str, keys: list[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    stale: list[bytes] = []
    fresh = int(time.time()) - _DAY
    for chunk in _chunks(keys):
        query = f"SELECT key, value, used FROM entries WHERE maker = ? AND key IN ({','.join('?' * len(chunk))})"
        for key, value, used in connection.execute(query, (maker, *chunk)):
            found[key] = value
            if used < fresh:
                stale.append(key)
    if stale:
        with connection:
            query = "UPDATE entries SET used = ? WHERE maker = ? AND key = ?"
            connection.executemany(query, [(fresh + _DAY, maker, key) for key in stale])
    return found


def _write(connection: sqlite3.Connection, rows: list[tuple[str, bytes, bytes, int]], limit: int) -> None:
    with connection:
        connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)
    pages, free, page = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _PAGES)
    size = (pages - free) * page
    if size > limit:
        (entries,) = connection.execute("SELECT COUNT(*) FROM entries").fetchone()
        oldest = "SELECT maker, key FROM entries ORDER BY used LIMIT ?"
        with connection:
            gone = (int(entries * (1 - _KEPT * limit / size)) + 1,)
            connection.execute(f"DELETE FROM entries WHERE (maker, key) IN ({oldest})", gone)


_PAGES = ("page_count", "freelist_count", "page_size")


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
