"""Sentence encoders behind one protocol: sentences in, unit vectors out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product tells how much two sentences say the same.

    One may also have `threshold`, see `threshold_of`, `languages`, see `languages_of`, and `serial`, see `is_serial`.
    """

    name: str
    """Names the model and its version: vectors are kept under it."""

    def __hash__(self) -> int:
        """An encoder is itself: what is learnt of one is kept for it."""
        ...

    def encode(self, sentences: Sequence[str]) -> "NDArray[np.float32]":
        """One row per sentence, each of length 1, shape `(len(sentences), dimensions)`."""
        ...


_THRESHOLD = 0.39


def threshold_of(encoder: Encoder) -> float:
    """What a pair of sentences scores that is as likely right as wrong: an encoder's `threshold`, or the default one's.

    That of an encoder is measured: where F1 is best on versions of news whose links are known.
    """
    return float(getattr(encoder, "threshold", _THRESHOLD))


def languages_of(encoder: Encoder) -> frozenset[str]:
    """The languages that an encoder is sure to know, by their primary subtags: its `languages`, or none."""
    return frozenset(getattr(encoder, "languages", ()))


def is_serial(encoder: Encoder) -> bool:
    """Whether an encoder keeps to one core, so that a second process gains time: its `serial`, or not."""
    return bool(getattr(encoder, "serial", False))
