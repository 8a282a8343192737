"""What speaks for a pair of sentences and against it, beside how alike they are: what else each could be paired with.

All of it is told from a pair's neighbourhood, so that its cost grows with the number of pairs.
"""

from dataclasses import dataclass

import numpy as np

from tui.align.search import SUPPORT, Best, Indices, Pairs
from tui.align.side import Side
from tui.align.similarity import Matrix

EVIDENCE = ("likeness", "lead", "claims", "completion", "standard", "company")
"""The kinds of evidence, columns of what `weighed` gives.

`likeness` is the dot product past the threshold; `lead` how far the pair is ahead of the best other pair of either
sentence; `claims` the scores of the sure partners that the two have, where versions tell each thing once; `completion`
how much more alike the partner beside becomes with the sentence taken in; `standard` how much more alike sure pairs of
these versions are than those of free retellings; `company` how many pairs stand around, the near ones first.
"""

_USUAL, _USUAL_WEIGHT = 0.36, 2
"""How far past the threshold sentences that tell the same mostly score, and how many pairs this counts as much as."""

_FREE, _LITERAL = 0.15, 0.35
"""How far past the threshold sure pairs of free retellings score, which tell a thing in several places, and those of
translations, which tell it in one."""

_RETOLD = 0.25
"""Between the two: past this, what is no more alike than retold sentences are is likely another sentence."""

_REACH = 3
"""Sentences before and after, on both sides, whose pairs keep a pair company."""

_NO_COMPLETION = -0.1
"""Told of a sentence that does not complete the one beside it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What pairs are weighed on: both versions, what is best for each sentence, and the pairs that stand out."""

    left: Side
    right: Side
    best: Best
    sure: Pairs


def weighed(ground: Ground, classes: tuple[Indices, Indices], threshold: float) -> tuple[Pairs, Matrix]:
    """The pairs that may tell the same, scored as in the search, and the evidence on each, a column for each kind."""
    pairs, completion = _with_completing(ground, classes)
    likeness = _dots(ground, pairs.left, pairs.right)
    standard = _standard(ground.sure.scores - threshold)
    literal = min(max((standard - _FREE) / (_LITERAL - _FREE), 0.0), 1.0)
    columns = (
        likeness - threshold,
        _leads(ground, pairs),
        np.float32(literal) * _claims(ground, pairs),
        completion,
        np.full(len(likeness), max(standard - _RETOLD, 0.0), dtype=np.float32),
        _company(ground, pairs),
    )
    return pairs, np.stack(columns, axis=1)


def _with_completing(ground: Ground, classes: tuple[Indices, Indices]) -> tuple[Pairs, Matrix]:
    """The best pairs of all sentences and those that complete the one beside, each once, with what they add."""
    best = ground.best.pairs()
    left, right, gains = [best.left], [best.right], [np.full(len(best.left), _NO_COMPLETION, dtype=np.float32)]
    for step in (-1, 1):
        for side in (0, 1):
            one, partner, gain = _completing(ground, classes, side, step)
            left.append(partner if side else one)
            right.append(one if side else partner)
            gains.append(gain)
    return _merged(ground, np.concatenate(left), np.concatenate(right), np.concatenate(gains))


def _completing(
    ground: Ground, classes: tuple[Indices, Indices], side: int, step: int
) -> tuple[Indices, Indices, Matrix]:
    """Free sentences of a side, the partners of those beside them, and how much more alike the two together are.

    The two taken as one must be more alike already; what exactly they say together is then encoded.
    """
    own, opposite = (ground.right, ground.left) if side else (ground.left, ground.right)
    taken, partners = (ground.sure.right, ground.sure.left) if side else (ground.sure.left, ground.sure.right)
    free = np.ones(len(own.units) + 1, dtype=bool)
    free[taken] = free[-1] = False  # the last stands for what lies before the first and behind the last
    beside = np.where(taken + step < len(own.units), taken + step, -1)
    kept = free[beside] & (classes[side][beside] == classes[side][taken])
    one, other, partner = taken[kept], beside[kept], partners[kept]
    apart = _row_dots(own.meaning[one], opposite.meaning[partner])
    promising = _row_dots(own.blended(one, other), opposite.meaning[partner]) > apart
    one, other, partner = one[promising], other[promising], partner[promising]
    together = _row_dots(own.together(one, other), opposite.meaning[partner])
    return other, partner, together - apart[promising]


