"""Which words of an article belong to names: by its own capitals, by rarity, and by what the other version has."""

from enum import IntEnum
from functools import cached_property
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.facts.cities import names_abroad
from tui.facts.gazetteer import calendar_words, place_keys
from tui.facts.glue import is_glue
from tui.facts.inflections import inflected_forms
from tui.facts.name_evidence import Evidence, evidence, is_capitalised_text
from tui.facts.name_tables import is_part_of_name
from tui.facts.rarity import floor, survives, zipf
from tui.facts.rendered import likelihood
from tui.facts.renderings import vocabulary
from tui.facts.sounds import is_katakana, is_latin, is_unspaced
from tui.facts.words import Word, fold
from tui.text import Article

COMMON = 4.6
"""From this frequency on (about once in 25,000 words) a sentence's capital makes no name, as in *President*."""
HABIT = 5.7
"""Words as common as this are capitalised by habit or courtesy (*Anda*, *The*), not as names of their own."""
UNKNOWN = 3.0
"""A word rarer than this may be a spoilt name."""
LONG_LIST = 2.0
"""A frequency list that goes down to this knows every word of its language but the rarest names."""
LEAST = 4
"""Letters of a name at least, if another word is to be like it by more than chance."""
MOST = 64
"""Letters that a name has at most; what is longer is no word of any text, and costly to hold against others."""
FEWEST_SIGNS = 3
"""Signs that a name in a script without capitals has at least."""
SOUNDING = 0.8
"""A sentence's first word that other scripts would write by its sound as likely as that is a name."""
SOUNDING_CITY = 0.6
"""As `SOUNDING`, of a word that cities are called by."""
INFLECTED = 1
"""Inflected forms of such a word that its language's list has at most, if nobody is known to be called that."""
HEARD = 0.2
"""What a word of a script without capitals tells at least for a name of the other version, of what it could."""
CROWD = 2000
"""Names of the other version that a doubtful word is compared with at most."""
NEAR = 0.6 - 1e-9
"""A word so much like a name of the other version that is missing here (1 - edits / length) is that name, spoilt; a
cutoff of a rounded .6 would leave out what is just so."""
OPENING_GAP = (0.3, 1.3)
OPENING_RARITY = 3.7
"""A sentence's first word is a name if it is so rare, and by so much rarer in the other language, as names are."""


SHOUT = 4
"""Words in a row that are all in capitals make a shout, not a name."""


class Part(IntEnum):
    """What a word may be of a name: nothing, a part beside a surer word, or a name by itself."""

    NONE = 0
    POSSIBLE = 1
    SURE = 2


