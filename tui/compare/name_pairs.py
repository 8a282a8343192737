"""Which name of one version stands for which of the other, where they are not written alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.compare.readings import Linked, Reading, Side
from tui.compare.spelling import GLUED, LEAST, NEAR, alikeness, is_glued, judge, levelled
from tui.facts.fact import Mention, Relation
from tui.facts.rarity import is_acronym, is_known, survives, zipf
from tui.facts.sounds import is_spoilt
from tui.facts.stems import same_stem
from tui.facts.words import Word

ANYWHERE = 0.75
"""Words of paragraphs that are not linked must be so alike if one is to be the other, spoilt."""
CROWD = 80
"""Names of one paragraph, and lost names of one version, that are looked at at most: more are a list, not a text."""
COMMON = 4.2
"""A word so common is no name by a headline's capital."""
TITLE = 4.65
"""A word so common may be a title, and two different ones no two persons (*Minister Ri*, *Premier Ri*)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that stand for each other, how surely, and how they relate."""

    score: float
    left: Reading
    right: Reading
    relation: Relation

    @property
    def mentions(self) -> tuple[Mention, Mention]:
        """Where the two stand, left and right."""
        return self.left.mention, self.right.mention

    @property
    def is_spelt_otherwise(self) -> bool:
        """Whether they are variants, each lost word of which is one of the other name, spelt as its language does."""
        ours, theirs = ({levelled(word.fold) for word in one.words} for one in (self.left, self.right))
        lost = {levelled(word.fold) for one in (self.left, self.right) for word in one.lost}
        return self.relation == "variant" and lost <= ours & theirs

    @property
    def is_of_one_word(self) -> bool:
        """Whether one word of each is lost, of which neither goes on after the other and both are much alike."""
        lost = [{word.fold for word in one.lost} for one in (self.left, self.right)]
        if any(len(folds) != 1 for folds in lost):
            return False
        one, two = (folds.pop() for folds in lost)
        return NEAR <= alikeness(one, two) != GLUED


def pair_names(
    left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side, linked: Linked
) -> list[Pair]:
    """The best pairs, surest first, of which no name, and no like name elsewhere, has another.

    A name that both versions tell may stand in several, since each time it may be spoilt otherwise.
    """
    taken: set[tuple[str, str]] = set()
    chosen = []
    candidates = [*_opposite(left, right, here, there, linked), *_apart(left, right, here, there)]
    for pair in sorted(candidates, key=lambda p: -p.score):
        sides = (("left", pair.left), ("right", pair.right))
        keys = {(side, name.key) for side, name in sides if name.lost} or {(side, name.key) for side, name in sides}
        if taken.isdisjoint(keys):
            taken |= keys
            chosen.append(pair)
    return chosen


def is_certain(pair: Pair, here: Side, there: Side) -> bool:
    """Whether two names stand for each other wherever they are: they share a word, or one of them is surely spoilt.

    It is if a word is stuck to it, or if a list has the other alone. Of two that no list has, each may be right.
    """
    return any(
        a.fold == b.fold
        or is_glued(a, b, there.language)
        or is_glued(b, a, here.language)
        or (alikeness(a.fold, b.fold) >= NEAR and is_known(a.text, here.language) != is_known(b.text, there.language))
        for a in pair.left.words
        for b in pair.right.words
    )


def _opposite(
    left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side, linked: Linked
) -> Iterator[Pair]:
    """The pairs of names in linked paragraphs, but for those that are the same name."""
    lefts, rights = _by_paragraph(left), _by_paragraph(right)
    for paragraph, ones in lefts.items():
        for opposite in linked.get(paragraph, ()):
            for one in ones:
                for two in rights.get(opposite, ()):
                    if one.mention.text == two.mention.text:
                        continue
                    pair = _spoilt(one, two, here, there) or _half_told(one, two, here, there)
                    if pair:
                        yield pair


def _by_paragraph(names: Sequence[Reading]) -> dict[int, list[Reading]]:
    found: defaultdict[int, list[Reading]] = defaultdict(list)
    for reading in names:
        if len(found[reading.mention.paragraph]) < CROWD:
            found[reading.mention.paragraph].append(reading)
    return found


def _spoilt(one: Reading, two: Reading, here: Side, there: Side, least: float = NEAR) -> Pair | None:
    """Two names, if a word of the one that the other version has nowhere is much like a word of the other."""
    if there.vocabulary.is_foreign(one.words[0]) or here.vocabulary.is_foreign(two.words[0]):
        return _spoilt_in_script(one, two, here, there)
    ours, theirs = {w.fold for w in one.lost}, {w.fold for w in two.lost}
    if not ours and not theirs:
        return None
    best = max(
        (
            (alikeness(a.fold, b.fold), a, b)
            for a in one.words
            for b in two.words
            if (a.fold in ours or b.fold in theirs) and a.fold != b.fold and len(a.fold) >= LEAST <= len(b.fold)
            if b.fold in theirs or _is_slip(a, here)
            if a.fold in ours or _is_slip(b, there)
        ),
        key=lambda x: x[0],
        default=None,
    )
    if best is None or best[0] < least:
        return None
    score, a, b = best
    if _are_of_others(one, two, a, b, here, there) or _is_headline(a, here) or _is_headline(b, there):
        return None
    both = a.fold in ours and b.fold in theirs
    relation = judge(a, b, here.language, there.language)
    alike = OSA.normalized_similarity(one.key, two.key) / 10
    return Pair(score + both + alike, one, two, relation) if both or relation == "conflict" else None


