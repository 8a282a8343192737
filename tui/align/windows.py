"""Where to look for pairs: everywhere in short versions, and where whole passages are alike in long ones."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tui.align.similarity import Matrix, unit

Tile: TypeAlias = tuple[slice, slice]
"""Rows of the left version and columns of the right one that are to be held against each other."""

_BLOCK = 1024
"""Rows of a tile that spans all columns."""

_EVERYWHERE = 4_000_000
"""So many pairs of sentences are tried one and all, in a fraction of a second."""

_PASSAGE = 32
"""Sentences of a passage. Right ones overlap by half, so that no counterpart is missed by its cut."""

_SUPPORT = np.float32(0.5)
"""How much the passages before and after add to a pair: what goes on for long is not moved piece by piece."""

_BEST = 4
"""Right passages that are searched for each left one: the counterpart, its overlapping neighbours, and a stray."""


def tiles(left: Matrix, right: Matrix) -> Iterator[Tile]:
    """The tiles to search, for versions of any length: all pairs of short ones, passages that are alike of long ones.

    The second grows with the square of the number of passages, which is a thousandth of all pairs of sentences.
    """
    if len(left) * len(right) <= _EVERYWHERE:
        for start in range(0, len(left), _BLOCK):
            yield slice(start, min(start + _BLOCK, len(left))), slice(0, len(right))
        return
    for row, columns in enumerate(_alike(_passages(left)[::2], _passages(right))):
        rows = slice(row * _PASSAGE, min((row + 1) * _PASSAGE, len(left)))
        for start, stop in _merged(columns * (_PASSAGE // 2), _PASSAGE):
            yield rows, slice(start, min(stop, len(right)))


def _passages(vectors: Matrix) -> Matrix:
    """The directions of the means of passages, of which each begins in the middle of the one before."""
    sums: Matrix = np.add.reduceat(vectors, np.arange(0, len(vectors), _PASSAGE // 2), axis=0)
    sums[:-1] += sums[1:].copy()
    return unit(sums)


def _alike(left: Matrix, right: Matrix) -> Iterator[NDArray[np.int64]]:
    """For each left passage the right ones that are most like it, in order; neighbours of both speak for a pair."""
    padded_left, padded_right = np.pad(left, ((1, 1), (0, 0))), np.pad(right, ((2, 2), (0, 0)))
    count = min(_BEST, len(right))
    for start in range(0, len(left), _BLOCK):
        around = padded_left[start : start + _BLOCK + 2] @ padded_right.T
        scores = around[1:-1, 2:-2] + _SUPPORT * (around[:-2, :-4] + around[2:, 4:])
        yield from np.sort(np.argpartition(-scores, count - 1, axis=1)[:, :count], axis=1)


def _merged(starts: NDArray[np.int64], length: int) -> Iterator[tuple[int, int]]:
    """Spans of that length at the starts, which ascend; those that touch are one."""
    first = last = int(starts[0])
    for start in map(int, starts[1:]):
        if start > last + length:
            yield first, last + length
            first = start
        last = start
    yield first, last + length
