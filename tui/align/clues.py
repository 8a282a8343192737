"""Shared clues as vectors: sentences that name the same rare things point the same way, whatever their language.

Every clue gets a direction of its own, drawn from its key, so that a dot product tells how much two sentences
share; clues then take part in the same search as an encoder's vectors, at any length of text.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import log

import numpy as np

from tui.align.similarity import Matrix, unit
from tui.align.units import Unit

_ENOUGH = 0.8
"""How much a sentence's clues, weighed by rarity, must be to count in full; one common name is too little."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A span of a paragraph and a key that is the same wherever, and in whatever language, the same thing is told."""

    paragraph: int
    start: int
    end: int
    key: str


def clue_vectors(
    left: Sequence[Unit],
    right: Sequence[Unit],
    left_clues: Sequence[Clue],
    right_clues: Sequence[Clue],
    dimensions: int,
) -> tuple[Matrix, Matrix]:
    """One row a sentence and side, of length 1 at most, 0 where a sentence shares no clue with the other side.

    `dimensions` is a multiple of 8 up to 512; clues that differ meet by chance at about the root of one over it.
    """
    left_keys, right_keys = _keys(left, left_clues), _keys(right, right_clues)
    weights = _weights(left_keys, right_keys)
    directions = {key: weight * _direction(key, dimensions) for key, weight in weights.items()}
    return _vectors(left_keys, directions, dimensions), _vectors(right_keys, directions, dimensions)


def _keys(units: Sequence[Unit], clues: Sequence[Clue]) -> list[set[str]]:
    """The keys of the clues that begin in each sentence."""
    keys: list[set[str]] = [set() for _ in units]
    starts = [(unit.paragraph, unit.start) for unit in units]
    for clue in clues:
        index = bisect_right(starts, (clue.paragraph, clue.start)) - 1
        if index >= 0 and units[index].paragraph == clue.paragraph:
            keys[index].add(clue.key)
    return keys


def _weights(left: Sequence[set[str]], right: Sequence[set[str]]) -> dict[str, float]:
    """The weight of every key that both sides hold, near 1 where few sentences do, near 0 where all do."""
    counts = Counter(key for keys in (*left, *right) for key in keys)
    shared = set().union(*left) & set().union(*right)
    total = len(left) + len(right)
    return {key: log(1 + total / counts[key]) / log(1 + total) for key in sorted(shared)}


def _direction(key: str, dimensions: int) -> Matrix:
    digest = blake2b(key.encode(errors="replace"), digest_size=dimensions // 8).digest()
    bits = np.unpackbits(np.frombuffer(digest, np.uint8))
    signs: Matrix = bits.astype(np.float32) * 2 - 1
    return unit(signs)


def _vectors(keys: Sequence[set[str]], directions: Mapping[str, Matrix], dimensions: int) -> Matrix:
    vectors = np.zeros((len(keys), dimensions), dtype=np.float32)
    for row, held in enumerate(keys):
        for key in held & directions.keys():
            vectors[row] += directions[key]
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(_ENOUGH))
    return vectors
