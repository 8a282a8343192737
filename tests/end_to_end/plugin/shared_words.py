"""An encoder as someone else would bring it: a module of its own, which knows nothing of ours."""

import time
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class SharedWords:
    """A sentence is the words it holds."""

    name = "shared-words 1"
    threshold = 0.3

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a sentence."""
        vectors = np.full((len(sentences), 512), 1e-3, dtype=np.float32)
        for row, sentence in enumerate(sentences):
            for word in sentence.casefold().split():
                vectors[row, zlib.crc32(word.encode()) % 512] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


class Endless(SharedWords):
    """Never done, as a large model on a small machine."""

    name = "endless 1"

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Nothing, ever."""
        while True:
            time.sleep(60)


class Broken:
    """Its model is not where it was."""

    def __init__(self) -> None:
        raise FileNotFoundError(2, "No such file or directory", "/models/gone")
