"""Proper names found in a text, in scripts with capital letters and without."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.facts.fact import Mention, Name
from tui.facts.rarity import zipf
from tui.facts.words import Word, words
from tui.text import Article

COMMON = 4.6
"""From this frequency on (about once in 25,000 words) a capital alone makes no name, as in *President* or *The*."""
RARE = 3.3
"""Below this frequency a word with a sentence's own capital is taken for a name."""
CAPITALISED_TEXT = 0.5
"""Where more than this share of the longer words carry capitals (headlines, German nouns), capitals tell little."""

_JOINERS = frozenset({" ", "-", "\u00a0", "\u202f", "・", " & ", "&", ". ", "'", "’"})


def find_names(article: Article, other: Article, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The proper names of `article`, in reading order, none overlapping another or one of `figures`.

    `other` is the version opposite: what is a name there helps to tell what is one here.
    """
    taken: dict[int, list[Mention]] = {}
    for figure in figures:
        taken.setdefault(figure.paragraph, []).append(figure)
    known = _plain_capitals(article) | _plain_capitals(other)
    lower = _lower_case(article)
    found = []
    for index, paragraph in enumerate(article.paragraphs):
        tokens = words(paragraph.text)
        weak_text = _is_capitalised_text(tokens)
        marked = [
            _is_name(word, article.language, weak_text, known, lower) and not _overlaps(word, taken.get(index, ()))
            for word in tokens
        ]
        found += [_mention(index, paragraph.text, run) for run in _runs(paragraph.text, tokens, marked)]
    return tuple(found)


def _is_name(word: Word, language: str, weak_text: bool, known: frozenset[str], lower: frozenset[str]) -> bool:
    if word.text.startswith("@"):
        return True
    if not word.capital or len(word.fold) < 2:
        return False
    rarity = zipf(word.text, language)
    if word.fold in lower and word.shape == "title" and rarity > RARE:
        return False
    if word.opening or weak_text:
        return rarity < RARE or (word.fold in known and rarity < COMMON)
    return rarity < COMMON or word.fold in known


@lru_cache(maxsize=16)
def _plain_capitals(article: Article) -> frozenset[str]:
    """Folded words of a capital that is not the sentence's own, in text that has lower case beside them."""
    seen: Counter[str] = Counter()
    for paragraph in article.paragraphs:
        tokens = words(paragraph.text)
        if not _is_capitalised_text(tokens):
            seen.update(w.fold for w in tokens if w.capital and not w.opening)
    return frozenset(seen)


@lru_cache(maxsize=16)
def _lower_case(article: Article) -> frozenset[str]:
    return frozenset(w.fold for p in article.paragraphs for w in words(p.text) if w.shape == "lower")


@lru_cache(maxsize=4096)
def _is_capitalised_text(tokens: tuple[Word, ...]) -> bool:
    longer = [w for w in tokens if len(w.fold) > 3 and not w.opening]
    return len(longer) > 3 and sum(w.capital for w in longer) > CAPITALISED_TEXT * len(longer)


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
