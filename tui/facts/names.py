"""Proper names found in a text: by capitals that are not the sentence's, by rarity, by what the other version has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.facts.fact import Mention, Name
from tui.facts.gazetteer import calendar_words, capitalises_nouns
from tui.facts.rarity import floor, survives, zipf
from tui.facts.renderings import vocabulary
from tui.facts.words import Word, words
from tui.text import Article

COMMON = 4.6
"""From this frequency on (about once in 25,000 words) a capital alone makes no name, as in *President* or *The*."""
UNKNOWN = 3.0
"""A word rarer than this may be a spoilt name."""
PRONOUN = 5.7
"""Words as common as this are capitalised by habit or courtesy (*Anda*, *The*), not as names."""
CAPITALISED_TEXT = 0.6
"""Where more than this share of the longer words carry capitals, as in a headline, capitals tell little."""
NEAR = 0.6
"""A word so much like a name of the other version that is missing here (1 - edits / length) is that name, spoilt."""

_JOINERS = frozenset({" ", "-", "\u00a0", "\u202f", "・", " & ", "&", "'", "’", "."})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article alone tells of its capitals, all as folded words.

    `plain` had a capital amid lower case, `capital` had one anywhere, `lower` had none.
    """

    plain: frozenset[str]
    capital: frozenset[str]
    lower: frozenset[str]


def find_names(article: Article, other: Article, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The proper names of `article`, in reading order, none overlapping another or one of `figures`.

    `other` is the version opposite: what is a name there helps to tell what is one here.
    """
    taken: dict[int, list[Mention]] = {}
    for figure in figures:
        taken.setdefault(figure.paragraph, []).append(figure)
    finder = _Finder(article, other)
    found = []
    for index, paragraph in enumerate(article.paragraphs):
        tokens = words(paragraph.text)
        marked = finder.marks(tokens, taken.get(index, ()))
        found += [_mention(index, paragraph.text, run) for run in _runs(paragraph.text, tokens, marked)]
    return tuple(found)


class _Finder:
    """Judges the words of one article in the light of the other."""

    def __init__(self, article: Article, other: Article) -> None:
        self._language, self._other_language = article.language, other.language
        self._own, self._other = evidence(article), evidence(other)
        self._calendar = calendar_words(article.language)
        here = vocabulary(article)
        self._wanted = [
            w.fold
            for w in vocabulary(other).folds.values()
            if w.fold in self._other.plain and len(w.fold) > 3 and not here.tells(w, other.language)
        ]

    def marks(self, tokens: tuple[Word, ...], figures: Sequence[Mention]) -> list[bool]:
        """For each word of a paragraph, whether it belongs to a name."""
        weak_text = is_capitalised_text(tokens, self._language)
        marked = [self._is_name(w, weak_text) and not _overlaps(w, figures) for w in tokens]
        for index in range(len(tokens) - 1):
            word = tokens[index]
            if word.opening and word.shape == "title" and not marked[index] and marked[index + 1] and not weak_text:
                adjoins = tokens[index + 1].start - word.end == 1
                marked[index] = adjoins and self._crosses(word) and not _overlaps(word, figures)
        return marked

    def _rarity(self, word: Word) -> float:
        return zipf(word.text, self._language)

    def _is_name(self, word: Word, weak_text: bool) -> bool:
        if word.text.startswith("@"):
            return True
        if not word.capital or len(word.fold) < 2 or word.fold in self._calendar:
            return False
        rarity = self._rarity(word)
        if word.fold in self._own.lower and word.shape == "title" and rarity > UNKNOWN:
            return False
        if not (word.opening or weak_text):
            return rarity < PRONOUN or word.fold in self._other.plain
        return rarity < COMMON and self._is_supported(word, rarity, weak_text)

    def _is_supported(self, word: Word, rarity: float, weak_text: bool) -> bool:
        """Whether a word whose capital tells nothing is a name all the same."""
        if word.fold in self._own.plain or word.fold in self._other.capital:
            return True
        if rarity < UNKNOWN and self._is_near(word):
            return True
        if weak_text:
            return False
        if not rarity:
            return floor(self._language) < 2
        known = zipf(word.text, self._other_language)
        return known > 0 and 0.3 < rarity - known < 1.3 and rarity < 3.7 and word.shape == "title"

    def _crosses(self, word: Word) -> bool:
        """Whether a word that opens a sentence is known in the other language too, as names are."""
        known = zipf(word.text, self._other_language) > 0 or not self._rarity(word)
        return known and self._rarity(word) < COMMON and survives(word.text, self._language, self._other_language)

    def _is_near(self, word: Word) -> bool:
        return (
            process.extractOne(
                word.fold, self._wanted, scorer=OSA.normalized_similarity, processor=None, score_cutoff=NEAR
            )
            is not None
        )


@lru_cache(maxsize=16)
def evidence(article: Article) -> Evidence:
    """What the capitals of an article tell."""
    plain: set[str] = set()
    capital: set[str] = set()
    lower: set[str] = set()
    for paragraph in article.paragraphs:
        tokens = words(paragraph.text)
        weak_text = is_capitalised_text(tokens, article.language)
        for word in tokens:
            if word.shape == "lower":
                lower.add(word.fold)
            elif word.capital and len(word.fold) > 1:
                capital.add(word.fold)
                if not word.opening and not weak_text:
                    plain.add(word.fold)
    return Evidence(frozenset(plain), frozenset(capital), frozenset(lower))


@lru_cache(maxsize=4096)
def is_capitalised_text(tokens: tuple[Word, ...], language: str) -> bool:
    """Whether capitals are the rule in a paragraph, by its language's habit or as a headline, and tell no names."""
    if capitalises_nouns(language):
        return True
    longer = [w for w in tokens if not w.opening and len(w.fold) > 3]
    return len(longer) > 2 and sum(w.capital for w in longer) > CAPITALISED_TEXT * len(longer)


def _overlaps(word: Word, mentions: Sequence[Mention]) -> bool:
    return any(word.start < m.end and m.start < word.end for m in mentions)


def _runs(text: str, tokens: Sequence[Word], marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The spans of consecutive name words."""
    start: int | None = None
    for index, (word, is_name) in enumerate(zip(tokens, marked, strict=True)):
        if is_name and start is None:
            start = word.start
        follows = index + 1 < len(tokens) and marked[index + 1] and text[word.end : tokens[index + 1].start] in _JOINERS
        if is_name and start is not None and not follows:
            yield start, word.end
            start = None


def _mention(paragraph: int, text: str, span: tuple[int, int]) -> Mention:
    surface = text[span[0] : span[1]]
    return Mention(paragraph, *span, surface, Name(surface))
