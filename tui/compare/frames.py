"""Frames: the sentences of two versions that tell the same, inside which one fact stands for another.

They are the sentences that the links rest on. Of a link that knows none, the paragraphs are a frame as they are.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tui.align.link import Link, Span
from tui.facts.fact import Mention
from tui.text import Article

Fit = Literal["same", "open", "beside", "apart", "unknown"]
"""How the sentences of two mentions belong together.

They tell the `same`; neither is known to tell what another does, so that both are `open`; the one stands `beside` that
which tells what the other does, and may belong to it; one of them tells something else, `apart`; of their paragraphs
no sentences are known.
"""

NEAR = 150
"""Characters from a sentence to what may belong to it still: about a sentence of news."""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """A sentence of one version, `start` to `end` in its paragraph."""

    paragraph: int
    start: int
    end: int

    def near(self, mention: Mention) -> bool:
        """Whether a mention may stand in the rest of a sentence that one version splits and the other does not."""
        return mention.paragraph == self.paragraph and self.start - NEAR <= mention.start < self.end + NEAR


@dataclass(frozen=True, slots=True)
class Frame:
    """Sentences of each version that tell the same together, each in reading order."""

    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]

    def turned(self) -> "Frame":
        """The same with the sides exchanged."""
        return Frame(self.right, self.left)


class Frames:
    """Which sentences of two versions tell the same, as the links have it."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._links = tuple(links)
        self._partners: dict[Sentence, set[Sentence]] = defaultdict(set)
        self._opposite: dict[Sentence, set[Sentence]] = defaultdict(set)
        self._linked = {(link.left, link.right) for link in self._links}
        self._known = {(link.left, link.right) for link in self._links if link.sentences}
        for link in self._links:
            for here, there in link.sentences:
                one, two = Sentence(link.left, *here), Sentence(link.right, *there)
                self._partners[one].add(two)
                self._opposite[two].add(one)
        self._left = _Sentences(self._partners)
        self._right = _Sentences(self._opposite)

    def fit(self, one: Mention, other: Mention) -> Fit:
        """How the sentences that the two stand in belong together."""
        if (one.paragraph, other.paragraph) not in self._known:
            return "unknown"
        here, there = self._left.around(one), self._right.around(other)
        if here and there:
            return "same" if there in self._partners[here] else "apart"
        beside = (here and any(s.near(other) for s in self._partners[here])) or (
            there and any(s.near(one) for s in self._opposite[there])
        )
        return "beside" if beside else "apart" if here or there else "open"

    def meet(self, one: Mention, other: Mention) -> bool:
        """Whether the two stand in what tells the same, as far as links know; without any link everything may."""
        if not self._links:
            return True
        known = self.fit(one, other)
        return (one.paragraph, other.paragraph) in self._linked and known in ("same", "beside", "unknown")

    def shared(self, one: Mention, other: Mention) -> tuple[Span, Span] | None:
        """The sentences that the two stand in, if those tell the same."""
        here, there = self._left.around(one), self._right.around(other)
        if here is None or there is None or there not in self._partners[here]:
            return None
        return (here.start, here.end), (there.start, there.end)

    def between(self, left: Article, right: Article) -> Iterator[Frame]:
        """The frames, of which no two share a sentence; those of links that know no sentences come last."""
        seen: set[Sentence] = set()
        for first in self._partners:
            if first not in seen:
                frame = self._around(first)
                seen.update(frame.left)
                yield frame
        for link in self._links:
            if not link.sentences:
                yield Frame((_whole(left, link.left),), (_whole(right, link.right),))

    def _around(self, first: Sentence) -> Frame:
        """The sentences that hang together with one of the left version."""
        lefts, rights, waiting = {first}, set[Sentence](), [first]
        while waiting:
            fresh = self._partners[waiting.pop()] - rights
            rights |= fresh
            more = {other for sentence in fresh for other in self._opposite[sentence]} - lefts
            lefts |= more
            waiting += more
        return Frame(tuple(sorted(lefts)), tuple(sorted(rights)))


def _whole(article: Article, paragraph: int) -> Sentence:
    return Sentence(paragraph, 0, len(article.paragraphs[paragraph].text))


class _Sentences:
    """Sentences of one version by where they stand."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._found: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in sorted(sentences):
            self._found[sentence.paragraph].append(sentence)

    def around(self, mention: Mention) -> Sentence | None:
        """The sentence that a mention begins in, or None."""
        found = self._found.get(mention.paragraph, [])
        at = bisect_right(found, mention.start, key=lambda sentence: sentence.start) - 1
        return found[at] if at >= 0 and mention.start < found[at].end else None
