"""Names that stand in the same place: between the same two names that linked paragraphs share."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.compare.readings import Linked, Reading, Side
from tui.facts.rarity import is_acronym, survives, zipf

CROWD = 40
"""Names of one paragraph at most: more are a list, in which a place tells nothing."""
SHIFT = 60
"""Characters by which the distance from the name before may differ."""
TITLE = 4.65
"""A word so common may be a title or translated."""

Place = tuple[Reading, Reading]


def places(
    left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side, linked: Linked
) -> Iterator[Place]:
    """The pairs of names, each told on one side only of two linked paragraphs, that stand in the same place."""
    lefts, rights = _by_paragraph(left), _by_paragraph(right)
    for paragraph, ones in lefts.items():
        for opposite in linked.get(paragraph, ()):
            twos = rights.get(opposite, [])
            if max(len(ones), len(twos)) <= CROWD:
                yield from _between(ones, twos, here, there)


def _by_paragraph(names: Sequence[Reading]) -> dict[int, list[Reading]]:
    found: dict[int, list[Reading]] = {}
    for reading in names:
        found.setdefault(reading.mention.paragraph, []).append(reading)
    return found


def _between(ones: list[Reading], twos: list[Reading], here: Side, there: Side) -> Iterator[Place]:
    for (i, j), (k, m) in pairwise(_common(ones, twos)):
        if k - i == m - j == 2 and _is_level(ones, twos, i, j):
            one, two = ones[i + 1], twos[j + 1]
            if not is_short_form(one, two) and _stands_alone(one, here, there) and _stands_alone(two, there, here):
                yield one, two


def is_short_form(one: Reading, two: Reading) -> bool:
    """Whether the one name is the other or its beginning (*Livi*, *Livingston*)."""
    return one.solid.startswith(two.solid) or two.solid.startswith(one.solid)


def _is_level(ones: list[Reading], twos: list[Reading], i: int, j: int) -> bool:
    distance = ones[i + 1].mention.start - ones[i].mention.end
    opposite = twos[j + 1].mention.start - twos[j].mention.end
    return abs(distance - opposite) <= SHIFT


def _stands_alone(reading: Reading, side: Side, other: Side) -> bool:
    """Whether no word of a name is told opposite, though one should be."""
    return len(reading.open) == len(reading.words) and any(
        zipf(word.text, side.language) < TITLE
        and not is_acronym(word.text)
        and survives(word.text, side.language, other.language)
        for word in reading.words
    )


def _common(ones: list[Reading], twos: list[Reading]) -> list[tuple[int, int]]:
    """The longest run of names that both have in the same order, as pairs of indices."""
    rows = [[0] * (len(twos) + 1) for _ in range(len(ones) + 1)]
    folds = [{w.fold for w in one.words} for one in ones], [{w.fold for w in two.words} for two in twos]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(twos) - 1, -1, -1):
            same = not folds[0][i].isdisjoint(folds[1][j])
            rows[i][j] = rows[i + 1][j + 1] + 1 if same else max(rows[i + 1][j], rows[i][j + 1])
    found = []
    i = j = 0
    while i < len(ones) and j < len(twos):
        if not folds[0][i].isdisjoint(folds[1][j]):
            found.append((i, j))
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return found
