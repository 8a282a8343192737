"""Mentions of names in both versions gathered into entities, one each."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from tui.compare.comparison import Entity, Mismatch
from tui.compare.entity_kinds import kind_of
from tui.compare.grouping import Groups, Key, join_acronyms, join_alike, join_short_forms
from tui.compare.spelling import NEAR
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
    sides = [_by_key(left_mentions), _by_key(right_mentions)]
    counts = Counter({key: sum(len(side.get(key, ())) for side in sides) for key in sorted({*sides[0], *sides[1]})})
    languages = {key: a.language for side, a in zip(sides, (left, right), strict=True) for key in side}
    groups = Groups(counts)
    _join_respelt(groups, mismatches)
    join_alike(groups, languages)
    join_acronyms(groups)
    join_short_forms(groups, counts)
    members: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in counts:
        members[groups.top(key)].append(key)
    texts = _texts(left_mentions, right_mentions)
    found = []
    for keys in members.values():
        name = _label(keys, sides, texts)
        kind = kind_of(name, keys, languages[name_key(name)])
        found.append(Entity(name, kind, _indices(keys, sides[0]), _indices(keys, sides[1])))
    return tuple(sorted(found, key=lambda e: (e.left[0] if e.left else len(left_mentions), e.right[:1])))


def name_key(text: str) -> Key:
    """The folded words of a name."""
    return tuple(word.fold for word in words(text) if word.fold)


def _by_key(mentions: Sequence[Mention]) -> dict[Key, list[int]]:
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind == "name" and (key := name_key(mention.text)):
            found[key].append(index)
    return dict(found)


def _texts(*sides: Sequence[Mention]) -> dict[Key, Counter[str]]:
    found: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for mention in (m for mentions in sides for m in mentions if m.kind == "name"):
        found[name_key(mention.text)][mention.text] += 1
    return dict(found)


def _indices(keys: Sequence[Key], side: dict[Key, list[int]]) -> tuple[int, ...]:
    return tuple(sorted(index for key in keys for index in side.get(key, ())))


def _join_respelt(groups: Groups, mismatches: Sequence[Mismatch]) -> None:
    """Joins the two spellings of a name, also where one is spoilt; not two names that stand in one place."""
    for mismatch in mismatches:
        if mismatch.kind == "name" and mismatch.left and mismatch.right:
            one, two = name_key(mismatch.left.text), name_key(mismatch.right.text)
            alike = OSA.normalized_similarity("".join(one), "".join(two)) >= NEAR
            if alike or not set(one).isdisjoint(two):
                groups.join(one, two)


def _label(keys: Sequence[Key], sides: Sequence[dict[Key, list[int]]], texts: dict[Key, Counter[str]]) -> str:
    """The best form of a name: of several words, on both sides, without a word in lower case, often told, short."""

    def worth(key: Key) -> tuple[bool, bool, bool, int, int, Key]:
        text = texts[key].most_common(1)[0][0]
        capital = all(word.shape != "lower" for word in words(text))
        often = sum(texts[key].values())
        both = all(key in side for side in sides)
        return capital and not text.startswith("@"), len(key) > 1, both, often, -len(text), key

    forms = texts[max(keys, key=worth)]
    return max(forms, key=lambda text: (forms[text], sum(c.isupper() for c in text), text))
