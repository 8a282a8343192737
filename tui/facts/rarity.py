"""How common a word is in a language: wordfreq's lists, and nothing where it has none."""

from collections.abc import Iterable
from functools import lru_cache
from math import log10

import wordfreq


@lru_cache(maxsize=32)
def _frequencies(language: str) -> dict[str, float]:
    if language not in wordfreq.available_languages("best"):
        return {}
    table: dict[str, float] = {}
    for hundredths, words in enumerate(wordfreq.get_frequency_list(language, "best")):
        table |= dict.fromkeys(words, wordfreq.cB_to_freq(-hundredths))
    return table


@lru_cache(maxsize=64)
def base_language(language: str) -> str:
    """The bare language of a locale code (`pt` of `pt_PT`)."""
    return language.replace("-", "_").split("_")[0].lower()


@lru_cache(maxsize=65536)
def zipf(word: str, language: str) -> float:
    """Occurrences of `word` in a thousand million words of `language`, as a power of ten; 0 where it is not listed."""
    frequency = _frequencies(base_language(language)).get(word.replace("İ", "i").replace(".", "").casefold())
    return log10(frequency) + 9 if frequency else 0.0


def common_words(language: str, least: float) -> list[str]:
    """The words of a language's list that are at least so common, as `zipf` counts."""
    frequency = 10 ** (least - 9)
    return [word for word, often in _frequencies(base_language(language)).items() if often >= frequency]


def listed(word: str, language: str) -> bool:
    """Whether a word in lower case is in its language's list."""
    return word in _frequencies(base_language(language))


@lru_cache(maxsize=16)
def _short_list(language: str) -> dict[str, float]:
    table: dict[str, float] = wordfreq.get_frequency_dict(language, "small")
    return table


def zipf_in_short_list(word: str, language: str) -> float:
    """As `zipf`, going by the short list, which is read at once and ends at about 3."""
    frequency = _short_list(language).get(word.casefold())
    return log10(frequency) + 9 if frequency else 0.0


@lru_cache(maxsize=64)
def floor(language: str) -> float:
    """The rarest that a language's list goes, as `zipf` counts: 3 in short lists, 1 in long ones, 9 without a list."""
    table = _frequencies(base_language(language))
    return log10(min(table.values())) + 9 if table else 9.0


LENDER = "en"
"""The language with the longest list, whose names and words all others use."""
LEND = 1.5
LENT, LENT_GAP = 4.3, 0.6
"""How common a word of the lender is, and by how much more than here, if it is a word of names put together in its
language (*Street*, *Society*), which a third language may translate."""


@lru_cache(maxsize=65536)
def is_known(word: str, language: str) -> bool:
    """Whether a word is in its language's list, or in the lender's where that one is short."""
    return zipf(word, language) > 0 or (floor(language) > 2 and zipf(word, LENDER) > LEND)


SAMPLE = 1500
"""Words tried to learn how a language inflects: enough for a share of one in fifty to show."""
PRODUCTIVE = 0.02
"""An ending that so large a share of a language's words takes is an inflection (*and* of English: 0.001, *s*: 0.37)."""

THIRDS = 3


@lru_cache(maxsize=32)
def sample(language: str) -> tuple[str, ...]:
    """Words of middling frequency, whose inflected forms would be in the list."""
    table, lowest = _frequencies(base_language(language)), floor(language)
    middle = {f for f in set(table.values()) if lowest + 0.7 < log10(f) + 9 < lowest + 2.5}
    middling = [word for word, frequency in table.items() if frequency in middle and len(word) > 3 and word.isalpha()]
    return tuple(middling[:: 1 + len(middling) // SAMPLE])


@lru_cache(maxsize=4096)
def is_inflection(ending: str, language: str) -> bool:
    """Whether words of a language take `ending`: one in fifty of those in its list does.

    What no third of them takes at all is none, and most endings that are asked for are found out so.
    """
    words = sample(language)
    taken = _taking(ending, words[::THIRDS], language)
    if taken:
        taken += sum(_taking(ending, words[start::THIRDS], language) for start in range(1, THIRDS))
    return taken > PRODUCTIVE * len(words)


def _taking(ending: str, words: Iterable[str], language: str) -> int:
    """How many words are in the list with an ending as well."""
    return sum(map(_frequencies(base_language(language)).__contains__, [word + ending for word in words]))


UNLISTED_LIMIT, RARE_LIMIT, USUAL_LIMIT, SLOPE = 0.7, 1.6, 1.1, 0.45
"""How much rarer a name may be in another language, on the scale of `zipf`, if it is to stand there unchanged.

Found on translated news in nine pairs of languages, where at least 95% of the names within these limits stood unchanged
on the other side. The more common a word, the likelier it is translated (*Party*, *Service*): from 3 on the limit
falls by SLOPE for each step of the scale. A short list that lacks a word tells little.
"""
RARE_WORD = 2.9
COMMON_WORD, COMMON_LIMIT = 4.65, -0.3
"""Words as common as this are hardly ever told from common words that two languages share (*Commission*)."""
ACRONYM_LIMIT = -0.3
"""Acronyms are translated oftener than names (*ONU*, *UN*)."""
ABBREVIATION = 2
"""Letters of an acronym that means something else in every language."""


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals, but for a plural's ending or dots (*AMs*, *U.N.*)."""
    capitals = sum(c.isupper() for c in word)
    return capitals > 1 and capitals * 2 >= sum(c.isalpha() for c in word)


@lru_cache(maxsize=65536)
def survives(word: str, language: str, other: str, leeway: float = 0.0) -> bool:
    """Whether a name of one language should stand unchanged in the other, going by how common it is in both.

    `leeway` is how much rarer yet it may be there than names usually are.
    """
    if base_language(language) == base_language(other):
        return True
    listed = zipf(word, other)
    here = max(zipf(word, language), floor(language) - 0.5)
    if is_acronym(word):
        return len(word.replace(".", "")) > ABBREVIATION and here - listed < ACRONYM_LIMIT
    if LENDER not in (base_language(language), base_language(other)) and _is_lent(word, here):
        return False
    if leeway and not listed and not is_known(word, language):
        leeway = 0.0
    there = max(listed, floor(other) - 0.3)
    return here - there < _limit(here, bool(listed) or floor(other) < 2) + leeway


def _is_lent(word: str, here: float) -> bool:
    """Whether a word of a name is an everyday one of the lender's, far commoner there: others translate it or not."""
    lent = zipf(word, LENDER)
    return lent > LENT and lent - here > LENT_GAP


def _limit(here: float, well_known: bool) -> float:
    if here < RARE_WORD:
        return RARE_LIMIT
    if here > COMMON_WORD:
        return COMMON_LIMIT
    usual = USUAL_LIMIT - SLOPE * (here - 3)
    return usual if well_known else min(usual, UNLISTED_LIMIT)
