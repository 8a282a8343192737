"""The search for sentences that are each other's best, in tiles, so that no n-by-m matrix stands in memory."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.align.similarity import Matrix
from tui.align.windows import Tile

_SUPPORT = np.float32(0.1)
"""How much each diagonal neighbour adds to a pair: versions mostly keep the order of what they tell."""

_NOWHERE = np.float32(-1.0)
"""The score of a heading with a sentence of body text: below whatever two sentences can score."""

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sentence `left[k]` and sentence `right[k]` score `scores[k]`."""

    left: Indices
    right: Indices
    scores: Matrix


def mutual_best(left: Matrix, right: Matrix, tiles: Iterator[Tile], classes: tuple[Indices, Indices]) -> Pairs:
    """The pairs that score best for both of their sentences, in reading order of the left ones.

    A pair scores its dot product and a share of its two diagonal neighbours'. `tiles` tells where to look, `classes`
    has a class for each sentence of either side: only sentences of one class make a pair.
    """
    row_score, row_best = _nothing(len(left))
    column_score, column_best = _nothing(len(right))
    padded_left, padded_right = _padded(left), _padded(right)
    for rows, columns in tiles:
        around = padded_left[rows.start : rows.stop + 2] @ padded_right[columns.start : columns.stop + 2].T
        beside: Matrix = around[:-2, :-2] + around[2:, 2:]
        scores: Matrix = around[1:-1, 1:-1] + beside * _SUPPORT
        scores[classes[0][rows, None] != classes[1][None, columns]] = _NOWHERE
        _raise(row_score[rows], row_best[rows], scores, columns.start)
        _raise(column_score[columns], column_best[columns], scores.T, rows.start)
    rows_found = np.flatnonzero(row_best >= 0)
    mutual = rows_found[column_best[row_best[rows_found]] == rows_found]
    return Pairs(mutual, row_best[mutual], row_score[mutual])


def _nothing(count: int) -> tuple[Matrix, Indices]:
    return np.full(count, _NOWHERE), np.full(count, -1, dtype=np.int64)


def _padded(vectors: Matrix) -> Matrix:
    return np.pad(vectors, ((1, 1), (0, 0)))


def _raise(best: Matrix, index: Indices, scores: Matrix, offset: int) -> None:
    """Take over, in place, what the rows of `scores` hold better than the best so far."""
    found = scores.argmax(axis=1)
    values = np.take_along_axis(scores, found[:, None], axis=1)[:, 0]
    better = values > best
    best[better] = values[better]
    index[better] = found[better] + offset
