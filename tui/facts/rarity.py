"""How common a word is in a language: wordfreq's lists, and nothing where it has none."""

from functools import lru_cache
from math import log10

import wordfreq


@lru_cache(maxsize=32)
def _frequencies(language: str) -> dict[str, float]:
    if language not in wordfreq.available_languages("best"):
        return {}
    table: dict[str, float] = wordfreq.get_frequency_dict(language, "best")
    return table


@lru_cache(maxsize=64)
def base_language(language: str) -> str:
    """The bare language of a locale code (`pt` of `pt_PT`)."""
    return language.replace("-", "_").split("_")[0].lower()


@lru_cache(maxsize=65536)
def zipf(word: str, language: str) -> float:
    """Occurrences of `word` in a thousand million words of `language`, as a power of ten; 0 where it is not listed."""
    frequency = _frequencies(base_language(language)).get(word.casefold())
    return log10(frequency) + 9 if frequency else 0.0


@lru_cache(maxsize=64)
def floor(language: str) -> float:
    """The rarest that a language's list goes, on the scale of `zipf`: 3 in short lists, 1 in long ones, 9 without a list."""
    table = _frequencies(base_language(language))
    return log10(min(table.values())) + 9 if table else 9.0
