"""Frames: the sentences of linked paragraphs that tell the same, inside which one figure stands for another."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from tui.align.link import Link, Span
from tui.facts.fact import Mention

Fit = Literal["same", "open", "beside", "apart", "unknown"]
"""How the sentences of two mentions belong together.

They tell the `same`; neither is known to tell what another does, so that both are `open`; the one stands `beside` that
which tells what the other does, and may belong to it; one of them tells something else, `apart`; of their paragraphs
no sentences are known.
"""

NEAR = 150
"""Characters from a sentence to what may belong to it still: about a sentence of news."""

Frame = tuple[Span, Span]
"""A sentence of the left paragraph and one of the right that tell the same."""

_Sentence = tuple[int, Span]


class Frames:
    """Which sentences of two versions tell the same, as the links have it."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._partners: dict[_Sentence, set[_Sentence]] = defaultdict(set)
        self._opposite: dict[_Sentence, set[_Sentence]] = defaultdict(set)
        self._known: set[tuple[int, int]] = set()
        for link in links:
            if link.sentences:
                self._known.add((link.left, link.right))
            for here, there in link.sentences:
                self._partners[link.left, here].add((link.right, there))
                self._opposite[link.right, there].add((link.left, here))
        self._left = _Sentences(self._partners)
        self._right = _Sentences(self._opposite)

    def fit(self, one: Mention, other: Mention) -> Fit:
        """How the sentences that the two stand in belong together."""
        if (one.paragraph, other.paragraph) not in self._known:
            return "unknown"
        here, there = self._left.around(one), self._right.around(other)
        if here and there:
            return "same" if there in self._partners[here] else "apart"
        beside = (here and any(_near(other, s) for s in self._partners[here])) or (
            there and any(_near(one, s) for s in self._opposite[there])
        )
        return "beside" if beside else "apart" if here or there else "open"

    def shared(self, one: Mention, other: Mention) -> Frame | None:
        """The sentences that the two stand in, if those tell the same."""
        here, there = self._left.around(one), self._right.around(other)
        if here is None or there is None or there not in self._partners[here]:
            return None
        return here[1], there[1]


def _near(mention: Mention, sentence: _Sentence) -> bool:
    """Whether a mention may stand in the rest of a sentence that one version splits and the other does not."""
    paragraph, (start, end) = sentence
    return mention.paragraph == paragraph and start - NEAR <= mention.start < end + NEAR


class _Sentences:
    """Sentences of one version by where they stand."""

    def __init__(self, sentences: Iterable[_Sentence]) -> None:
        self._spans: dict[int, list[Span]] = defaultdict(list)
        for paragraph, span in sorted(set(sentences)):
            self._spans[paragraph].append(span)

    def around(self, mention: Mention) -> _Sentence | None:
        """The sentence that a mention begins in, or None."""
        spans = self._spans.get(mention.paragraph, [])
        at = bisect_right(spans, mention.start, key=lambda span: span[0]) - 1
        return (mention.paragraph, spans[at]) if at >= 0 and mention.start < spans[at][1] else None
