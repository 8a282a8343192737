"""Mentions of names in both versions gathered into entities."""

from collections.abc import Sequence

from tui.compare.comparison import Entity, Mismatch
from tui.facts.fact import Mention
from tui.facts.words import words
from tui.text import Article


def gather_entities(
    left: Article,
    right: Article,
    left_mentions: Sequence[Mention],
    right_mentions: Sequence[Mention],
    mismatches: Sequence[Mismatch],
) -> tuple[Entity, ...]:
    """The entities of two versions in order of first mention; they hold indices into the mentions that were given."""
    groups: dict[str, tuple[list[int], list[int]]] = {}
    labels: dict[str, str] = {}
    for side, mentions in enumerate((left_mentions, right_mentions)):
        for index, mention in enumerate(mentions):
            if mention.kind == "name":
                key = " ".join(w.fold for w in words(mention.text))
                groups.setdefault(key, ([], []))[side].append(index)
                labels.setdefault(key, mention.text)
    return tuple(Entity(labels[k], "other", tuple(a), tuple(b)) for k, (a, b) in groups.items())
