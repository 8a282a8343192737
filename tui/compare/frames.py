"""Which sentences of linked paragraphs tell the same, going by the words, figures and lengths that they share.

The scheme is Gale and Church's (1993) with shared words in the manner of Simard, Foster and Isabelle (1992).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from tui.compare.readings import Linked
from tui.facts.words import Word, words
from tui.text import Article
from tui.text.sentences import split

STEM = 5
"""Letters by which words of two languages are held against each other."""
LARGEST = 2500
"""Pairs of sentences in linked paragraphs past which they are not aligned: there order tells nothing."""
SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
FEWEST, SURE, ALIKE = 2, 0.5, 0.65
"""How many words two sentences must share to tell the same surely, what these must count for (a word that no other
sentence has counts for 1), and which share of what they might share."""
PLAIN, LENGTH, JOIN, ALONE = 0.1, 0.8, 0.3, 0.1
"""What a frame is worth before its words; what each unit of the logarithm of the ratio of lengths takes from it; what
each further sentence costs; and what a sentence by itself costs."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one version, `start` to `end` in its paragraph, and how often it tells each folded word.

    `keys` is what it may share with its translation: names, figures, and the beginnings of longer words.
    """

    paragraph: int
    start: int
    end: int
    keys: frozenset[str]
    folds: Counter[str]


@dataclass(frozen=True, slots=True)
class Bead:
    """Neighbouring sentences of each version, or of one, and the share (0..1) of their words that they share."""

    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Group:
    """How often each folded word is told in the sentences of linked paragraphs, on either side."""

    left: Counter[str]
    right: Counter[str]

    def turned(self) -> "Group":
        """The same with the sides exchanged."""
        return Group(self.right, self.left)


@dataclass(frozen=True, slots=True)
class Frame:
    """One or two neighbouring sentences of each version that tell the same; `group` tells their linked paragraphs."""

    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]
    group: Group

    def turned(self) -> "Frame":
        """The same with the sides exchanged."""
        return Frame(self.right, self.left, self.group.turned())


def frames(left: Article, right: Article, linked: Linked) -> Iterator[Frame]:
    """The sentences that surely tell the same, in each group of paragraphs that links hold together."""
    weights = _weights(left, right)
    for lefts, rights in _groups(linked):
        ours = [s for index in lefts for s in _sentences(left.paragraphs[index].text, left.language, index)]
        theirs = [s for index in rights for s in _sentences(right.paragraphs[index].text, right.language, index)]
        if len(ours) * len(theirs) <= LARGEST:
            group = Group(_told(ours), _told(theirs))
            for one, two in _sure(_beads(ours, theirs, weights)):
                yield Frame(one, two, group)


def _groups(linked: Linked) -> Iterator[tuple[list[int], list[int]]]:
    """The paragraphs of both versions that hang together by links."""
    back: dict[int, list[int]] = {}
    for one, twos in linked.items():
        for two in twos:
            back.setdefault(two, []).append(one)
    seen: set[int] = set()
    for first in linked:
        lefts, rights, waiting = set[int](), set[int](), [first] * (first not in seen)
        while waiting:
            one = waiting.pop()
            if one not in lefts:
                lefts.add(one)
                fresh = [two for two in linked[one] if two not in rights]
                rights.update(fresh)
                waiting += [other for two in fresh for other in back[two]]
        seen |= lefts
        if lefts:
            yield sorted(lefts), sorted(rights)


@lru_cache(maxsize=1024)
def _sentences(text: str, language: str, paragraph: int) -> tuple[Sentence, ...]:
    return tuple(_sentence(text, start, end, paragraph) for start, end in split(text, language))


def _sentence(text: str, start: int, end: int, paragraph: int) -> Sentence:
    spoken = words(text[start:end])
    keys = frozenset(
        key_of(word)
        for word in spoken
        if len(word.fold) >= STEM or word.shape == "digits" or (word.capital and len(word.fold) > 1)
    )
    return Sentence(paragraph, start, end, keys, Counter(word.fold for word in spoken))


def key_of(word: Word) -> str:
    """What a word shares with its like in another language: its beginning."""
    return word.fold[:STEM]


def _told(sentences: Sequence[Sentence]) -> Counter[str]:
    told = Counter[str]()
    for sentence in sentences:
        told.update(sentence.folds)
    return told


def _sure(beads: Sequence[Bead]) -> Iterator[tuple[tuple[Sentence, ...], tuple[Sentence, ...]]]:
    """The beads of both versions that share much, that stand between two that do, or that have none beside them."""
    firm = [bead.likeness >= ALIKE or len(beads) == 1 for bead in beads]
    for index, bead in enumerate(beads):
        between = 0 < index < len(beads) - 1 and firm[index - 1] and firm[index + 1]
        if bead.left and bead.right and (firm[index] or (between and len(bead.left) == len(bead.right) == 1)):
            yield bead.left, bead.right


def _beads(ours: Sequence[Sentence], theirs: Sequence[Sentence], weights: dict[str, float]) -> list[Bead]:
    """The beads in order, the same whichever version is the left one, also where two ways to group are as good."""
    keys = [[sorted(sentence.folds.items()) for sentence in side] for side in (ours, theirs)]
    if keys[0] <= keys[1]:
        return _aligned(ours, theirs, weights)
    return [Bead(bead.right, bead.left, bead.likeness) for bead in _aligned(theirs, ours, weights)]


def _aligned(ours: Sequence[Sentence], theirs: Sequence[Sentence], weights: dict[str, float]) -> list[Bead]:
    ratio = sum(s.end - s.start for s in ours) / max(1, sum(s.end - s.start for s in theirs))
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    came: dict[tuple[int, int], tuple[int, int, float]] = {}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            options = [
                (best[i - a][j - b] + worth, a, b, likeness)
                for a, b in SHAPES
                if a <= i and b <= j
                for worth, likeness in [_worth(ours[i - a : i], theirs[j - b : j], weights, ratio)]
            ]
            if options:
                best[i][j], a, b, likeness = max(options)
                came[i, j] = a, b, likeness
    path = _path(came, len(ours), len(theirs))
    return [Bead(tuple(ours[i - a : i]), tuple(theirs[j - b : j]), likeness) for i, j, a, b, likeness in path]


def _weights(left: Article, right: Article) -> dict[str, float]:
    """What each key that both versions have counts for: the less, the more sentences have it."""
    one, two = (
        Counter(key for at, p in enumerate(a.paragraphs) for s in _sentences(p.text, a.language, at) for key in s.keys)
        for a in (left, right)
    )
    return {key: 1 / max(times, two[key]) for key, times in one.items() if two[key]}


def _worth(
    ours: Sequence[Sentence], theirs: Sequence[Sentence], weights: dict[str, float], ratio: float
) -> tuple[float, float]:
    if not ours or not theirs:
        return -ALONE, 0.0
    one, two = (frozenset[str]().union(*(s.keys for s in side)) for side in (ours, theirs))
    shared = _weight(one & two, weights)
    likeness = 2 * shared / ((_weight(one, weights) + _weight(two, weights)) or 1)
    lengths = [sum(s.end - s.start for s in side) for side in (ours, theirs)]
    unlike = abs(log(max(1, lengths[0]) / (max(1, lengths[1]) * ratio)))
    worth = PLAIN + shared - LENGTH * unlike - JOIN * (len(ours) + len(theirs) - 2)
    return worth, likeness if shared >= SURE and len(one & two) >= FEWEST else 0.0


def _weight(keys: Iterable[str], weights: dict[str, float]) -> float:
    return sum(weights.get(key, 0.0) for key in keys)


def _path(
    came: dict[tuple[int, int], tuple[int, int, float]], i: int, j: int
) -> list[tuple[int, int, int, int, float]]:
    path = []
    while i or j:
        a, b, likeness = came[i, j]
        path.append((i, j, a, b, likeness))
        i, j = i - a, j - b
    return path[::-1]