def _merged(ground: Ground, left: Indices, right: Indices, gains: Matrix) -> tuple[Pairs, Matrix]:
    """Each pair once, scored as in the search, with the greatest of its gains."""
    width = len(ground.right.units)
    keys, places = np.unique(left * width + right, return_inverse=True)
    greatest = np.full(len(keys), _NO_COMPLETION, dtype=np.float32)
    np.maximum.at(greatest, places, gains)
    rows, columns = keys // width, keys % width
    return Pairs(rows, columns, _scores(ground, rows, columns)), greatest


def _scores(ground: Ground, left: Indices, right: Indices) -> Matrix:
    """The dot products of pairs with the shares of their diagonal neighbours'."""
    scores = _dots(ground, left, right)
    for step in (-1, 1):
        inside = (left + step >= 0) & (left + step < len(ground.left.units))
        inside &= (right + step >= 0) & (right + step < len(ground.right.units))
        scores[inside] += SUPPORT * _dots(ground, left[inside] + step, right[inside] + step)
    return scores


def _dots(ground: Ground, left: Indices, right: Indices) -> Matrix:
    dots = _row_dots(ground.left.meaning[left], ground.right.meaning[right])
    if ground.left.clues.size:
        dots += _row_dots(ground.left.clues[left], ground.right.clues[right])
    return dots


def _row_dots(left: Matrix, right: Matrix) -> Matrix:
    dots: Matrix = np.einsum("ij,ij->i", left, right)
    return dots


def _leads(ground: Ground, pairs: Pairs) -> Matrix:
    """How far pairs are ahead of the best other ones of their left and of their right sentences, together."""
    of_left = ground.best.left.beside(pairs.left, pairs.right)
    of_right = ground.best.right.beside(pairs.right, pairs.left)
    leads: Matrix = 2 * pairs.scores - np.maximum(of_left, 0) - np.maximum(of_right, 0)
    return leads


def _claims(ground: Ground, pairs: Pairs) -> Matrix:
    """What the sure pairs of either sentence with another one score, together."""
    claims = np.zeros(len(pairs.left), dtype=np.float32)
    sure = ground.sure
    sides = ((sure.left, sure.right, pairs.left, pairs.right), (sure.right, sure.left, pairs.right, pairs.left))
    for own, partner, one, other in sides:
        size = 1 + max(int(own.max(initial=0)), int(one.max(initial=0)))
        partners, scores = np.full(size, -1, dtype=np.int64), np.zeros(size, dtype=np.float32)
        partners[own], scores[own] = partner, sure.scores
        claims += np.where(partners[one] == other, 0, scores[one])
    return claims


def _standard(margins: Matrix) -> float:
    """The median of what sure pairs score past the threshold, with some usual ones among them."""
    return float(np.median(np.concatenate([margins, np.full(_USUAL_WEIGHT, _USUAL)])))


def _company(ground: Ground, pairs: Pairs) -> Matrix:
    """How many sure pairs stand around, each counted less the farther off; of one line or column none does."""
    partners = np.full(len(ground.left.units) + 2 * _REACH, -9 * _REACH, dtype=np.int64)
    partners[ground.sure.left + _REACH] = ground.sure.right
    company = np.zeros(len(pairs.left), dtype=np.float32)
    for step in (*range(-_REACH, 0), *range(1, _REACH + 1)):
        distance = np.abs(partners[pairs.left + _REACH + step] - pairs.right)
        near = (distance > 0) & (distance <= _REACH)
        company[near] += 1 / np.maximum(abs(step), distance[near])
    return company
