"""Names of one entity that are written otherwise: in another script or spelling, or as an acronym in another order.

Two names are joined only where neither stands in the other version, and linked paragraphs hold one each; full names
that are very much alike wherever they stand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from rapidfuzz.distance import OSA

from tui.align.link import Link
from tui.compare.forms import Form, Key, Versions
from tui.compare.grouping import Groups
from tui.compare.spelling import skeleton
from tui.facts.rarity import is_acronym
from tui.facts.sounds import FEWEST, SAME, consonants, is_latin, likeness, pieces
from tui.facts.words import Word, words

CROWD = 40
"""Names of one paragraph that are held against those opposite at most: more are a list, not a text."""
ANYWHERE = 0.75
"""Full names that are so alike are one wherever they stand."""
SPELLED = 0.75
"""Words spelled so alike (1 - edits / length), with the same consonants, are one language's and another's form."""
SHORTENED = 0.05
"""What it costs if one name has a word less, as a surname has: a full name comes first."""
SHORTEST = 2
"""Letters of an acronym that is known again with its letters in another order."""


def join_across(groups: Groups, forms: Mapping[Key, Form], versions: Versions, links: Sequence[Link]) -> None:
    """Joins the names that sound alike across scripts, and acronyms that are each other's permuted, best ones first."""
    taken: set[Key] = set()
    candidates = sorted(_candidates(groups, forms, versions, links), key=lambda found: (-found[0], found[1:]))
    for _, one, two in candidates:
        if taken.isdisjoint((groups.top(one), groups.top(two))):
            taken |= {groups.top(one), groups.top(two)}
            groups.join(one, two)
            taken.add(groups.top(one))


def _candidates(
    groups: Groups, forms: Mapping[Key, Form], versions: Versions, links: Sequence[Link]
) -> Iterator[tuple[float, Key, Key]]:
    """Pairs of names of linked paragraphs whose groups have nothing on the other side; how alike they are, in 0..1."""
    told = {(groups.top(key), side) for key, form in forms.items() for side in (0, 1) if form.sides[side]}
    lonely = [key for key in groups.keys if not {(groups.top(key), 0), (groups.top(key), 1)} <= told]
    left, right = (_by_paragraph(lonely, forms, versions, side) for side in (0, 1))
    for one, two in product(*(_full_names(lonely, forms, side) for side in (0, 1))):
        if (score := _alikeness(forms[one], forms[two])) >= ANYWHERE:
            yield score, one, two
    seen: set[tuple[Key, Key]] = set()
    for link in links:
        for one in left.get(link.left, ()):
            for two in right.get(link.right, ()):
                if (one, two) not in seen and (score := _alikeness(forms[one], forms[two])) >= SAME:
                    yield score, one, two
                seen.add((one, two))


def _full_names(keys: Sequence[Key], forms: Mapping[Key, Form], side: int) -> list[Key]:
    """The names of several words on a side, which may be known again anywhere, the first ones of very many."""
    full = [key for key in keys if len(key) > 1 and forms[key].sides[side]]
    return sorted(full, key=lambda key: forms[key].sides[side])[:CROWD]


def _by_paragraph(
    keys: Sequence[Key], forms: Mapping[Key, Form], versions: Versions, side: int
) -> dict[int, list[Key]]:
    found: defaultdict[int, list[Key]] = defaultdict(list)
    for key in keys:
        for index in forms[key].sides[side]:
            paragraph = found[versions.mentions[side][index].paragraph]
            if len(paragraph) < CROWD and key not in paragraph:
                paragraph.append(key)
    return found


def _alikeness(one: Form, two: Form) -> float:
    if is_acronym(one.text) and is_acronym(two.text):
        ours, theirs = one.key[0], two.key[0]
        return float(len(ours) >= SHORTEST and sorted(ours) == sorted(theirs))
    if is_latin(one.text) and is_latin(two.text):
        return _spelled(one, two)
    first, second = sorted((words(one.text), words(two.text)), key=lambda parts: not is_latin(parts[0].text))
    return _sound(first, second)


def _spelled(one: Form, two: Form) -> float:
    """How alike two names of one script are spelled, the less alike of their words; unlike if they sound otherwise."""
    pairs = list(zip(one.key, two.key, strict=False))
    if len(one.key) != len(two.key) or any(skeleton(a) != skeleton(b) for a, b in pairs):
        return 0.0
    alike = min(OSA.normalized_similarity(a, b) for a, b in pairs)
    return alike if alike >= SPELLED else 0.0


def _sound(latin: Sequence[Word], foreign: Sequence[Word]) -> float:
    """How alike two names sound, the less alike of their words: all of them, or the last ones where one has fewer."""
    length = min(len(latin), len(foreign))
    shortened = SHORTENED if len(latin) != len(foreign) else 0.0
    if any(len(consonants(word.fold)) < FEWEST for word in latin[-length:]):
        return 0.0
    return min(map(_heard, latin[-length:], foreign[-length:])) - shortened


def _heard(latin: Word, foreign: Word) -> float:
    return max(likeness(latin.fold, piece) for piece in pieces(foreign.text))
