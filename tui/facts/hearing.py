"""Names in Latin letters heard in texts of other scripts: where a stretch of the text writes their sound, and how well.

The text is gone through once for a name, all places at a time, so that the cost grows with its length alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from tui.facts.lexicon import PROCLITICS as PROCLITIC_LETTERS
from tui.facts.spellings import Spelt
from tui.facts.transcription import UNSPACED, WRITTEN, Scores, Table, scripts_of, signs, table

Indices = np.ndarray[tuple[int], np.dtype[np.int32]]

SHIFT = 24
"""Bits for a place behind a score, in one number: the greater of two such numbers then knows where it began."""
LONGEST = 24
"""Letters of a name that are listened to."""
LEAST = 80
"""What even a short name must tell: shorter ones are heard by chance."""
BARRIER = -40
"""What a sign costs inside a name that is no letter of the script."""
APART = -10_000
"""What a name costs that runs across the end of a paragraph."""
INSIDE = -60
"""What it costs to begin inside a word."""
PROCLITIC = (-7, -3)
"""What it costs to begin behind letters that a script writes onto the front of a word: at all, and for each."""
PROCLITICS = 3
PROCLITIC_SCRIPTS = frozenset({"Arab", "Hebr"})
MOST_UNSAID = 2
"""Signs in a row at most that stand for nothing in a name."""
ENDING, TAIL = (-9, 3), -12
"""What each letter costs that a word goes on behind a name: while it may be an ending, so many at most, and then."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The best place for a name in a paragraph, `start` to `end` in code points.

    `share` is what the place tells of what a perfect one would: about 0.6 for the name itself, below 0 by chance.
    """

    paragraph: int
    start: int
    end: int
    share: float


class Ear:
    """The letters of one script in some paragraphs, made to be listened to."""

    def __init__(self, texts: Sequence[str], script: str) -> None:
        self._table = table(script)
        places, letters = _letters(texts, script)
        self._places = places
        self._starts, self._ends = _starts(letters, script), _ends(letters, script)
        unknown = len(self._table.index)
        single = [self._table.index.get((sign,), unknown) for sign in letters]
        double = [self._table.index.get((a, b), unknown) for a, b in pairwise(letters)]
        self._signs = {1: np.array(single, dtype=np.int32), 2: np.array(double, dtype=np.int32)}
        self._scratch = np.empty(len(letters), dtype=np.int64)
        self._rows: dict[tuple[str, int], Scores | None] = {}
        self._unsaid = _shifted([_skipped(self._table, sign) for sign in letters])

    def listen(self, name: str) -> list[Heard]:
        """For each paragraph that has letters of the script, the best place for a name (folded)."""
        name = name[:LONGEST]
        scores = self._align(name) + self._ends
        perfect = max(self._table.best(name), LEAST)
        found = []
        for paragraph, (begin, end) in self._bounds.items():
            at = begin + int(scores[begin + 1 : end].argmax()) + 1
            score, start = int(scores[at]) >> SHIFT, int(scores[at]) & ((1 << SHIFT) - 1)
            found.append(
                Heard(paragraph, self._places[min(start, at - 1)][1], self._places[at - 1][1] + 1, score / perfect)
            )
        return found

    @cached_property
    def _bounds(self) -> dict[int, tuple[int, int]]:
        """For each paragraph the span of its letters among all, its end among them."""
        found: dict[int, tuple[int, int]] = {}
        for index, (paragraph, _) in enumerate(self._places):
            begin, _ = found.get(paragraph, (index, index))
            found[paragraph] = (begin, index + 1)
        return found

    def _align(self, name: str) -> Scores:
        """For each place in the text the score of the best way to write the name up to it, and where that begins."""
        rows = [self._starts + np.arange(len(self._starts))]
        for end in range(1, len(name) + 1):
            scores = rows[-1] + (self._table.unwritten(name[end - 1]) << SHIFT)
            for begin in range(max(0, end - self._table.longest), end):
                for length, written in self._signs.items():
                    row = self._row(name[begin:end], length)
                    if row is not None and len(written):
                        there, told = scores[length:], self._scratch[: len(written)]
                        np.take(row, written, out=told, mode="clip")
                        told += rows[begin - end][:-length]
                        np.maximum(there, told, out=there)
            for _ in range(MOST_UNSAID):
                np.maximum(scores[1:], scores[:-1] + self._unsaid, out=scores[1:])
            rows = [*rows[-self._table.longest :], scores]
        return rows[-1]

    def _row(self, letters: str, length: int) -> Scores | None:
        """What each sign or pair of signs tells for some letters, ready to be added; None where none does."""
        key = (letters, length)
        if key not in self._rows:
            row = self._table.row(letters, length)
            self._rows[key] = None if row is None else row << SHIFT
        return self._rows[key]


def _shifted(scores: Sequence[int]) -> Scores:
    return np.array(scores, dtype=np.int64) << SHIFT


Place = tuple[int, int]
"""A paragraph and an offset in it."""

GAP, END = " ", "\n"
"""What stands for all that is no letter of the script, and for the end of a paragraph."""


def _letters(texts: Sequence[str], script: str) -> tuple[list[Place], list[str]]:
    """The signs of all texts as the table knows them, parted by `GAP` and `END`, and where each stands."""
    places: list[Place] = []
    found: list[str] = []
    for index, text in enumerate(texts):
        for run in WRITTEN[script].finditer(text):
            heard = [(at, sign) for at in range(run.start(), run.end()) for sign in signs(text[at], script)]
            if heard:  # marks alone have no sound
                places += [(index, at) for at, _ in (*heard, (run.end(), GAP))]
                found += [*(sign for _, sign in heard), GAP]
        if places and places[-1][0] == index:
            found[-1] = END
    return places, found


def _skipped(known: Table, sign: str) -> int:
    """What it costs to pass over a sign."""
    return {GAP: BARRIER, END: APART}.get(sign) or known.unsaid(sign)


def _starts(letters: Sequence[str], script: str) -> Scores:
    """What it costs a name to begin before each sign, and behind the last."""
    if script in UNSPACED:
        return np.zeros(len(letters) + 1, dtype=np.int64)
    costs = [INSIDE] * (len(letters) + 1)
    stuck = 0
    for index, sign in enumerate(letters):
        if stuck <= (PROCLITICS if script in PROCLITIC_SCRIPTS else 0):
            costs[index] = PROCLITIC[0] + stuck * PROCLITIC[1] if stuck else 0
        if sign in (GAP, END):
            stuck = 0
        else:
            stuck += 1 if sign in PROCLITIC_LETTERS else PROCLITICS + 1
    return _shifted(costs)


def _ends(letters: Sequence[str], script: str) -> Scores:
    """What it costs a name to end before each sign, and behind the last."""
    costs = [0] * (len(letters) + 1)
    if script in UNSPACED:
        return _shifted(costs)
    after = 0
    for index in range(len(letters) - 1, -1, -1):
        after = 0 if letters[index] in (GAP, END) else after + 1
        costs[index] = after * (ENDING[0] if after <= ENDING[1] else TAIL)
    return _shifted(costs)


ATTESTED = 0.6
"""What a spelling tells that a table has for a name: as much as the usual one by its sound."""
CROWD = 300
"""Names that are listened for in one text at most: more are no text, and each costs a walk through it."""


class Ears:
    """The letters of all scripts in some paragraphs, made to be listened to; each name is listened for once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._known: dict[str, tuple[Heard, ...]] = {}

    @cached_property
    def _ears(self) -> list[Ear]:
        return [Ear(self._texts, script) for script in self._scripts]

    @cached_property
    def _spelt(self) -> list[Spelt]:
        return [Spelt(self._texts, script) for script in self._scripts]

    @cached_property
    def _scripts(self) -> tuple[str, ...]:
        return scripts_of("\n".join(self._texts))

    def hear(self, name: str) -> tuple[Heard, ...] | None:
        """The best places for a name (folded) in the paragraphs, best first; None where nobody listened any more."""
        if name not in self._known:
            if len(self._known) >= CROWD:
                return None
            found = [heard for ear in self._ears for heard in ear.listen(name)]
            found += [Heard(*place, ATTESTED) for spelt in self._spelt for place in spelt.find(name)]
            self._known[name] = tuple(sorted(found, key=lambda heard: -heard.share))
        return self._known[name]
