"""How many inflected forms of a word its language's list has: common words have several, names hardly any."""

from collections import Counter
from functools import lru_cache

from tui.facts.rarity import is_inflection, listed, sample

LONGEST = 3
"""Letters of an ending at most."""
TRIED = 150
"""Endings that words of a language most often have, tried for being inflections."""
STEM = 4
"""Letters that are left at least where an ending is taken off."""


@lru_cache(maxsize=32)
def endings(language: str) -> tuple[str, ...]:
    """The endings that many words of a language take."""
    ends = Counter(word[-length:] for word in sample(language) for length in range(1, LONGEST + 1))
    return tuple(end for end, _ in ends.most_common(TRIED) if is_inflection(end, language))


@lru_cache(maxsize=65536)
def inflected_forms(text: str, language: str) -> int:
    """How many other forms of a word are in its language's list, those of its stem too where it has an ending."""
    word = text.casefold()
    known = endings(language)
    stems = [word[: -len(end)] for end in known if word.endswith(end) and len(word) - len(end) >= STEM]
    return max(_others(stem, word, known, language) for stem in (word, *stems))


def _others(stem: str, word: str, known: tuple[str, ...], language: str) -> int:
    forms = {stem, *(stem + end for end in known)} - {word}
    return sum(listed(form, language) for form in forms)
