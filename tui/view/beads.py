"""Beads: the stretches of two texts that tell the same, strung in reading order; what lies between them stands alone.

A paragraph that is linked to several is cut into as many parts, each as long as what it is linked to.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from tui.align.link import Link
from tui.text import Article
from tui.view.chain import main_chain
from tui.view.layout import Spot

Spots = tuple[Spot, Spot]
"""A spot of the left text and one of the right one."""


@dataclass(frozen=True, slots=True)
class Bead:
    """A stretch of either text, from its first spot to the first one after it, which may lie past the text's end."""

    starts: Spots
    ends: Spots
    anchored: bool = False
    """Whether the reader put its beginning level, which is kept to the line."""

    @property
    def paragraphs(self) -> tuple[int, int]:
        """The paragraphs that it lies in."""
        return self.starts[0].paragraph, self.starts[1].paragraph


def string(articles: tuple[Article, Article], links: Sequence[Link], anchors: Sequence[Spots] = ()) -> list[Bead]:
    """The beads of the links that do not cross, and of the spots that the reader put level, which go before links."""
    pinned = [(left.paragraph, right.paragraph) for left, right in anchors]
    chain = main_chain([link for link in links if all(_in_order((link.left, link.right), pair) for pair in pinned)])
    chain += [Link(*pair, 1.0) for pair in pinned]
    beads = sorted(_beads(articles, chain), key=lambda bead: bead.starts)
    for anchor in anchors:
        beads = [part for bead in beads for part in _cut(bead, anchor)]
    return beads


def with_anchor(anchors: Sequence[Spots], anchor: Spots) -> tuple[Spots, ...]:
    """The anchors with one more, without those that contradict it."""
    pair = (anchor[0].paragraph, anchor[1].paragraph)
    kept = [(left, right) for left, right in anchors if _in_order((left.paragraph, right.paragraph), pair)]
    return (*kept, anchor)


def _in_order(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether one pair of paragraphs stands before the other on both sides."""
    return (one[0] - two[0]) * (one[1] - two[1]) > 0


def _beads(articles: tuple[Article, Article], chain: Sequence[Link]) -> Iterator[Bead]:
    pairs = sorted((link.left, link.right) for link in chain)
    left_parts = _parts(pairs, articles)
    right_parts = _parts([(right, left) for left, right in pairs], articles[::-1])
    for left, right in zip(left_parts, right_parts, strict=True):
        yield Bead((left[0], right[0]), (left[1], right[1]))


def _parts(pairs: Sequence[tuple[int, int]], articles: tuple[Article, Article]) -> Iterator[tuple[Spot, Spot]]:
    """For each pair of paragraphs the part of its first one: where it begins, and where what follows it begins."""
    degrees = Counter(opposite for _, opposite in pairs)
    for paragraph, group in groupby(pairs, key=itemgetter(0)):
        weights = [_length(articles[1], opposite) / degrees[opposite] for _, opposite in group]
        scale = _length(articles[0], paragraph) / sum(weights)
        offsets = [round(before * scale) for before in accumulate(weights[:-1], initial=0.0)]
        starts = [Spot(paragraph, offset) for offset in offsets]
        yield from pairwise([*starts, Spot(paragraph + 1)])


def _length(article: Article, paragraph: int) -> int:
    """The characters of a paragraph, at least one; links may lead past the end of a text that became shorter."""
    return max(1, len(article.paragraphs[paragraph].text)) if paragraph < len(article.paragraphs) else 1


def _cut(bead: Bead, anchor: Spots) -> Iterator[Bead]:
    """The bead in two at an anchor that lies in it."""
    if bead.paragraphs != (anchor[0].paragraph, anchor[1].paragraph):
        yield bead
        return
    if bead.starts != anchor:
        yield Bead(bead.starts, anchor)
    yield Bead(anchor, bead.ends, anchored=True)
