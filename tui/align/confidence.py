"""From the score of a pair to the probability that it is right, which is what a link tells its reader."""

import numpy as np

from tui.align.similarity import Matrix

_SLOPE = 17.0
"""Of the logistic curve through the shares of right links by score, fitted to 30,000 links of news cut anew, in thirteen
pairs of languages; those of free retellings lie near it. Half of the pairs are right where they just make a link."""


def confidence(margins: Matrix) -> Matrix:
    """The probability that pairs are right which score so much more than a link takes."""
    probabilities: Matrix = 1 / (1 + np.exp(np.float32(-_SLOPE) * margins))
    return probabilities
