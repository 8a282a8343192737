"""The company that a name keeps tells its kind: members of one list are of a kind, and so are a firm and its parts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.compare.comparison import EntityKind
from tui.compare.forms import Form, Key, Versions
from tui.facts.fact import Mention
from tui.facts.lists import conjunctions, separators

Kinds = dict[Key, EntityKind | None]
"""What is known of each group, by the key that stands for it."""

WIDEST = 12
"""Characters between two members of a list at most."""
ROUNDS = 3
"""How often what a list has told is taken to further lists."""


def spread(kinds: Kinds, groups: Mapping[Key, Sequence[Form]], versions: Versions) -> None:
    """Gives groups of unknown kind the one that all their companions in lists share, as far as these are known."""
    found = list(lists(groups, versions))
    for _ in range(ROUNDS):
        votes: defaultdict[Key, Counter[EntityKind]] = defaultdict(Counter)
        for members in found:
            known = {kind for key in members if (kind := kinds[key])}
            if len(known) == 1:
                for key in members:
                    votes[key].update(known)
        unknown = {key: votes[key].most_common(1)[0][0] for key in votes if kinds[key] is None}
        if not unknown:
            return
        kinds.update(unknown)


def spread_from_places(kinds: Kinds, groups: Mapping[Key, Sequence[Form]], versions: Versions) -> None:
    """A name of unknown kind before a comma and a place is one too, which lies in the other (*Monroe, Louisiana*)."""
    for side, tops in enumerate(_tops(groups)):
        texts = [paragraph.text for paragraph in versions.articles[side].paragraphs]
        mentions = versions.mentions[side]
        for one, two in pairwise(sorted(tops)):
            gap = _gap(mentions[one], mentions[two], texts)
            if gap == "," and kinds[tops[one]] is None and kinds[tops[two]] == "place":
                kinds[tops[one]] = "place"


def spread_to_fronts(kinds: Kinds, groups: Mapping[Key, Sequence[Form]]) -> None:
    """Where one name begins with another (*Google DeepMind*, *Google*), either is an organisation if the other is."""
    singles: dict[str, Key] = {
        form.key[0]: top for top, forms in groups.items() for form in forms if len(form.key) == 1
    }
    fronts = {(singles[f.key[0]], top) for top, forms in groups.items() for f in forms if f.key[0] in singles}
    for unknown, known in (*sorted(fronts), *((top, front) for front, top in sorted(fronts))):
        if unknown != known and kinds[unknown] is None and kinds[known] == "organisation":
            kinds[unknown] = "organisation"


def lists(groups: Mapping[Key, Sequence[Form]], versions: Versions) -> Iterator[list[Key]]:
    """The lists of names in both versions, as the keys of the groups that are their members."""
    for side, tops in enumerate(_tops(groups)):
        article = versions.articles[side]
        texts = [paragraph.text for paragraph in article.paragraphs]
        for run in _runs(sorted(tops), versions.mentions[side], texts, article.language):
            yield [tops[index] for index in run]


def _tops(groups: Mapping[Key, Sequence[Form]]) -> tuple[dict[int, Key], dict[int, Key]]:
    """For either side, the key that stands for the group of each mention, by the mention's index."""
    tops: tuple[dict[int, Key], dict[int, Key]] = ({}, {})
    for top, forms in groups.items():
        for form in forms:
            for side, indices in enumerate(form.sides):
                tops[side].update(dict.fromkeys(indices, top))
    return tops


def _runs(
    indices: Sequence[int], mentions: Sequence[Mention], texts: Sequence[str], language: str
) -> Iterator[list[int]]:
    """Neighbouring mentions with commas between them, and a conjunction before the last one."""
    run: list[int] = []
    for index in indices:
        gap = _gap(mentions[run[-1]], mentions[index], texts) if run else None
        if gap is not None and gap in separators(language):
            run.append(index)
        elif gap is not None and gap.lstrip(", ") in conjunctions(language) | {"&"}:
            yield [*run, index]
            run = [index]
        else:
            run = [index]


def _gap(one: Mention, two: Mention, texts: Sequence[str]) -> str | None:
    if one.paragraph != two.paragraph or two.start - one.end > WIDEST:
        return None
    return texts[one.paragraph][one.end : two.start].strip()
