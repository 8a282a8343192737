"""Bytes in, from a file or standard input, never more than a text can have."""

import sys
from pathlib import Path

from tui.text.errors import TextError

LARGEST = 64 << 20
"""Bytes of the largest text that is opened: some fifty novels, read in a few seconds."""


def read_file(path: Path, source: str) -> bytes:
    """The bytes of a file; raises FileNotFoundError if there is none, TextError with `source` if it cannot be read."""
    try:
        with path.open("rb") as file:
            return _bounded(file.read(LARGEST + 1), source)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileNotFoundError(source) from error
    except IsADirectoryError:
        raise TextError(f"{source}: a folder; name one of the texts in it") from None
    except ValueError:
        raise TextError(f"{source}: no name that a file can have") from None
    except (OSError, MemoryError) as error:
        raise TextError(f"{source}: cannot be read: {_reason(error)}") from None


def read_head(path: Path, size: int) -> bytes:
    """The first `size` bytes of a file, for a look at what it is; raises TextError naming the path."""
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError as error:
        raise TextError(f"{path}: cannot be read: {_reason(error)}") from None


def read_standard_input() -> bytes:
    """All of standard input; raises TextError where there is none."""
    try:
        return _bounded(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    except (OSError, ValueError, AttributeError):
        raise TextError("standard input: cannot be read; name a file in its place") from None


def _bounded(data: bytes, source: str) -> bytes:
    if len(data) > LARGEST:
        raise TextError(f"{source}: larger than {LARGEST >> 20} MB; cut it into parts and open one")
    return data


def _reason(error: BaseException) -> str:
    told = error.strerror if isinstance(error, OSError) else None
    return (told or "not enough memory").lower()
