"""Which of some texts a reader means by a few letters: those that hold all the words, then those that come near."""

import unicodedata
from collections.abc import Sequence

_NEAR_ENOUGH = 75
"""Likeness (of 100) from which a text that does not hold the letters is offered all the same."""


def folded(text: str) -> str:
    """The text without case, accents and marks, as one types it when in a hurry."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def matches(query: str, texts: Sequence[str]) -> list[int]:
    """The indices of the texts that are meant by `query`, best first; all of them, as they are, for an empty one."""
    words = folded(query).split()
    if not words:
        return list(range(len(texts)))
    candidates = [folded(text) for text in texts]
    holding = [n for n, text in enumerate(candidates) if all(word in text for word in words)]
    holding.sort(key=lambda n: not candidates[n].startswith(words[0]))
    return holding or _near(" ".join(words), candidates)


def _near(query: str, candidates: Sequence[str]) -> list[int]:
    from rapidfuzz import fuzz, process

    found = process.extract(query, candidates, scorer=fuzz.WRatio, score_cutoff=_NEAR_ENOUGH, limit=20)
    return [index for _, _, index in found]
