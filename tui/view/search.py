"""Searching both texts, whatever the case and the accents, in slices of time: a long text never keeps a key waiting."""

import time
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import overload

from tui.view.cells import Span
from tui.view.folding import BLOCK, FoldedText, fold
from tui.view.layout import Spot
from tui.view.sync import Side, other


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
        self._start, self._end = min(start, paragraphs), paragraphs
        self._at, self._left = self._start, paragraphs
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
        return self._left == 0

    def look_on(self, hits: Callable[[int, int], Sequence[tuple[int, int]]]) -> None:
        """Look through the rest of a block; `hits` tells which paragraphs of a range hold something, and how often."""
        if self.is_done:
            return
        if self._at >= self._end:
            self._at = 0
        ahead = self._at >= self._start
        end = min((self._at // BLOCK + 1) * BLOCK, self._end if ahead else self._start)
        for paragraph, count in hits(self._at, end):
            self.hits += count
            (self._after if ahead else self._before).append(paragraph)
        self._left -= end - self._at
        self._at = end

    def among(self, first: int, end: int) -> bool:
        """Whether one of these paragraphs holds something."""
        return bisect_left(self, first) < bisect_left(self, end)


class Search:
    """What is searched, and where in both texts it was found so far: from where the reader stands, and round."""

    def __init__(
        self, texts: tuple[FoldedText, FoldedText], wanted: str, starts: tuple[int, int], first: Side = 0
    ) -> None:
        self.wanted = wanted
        self._texts, self._first = texts, first
        self._needle = fold(wanted)[0]
        sizes = [len(text) if self._needle else 0 for text in texts]
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
                self.places[side].look_on(partial(self._texts[side].hits, needle=self._needle))
            if self.is_done or time.monotonic() >= end:
                return True

    def spans(self, side: Side, paragraph: int) -> list[Span]:
        """Where a paragraph has what is searched."""
        return list(find(self._texts[side].text(paragraph), self._needle)) if self._has(side, paragraph) else []

    def step(self, side: Side, here: Spot, by: int) -> Spot | None:
        """The next hit in a text after a spot (before it for -1), round at the ends; None where none is known."""
        places = self.places[side]
        if not places:
            return None
        starts = [start for start, _ in self.spans(side, here.paragraph)]
        rest = [start for start in starts if (start > here.offset if by > 0 else start < here.offset)]
        if rest:
            return Spot(here.paragraph, rest[0] if by > 0 else rest[-1])
        at = bisect_right(places, here.paragraph) if by > 0 else bisect_left(places, here.paragraph) - 1
        paragraph = places[at % len(places)]
        return Spot(paragraph, self.spans(side, paragraph)[0 if by > 0 else -1][0])

    def _has(self, side: Side, paragraph: int) -> bool:
        return paragraph < len(self._texts[side])
