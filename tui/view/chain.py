"""The links that are followed while reading: those that keep to one order in both texts. The others were moved."""

from bisect import bisect_left
from collections.abc import Sequence

from tui.align.link import Link


def main_chain(links: Sequence[Link]) -> list[Link]:
    """The links of the greatest total score that do not cross, in reading order; what is left out was moved.

    A heaviest increasing subsequence, with a Fenwick tree of prefix maxima: O(n log n).
    """
    ordered = sorted(links, key=lambda link: (link.left, link.right))
    columns = sorted({link.right for link in ordered})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    before: list[int] = []
    for index, link in enumerate(ordered):
        column = bisect_left(columns, link.right) + 1
        weight, previous = _prefix_maximum(best, column)
        before.append(previous)
        _raise_to(best, column, (weight + link.score, index))
    chain: list[Link] = []
    index = _prefix_maximum(best, len(columns))[1]
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return chain[::-1]


def _prefix_maximum(tree: Sequence[tuple[float, int]], position: int) -> tuple[float, int]:
    best = tree[0]
    while position > 0:
        best = max(best, tree[position])
        position -= position & -position
    return best


def _raise_to(tree: list[tuple[float, int]], position: int, value: tuple[float, int]) -> None:
    while position < len(tree):
        tree[position] = max(tree[position], value)
        position += position & -position