class NameWords:
    """Judges the words of one article in the light of the other."""

    def __init__(self, article: Article, other: Article) -> None:
        self._language, self._other_language = article.language, other.language
        self._foreign = article.language != other.language
        self._own, self._other = evidence(article), evidence(other)
        if not self._foreign:
            self._own = self._own.joined(self._other)
        self._calendar = calendar_words(article.language)
        self._here, self._there = vocabulary(article), vocabulary(other)
        self._wanted = [fold for fold in self._there.folds if self._other.plain[fold] and len(fold) >= LEAST][:CROWD]
        self._fronts = frozenset(self._wanted)

    def judge(self, tokens: tuple[Word, ...]) -> list[Part]:
        """What each word of a paragraph is of a name."""
        uninformative = is_capitalised_text(tokens, self._language)
        shouted = _shouted(tokens)
        parts = [Part.NONE if word.start in shouted else self._part(word, uninformative) for word in tokens]
        for index in range(len(tokens) - 1):
            word, following = tokens[index], tokens[index + 1]
            opens = word.opening and word.shape == "title" and parts[index] is Part.NONE and not uninformative
            if opens and parts[index + 1] is Part.SURE and following.start - word.end == 1 and self._crosses(word):
                parts[index] = Part.POSSIBLE
        return parts

    def _rarity(self, word: Word) -> float:
        return zipf(word.text, self._language)

    def _part(self, word: Word, uninformative: bool) -> Part:
        if len(word.fold) > MOST:
            return Part.NONE
        if word.text.startswith("@"):
            return Part.SURE
        if word.shape == "caseless":
            return Part.SURE if self._sounds_like_name(word) else Part.NONE
        if not word.capital or word.fold in self._calendar:
            return Part.NONE
        if len(word.fold) < 2:
            return Part.POSSIBLE if not word.opening else Part.NONE
        informative = not word.opening and not uninformative
        if self._is_name(word, informative, uninformative):
            return Part.SURE
        return Part.POSSIBLE if informative else Part.NONE

    def _is_name(self, word: Word, informative: bool, uninformative: bool) -> bool:
        rarity, fold = self._rarity(word), word.fold
        if word.shape == "title" and self._own.lower[fold] > self._own.plain[fold] and rarity > UNKNOWN:
            return rarity < COMMON and self._other.is_name(fold)
        if informative:
            return rarity < HABIT or (self._foreign and self._other.is_name(fold))
        if self._foreign and self._other.is_name(fold):
            return rarity < HABIT
        return rarity < COMMON and self._is_supported(word, rarity, uninformative)

    def _is_supported(self, word: Word, rarity: float, uninformative: bool) -> bool:
        """Whether a word whose capital tells nothing is a name all the same."""
        if self._own.is_name(word.fold) or self._other.is_name(word.fold):
            return True
        if word.fold in self._spoilt or self._front(word, self._language, self._other):
            return True
        if self._foreign and self._other.capital[word.fold]:
            return True
        if not self._there.latin and is_latin(word.text) and self._is_sounded(word.text, uninformative):
            return True
        if rarity < UNKNOWN and self._is_near(word):
            return True
        if uninformative:
            return False
        if not rarity:
            return floor(self._language) < LONG_LIST
        known = zipf(word.text, self._other_language)
        least, most = OPENING_GAP
        return known > 0 and least < rarity - known < most and rarity < OPENING_RARITY and word.shape == "title"

    def _is_sounded(self, text: str, uninformative: bool) -> bool:
        """Whether a word is a name that other scripts write by its sound, and none that takes endings.

        Where all nouns have capitals, it is one that people are known to bear.
        """
        if likelihood(text, self._language) < (SOUNDING_CITY if names_abroad(fold(text)) else SOUNDING):
            return False
        return is_part_of_name(text) or (not uninformative and inflected_forms(text, self._language) <= INFLECTED)

    def _sounds_like_name(self, word: Word) -> bool:
        """Whether a word of a script without capitals sounds like a name of the other version."""
        if is_latin(word.text) or len(word.text) < FEWEST_SIGNS or self._rarity(word) > COMMON:
            return False
        return word.text in self._sounding and (is_katakana(word.text) or not is_unspaced(word.text))

    @cached_property
    def _sounding(self) -> frozenset[str]:
        """The words in which names of the other version are heard."""
        capitals = [fold for fold, word in self._there.folds.items() if self._other.plain[fold] and is_latin(word.text)]
        heard = (place for fold in capitals if len(fold) >= LEAST for place in self._here.ears.hear(fold) or ())
        places = [place for place in heard if place.share >= HEARD]
        return frozenset(word.text for place in places for word in self._here.words_at(place))

    def _is_near(self, word: Word) -> bool:
        """Whether a word that the other version has not is much like one of its names, or begins with one."""
        if word.fold in self._there.folds or len(word.fold) < LEAST:
            return False
        if any(word.fold[:length] in self._fronts for length in range(LEAST, len(word.fold))):
            return True
        near = process.extractOne(word.fold, self._wanted, scorer=OSA.normalized_similarity, score_cutoff=NEAR)
        return near is not None

    @cached_property
    def _spoilt(self) -> frozenset[str]:
        """The words of which the other version has a form with a common word stuck to it."""
        capitals = (word for word in self._there.folds.values() if word.capital)
        return frozenset(self._front(word, self._other_language, self._own) for word in capitals) - {""}

    @staticmethod
    def _front(word: Word, language: str, other: Evidence) -> str:
        """The front of a word that is a capitalised word of the other version, with a common word stuck to it."""
        fold = word.fold if LEAST < len(word.fold) <= MOST and not zipf(word.text, language) else ""
        cuts = (cut for cut in range(LEAST, len(fold)) if fold[:cut] in other.capital)
        return next((fold[:cut] for cut in cuts if is_glue(word.text, fold[cut:], language)), "")

    def _crosses(self, word: Word) -> bool:
        """Whether a word that opens a sentence is known in the other language too, as names are."""
        rarity = self._rarity(word)
        if place_keys(word.text, self._language) and rarity < HABIT:
            return True
        if not self._foreign:
            return rarity < OPENING_RARITY
        known = zipf(word.text, self._other_language) > 0 or not rarity
        return known and rarity < COMMON and survives(word.text, self._language, self._other_language)


def _shouted(tokens: tuple[Word, ...]) -> frozenset[int]:
    """Where the words of shouts stand, whose capitals tell nothing."""
    runs = (list(run) for is_upper, run in groupby(tokens, key=lambda word: word.shape == "upper") if is_upper)
    return frozenset(word.start for run in runs if len(run) >= SHOUT for word in run)
