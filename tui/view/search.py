"""Searching both texts, whatever the case and the accents, in slices of time: a long text never keeps a key waiting."""

import time
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import overload

from tui.text import Article
from tui.view.cells import Span
from tui.view.layout import Spot
from tui.view.sync import Side, other

_AT_ONCE = 64
"""Paragraphs that are looked through between two looks at the clock."""


def fold(text: str) -> tuple[str, list[int] | None]:
    """A text without case and accents, and the offsets of its characters in `text`; None where they are the same."""
    if text.isascii():
        return text.lower(), None
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(part):
                folded.append(part)
                offsets.append(offset)
    return "".join(folded), offsets


def find(text: str, needle: str) -> Iterator[Span]:
    """Where a text has a folded `needle`, in order, none overlapping another; nowhere where that is empty."""
    if not needle or (text.isascii() and not needle.isascii()):
        return
    folded, offsets = fold(text)
    start = folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        yield (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
        start = folded.find(needle, end)


class Places(Sequence[int]):
    """Paragraphs that hold something, in order, found from one of them on to the end and then from the start."""

    def __init__(self, paragraphs: int, start: int) -> None:
        self._after, self._before = array("l"), array("l")
        self._order = (range(start, paragraphs), range(start))
        self.looked = 0
        self.hits = 0

    def __len__(self) -> int:
        return len(self._before) + len(self._after)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return self._before[index] if index < len(self._before) else self._after[index - len(self._before)]

    @property
    def is_done(self) -> bool:
        """Whether the whole text was looked through."""
        return self.looked >= len(self._order[0]) + len(self._order[1])

    def look_on(self, count: int, hits_in: Callable[[int], int]) -> None:
        """Look through so many further paragraphs."""
        last = min(self.looked + count, len(self._order[0]) + len(self._order[1]))
        for at in range(self.looked, last):
            past = at - len(self._order[0])
            paragraph = self._order[0][at] if past < 0 else self._order[1][past]
            hits = hits_in(paragraph)
            if hits:
                self.hits += hits
                (self._after if past < 0 else self._before).append(paragraph)
        self.looked = last

    def among(self, first: int, end: int) -> bool:
        """Whether one of these paragraphs holds something."""
        return bisect_left(self, first) < bisect_left(self, end)


class Search:
    """What is searched, and where in both texts it was found so far: from where the reader stands, and round."""

    def __init__(self, articles: tuple[Article, Article], wanted: str, starts: tuple[int, int], first: Side) -> None:
        self.wanted = wanted
        self._articles, self._first = articles, first
        self._needle = fold(wanted)[0]
        sizes = [len(article.paragraphs) if self._needle else 0 for article in articles]
        self.places = (Places(sizes[0], starts[0]), Places(sizes[1], starts[1]))

    @property
    def is_done(self) -> bool:
        """Whether both texts were looked through."""
        return all(places.is_done for places in self.places)

    def look_on(self, seconds: float) -> bool:
        """Look on for a slice of time, in both texts by turns; False where nothing was left to look through."""
        if self.is_done:
            return False
        end = time.monotonic() + seconds
        while True:
            for side in (self._first, other(self._first)):
                self.places[side].look_on(_AT_ONCE, partial(self._count, side))
            if self.is_done or time.monotonic() >= end:
                return True

    def spans(self, side: Side, paragraph: int) -> list[Span]:
        """Where a paragraph has what is searched."""
        return list(find(self._articles[side].paragraphs[paragraph].text, self._needle))

    def step(self, side: Side, here: Spot, by: int) -> Spot | None:
        """The next hit in a text after a spot (before it for -1), round at the ends; None where none is known."""
        places = self.places[side]
        if not places:
            return None
        starts = [start for start, _ in self.spans(side, here.paragraph)] if self._has(side, here.paragraph) else []
        rest = [start for start in starts if (start > here.offset if by > 0 else start < here.offset)]
        if rest:
            return Spot(here.paragraph, rest[0] if by > 0 else rest[-1])
        at = bisect_right(places, here.paragraph) if by > 0 else bisect_left(places, here.paragraph) - 1
        paragraph = places[at % len(places)]
        spans = self.spans(side, paragraph)
        return Spot(paragraph, spans[0 if by > 0 else -1][0])

    def _has(self, side: Side, paragraph: int) -> bool:
        return paragraph < len(self._articles[side].paragraphs)

    def _count(self, side: Side, paragraph: int) -> int:
        text = self._articles[side].paragraphs[paragraph].text
        if text.isascii():
            return text.lower().count(self._needle)
        return sum(1 for _ in find(text, self._needle)) if self._needle in _roughly_folded(text) else 0


def _roughly_folded(text: str) -> str:
    """As `fold` has it, without the offsets, in a fraction of the time."""
    import regex

    return regex.sub(r"\P{ccc=0}+", "", unicodedata.normalize("NFKD", text).casefold())
