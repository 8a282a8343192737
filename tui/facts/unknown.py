"""Words that are none of their language, in scripts without capitals: foreign names, or a text that lacks spaces."""

import unicodedata
from functools import lru_cache

from tui.facts.lexicon import takes_proclitics, without_proclitics
from tui.facts.rarity import floor, is_inflection, zipf
from tui.facts.sounds import is_latin, is_unspaced
from tui.facts.words import Word, words

LEAST = 4
"""Letters of such a word at least."""
STEM, ENDING = 3, 3
"""Letters of a word's stem at least, and of its ending at most."""
LONG = 9
"""Letters from which on an unknown word may be several, run together."""
RUN_TOGETHER = 2
"""Such words from which on a text lacks spaces."""


def is_unknown(word: Word, language: str) -> bool:
    """Whether a word of a script without capitals is in its language's list in no form; False without a list."""
    if word.shape != "caseless" or len(word.text) < LEAST or is_latin(word.text) or is_unspaced(word.text):
        return False
    return floor(language) < 9 and _is_unlisted(word.text, language)


@lru_cache(maxsize=16384)
def _is_unlisted(text: str, language: str) -> bool:
    plain = _without_vowels(text) if takes_proclitics(text) else text
    return not any(_is_listed(form, language) for form in (plain, *without_proclitics(plain)))


def _without_vowels(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Mn", "Lm"))


def _is_listed(form: str, language: str) -> bool:
    if zipf(form, language):
        return True
    cuts = range(1, min(ENDING, len(form) - STEM) + 1)
    return any(zipf(form[:-cut], language) and is_inflection(form[-cut:], language) for cut in cuts)


@lru_cache(maxsize=1024)
def runs_together(text: str, language: str) -> bool:
    """Whether words of a text often stand without a space between them, so that such a word tells nothing."""
    return sum(len(word.text) >= LONG and is_unknown(word, language) for word in words(text)) >= RUN_TOGETHER
