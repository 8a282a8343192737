"""An encoder for tests: a sentence is the words it holds, so that versions in one language meet in them."""

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from tui.text import Article, Paragraph, Role


class WordEncoder:
    """Counts what it encodes, so that tests see what was remembered."""

    name = "words 1"

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        self.encoded.extend(sentences)
        vectors = np.zeros((len(sentences), 256), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            for word in sentence.casefold().split():
                vectors[row] += direction(word.strip(".,!?"))
        return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6), dtype=np.float32)


@cache
def direction(word: str) -> NDArray[np.float32]:
    bits = np.unpackbits(np.frombuffer(blake2b(word.encode("utf-8", "replace"), digest_size=32).digest(), np.uint8))
    return bits.astype(np.float32) * 2 - 1


def article(*texts: str | tuple[str, Role], language: str = "en") -> Article:
    """An article of body paragraphs, or of those roles that are given."""
    paragraphs = tuple(Paragraph(text) if isinstance(text, str) else Paragraph(*text) for text in texts)
    return Article("", "", language, paragraphs)
