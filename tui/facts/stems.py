"""Inflected forms of one word: two words that share a stem, with endings of their languages behind it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import Prefix

from tui.facts.glue import is_glue
from tui.facts.rarity import is_inflection
from tui.facts.words import Word

STEM = 3
"""Letters that two inflected forms of a name share at least."""
SHORT_STEM = 2
"""Letters that they share at least where one of them has no more."""
ENDING = 4
"""Letters that an inflection has at most."""


def same_stem(one: str, language: str, two: str, other: str) -> bool:
    """Whether two folded words are forms of one: what is left after what they share are endings of their languages."""
    if one == two:
        return True
    shared = Prefix.similarity(one, two)
    rest, other_rest = one[shared:], two[shared:]
    if shared < min(STEM, len(one), len(two)) or max(len(rest), len(other_rest)) > min(ENDING, shared):
        return False
    return (not rest or is_inflection(rest, language)) and (not other_rest or is_inflection(other_rest, other))


class Stems:
    """The words of one language, by their folded forms, at hand by their stems: many alike do not raise the cost."""

    def __init__(self, folds: Mapping[str, Word], language: str) -> None:
        self._language, self._folds = language, folds
        self._sorted = sorted(folds)
        self._inflected: dict[str, frozenset[str]] = {}

    def inflect(self, word: Word, language: str) -> bool:
        """Whether any word here is another form of a word of `language`."""
        return any(
            self._goes_on_otherwise(stem, ending) and (not ending or _is_ending(word.text, ending, language))
            for stem, ending in _splits(word.fold)
        )

    def _goes_on_otherwise(self, stem: str, ending: str) -> bool:
        """Whether a word here parts from one that ends in `ending` right behind the stem they share."""
        initials = self._initials(stem)
        if len(stem) < STEM and ending and "" not in initials:
            return False
        return bool(initials - {ending[:1]})

    def _initials(self, stem: str) -> frozenset[str]:
        """The first letters of a stem's endings, each judged once; an empty one for the stem by itself."""
        if stem not in self._inflected:
            self._inflected[stem] = frozenset(
                ending[:1]
                for ending in self._endings(stem)
                if not ending or _is_ending(self._folds[stem + ending].text, ending, self._language)
            )
        return self._inflected[stem]

    def _endings(self, stem: str) -> Iterator[str]:
        """What stands behind a stem in the words that may have it, which lie side by side in their order."""
        for index in range(bisect_left(self._sorted, stem), len(self._sorted)):
            folded = self._sorted[index]
            if not folded.startswith(stem):
                return
            if len(stem) >= _shortest_stem(folded):
                yield folded[len(stem) :]


def _is_ending(text: str, ending: str, language: str) -> bool:
    return is_inflection(ending, language) and not is_glue(text, ending, language)


def _splits(folded: str) -> Iterable[tuple[str, str]]:
    """The stems that a word may have, with the endings behind them."""
    return [(folded[:cut], folded[cut:]) for cut in range(_shortest_stem(folded), len(folded) + 1)]


def _shortest_stem(folded: str) -> int:
    return max(SHORT_STEM, (len(folded) + 1) // 2, len(folded) - ENDING)
