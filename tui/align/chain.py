"""Pairs that keep the order of both versions: the longest chain of them, and where it can be cut."""

from bisect import bisect_left
from itertools import pairwise

import numpy as np

from tui.align.search import Pairs


def chain(pairs: Pairs) -> Pairs:
    """The longest run of pairs, given in order of the left sentences, whose right ones ascend too.

    Fredman's algorithm: time grows with n log n.
    """
    tops: list[int] = []
    last: list[int] = []
    before = np.full(len(pairs.right), -1, dtype=np.int64)
    for index, right in enumerate(pairs.right.tolist()):
        length = bisect_left(tops, right)
        before[index] = last[length - 1] if length else -1
        tops[length : length + 1] = [right]
        last[length : length + 1] = [index]
    kept = np.zeros(len(pairs.right), dtype=bool)
    index = last[-1] if last else -1
    while index >= 0:
        kept[index] = True
        index = int(before[index])
    return pairs.where(kept)


def segments(anchors: Pairs, ends: tuple[int, int], sure: float) -> list[tuple[slice, slice]]:
    """The versions, which end at `ends`, cut between sure pairs of a chain that follow on each other on both sides."""
    left, right = anchors.left, anchors.right
    follows = (np.diff(left) == 1) & (np.diff(right) == 1)
    certain = follows & (anchors.scores[:-1] >= sure) & (anchors.scores[1:] >= sure)
    cuts = [(0, 0), *zip(left[1:][certain].tolist(), right[1:][certain].tolist(), strict=True), ends]
    return [(slice(a, b), slice(c, d)) for (a, c), (b, d) in pairwise(cuts)]
