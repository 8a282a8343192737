"""How likely a name in Latin letters is written by its sound in another script, rather than translated or left out."""

from functools import lru_cache
from math import exp

from tui.facts.rarity import base_language, zipf_in_short_list, zipf

WITNESSES = ("de", "es", "pl", "fr")
"""Languages whose short lists tell a name, which they have too, from a common word of one language."""
ENOUGH = 3
"""Witnesses that are asked, the text's own language not among them."""
BIAS, ABROAD, COMMON = 2.7, -1.6, -0.1
"""Logistic regression of whether a capitalised word is written by its sound, on how much rarer it is abroad and on
how common it is: fitted on translated news, of which 5,000 words were looked up in four scripts."""


@lru_cache(maxsize=65536)
def likelihood(word: str, language: str) -> float:
    """How likely a capitalised word of a language is written by its sound, in 0..1."""
    witnesses = [witness for witness in WITNESSES if witness != base_language(language)][:ENOUGH]
    here = max(zipf(word, language), SHORT)
    rarer = sum(here - max(zipf_in_short_list(word, witness), SHORT) for witness in witnesses) / ENOUGH
    return 1 / (1 + exp(-(BIAS + ABROAD * rarer + COMMON * zipf(word, language))))


SHORT = 2.7
"""What a word counts at least that a short list may lack."""