def _are_of_others(one: Reading, two: Reading, a: Word, b: Word, here: Side, there: Side) -> bool:
    """Whether two words alike are of names that share nothing else, one of which both versions tell as a whole."""
    if not (one.key in there.keys or two.key in here.keys):
        return False
    rest, others = ({w.fold for w in name.words if w is not word} for name, word in ((one, a), (two, b)))
    return bool(rest and others) and rest.isdisjoint(others)


def _is_headline(word: Word, side: Side) -> bool:
    """Whether a common word has its capital in headlines alone (*Killer Pig Mauls Farmer*)."""
    return zipf(word.text, side.language) > COMMON and not side.evidence.plain[word.fold]


def _is_slip(word: Word, side: Side) -> bool:
    """Whether a word may be a slip of the pen: in no list, and written but once."""
    return not zipf(word.text, side.language) and side.evidence.capital[word.fold] == 1


def _spoilt_in_script(one: Reading, two: Reading, here: Side, there: Side) -> Pair | None:
    """Two names of two scripts, if a word of the one is a word of the other with something stuck to it or in it."""
    for a in one.words:
        for b in two.words:
            if (
                a.fold != b.fold
                and min(len(a.fold), len(b.fold)) >= LEAST
                and (is_spoilt(b.text, there.language, a.fold) or is_spoilt(a.text, here.language, b.fold))
            ):
                return Pair(1.0, one, two, "conflict")
    return None


def _half_told(one: Reading, two: Reading, here: Side, there: Side) -> Pair | None:
    """Two names that share a first or last word, while the other version has neither as a whole."""
    ends = [(one.words[0], two.words[0]), (one.words[-1], two.words[-1])]
    if not any(a.fold == b.fold and not is_acronym(a.text) for a, b in ends):
        return None
    if one.key in there.keys or two.key in here.keys or there.vocabulary.is_foreign(one.words[0]):
        return None
    a = [w for w in one.words if not any(same_stem(w.fold, here.language, v.fold, there.language) for v in two.words)]
    b = [w for w in two.words if not any(same_stem(v.fold, here.language, w.fold, there.language) for v in one.words)]
    if _are_spellings(a, b, here, there):
        return None
    if _is_due(a, here.language, there.language) and _is_due(b, there.language, here.language):
        return Pair(0.5, one, two, "conflict")
    return None


def _are_spellings(ours: Sequence[Word], theirs: Sequence[Word], here: Side, there: Side) -> bool:
    """Whether what two names do not share is one word, spelt in two ways."""
    if len(ours) != 1 or len(theirs) != 1 or alikeness(ours[0].fold, theirs[0].fold) < NEAR:
        return False
    return judge(ours[0], theirs[0], here.language, there.language) == "variant"


def _is_due(parts: Sequence[Word], language: str, other: str) -> bool:
    """Whether a word among these should stand unchanged in the other version, or should not stand in a name at all."""
    return any(
        word.shape == "lower"
        or (zipf(word.text, language) < TITLE and not is_acronym(word.text) and survives(word.text, language, other))
        for word in parts
    )


def _apart(left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side) -> Iterator[Pair]:
    """The pairs of names wherever they stand: hardly different, or sharing a word that no other name has."""
    lefts, rights = _by_word(left), _by_word(right)
    for one in _lost(left):
        for fold in _alike(one, rights):
            pair = _spoilt(one, rights[fold], here, there, ANYWHERE)
            if pair:
                yield pair
        yield from _bearing(one, rights, here, there)
    for two in _lost(right):
        for fold in _alike(two, lefts):
            pair = _spoilt(lefts[fold], two, here, there, ANYWHERE)
            if pair:
                yield pair


def _by_word(names: Sequence[Reading]) -> dict[str, Reading]:
    """For each folded word the first name that has it, those preferred that are lost."""
    found: dict[str, Reading] = {}
    for reading in sorted(names, key=lambda r: not r.lost):
        for word in reading.words:
            found.setdefault(word.fold, reading)
    return found


def _lost(names: Sequence[Reading]) -> list[Reading]:
    return list({reading.key: reading for reading in names if reading.lost}.values())[:CROWD]


def _alike(reading: Reading, others: dict[str, Reading]) -> Iterator[str]:
    """The words among `others` that are much like a lost word, or that it begins with."""
    folds = list(others)
    for word in reading.lost:
        if len(word.fold) < LEAST:
            continue
        for fold, _, _ in process.extract(
            word.fold, folds, scorer=OSA.normalized_similarity, processor=None, score_cutoff=ANYWHERE, limit=2
        ):
            yield fold
        yield from (start for i in range(LEAST, len(word.fold)) if (start := word.fold[:i]) in others)


def _bearing(one: Reading, rights: dict[str, Reading], here: Side, there: Side) -> Iterator[Pair]:
    """The name opposite that has lost a word too, and begins with the same word as this one and no other."""
    front = one.words[0]
    two = rights.get(front.fold)
    if two is None or front.fold != two.words[0].fold or max(here.bearers[front.fold], there.bearers[front.fold]) > 1:
        return
    if _is_due(one.lost, here.language, there.language) and _is_due(two.lost, there.language, here.language):
        yield Pair(0.4, one, two, "conflict")
