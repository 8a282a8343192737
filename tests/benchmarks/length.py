"""How the alignment's time and memory grow with the length of two versions, vectors ready.

    python -m tests.benchmarks.length [SENTENCES ...]

Two made-up novels: topics drift from sentence to sentence, a tenth of the sentences is dropped on either side, and a
passage in fifty has moved. Prints seconds, the peak of the process's memory, and how many pairs are found and right.
"""

import resource
import sys
import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.align.align import align
from tui.text import Article, Paragraph

_LENGTHS = (1_000, 3_000, 10_000, 20_000, 30_000, 100_000)
_DIMENSIONS = 512
_PASSAGE = 100
"""Sentences that move together."""


class ReadyEncoder:
    """Gives the vector that a sentence names by its side and number, and the mean of those that a group names."""

    name = "ready"

    def __init__(self, left: NDArray[np.float32], right: NDArray[np.float32]) -> None:
        self._sides = {"L": left, "R": right}

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """The rows that were made beforehand."""
        return np.stack([self._vector(sentence.split()) for sentence in sentences])

    def _vector(self, names: Sequence[str]) -> NDArray[np.float32]:
        rows = [self._sides[name[0]][int(name[1:-1])] for name in names]
        mean: NDArray[np.float32] = _unit(np.mean(rows, axis=0, keepdims=True))[0]
        return mean


def novel(count: int, seed: int = 1) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Vectors of a novel's sentences and of their translations, which are about .7 alike."""
    draw = np.random.default_rng(seed)
    base, topic = draw.standard_normal((2, _DIMENSIONS), dtype=np.float32)
    left = draw.standard_normal((count, _DIMENSIONS), dtype=np.float32)
    for row in left:
        topic = np.float32(0.97) * topic + np.float32(0.24) * draw.standard_normal(_DIMENSIONS, dtype=np.float32)
        row += np.float32(0.5) * base + np.float32(0.4) * topic
    right = left + np.float32(0.8) * draw.standard_normal((count, _DIMENSIONS), dtype=np.float32)
    return _unit(left), _unit(right)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def order(count: int, seed: int = 2) -> tuple[list[int], list[int]]:
    """Which sentences stand in the left and in the right novel, in order."""
    draw = np.random.default_rng(seed)
    passages = [list(range(start, min(start + _PASSAGE, count))) for start in range(0, count, _PASSAGE)]
    for _ in range(max(1, len(passages) // 50)):
        passages.insert(int(draw.integers(len(passages))), passages.pop(int(draw.integers(len(passages)))))
    kept = draw.random((2, count)) > 0.1
    left = [number for number in range(count) if kept[0, number]]
    return left, [number for passage in passages for number in passage if kept[1, number]]


def article(side: str, numbers: list[int]) -> Article:
    """A sentence a paragraph, each told by its side and number."""
    return Article("", "", "en", tuple(Paragraph(f"{side}{number}.") for number in numbers))


def measure(count: int) -> None:
    """Print a line for two novels of so many sentences before dropping."""
    left, right = order(count)
    encoder = ReadyEncoder(*novel(count))
    articles = article("L", left), article("R", right)
    start = time.perf_counter()
    links = align(*articles, (), (), encoder)
    seconds = time.perf_counter() - start
    found = {(left[link.left], right[link.right]) for link in links}
    both = set(left) & set(right)
    hits = sum(a == b for a, b in found)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:7} sentences {seconds:7.2f} s {memory:6.0f} MB  precision {hits / max(1, len(found)):.3f}"
        f"  recall {hits / len(both):.3f}",
        flush=True,
    )


if __name__ == "__main__":
    for sentences in [int(argument) for argument in sys.argv[1:]] or _LENGTHS:
        measure(sentences)
