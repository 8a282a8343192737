"""Names of two versions held against each other: word by word, in linked paragraphs first, then anywhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.spelling import NEAR, alikeness, judge
from tui.facts.fact import Mention, Relation
from tui.facts.rarity import base_language, is_acronym, survives, zipf
from tui.facts.renderings import Vocabulary, vocabulary
from tui.facts.words import Word, words
from tui.text import Article

ANYWHERE = 0.7
"""Words of paragraphs that are not linked must be so alike if one is to be the other, spoilt."""
PARTICLE = 5.8
"""Words as common as this (prepositions, articles) stand before any name."""
ABBREVIATION = 4
"""Letters of an abbreviation with a full stop at most (*Sen.*, *St.*): it is a title or written out elsewhere."""


@dataclass(frozen=True)
class Side:
    """One version, its names, and where they stand."""

    article: Article
    names: Sequence[Mention]

    @cached_property
    def language(self) -> str:
        return base_language(self.article.language)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary(self.article)

    @cached_property
    def bearers(self) -> Counter[str]:
        """How many different names have each folded word."""
        names = {mention.text for mention in self.names}
        return Counter(fold for name in names for fold in {word.fold for word in words(name)})


@dataclass(frozen=True, slots=True)
class Open:
    """A name of which some words are not told in the paragraphs opposite; `lost` ones are told nowhere."""

    mention: Mention
    open: tuple[Word, ...]
    lost: tuple[Word, ...]
    told: tuple[Word, ...]

    @property
    def key(self) -> str:
        return " ".join(word.fold for word in words(self.mention.text))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that stand for each other, how surely, and how they relate."""

    score: float
    left: Open
    right: Open
    relation: Relation


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    here, there = Side(left, left_names), Side(right, right_names)
    forth = _linked((link.left, link.right) for link in links)
    back = _linked((link.right, link.left) for link in links)
    left_open = _open_names(here, there, forth)
    right_open = _open_names(there, here, back)
    pairs = _assigned(_candidates(left_open, right_open, here, there, forth))
    found = [Mismatch(pair.relation, "name", pair.left.mention, pair.right.mention) for pair in pairs]
    explained = {word.fold for pair in pairs for one in (pair.left, pair.right) for word in one.lost}
    found += [Mismatch("missing", "name", m, None) for m in _missing(left_open, explained, here, there)]
    found += [Mismatch("missing", "name", None, m) for m in _missing(right_open, explained, there, here)]
    return found


