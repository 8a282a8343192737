"""Linked scrolling: where the other text stands while this one is read, as a function of the place in this one alone.

Since nothing else goes in, scrolling there and back ends where it began, and the reader's own text is never moved.
While a linked paragraph is read the other text goes through its counterparts at its rate; between such, it glides.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.align.link import Link
from tui.view.layout import Layout, Place

Side = Literal[0, 1]
"""0 is the left text, 1 the right one: an index into everything that there is one of per side."""

SIDES: tuple[Side, Side] = (0, 1)
"""Both, the left one first."""

ROWS_ARE_COUNTED_UP_TO = 64
"""The most paragraphs without a link whose rows are counted: in a longer stretch that would wrap too many of them."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a paragraph opposite: the `part`-th of `parts` equal ones, one for each paragraph linked to it."""

    paragraph: int
    part: int
    parts: int

    def rows(self, layout: Layout) -> tuple[int, int]:
        """The first of its rows and the one after its last, counted from the paragraph's first."""
        height = layout.height(self.paragraph)
        return height * self.part // self.parts, height * (self.part + 1) // self.parts


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


class Guide:
    """Leads through two texts by their links; without links, in proportion from end to end."""

    def __init__(self, links: Sequence[Link]) -> None:
        pairs = [(link.left, link.right) for link in main_chain(links)]
        self._shares = (_shares(pairs), _shares(sorted((right, left) for left, right in pairs)))
        self._linked = tuple(sorted(shares) for shares in self._shares)

    def follow(self, side: Side, place: Place, here: Layout, there: Layout) -> Place:
        """Where the other text stands level with `place` of the text on `side`: start at start, end at end."""
        if place == Place():
            return Place()
        if place == here.end:
            return there.end
        shares = self._shares[side].get(place.paragraph)
        if shares is not None:
            return _along(shares, place.line, here.height(place.paragraph), there)
        return self._between(side, place, here, there)

    def _between(self, side: Side, place: Place, here: Layout, there: Layout) -> Place:
        """Gliding from the end of the counterparts before to the start of those after."""
        linked, shares = self._linked[side], self._shares[side]
        at = bisect_left(linked, place.paragraph)
        own = (linked[at - 1] + 1 if at else 0, linked[at] if at < len(linked) else len(here.article.paragraphs))
        start = _end_of(shares[linked[at - 1]][-1], there) if at else Place()
        if start.paragraph >= len(there.article.paragraphs):
            return there.end
        end = _start_of(shares[linked[at]][0], there) if at < len(linked) else Place(len(there.article.paragraphs))
        if max(own[1] - own[0], end.paragraph - start.paragraph) > ROWS_ARE_COUNTED_UP_TO:
            return _by_paragraphs(place, own, start, end, here, there)
        done = _rows_between(Place(own[0]), place, here)
        total = _rows_between(Place(own[0]), Place(own[1]), here)
        return there.move(start, done * _rows_between(start, end, there) // total)


def _along(shares: Sequence[Share], line: int, height: int, there: Layout) -> Place:
    """As far through the shares as a line is through its paragraph."""
    spans = [share.rows(there) for share in shares]
    offset = line * sum(end - start for start, end in spans) // height
    for share, (start, end) in zip(shares, spans, strict=True):
        if offset < end - start:
            return Place(share.paragraph, start + offset)
        offset -= end - start
    return _start_of(shares[-1], there)


def _by_paragraphs(place: Place, own: tuple[int, int], start: Place, end: Place, here: Layout, there: Layout) -> Place:
    height = here.height(place.paragraph)
    done, total = (place.paragraph - own[0]) * height + place.line, (own[1] - own[0]) * height
    first = start.paragraph + (1 if start.line else 0)
    if end.paragraph <= first:
        return start
    paragraph, rest = divmod(done * (end.paragraph - first), total)
    return Place(first + paragraph, rest * there.height(first + paragraph) // total)


def _rows_between(start: Place, end: Place, layout: Layout) -> int:
    return sum(layout.height(p) for p in range(start.paragraph, end.paragraph)) + end.line - start.line


def _start_of(share: Share, layout: Layout) -> Place:
    row = share.rows(layout)[0]
    return Place(share.paragraph, min(row, layout.height(share.paragraph) - 1))


def _end_of(share: Share, layout: Layout) -> Place:
    row = share.rows(layout)[1]
    return Place(share.paragraph, row) if row < layout.height(share.paragraph) else Place(share.paragraph + 1)


def _shares(pairs: Sequence[tuple[int, int]]) -> dict[int, list[Share]]:
    """The shares of each linked paragraph, from pairs of it and a paragraph opposite, in order."""
    parts = Counter(opposite for _, opposite in pairs)
    given: Counter[int] = Counter()
    shares: dict[int, list[Share]] = {}
    for paragraph, opposite in pairs:
        shares.setdefault(paragraph, []).append(Share(opposite, given[opposite], parts[opposite]))
        given[opposite] += 1
    return shares


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
