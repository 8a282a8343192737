"""The search for sentences that are each other's best, in tiles, so that no n-by-m matrix stands in memory."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.align.similarity import Matrix
from tui.align.windows import Tile

SUPPORT = np.float32(0.1)
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
class Ranked:
    """For every sentence of one side the best one opposite, -1 for none, its score, and that of the next best one."""

    partners: Indices
    scores: Matrix
    seconds: Matrix

    @classmethod
    def nothing(cls, count: int) -> "Ranked":
        """That of sentences which have been held against none yet."""
        return cls(np.full(count, -1, dtype=np.int64), np.full(count, _NOWHERE), np.full(count, _NOWHERE))

    def learn(self, rows: slice, scores: Matrix, offset: int) -> None:
        """Take over, in place, what `scores` tell of the sentences in `rows` and those opposite from `offset` on."""
        held, here = self.scores[rows], np.arange(len(scores))
        found = scores.argmax(axis=1)
        values = scores[here, found]
        scores[here, found] = _NOWHERE
        np.maximum(self.seconds[rows], scores.max(axis=1), out=self.seconds[rows])
        scores[here, found] = values
        np.maximum(self.seconds[rows], np.minimum(held, values), out=self.seconds[rows])
        better = values > held
        held[better] = values[better]
        self.partners[rows][better] = found[better] + offset

    def beside(self, one: Indices, other: Indices) -> Matrix:
        """The best score of each sentence of `one` with any but the sentence of `other` that stands beside it there."""
        rest: Matrix = np.where(self.partners[one] == other, self.seconds[one], self.scores[one])
        return rest


@dataclass(frozen=True, slots=True)
class Best:
    """What is best for the sentences of either side."""

    left: Ranked
    right: Ranked

    def mutual(self) -> Pairs:
        """The pairs that are each other's best, in reading order of the left sentences."""
        left = np.flatnonzero(self.left.partners >= 0)
        left = left[self.right.partners[self.left.partners[left]] == left]
        return Pairs(left, self.left.partners[left], self.left.scores[left])

    def pairs(self) -> Pairs:
        """The pairs of every sentence with the best one opposite; those that are each other's best come twice."""
        left, right = np.flatnonzero(self.left.partners >= 0), np.flatnonzero(self.right.partners >= 0)
        from_left = Pairs(left, self.left.partners[left], self.left.scores[left])
        return from_left + Pairs(self.right.partners[right], right, self.right.scores[right])


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
    best = Best(Ranked.nothing(len(left)), Ranked.nothing(len(right)))
    for rows, columns in tiles:
        scores = _supported(left, right, rows, columns)
        if leans is not None:
            scores += leans[0][rows] @ leans[1][columns].T
        scores[classes[0][rows, None] != classes[1][None, columns]] = _NOWHERE
        best.left.learn(rows, scores, columns.start)
        best.right.learn(columns, scores.T, rows.start)
    return best


def _supported(left: Matrix, right: Matrix, rows: slice, columns: slice) -> Matrix:
    """The dot products of a tile and shares of their diagonal neighbours', which may lie outside it."""
    above, before = min(1, rows.start), min(1, columns.start)
    around = left[rows.start - above : rows.stop + 1] @ right[columns.start - before : columns.stop + 1].T
    height, width = rows.stop - rows.start, columns.stop - columns.start
    scores: Matrix = around[above : above + height, before : before + width].copy()
    scores[1 - above :, 1 - before :] += SUPPORT * around[: height + above - 1, : width + before - 1]
    after = around[above + 1 :, before + 1 :]
    scores[: after.shape[0], : after.shape[1]] += SUPPORT * after
    return scores
