"""The search for sentences that are each other's best, in tiles, so that no n-by-m matrix stands in memory."""

from collections.abc import Iterable
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

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(
            np.concatenate([self.left, other.left]),
            np.concatenate([self.right, other.right]),
            np.concatenate([self.scores, other.scores]),
        )

    def where(self, kept: NDArray[np.bool_]) -> "Pairs":
        """Those that a mask keeps."""
        return Pairs(self.left[kept], self.right[kept], self.scores[kept])

    def beyond(self, threshold: float | NDArray[np.floating]) -> "Pairs":
        """Those that score more than a threshold, with the margin by which they do for a score."""
        margins: Matrix = (self.scores - threshold).astype(np.float32)
        return Pairs(self.left, self.right, margins).where(margins > 0)


@dataclass(frozen=True, slots=True)
class Best:
    """For every left and every right sentence the best one opposite, -1 where there is none, and its score."""

    of_left: Indices
    left_scores: Matrix
    of_right: Indices
    right_scores: Matrix

    def mutual(self) -> Pairs:
        """The pairs that are each other's best, in reading order of the left sentences."""
        left = np.flatnonzero(self.of_left >= 0)
        left = left[self.of_right[self.of_left[left]] == left]
        return Pairs(left, self.of_left[left], self.left_scores[left])

    def rivals(self, pairs: Pairs, share: float) -> Pairs:
        """The best of every sentence that is in none of the pairs, at that share at least of the other's best score."""
        left = np.setdiff1d(np.flatnonzero(self.of_left >= 0), pairs.left)
        right = np.setdiff1d(np.flatnonzero(self.of_right >= 0), pairs.right)
        from_left = Pairs(left, self.of_left[left], self.left_scores[left])
        from_right = Pairs(self.of_right[right], right, self.right_scores[right])
        near_left = from_left.scores >= share * self.right_scores[from_left.right]
        near_right = from_right.scores >= share * self.left_scores[from_right.left]
        return from_left.where(near_left) + from_right.where(near_right)


def search(
    left: Matrix,
    right: Matrix,
    tiles: Iterable[Tile],
    classes: tuple[Indices, Indices],
    leans: tuple[Matrix, Matrix] | None = None,
) -> Best:
    """The best partners there are in the tiles. A pair scores its dot product and a share of its diagonal neighbours'.

    `classes` has a class for each sentence of either side: only sentences of one class make a pair. `leans` are further
    vectors, whose dot products count for the pair itself and not for its neighbours.
    """
    left_scores, of_left = _nothing(len(left))
    right_scores, of_right = _nothing(len(right))
    for rows, columns in tiles:
        scores = _supported(left, right, rows, columns)
        if leans is not None:
            scores += leans[0][rows] @ leans[1][columns].T
        scores[classes[0][rows, None] != classes[1][None, columns]] = _NOWHERE
        _raise(left_scores[rows], of_left[rows], scores, columns.start)
        _raise(right_scores[columns], of_right[columns], scores.T, rows.start)
    return Best(of_left, left_scores, of_right, right_scores)


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
