"""Linked scrolling: where the other text stands while this one is read, as a function of the place in this one alone.

Since nothing else goes in, scrolling there and back ends where it began, and the reader's own text is never moved.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.align.link import Link
from tui.view.layout import Layout, Place

Side = Literal[0, 1]
"""0 is the left text, 1 the right one: an index into everything that there is one of per side."""

ROWS_ARE_COUNTED_UP_TO = 64
"""The most paragraphs of a stretch whose rows are counted: in a longer one that would wrap too many of them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring paragraphs of either side that are read together, as first and past-the-last; one may be empty."""

    bounds: tuple[tuple[int, int], tuple[int, int]]
    linked: bool


def other(side: Side) -> Side:
    """The side opposite."""
    return 1 if side == 0 else 0


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


def stretches(links: Sequence[Link], counts: tuple[int, int]) -> list[Stretch]:
    """Both texts cut into stretches that are read together: linked ones, and between them what has no counterpart."""
    cut: list[Stretch] = []
    left = right = 0
    for (left_start, left_end), (right_start, right_end) in _blocks(main_chain(links)):
        if left_start > left or right_start > right:
            cut.append(Stretch(((left, left_start), (right, right_start)), linked=False))
        cut.append(Stretch(((left_start, left_end), (right_start, right_end)), linked=True))
        left, right = left_end, right_end
    if left < counts[0] or right < counts[1]:
        cut.append(Stretch(((left, counts[0]), (right, counts[1])), linked=False))
    return cut


class Guide:
    """Leads through two texts by their links; without links, in proportion from end to end."""

    def __init__(self, links: Sequence[Link], counts: tuple[int, int]) -> None:
        self._stretches = stretches(links, counts)
        self._ends = tuple([stretch.bounds[side][1] for stretch in self._stretches] for side in (0, 1))

    def follow(self, side: Side, place: Place, here: Layout, there: Layout) -> Place:
        """Where the other text stands level with `place` of the text on `side`: start at start, end at end."""
        if not self._stretches or place == Place():
            return Place()
        if place == here.end:
            return there.end
        stretch = self._stretches[bisect_right(self._ends[side], place.paragraph)]
        own, others = stretch.bounds[side], stretch.bounds[other(side)]
        if others[0] == others[1]:
            return Place(others[0]) if others[0] < len(there.article.paragraphs) else there.end
        if max(own[1] - own[0], others[1] - others[0]) > ROWS_ARE_COUNTED_UP_TO:
            return _by_paragraphs(place, own, others, here, there)
        return _by_rows(place, own, others, here, there)


def _by_rows(place: Place, own: tuple[int, int], others: tuple[int, int], here: Layout, there: Layout) -> Place:
    done = sum(here.height(p) for p in range(own[0], place.paragraph)) + place.line
    total = done - place.line + sum(here.height(p) for p in range(place.paragraph, own[1]))
    total_there = sum(there.height(p) for p in range(*others))
    return there.move(Place(others[0]), done * total_there // total)


def _by_paragraphs(place: Place, own: tuple[int, int], others: tuple[int, int], here: Layout, there: Layout) -> Place:
    height = here.height(place.paragraph)
    done = (place.paragraph - own[0]) * height + place.line
    total = (own[1] - own[0]) * height
    paragraph, rest = divmod(done * (others[1] - others[0]), total)
    return Place(others[0] + paragraph, rest * there.height(others[0] + paragraph) // total)


def _blocks(chain: Sequence[Link]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    blocks: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for link in chain:
        if blocks and (link.left < blocks[-1][0][1] or link.right < blocks[-1][1][1]):
            (left, _), (right, _) = blocks.pop()
            blocks.append(((left, link.left + 1), (right, link.right + 1)))
        else:
            blocks.append(((link.left, link.left + 1), (link.right, link.right + 1)))
    return blocks


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
