"""The lines of a stream in portions: what is there is taken together, and what is still to come is not waited for."""

import os
import select
from collections.abc import Iterator
from typing import BinaryIO

_MOST_LINES, _MOST_BYTES = 32, 1 << 17
"""Lines and bytes of a portion, after which the next one begins: their sentences are encoded in some seconds."""

_AT_ONCE = 1 << 16
"""Bytes read at a time."""


def portions(stream: BinaryIO) -> Iterator[tuple[bytes, ...]]:
    """The lines that are not blank, in order, some together; a line is given out when the next one is not there yet."""
    portion: list[bytes] = []
    size = 0
    for line in _lines(stream.fileno()):
        if line:
            portion.append(line)
            size += len(line)
        if portion and (line is None or len(portion) == _MOST_LINES or size >= _MOST_BYTES):
            yield tuple(portion)
            portion, size = [], 0
    if portion:
        yield tuple(portion)


def _lines(descriptor: int) -> Iterator[bytes | None]:
    """The lines of a file that are not blank; None where the next one has not been written yet."""
    begun: list[bytes] = []
    while data := os.read(descriptor, _AT_ONCE):
        first, *others = data.split(b"\n")
        begun.append(first)
        for line in others:
            yield from _told(b"".join(begun))
            begun = [line]
        if not select.select([descriptor], [], [], 0)[0]:
            yield None
    yield from _told(b"".join(begun))


def _told(line: bytes) -> Iterator[bytes]:
    if line.strip():
        yield line
