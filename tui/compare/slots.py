"""Slots: how far from each other two figures stand, measured from what the two versions agree on around them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from tui.align.link import Span
from tui.compare.frames import Frames
from tui.facts.fact import Mention
from tui.facts.tokens import tokenize
from tui.text import Article

CLAUSE = 300.0
"""Characters of text after which a figure no longer stands in the same clause."""

NAME = 4
"""Letters of the shortest word that two versions may share: names and words that both languages borrowed."""

Place = tuple[int, int]
"""A paragraph and an offset in it."""

_NO_FRAMES = Frames(())


class Slots:
    """Places in two versions, and the pairs of places that hold them together: figures that agree, words they share."""

    def __init__(
        self, left: Article, right: Article, pairs: Iterable[tuple[Mention, Mention]], frames: Frames = _NO_FRAMES
    ) -> None:
        self._left, self._right, self._frames = left, right, frames
        self._pairs: dict[Place, list[Place]] = {}
        for one, other in pairs:
            self._pairs.setdefault((one.paragraph, other.paragraph), []).append((one.start, other.start))
        self._anchors: dict[Place, list[Place]] = {}

    def distance(self, one: Mention, other: Mention) -> float:
        """How far apart the two stand, in clauses, measured from the places that hold their frames together.

        The frame is the sentence, where the two stand in sentences that tell the same, else the paragraph.
        """
        (start, end), (begin, stop) = self._frames.shared(one, other) or self._paragraphs(one, other)
        here, there = end - start, stop - begin
        relative = abs((one.start - start) / here - (other.start - begin) / there) * max(here, there)
        around = self._around(one.paragraph, other.paragraph)
        anchors = [(i, j) for i, j in around if start <= i < end and begin <= j < stop]
        if not anchors:
            return relative / CLAUSE
        anchored = abs(_expected(anchors, one.start, there / here) - other.start)
        return (anchored if min(here, there) > CLAUSE else min(anchored, relative)) / CLAUSE

    def _paragraphs(self, one: Mention, other: Mention) -> tuple[Span, Span]:
        here, there = self._left.paragraphs[one.paragraph].text, self._right.paragraphs[other.paragraph].text
        return (0, len(here)), (0, len(there))

    def _around(self, here: int, there: int) -> list[Place]:
        """The pairs of offsets that hold two paragraphs together, in order of the left one."""
        if (here, there) not in self._anchors:
            shared = _shared_words(self._left.paragraphs[here].text, self._right.paragraphs[there].text)
            self._anchors[here, there] = sorted({*shared, *self._pairs.get((here, there), ())})
        return self._anchors[here, there]


def _expected(anchors: list[Place], offset: int, scale: float) -> float:
    """Where on the right a place of the left is expected: between the anchors around it, or beyond the nearest one."""
    at = bisect_right(anchors, (offset, 1 << 60))
    before, after = anchors[max(0, at - 1)], anchors[min(at, len(anchors) - 1)]
    if before == after or not before[0] <= offset <= after[0]:
        nearest = min((before, after), key=lambda anchor: abs(anchor[0] - offset))
        return nearest[1] + (offset - nearest[0]) * scale
    share = (offset - before[0]) / (after[0] - before[0])
    return before[1] + share * (after[1] - before[1])


@lru_cache(maxsize=4096)
def _single_words(text: str) -> dict[str, int]:
    """The words that a text has once, by their folded form, with their offsets."""
    tokens = [t for t in tokenize(text) if t.kind == "word" and len(t.key) >= NAME]
    times = Counter(token.key for token in tokens)
    return {token.key: token.start for token in tokens if times[token.key] == 1}


def _shared_words(left: str, right: str) -> Iterable[Place]:
    words = _single_words(right)
    return ((start, words[key]) for key, start in _single_words(left).items() if key in words)
