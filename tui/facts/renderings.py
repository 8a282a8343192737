"""How a word of one version is told in the other: unchanged, inflected, as the other language's name of a place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice, takewhile

from tui.facts.cities import capital_of
from tui.facts.gazetteer import Key, compound_keys, place_keys, places_in
from tui.facts.hearing import Ears, Heard
from tui.facts.rarity import base_language
from tui.facts.sounds import TOLD, Sounds, is_latin
from tui.facts.stems import Stems
from tui.facts.transcription import UNSPACED, scripts_of
from tui.facts.words import Word, fold, words
from tui.text import Article

CROWD = 1000
"""Words of another script that are looked up at most: more are no text, and each costs a walk through all words."""
TOLD_SHARE = 0.1
"""What a place in the text tells for a name, at least, of what a perfect one would, lest the name be called missing."""
FRONT = 4
"""Letters of a title that is cut short, at most."""


class Vocabulary:
    """The words of some paragraphs of one version, made to be looked up from the other."""

    def __init__(self, language: str, texts: Sequence[str]) -> None:
        self.language, self._texts = language, texts
        self.ears = Ears(texts)
        self.folds: dict[str, Word] = {}
        for word in (word for text in texts for word in words(text)):
            if word.fold:
                self.folds.setdefault(word.fold, word)
        self._stems = Stems(self.folds, language)
        letters = [w for w in self.folds.values() if w.shape != "digits"]
        self.latin = sum(is_latin(w.text) for w in letters) * 2 >= len(letters)
        self._sounds: Sounds | None = None
        self._asked = 0
        self._places: frozenset[Key] | None = None
        self._told: dict[tuple[str, str], bool] = {}

    def tells(self, word: Word, language: str) -> bool:
        """Whether a word of `language` is told here, in whatever legitimate form."""
        key = (word.text, language)
        if key not in self._told:
            known = word.fold in self.folds or (word.text.startswith("@") and self._knows_part(word.text))
            known = known or self._stems.inflect(word, language) or self._names_place(word.text, language)
            self._told[key] = known or (self.is_foreign(word) and self._hears(word))
        return self._told[key]

    @cached_property
    def fronts(self) -> frozenset[str]:
        """What the words here begin with, in up to FRONT letters."""
        return frozenset(fold[:length] for fold in self.folds for length in range(2, min(FRONT + 1, len(fold))))

    def is_foreign(self, word: Word) -> bool:
        """Whether a word is of another script than most words here."""
        return is_latin(word.text) != self.latin

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        """The scripts here that there is a table of sounds for."""
        return scripts_of("\n".join(self._texts))

    def words_at(self, place: Heard) -> Iterator[Word]:
        """The words in which a name is heard."""
        spoken = words(self._texts[place.paragraph])
        first = max(0, bisect_right(spoken, place.start, key=_start) - 1)
        return takewhile(lambda word: word.start < place.end, islice(spoken, first, None))

    def share(self, word: Word) -> float:
        """What the best place here tells for a name in Latin letters, of what a perfect one would; 1 if unasked."""
        heard = self.ears.hear(word.fold)
        return 1.0 if heard is None else max((place.share for place in heard), default=-1.0)

    def _hears(self, word: Word) -> bool:
        """Whether a word of another script is written by its sound here, or writes the sound of a word."""
        if is_latin(word.text):
            return self.share(word) >= TOLD_SHARE
        if self._sounds is None:
            self._sounds = Sounds(tuple(w for w in self.folds.values() if is_latin(w.text) == self.latin))
        self._asked += 1
        return self._asked > CROWD or self._sounds.hear(word, TOLD)

    def _knows_part(self, handle: str) -> bool:
        """Whether the end of a handle (`@alexandr_wang`) is told."""
        return fold(handle.rpartition("_")[2]) in self.folds

    def tells_place(self, run: Sequence[Word], language: str) -> bool:
        """Whether a place that some words of `language` name together is told here."""
        return not compound_keys(tuple(word.fold for word in run), language).isdisjoint(self._place_keys())

    def _names_place(self, text: str, language: str) -> bool:
        """Whether a place is told, or the country that its capital stands for."""
        country = capital_of(fold(text)) if not self.latin and is_latin(text) else ""
        keys = place_keys(text, language) | ({"territory " + country} if country else set())
        return bool(keys) and not keys.isdisjoint(self._place_keys())

    def _place_keys(self) -> frozenset[Key]:
        if self._places is None:
            words_of_places = (place_keys(word.text, self.language) for word in self.folds.values())
            inside = (places_in(text, self.language) for text in self._texts) if self._is_unspaced else ()
            self._places = frozenset().union(*words_of_places, *inside)
        return self._places

    @cached_property
    def _is_unspaced(self) -> bool:
        """Whether the script here parts its words by nothing."""
        return not UNSPACED.isdisjoint(self.scripts)


def _start(word: Word) -> int:
    return word.start


def vocabulary(article: Article, paragraphs: tuple[int, ...] | None = None) -> Vocabulary:
    """The words of an article, or of some of its paragraphs."""
    chosen = article.paragraphs if paragraphs is None else [article.paragraphs[i] for i in paragraphs]
    return vocabulary_of(base_language(article.language), tuple(p.text for p in chosen))


@lru_cache(maxsize=4096)
def vocabulary_of(language: str, texts: tuple[str, ...]) -> Vocabulary:
    """The words of some texts, known again by these alone: to tell articles apart costs a look at every paragraph."""
    return Vocabulary(language, texts)
