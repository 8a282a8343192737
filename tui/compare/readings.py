"""How one version's names fare in the other: which of their words are told opposite, elsewhere, or nowhere."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.facts.fact import Mention
from tui.facts.name_evidence import Evidence, evidence
from tui.facts.rarity import base_language
from tui.facts.renderings import Vocabulary, vocabulary
from tui.facts.words import Word, words
from tui.text import Article

Linked = dict[int, tuple[int, ...]]
"""For a paragraph of one version, the paragraphs of the other that tell the same."""


@dataclass(frozen=True)
class Side:
    """One version, its names, and where they stand."""

    article: Article
    names: Sequence[Mention]

    @cached_property
    def language(self) -> str:
        return base_language(self.article.language)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary(self.article)

    @cached_property
    def evidence(self) -> Evidence:
        return evidence(self.article)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded words of every name."""
        return frozenset(" ".join(w.fold for w in words(m.text) if len(w.fold) > 1) for m in self.names)

    @cached_property
    def bare(self) -> frozenset[str]:
        """The names as they are written, in lower case."""
        return frozenset(mention.text.casefold() for mention in self.names)

    @cached_property
    def covered(self) -> dict[tuple[int, int], Mention]:
        """For each paragraph and offset in a name that name; names do not overlap."""
        return {(m.paragraph, at): m for m in self.names for at in range(m.start, m.end)}

    @cached_property
    def bearers(self) -> Counter[str]:
        """How many different names have each folded word."""
        names = {mention.text for mention in self.names}
        return Counter(fold for name in names for fold in {word.fold for word in words(name)})


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in the light of the other version.

    `open` words are not told in the paragraphs opposite, `lost` ones nowhere; `told` ones are not lost.
    """

    mention: Mention
    words: tuple[Word, ...]
    open: tuple[Word, ...]
    lost: tuple[Word, ...]

    @property
    def told(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word not in self.lost)

    @property
    def key(self) -> str:
        """The folded words."""
        return " ".join(word.fold for word in self.words)

    @property
    def solid(self) -> str:
        """The folded words in one, since languages part them differently (*Sky Blues*, *Skyblues*)."""
        return "".join(word.fold for word in self.words)


def readings(side: Side, other: Side, linked: Linked) -> list[Reading]:
    """All names of a version, read in the light of the other."""
    found = []
    told = {one: vocabulary(other.article, opposite) for one, opposite in linked.items()}
    for mention in side.names:
        parts = tuple(w for w in words(mention.text) if len(w.fold) > 1)
        told_in = told.get(mention.paragraph, other.vocabulary)
        missing = _untold(parts, told_in, side.language)
        lost = _untold(missing, other.vocabulary, side.language)
        if parts:
            found.append(Reading(mention, parts, missing, lost))
    return found


def _untold(parts: tuple[Word, ...], vocabulary: Vocabulary, language: str) -> tuple[Word, ...]:
    """The words that a vocabulary does not tell, by themselves or as a place with a neighbour among them."""
    untold = tuple(word for word in parts if not vocabulary.tells(word, language))
    if not untold:
        return ()
    runs = [run for run in pairwise(parts) if vocabulary.tells_place(run, language)]
    return tuple(word for word in untold if not any(word in run for run in runs))
