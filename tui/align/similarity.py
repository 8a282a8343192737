"""How much two sentences say the same: vectors whose dot product tells it, made from those of an encoder."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
"""One row a sentence."""

_SHARE = 0.85
"""How much of a version's mean is taken out of its sentences; best on news cut anew, in thirteen language pairs."""

_FEW = 1.0
"""So many sentences halve the share: the mean of a few is mostly what each of them says."""


def centred(vectors: Matrix) -> Matrix:
    """The vectors without what all sentences of their version have in common, its topic and its language; length 1.

    What is left tells apart sentences of one story, which share most of their words.
    """
    return unit(vectors - common(vectors))


def common(vectors: Matrix) -> Matrix:
    """What the sentences of a version have in common, as far as it is to be taken out of them: one row, or none."""
    share = _SHARE * len(vectors) / (len(vectors) + _FEW)
    rows: Matrix = np.float32(share) * vectors.mean(axis=0, keepdims=True) if len(vectors) else vectors
    return rows


def unit(vectors: Matrix) -> Matrix:
    """The same directions with length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    directions: Matrix = vectors / np.maximum(lengths, np.float32(1e-6))
    return directions
