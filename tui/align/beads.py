"""Sentence by sentence alignment of true translations: beads of one to five sentences a side, in order.

The scheme is Bertalign's and Vecalign's: where single sentences pair surely, the versions are cut; in between, dynamic
programming weighs every way to group neighbours by the vectors of whole groups.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tui.align.encoder import Encoder
from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.similarity import Matrix, unit

_LONGEST, _WHOLE = 5, 7
"""Sentences of a group, and of both groups of a bead together."""

_SHAPES = (
    (1, 0),
    (0, 1),
    *((a, b) for a in range(1, _LONGEST + 1) for b in range(1, _LONGEST + 1) if a + b <= _WHOLE),
)
"""How many left and right sentences a bead may have."""

_LARGEST = 40_000
"""Pairs of sentences in a segment past which it is not searched: there nothing is alike for hundreds of sentences."""

_SHARE = 0.8
"""How much of a version's mean is taken out; less than for links, since a sentence's place speaks for it too."""

_OUTSIDE, _SIZE, _JOIN, _ALONE, _LENGTH, _FLOOR = 0.075, 0.45, 0.03, 0.06, 0.1, 0.05
"""Weights of a bead's score, found by search on one hand-aligned book in German and French: likeness to neighbours
outside the bead counts against it; each further sentence adds a share of the likeness and costs something; a sentence
alone costs as much; so does each unit of the logarithm of the ratio of lengths; and likeness counts above a floor."""


_DECIDED = 10.0
"""What a decision by hand is worth: more than all that a bead can lose or win."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Groups of neighbours that translate each other, as spans of sentences; `score` is their likeness, 0 with none."""

    left: range
    right: range
    score: float


class Groups:
    """The vectors of groups of neighbouring texts, for the parts of a version that need them."""

    def __init__(self, texts: Sequence[str], parts: Sequence[slice], encoder: Encoder) -> None:
        spans = [(start, 1) for start in range(len(texts))]
        for part in parts:
            sizes = range(2, min(_LONGEST, part.stop - part.start) + 1)
            spans += [(start, size) for size in sizes for start in range(part.start, part.stop - size + 1)]
        encoded = encoder.encode([" ".join(texts[start : start + size]) for start, size in spans])
        mean = encoded[: len(texts)].mean(axis=0)
        self._vectors = unit(encoded - np.float32(_SHARE) * mean)
        self._rows = {span: row for row, span in enumerate(spans)}
        self._ends = np.concatenate([[0], np.cumsum([max(1, len(text)) for text in texts])])

    def of(self, part: slice, size: int) -> Matrix:
        """The vectors of the groups of that size in a part, in order."""
        return self._vectors[[self._rows[start, size] for start in range(part.start, part.stop - size + 1)]]

    def lengths(self, part: slice, size: int) -> Matrix:
        """Their lengths, as shares of the version's."""
        starts = np.arange(part.start, part.stop - size + 1)
        lengths: Matrix = ((self._ends[starts + size] - self._ends[starts]) / self._ends[-1]).astype(np.float32)
        return lengths


def beads(
    left: Sequence[str],
    right: Sequence[str],
    parts: Sequence[tuple[slice, slice]],
    encoder: Encoder,
    handwork: Handwork = UNTOUCHED,
) -> list[Bead]:
    """The beads of two versions whose sentences are given, in order; `parts` are segments that no bead crosses.

    Sentences that `handwork` links come into one bead, if they are in one part, and those that it parts do not.
    """
    searched = [part for part in parts if _is_searched(part)]
    groups = tuple(
        Groups(texts, [part[side] for part in searched if _size(part) != (1, 1)], encoder)
        for side, texts in enumerate((left, right))
    )
    return [bead for part in searched for bead in _in_part(part, groups[0], groups[1], handwork)]


def _size(part: tuple[slice, slice]) -> tuple[int, int]:
    return part[0].stop - part[0].start, part[1].stop - part[1].start


def _is_searched(part: tuple[slice, slice]) -> bool:
    height, width = _size(part)
    return 0 < height * width <= _LARGEST


def _in_part(part: tuple[slice, slice], left: Groups, right: Groups, handwork: Handwork) -> list[Bead]:
    height, width = _size(part)
    shapes = [(a, b) for a, b in _SHAPES if a <= height and b <= width]
    values = {(a, b): _values(part, a, b, left, right) for a, b in shapes if a and b}
    _lean(values, part, handwork)
    return [
        Bead(
            range(part[0].start + i, part[0].start + i + a),
            range(part[1].start + j, part[1].start + j + b),
            float(left.of(part[0], a)[i] @ right.of(part[1], b)[j]) if a and b else 0.0,
        )
        for i, j, a, b in _best_path(height, width, shapes, values)
    ]


def _values(part: tuple[slice, slice], a: int, b: int, left: Groups, right: Groups) -> Matrix:
    """What a bead of `a` and `b` sentences is worth at each place of a part."""
    lefts, rights = left.of(part[0], a), right.of(part[1], b)
    outside, count = np.zeros((2, len(lefts), len(rights)), dtype=np.float32)
    _count_outside(outside, count, lefts @ right.of(part[1], 1).T, b)
    _count_outside(outside.T, count.T, rights @ left.of(part[0], 1).T, a)
    likeness = lefts @ rights.T - np.float32(_OUTSIDE) * outside / np.maximum(count, 1)
    ratio = np.log(left.lengths(part[0], a)[:, None] / right.lengths(part[1], b)[None, :])
    further = a + b - 2
    worth: Matrix = (likeness - _LENGTH * np.abs(ratio) - _FLOOR) * (1 + _SIZE * further / 2) - _JOIN * further
    return worth


def _lean(values: dict[tuple[int, int], Matrix], part: tuple[slice, slice], handwork: Handwork) -> None:
    """Raise, in place, what beads that hold both sentences of a link by hand are worth; lower it for a broken one."""
    height, width = _size(part)
    for (left, right), verdict in handwork.verdicts.items():
        row, column = left - part[0].start, right - part[1].start
        if 0 <= row < height and 0 <= column < width:
            for (a, b), worth in values.items():
                around = slice(max(0, row - a + 1), row + 1), slice(max(0, column - b + 1), column + 1)
                worth[around] += -_DECIDED if verdict == "broken" else _DECIDED


def _count_outside(outside: Matrix, count: Matrix, singles: Matrix, size: int) -> None:
    """Add, in place, the likeness to the single sentences before and behind groups of that size."""
    columns = outside.shape[1]
    outside[:, 1:] += singles[:, : columns - 1]
    count[:, 1:] += 1
    behind = singles[:, size:]
    outside[:, : behind.shape[1]] += behind[:, :columns]
    count[:, : behind.shape[1]] += 1


def _best_path(
    height: int, width: int, shapes: Sequence[tuple[int, int]], values: dict[tuple[int, int], Matrix]
) -> list[tuple[int, int, int, int]]:
    """The beads, as places and shapes, that cover all sentences of a part and are worth most together."""
    best = np.full((height + 1, width + 1), -np.inf)
    best[0, 0] = 0
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(height + 1):
        for j in range(width + 1):
            for a, b in shapes:
                if a > i or b > j:
                    continue
                worth = best[i - a, j - b] + (values[a, b][i - a, j - b] if a and b else -_ALONE)
                if worth > best[i, j]:
                    best[i, j], came[i, j] = worth, (a, b)
    path = []
    i, j = height, width
    while i or j:
        a, b = came[i, j]
        i, j = i - a, j - b
        path.append((i, j, a, b))
    return path[::-1]
