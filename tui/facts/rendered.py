"""How likely a name in Latin letters is written by its sound in another script, rather than translated or left out."""

from functools import lru_cache
from math import exp

from tui.facts.name_tables import is_part_of_name
from tui.facts.rarity import base_language, zipf, zipf_in_short_list

WITNESSES = ("de", "es", "pl", "fr")
"""Languages whose short lists tell a name, which they have too, from a common word of one language."""
ENOUGH = 3
"""Witnesses that are asked, the text's own language not among them."""
SHORT = 2.7
"""What a word counts at least that a short list may lack."""
BIAS, ABROAD, KNOWN, COMMON_KNOWN, COMMON_UNKNOWN = 2.28, -1.36, 1.88, -0.85, -0.17
"""Logistic regression of whether a capitalised word is written by its sound, on how much rarer it is abroad, whether
it is known as a name, and how common it is; fitted on 5,000 words of translated news, looked up in four scripts."""


@lru_cache(maxsize=65536)
def likelihood(word: str, language: str) -> float:
    """How likely a capitalised word of a language is written by its sound, in 0..1."""
    witnesses = [witness for witness in WITNESSES if witness != base_language(language)][:ENOUGH]
    own = zipf(word, language)
    rarer = sum(max(own, SHORT) - max(zipf_in_short_list(word, witness), SHORT) for witness in witnesses) / ENOUGH
    known = is_part_of_name(word)
    common = max(own - SHORT, 0) * (COMMON_KNOWN if known else COMMON_UNKNOWN)
    return 1 / (1 + exp(-(BIAS + ABROAD * rarer + KNOWN * known + common)))
