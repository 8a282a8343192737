"""Slots: how far from each other two figures stand, measured from what the two versions agree on around them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from tui.facts.fact import Mention
from tui.text import Article

CLAUSE = 300.0
"""Characters of text after which a figure no longer stands in the same clause."""

NEIGHBOURS = 2
"""Figures on either side from which the distance is measured."""


class Slots:
    """Places of figures of two versions, in characters from the start of each, and the pairs that hold them together."""

    def __init__(self, left: Article, right: Article, pairs: Iterable[tuple[Mention, Mention]]) -> None:
        self._left, self._right = left, right
        self._starts = tuple(_starts(article) for article in (left, right))
        lengths = [max(1, starts[-1]) for starts in self._starts]
        self._scale = lengths[0] / lengths[1]
        self._anchors = sorted((self._place(0, a), self._place(1, b)) for a, b in pairs)

    def distance(self, one: Mention, other: Mention) -> float:
        """How far apart the two stand in clauses: by their places in the two paragraphs, or from a pair nearby."""
        here, there = self._place(0, one), self._place(1, other)
        apart = [self._in_paragraphs(one, other)]
        at = bisect_right(self._anchors, (here, float("inf")))
        for anchor_here, anchor_there in self._anchors[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]:
            off = abs((here - anchor_here) - (there - anchor_there) * self._scale)
            apart.append(off + abs(here - anchor_here) / NEIGHBOURS)
        return min(apart) / CLAUSE

    def _place(self, side: int, mention: Mention) -> float:
        return self._starts[side][mention.paragraph] + mention.start

    def _in_paragraphs(self, one: Mention, other: Mention) -> float:
        sizes = [
            max(1, len(article.paragraphs[mention.paragraph].text))
            for article, mention in ((self._left, one), (self._right, other))
        ]
        apart = abs(one.start / sizes[0] - other.start / sizes[1])
        return apart * max(sizes[0], sizes[1] * self._scale)


def _starts(article: Article) -> Sequence[int]:
    return list(accumulate((len(p.text) + 1 for p in article.paragraphs), initial=0))
