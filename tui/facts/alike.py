"""Known words of a language that an unknown one is written much like: what it may be a slip for."""

from collections import defaultdict
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from tui.facts.rarity import common_words

LEAST = 4
"""Letters of either word at least."""
SLIPS = 3
"""Letters that are wrong at most, and no more than half of them."""
KNOWN = 2.0
"""How common a word is at least: rarer ones are slips themselves, or other ways to write a name."""
MOST = 12
"""Words alike that are looked at at most."""
TAIL = 2
"""Letters at a word's end by which it is at hand, beside its first one."""


@lru_cache(maxsize=4096)
def words_alike(text: str, language: str) -> tuple[str, ...]:
    """The words of a language's list that are much like one in small letters, nearest first, but for forms of it."""
    if len(text) < LEAST:
        return ()
    index = _index(language)
    near = dict.fromkeys((*index.get(text[0], ()), *index.get(text[-TAIL:], ())))
    slips = min(SLIPS, len(text) // 2)
    found = process.extract(text, list(near), scorer=OSA.distance, score_cutoff=slips, limit=MOST)
    return tuple(word for word, _, _ in found if Prefix.similarity(word, text) < min(len(word) - 1, len(text)))


@lru_cache(maxsize=8)
def _index(language: str) -> dict[str, list[str]]:
    """The words that are common enough, by their first letter and by their last ones."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in common_words(language, KNOWN):
        if len(word) >= LEAST and not word.isascii():
            found[word[0]].append(word)
            found[word[-TAIL:]].append(word)
    return dict(found)
