"""From the evidence on a pair to the probability that it is right, which is what a link tells its reader.

The curves are logistic regressions on versions of news cut anew, in thirteen language pairs: of the paragraphs whose
likeliest pair is told to be right at .8, four in five are.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.align.similarity import Matrix


class _Weights(NamedTuple):
    """How much each kind of evidence counts, in the order of its columns, and what holds without any."""

    likeness: float
    lead: float
    claims: float
    completion: float
    standard: float
    company: float
    always: float


_BY_MEANING = _Weights(likeness=12.0, lead=3.95, claims=-2.6, completion=19.2, standard=-8.0, company=1.36, always=0.34)
_BY_CLUES = _Weights(likeness=1.9, lead=2.05, claims=-2.2, completion=1.5, standard=1.5, company=1.7, always=-1.6)

_TITLES = 2.3
"""What speaks for two titles before anything else does: nothing else can be opposite either."""

_BEAD_SLOPE = 17.0
"""Of the curve for beads of a translation, whose likeness is all that is weighed here: their place spoke before."""


def confidence(evidence: Matrix, titles: NDArray[np.bool_]) -> Matrix:
    """The probability that pairs are right on which there is such evidence, where an encoder tells the meaning.

    `titles` tells which pairs are of two titles.
    """
    return _logistic(_sum(evidence, titles, _BY_MEANING))


def confidence_by_clues(evidence: Matrix, titles: NDArray[np.bool_]) -> Matrix:
    """The same where names and figures are all there is."""
    return _logistic(_sum(evidence, titles, _BY_CLUES))


def confidence_of_beads(margins: Matrix) -> Matrix:
    """The probability that beads of a translation are right which are so much more alike than doubtful ones."""
    return _logistic(np.float32(_BEAD_SLOPE) * margins)


def _sum(evidence: Matrix, titles: NDArray[np.bool_], weights: _Weights) -> Matrix:
    *kinds, always = np.array(weights, dtype=np.float32)
    total: Matrix = evidence @ np.stack(kinds) + always + np.float32(_TITLES) * titles
    return total


def _logistic(logits: Matrix) -> Matrix:
    probabilities: Matrix = np.reciprocal(1 + np.exp(-logits), dtype=np.float32)
    return probabilities
