"""Mentions of names in both versions gathered into entities, one each."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

from tui.align.link import Link
from tui.compare.across import join_across
from tui.compare.brackets import join_bracketed
from tui.compare.common_nouns import common_nouns
from tui.compare.companions import join_translated
from tui.compare.company import Kinds, spread, spread_from_places, spread_to_fronts
from tui.compare.comparison import Entity, EntityKind, Mismatch
from tui.compare.entity_kinds import (
    bears_name_of_person,
    has_form_of_person,
    is_likely_town,
    is_quoted,
    is_rare,
    kind_of,
)
from tui.compare.forms import Form, Key, Versions, forms, name_key
from tui.compare.grouping import Groups, descriptors, join_acronyms, join_alike, join_described, join_short_forms
from tui.compare.spelling import NEAR
from tui.facts.sounds import is_latin
from tui.facts.words import words

OFTEN = 4
"""A single word told so often, and never with a person's given name, names a firm rather than a person."""


def gather_entities(
    versions: Versions, links: Sequence[Link], mismatches: Sequence[Mismatch], same: Iterable[tuple[Key, Key]] = ()
) -> tuple[Entity, ...]:
    """The entities of two versions in order of first mention; they hold indices into the versions' mentions.

    `same` are pairs of names that are known to be one. A name that turns out to be a common noun belongs to no entity.
    """
    known = forms(versions)
    groups = _grouped(known, versions, links, mismatches, same)
    gathered = {top: [known[key] for key in keys] for top, keys in groups.members().items()}
    kinds = _kinds(gathered, versions)
    nouns = common_nouns(gathered, kinds, versions, descriptors(known))
    found = [
        Entity(_label(members), kinds[top] or "other", _indices(members, 0), _indices(members, 1))
        for top, members in gathered.items()
        if top not in nouns
    ]
    return tuple(sorted(found, key=lambda e: (e.left[0] if e.left else len(versions.mentions[0]), e.right[:1])))


def _grouped(
    known: Mapping[Key, Form],
    versions: Versions,
    links: Sequence[Link],
    mismatches: Sequence[Mismatch],
    same: Iterable[tuple[Key, Key]],
) -> Groups:
    groups = Groups(known)
    for one, two in same:
        groups.join(one, two)
    _join_respelt(groups, mismatches)
    join_alike(groups, known)
    join_acronyms(groups, known)
    join_bracketed(groups, known, versions)
    join_described(groups, known)
    join_short_forms(groups, known)
    join_across(groups, known, versions, links)
    join_translated(groups, known, versions, links)
    return groups


def _kinds(gathered: Mapping[Key, Sequence[Form]], versions: Versions) -> Kinds:
    """The kind of each group: what its forms tell, then what stands beside them, then what is likely."""
    kinds: Kinds = {top: kind_of(members, versions) for top, members in gathered.items()}
    spread_from_places(kinds, gathered, versions)
    spread_to_fronts(kinds, gathered)
    spread(kinds, gathered, versions)
    spread_to_fronts(kinds, gathered)
    for top, members in gathered.items():
        kinds[top] = kinds[top] or _likely(members, versions)
    return kinds


def _likely(members: Sequence[Form], versions: Versions) -> EntityKind:
    """What a name is likely to be that nothing tells the kind of."""
    if is_quoted(members, versions):
        return "product"
    if any(has_form_of_person(form) for form in members):
        return "person"
    if is_likely_town(members):
        return "place"
    if any(len(form.key) > 1 for form in members) or sum(form.count for form in members) >= OFTEN:
        return "organisation"
    if any(map(bears_name_of_person, members)):
        return "person"
    is_shared = all(any(form.sides[side] for form in members) for side in (0, 1))
    return "organisation" if is_shared and all(map(is_rare, members)) else "other"


def _indices(members: Sequence[Form], side: int) -> tuple[int, ...]:
    return tuple(sorted(index for form in members for index in form.sides[side]))


def _join_respelt(groups: Groups, mismatches: Sequence[Mismatch]) -> None:
    """Joins the two spellings of a name, also where one is spoilt; not two names that stand in one place."""
    for mismatch in mismatches:
        if mismatch.kind == "name" and mismatch.left and mismatch.right:
            one, two = name_key(mismatch.left.text), name_key(mismatch.right.text)
            alike = OSA.normalized_similarity("".join(one), "".join(two)) >= NEAR
            if alike or not set(one).isdisjoint(two):
                groups.join(one, two)


def _label(members: Sequence[Form]) -> str:
    """The best form of a name: of several words, on both sides, without a word in lower case, often told, short."""

    def worth(form: Form) -> tuple[bool, bool, bool, int, bool, int, Key]:
        capital = all(word.shape != "lower" for word in words(form.text)) and not form.text.startswith("@")
        return capital, len(form.key) > 1, all(form.sides), form.count, is_latin(form.text), -len(form.text), form.key

    return max(members, key=worth).text
