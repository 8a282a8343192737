"""Sentences that one version splits and the other does not: a pair takes in a neighbour that makes it more alike."""

import numpy as np

from tui.align.search import Indices, Pairs
from tui.align.similarity import Matrix, unit

_GAIN = np.float32(0.05)
"""How much more alike the two together must be: of neighbours that add so much, three in four belong there."""


def with_neighbours(pairs: Pairs, left: Matrix, right: Matrix, classes: tuple[Indices, Indices]) -> Pairs:
    """The pairs, and behind them those that join a sentence without a partner to the partner of the one beside it.

    Sentences that stand side by side join only where they are of one class; the new pair scores what the old one does.
    """
    found = pairs
    for step in (-1, 1):
        rights, partners, scores = _joining(pairs.right, pairs.left, pairs.scores, right, left, classes[1], step)
        found += Pairs(partners, rights, scores)
        lefts, partners, scores = _joining(pairs.left, pairs.right, pairs.scores, left, right, classes[0], step)
        found += Pairs(lefts, partners, scores)
    return found


def _joining(
    taken: Indices,
    partners: Indices,
    scores: Matrix,
    vectors: Matrix,
    opposite: Matrix,
    classes: Indices,
    step: int,
) -> tuple[Indices, Indices, Matrix]:
    """Sentences `step` beside a taken one, the partners that they join, and the scores of the pairs that they join."""
    free = np.ones(len(vectors) + 1, dtype=bool)
    free[taken] = False
    free[-1] = False  # stands for what lies before the first and behind the last
    beside = np.where(taken + step < len(vectors), taken + step, -1)
    kept = free[beside] & (classes[beside] == classes[taken])
    one, other, partner = taken[kept], beside[kept], partners[kept]
    apart = np.einsum("ij,ij->i", opposite[partner], vectors[one])
    together = np.einsum("ij,ij->i", opposite[partner], unit(vectors[one] + vectors[other]))
    better = together - apart > _GAIN
    return other[better], partner[better], scores[kept][better]
