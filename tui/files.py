"""What is kept for users: a file is written whole or not at all, and a damaged one is never overwritten."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put `text` in the place of what the file held, in one step that survives a loss of power.

    Folders that lack are made, for the user alone. Raises OSError; what was there before is there still.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".part", encoding="utf-8", delete=False) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against every other program of ours that would read and write its files; waits for them.

    Raises OSError where the folder cannot be made. A file system that has no locks is written to without.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    held = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def set_aside(path: Path) -> Path:
    """Give a damaged file a name that nothing has yet, and tell which; raises OSError."""
    names = (path.with_suffix(f".damaged{number}") for number in count(1))
    aside = next(name for name in names if not name.exists())
    path.rename(aside)
    return aside