def _linked(links: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    table: dict[int, list[int]] = {}
    for one, two in links:
        table.setdefault(one, []).append(two)
    return {one: tuple(sorted(set(twos))) for one, twos in table.items()}


def _open_names(side: Side, other: Side, linked: dict[int, tuple[int, ...]]) -> list[Open]:
    found = []
    for mention in side.names:
        opposite = linked.get(mention.paragraph)
        told_in = other.vocabulary if opposite is None else vocabulary(other.article, opposite)
        parts = [w for w in words(mention.text) if len(w.fold) > 1]
        missing = tuple(w for w in parts if not told_in.tells(w, side.language))
        if missing:
            lost = tuple(w for w in missing if not other.vocabulary.tells(w, side.language))
            found.append(Open(mention, missing, lost, tuple(w for w in parts if w not in lost)))
    return found


def _candidates(
    left: Sequence[Open], right: Sequence[Open], here: Side, there: Side, linked: dict[int, tuple[int, ...]]
) -> list[Pair]:
    """The pairs of names that may stand for each other."""
    language, other = here.language, there.language
    by_paragraph: dict[int, list[Open]] = {}
    for two in right:
        by_paragraph.setdefault(two.mention.paragraph, []).append(two)
    lost = [two for two in right if two.lost]
    found = []
    for one in left:
        opposite = linked.get(one.mention.paragraph, ())
        for paragraph in opposite:
            found += [_pair(one, two, language, other) for two in by_paragraph.get(paragraph, ())]
        if one.lost:
            found += [_far_pair(one, two, here, there) for two in lost if two.mention.paragraph not in opposite]
    return [pair for pair in found if pair is not None]


def _pair(one: Open, two: Open, language: str, other: str) -> Pair | None:
    """Two names of linked paragraphs, if a word of the one is much like a word of the other, or they share a word."""
    if one.lost or two.lost:
        score, a, b = max(((alikeness(a.fold, b.fold), a, b) for a in one.open for b in two.open), key=lambda x: x[0])
        if score >= NEAR:
            return Pair(1 + score, one, two, judge(a, b, language, other))
    shared = {w.fold for w in one.told if not is_acronym(w.text)} & {w.fold for w in two.told}
    if shared and _is_sure(one, language, other) and _is_sure(two, other, language):
        return Pair(1.5, one, two, "conflict")
    return None


def _far_pair(one: Open, two: Open, here: Side, there: Side) -> Pair | None:
    """Two names that stand apart, if both are told on one side only and hardly differ, or share a word no other has."""
    score, a, b = max(((alikeness(a.fold, b.fold), a, b) for a in one.lost for b in two.lost), key=lambda x: x[0])
    if score >= ANYWHERE:
        return Pair(score, one, two, judge(a, b, here.language, there.language))
    shared = {w.fold for w in one.told} & {w.fold for w in two.told}
    if any(here.bearers[fold] == there.bearers[fold] == 1 for fold in shared):
        return Pair(0.5, one, two, "conflict")
    return None


def _is_sure(one: Open, language: str, other: str) -> bool:
    return any(survives(word.text, language, other) and not is_acronym(word.text) for word in one.open)


def _assigned(pairs: Sequence[Pair]) -> list[Pair]:
    """The best pairs of which no name, and no like name elsewhere, has another: each mismatch is told once."""
    taken: set[tuple[str, str]] = set()
    chosen = []
    for pair in sorted(pairs, key=lambda p: -p.score):
        keys = {("left", pair.left.key), ("right", pair.right.key)}
        if taken.isdisjoint(keys):
            taken |= keys
            chosen.append(pair)
    return chosen


def _missing(candidates: Sequence[Open], explained: set[str], side: Side, other: Side) -> list[Mention]:
    """The names of which a word should be told in the other version and is not, each once."""
    seen = set(explained)
    found = []
    for candidate in candidates:
        gone = [
            word
            for word in candidate.lost
            if survives(word.text, side.language, other.language) and not _is_abbreviation(word, candidate, side)
        ]
        keys = {word.fold for word in gone}
        if not keys <= seen and not _is_long_form(candidate, gone, other):
            found.append(candidate.mention)
        seen |= keys
    return found


def _is_abbreviation(word: Word, candidate: Open, side: Side) -> bool:
    text = side.article.paragraphs[candidate.mention.paragraph].text
    end = candidate.mention.start + word.end
    return len(word.fold) <= ABBREVIATION and text[end : end + 1] == "." and end + 1 < len(text)


def _is_long_form(candidate: Open, gone: Sequence[Word], other: Side) -> bool:
    """Whether only the front of a name is not told, since the other version says the surname alone.

    It does not where another word than a particle or a title stands in the front's place.
    """
    if not candidate.told or candidate.told[-1].start < gone[-1].start:
        return False
    return not any(_has_filler(m, other) for m in other.names if _starts_with(m, candidate.told))


def _starts_with(mention: Mention, told: Sequence[Word]) -> bool:
    first = words(mention.text)[0]
    return any(first.fold == word.fold for word in told)


def _has_filler(mention: Mention, side: Side) -> bool:
    """Whether an ordinary word in lower case stands right before a name."""
    text = side.article.paragraphs[mention.paragraph].text
    before = next((w for w in words(text) if w.end == mention.start - 1), None)
    return before is not None and before.shape == "lower" and 0 < zipf(before.text, side.language) < PARTICLE
