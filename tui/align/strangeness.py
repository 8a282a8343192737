"""Whether an encoder knows a language, told from its vectors alone.

Sentences that mean nothing to an encoder end up in one corner, whatever they say; letters drawn at random show where it
is. Sentences that it understands have nothing to do with that corner.
"""

import random
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np

from tui.align.encoder import Encoder
from tui.align.similarity import Matrix, unit

_STRANGE = 0.142
"""The mean nearness to the corner past which a text is strange. The multilingual Universal Sentence Encoder puts short
news between -.03 and .141 in thirteen languages that it knows, at .13 to .6 in Swahili, Vietnamese and Hindi."""

_SCRIPTS = ((0x61, 0x7B), (0x905, 0x93A), (0x1200, 0x1250), (0x10D0, 0x10F1), (0xE01, 0xE2F), (0x1000, 0x1022))
"""Where letters of a script stand in Unicode: Latin, and some that encoders of few languages know nothing of."""

_SENTENCES, _WORDS, _LETTERS = 8, 15, (2, 8)
"""Nonsense for each script: how many sentences, of how many words, of how many letters."""


def is_strange(encoder: Encoder, vectors: Matrix) -> bool:
    """Whether the encoder seems not to know the language of these vectors, which are of one text. Some thirty do."""
    if not len(vectors):
        return False
    nearness: Matrix = np.matmul(vectors, _corners(encoder).T).max(axis=1)
    return float(nearness.mean()) > _STRANGE


@cache
def _corners(encoder: Encoder) -> Matrix:
    """Directions of nonsense in Latin letters and in all others; an encoder of the program lives as long as it does."""
    latin, *others = (encoder.encode(_nonsense(script)).mean(axis=0) for script in _SCRIPTS)
    return unit(np.stack([latin, np.mean(others, axis=0)]))


def _nonsense(script: tuple[int, int]) -> Sequence[str]:
    letters = [chr(code) for code in range(*script) if unicodedata.category(chr(code)).startswith("L")]
    draw = random.Random(script[0])
    return [
        " ".join("".join(draw.choices(letters, k=draw.randint(*_LETTERS))) for _ in range(_WORDS))
        for _ in range(_SENTENCES)
    ]
