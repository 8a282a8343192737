"""Words of a paragraph in another script that look like names, and sound like nothing that the other version names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from tui.compare.readings import Side
from tui.facts.fact import Mention, Name
from tui.facts.rarity import zipf
from tui.facts.sounds import is_katakana
from tui.facts.unknown import is_unknown, runs_together
from tui.facts.words import Word, words

LEAST = 3
"""Letters of such a word at least."""
COMMON = 4.6
"""A capitalised word as common as this is a title or the like."""
COMMON_LOAN = 4.0
"""A word in katakana as common as this is a borrowed word."""
CROWD = 300
"""Strangers of one paragraph at most: more are no text, and each is held against every name opposite."""
HEARD = 0.3
"""A place tells that much for a name, of what a perfect one would, if the name stands there."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A word that looks like a name, and where it stands in its paragraph: 0 at its beginning and 1 at its end."""

    mention: Mention
    position: float


class Strangers:
    """The strangers of one version, `other`, facing `side`: each paragraph is searched once, when it is asked for."""

    def __init__(self, side: Side, other: Side) -> None:
        self._side, self._other = side, other
        self._found: dict[int, tuple[Stranger, ...]] = {}

    def among(self, paragraphs: Sequence[int]) -> list[Stranger]:
        """The strangers in some paragraphs."""
        return [stranger for index in paragraphs for stranger in self._in(index)]

    def _in(self, index: int) -> tuple[Stranger, ...]:
        if index not in self._found:
            self._found[index] = tuple(islice(self._search(index), CROWD))
        return self._found[index]

    def _search(self, index: int) -> Iterator[Stranger]:
        side, other = self._side, self._other
        text = other.article.paragraphs[index].text
        explained = self._explained.get(index, set())
        if runs_together(text, other.language):
            return
        for word in words(text):
            unexplained = explained.isdisjoint(range(word.start, word.end))
            looks = unexplained and _looks_like_name(word, other.language)
            if looks and not side.vocabulary.tells(word, other.language):
                yield Stranger(_mention(index, word, other), word.start / len(text))

    @cached_property
    def _explained(self) -> dict[int, set[int]]:
        """For each paragraph the offsets at which a name of the side opposite is heard."""
        folds = {word.fold for name in self._side.names for word in words(name.text) if len(word.fold) >= LEAST}
        found: dict[int, set[int]] = {}
        for place in (place for fold in sorted(folds) for place in self._other.vocabulary.ears.hear(fold) or ()):
            if place.share >= HEARD:
                found.setdefault(place.paragraph, set()).update(range(place.start, place.end))
        return found


def _looks_like_name(word: Word, language: str) -> bool:
    if len(word.text) < LEAST:
        return False
    rarity = zipf(word.text, language)
    if word.capital:
        return not word.opening and rarity < COMMON
    return is_unknown(word, language) or (is_katakana(word.text) and rarity < COMMON_LOAN)


def _mention(index: int, word: Word, side: Side) -> Mention:
    known = side.covered.get((index, word.start))
    return known or Mention(index, word.start, word.end, word.text, Name(word.text))
