"""A common word that has stuck to a name, as machines leave it, told from the endings that names take."""

from functools import lru_cache

from tui.facts.gazetteer import place_words
from tui.facts.rarity import listed, zipf

STUCK = 4.0
"""A word that sticks to a name is at least so common."""
STUCK_SHORT = {1: 6.2, 2: 5.5}
"""A word of so few letters is at least so common; as initials and syllables all are fairly common."""
PRODUCTIVE = 0.05
"""An ending that so large a share of a language's place names takes is one that names take (*s* of English: 0.18)."""
PRODUCTIVE_LONG = 0.01
LONG = 3
"""Letters of an ending that is longer than what words are mistaken for."""


def is_glue(text: str, ending: str, language: str) -> bool:
    """Whether a word that ends in `ending` is none of its language, but a name and a common word stuck to its end."""
    least = STUCK_SHORT.get(len(ending), STUCK)
    return bool(ending) and not zipf(text, language) and zipf(ending, language) > least and not takes(ending, language)


@lru_cache(maxsize=4096)
def takes(ending: str, language: str) -> bool:
    """Whether names of a language take `ending`, going by the names that it has for places."""
    names = [name for name in place_words(language) if listed(name, language)]
    bearing = sum(listed(name + ending, language) for name in names)
    return bearing > (PRODUCTIVE_LONG if len(ending) >= LONG else PRODUCTIVE) * len(names)
