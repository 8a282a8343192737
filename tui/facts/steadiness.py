"""How likely a word of a name stands unchanged in another language: learnt from translated news, told by what it is.

It is a logistic regression on what lists of words and names tell. `tests.tables.learn_absences` learns its weights.
"""

from collections.abc import Mapping
from functools import lru_cache

from tui.facts.cities import is_city
from tui.facts.gazetteer import capitalises_nouns, place_keys
from tui.facts.name_tables import is_given_name, is_surname
from tui.facts.rarity import LENDER, floor, is_acronym, zipf
from tui.facts.steadiness_weights import STEADINESS
from tui.facts.words import Word

Evidence = Mapping[str, float]
"""What speaks for something, by kind."""

UNLISTED = 9.0
"""`floor` of a language that has no list of words."""
SHORT_LIST = 2.0
"""A frequency list that ends above this knows common words only."""
TINY = 3
"""Letters of words that mostly mean something else in every language."""
STEM, ENDING = 4, 6
"""Letters of a stem at least, and of an ending at most."""


def is_weighable(language: str, other: str) -> bool:
    """Whether both languages have lists of words, on which all of it rests."""
    return floor(language) < UNLISTED and floor(other) < UNLISTED


def weighed(evidence: Evidence, weights: Evidence) -> float:
    """What evidence weighs, as the logarithm of the odds."""
    return weights["always"] + sum(weights.get(kind, 0.0) * value for kind, value in evidence.items())


def steadiness(word: Word, language: str, other: str, is_headline: bool) -> float:
    """The logarithm of the odds that a capitalised word stands in the other language as it is, or inflected."""
    return _steadiness(word.text, word.shape == "mixed", word.opening, is_headline, language, other)


def traits(word: Word, language: str, other: str, is_headline: bool) -> Evidence:
    """What a capitalised word is, going by lists of words and names of two languages and by where it stands."""
    return _traits(word.text, word.shape == "mixed", word.opening, is_headline, language, other)


@lru_cache(maxsize=65536)
def _steadiness(text: str, is_mixed: bool, is_opening: bool, is_headline: bool, language: str, other: str) -> float:
    return weighed(_traits(text, is_mixed, is_opening, is_headline, language, other), STEADINESS)


@lru_cache(maxsize=65536)
def _traits(text: str, is_mixed: bool, is_opening: bool, is_headline: bool, language: str, other: str) -> Evidence:
    own = max(zipf(text, language), floor(language) - 0.5)
    stem = _stem(text, language)
    return {
        **_rarity(text, own, language, other),
        "acronym": float(is_acronym(text)),
        "tiny": float(len(text) <= TINY),
        "mixed": float(is_mixed),
        "given name": float(is_given_name(text)),
        "surname": float(is_surname(text)),
        "city": float(is_city(text)),
        "place": float(bool(place_keys(text, language))),
        "stem": stem,
        "stem past own": max(0.0, stem - own),
        "stem there": _stem(text, other),
        "opening": float(is_opening),
        "opening, own": is_opening * own,
        "headline": float(is_headline),
        "headline, own": is_headline * own,
        "nouns, own": capitalises_nouns(language) * own,
    }


def _rarity(text: str, own: float, language: str, other: str) -> Evidence:
    """How common a word is in the two languages and in that which lends its words to all others."""
    unlisted, unlisted_there = not zipf(text, language), not zipf(text, other)
    is_short, is_short_there = floor(language) > SHORT_LIST, floor(other) > SHORT_LIST
    there, lent = max(zipf(text, other), floor(other) - 0.5), zipf(text, LENDER)
    gap = own - there
    return {
        "own": own,
        "own past 3.5": max(0.0, own - 3.5),
        "own past 4.5": max(0.0, own - 4.5),
        "gap": gap,
        "gap past 0": max(0.0, gap),
        "gap past 1": max(0.0, gap - 1),
        "gap, short there": gap * is_short_there,
        "unlisted": float(unlisted),
        "unlisted there": float(unlisted_there),
        "unlisted, short": float(unlisted and is_short),
        "unlisted twice": float(unlisted and unlisted_there),
        "short": float(is_short),
        "short there": float(is_short_there),
        "lent": lent,
        "lent past 4.3": max(0.0, lent - 4.3),
        "lent past own": max(0.0, lent - own),
        "lent past there": lent - there,
    }


@lru_cache(maxsize=65536)
def _stem(text: str, language: str) -> float:
    """How common the most common front of a word is."""
    cuts = range(max(STEM, len(text) - ENDING), len(text))
    return max((zipf(text[:cut], language) for cut in cuts), default=0.0)
