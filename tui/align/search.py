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
    for rows, columns in tiles:
        scores = _supported(left, right, rows, columns)
        scores[classes[0][rows, None] != classes[1][None, columns]] = _NOWHERE
        _raise(row_score[rows], row_best[rows], scores, columns.start)
        _raise(column_score[columns], column_best[columns], scores.T, rows.start)
    rows_found = np.flatnonzero(row_best >= 0)
    mutual = rows_found[column_best[row_best[rows_found]] == rows_found]
    return Pairs(mutual, row_best[mutual], row_score[mutual])


def _nothing(count: int) -> tuple[Matrix, Indices]:
    return np.full(count, _NOWHERE), np.full(count, -1, dtype=np.int64)


def _supported(left: Matrix, right: Matrix, rows: slice, columns: slice) -> Matrix:
    """The dot products of a tile and shares of their diagonal neighbours', which may lie outside it."""
    above, before = min(1, rows.start), min(1, columns.start)
    around = left[rows.start - above : rows.stop + 1] @ right[columns.start - before : columns.stop + 1].T
    height, width = rows.stop - rows.start, columns.stop - columns.start
    scores: Matrix = around[above : above + height, before : before + width].copy()
    scores[1 - above :, 1 - before :] += _SUPPORT * around[: height + above - 1, : width + before - 1]
    after = around[above + 1 :, before + 1 :]
    scores[: after.shape[0], : after.shape[1]] += _SUPPORT * after
    return scores


def _raise(best: Matrix, index: Indices, scores: Matrix, offset: int) -> None:
    """Take over, in place, what the rows of `scores` hold better than the best so far."""
    found = scores.argmax(axis=1)
    values = np.take_along_axis(scores, found[:, None], axis=1)[:, 0]
    better = values > best
    best[better] = values[better]
    index[better] = found[better] + offset
