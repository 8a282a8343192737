"""Words of a paragraph in another script that look like names, and sound like nothing that the other version names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.compare.readings import Side
from tui.facts.fact import Mention, Name
from tui.facts.rarity import zipf
from tui.facts.sounds import is_katakana
from tui.facts.words import Word, words

LEAST = 3
"""Letters of such a word at least."""
COMMON = 4.6
"""A capitalised word as common as this is a title or the like."""
COMMON_LOAN = 4.0
"""A word in katakana as common as this is a borrowed word."""
HEARD = 0.3
"""A place tells that much for a name, of what a perfect one would, if the name stands there."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A word that looks like a name, and where it stands in its paragraph: 0 at its beginning and 1 at its end."""

    mention: Mention
    position: float


def strangers(paragraphs: Sequence[int], side: Side, other: Side) -> list[Stranger]:
    """The strangers in some paragraphs of `other`, facing `side`."""
    return [stranger for index in paragraphs for stranger in _strangers(index, side, other)]


def _strangers(index: int, side: Side, other: Side) -> Iterator[Stranger]:
    text = other.article.paragraphs[index].text
    explained = _explained(index, side, other)
    for word in words(text):
        unexplained = explained.isdisjoint(range(word.start, word.end))
        if unexplained and _looks_like_name(word, other.language) and not side.vocabulary.tells(word, other.language):
            yield Stranger(_mention(index, word, other), word.start / len(text))


def _explained(index: int, side: Side, other: Side) -> set[int]:
    """The offsets in a paragraph at which a name of the side opposite is heard."""
    folds = {word.fold for name in side.names for word in words(name.text) if len(word.fold) >= LEAST}
    heard = (place for fold in sorted(folds) for place in other.vocabulary.ears.hear(fold) or ())
    return {
        at
        for place in heard
        if place.paragraph == index and place.share >= HEARD
        for at in range(place.start, place.end)
    }


def _looks_like_name(word: Word, language: str) -> bool:
    if len(word.text) < LEAST:
        return False
    rarity = zipf(word.text, language)
    if word.capital:
        return not word.opening and rarity < COMMON
    return is_katakana(word.text) and rarity < COMMON_LOAN


def _mention(index: int, word: Word, side: Side) -> Mention:
    known = side.covered.get((index, word.start))
    return known or Mention(index, word.start, word.end, word.text, Name(word.text))
