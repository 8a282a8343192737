"""Names of two versions held against each other: word by word, in linked paragraphs first, then anywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.facts.fact import Mention, Relation
from tui.facts.rarity import base_language, floor, survives, zipf
from tui.facts.renderings import Vocabulary, vocabulary
from tui.facts.words import Word, fold, words
from tui.text import Article

LONG_LIST = 2.0
"""A frequency list that goes down to this knows a language's own form of a well-known name."""
NEAR = 0.55
"""Words at least so alike (1 - edits / length) may stand for each other."""


SOUND = 0.75
"""Names whose consonants are so alike may be one name in two languages' spelling."""
PARTICLE = 5.8
"""Words as common as this (prepositions, articles) stand before any name."""
ABBREVIATION = 4
"""Letters of an abbreviation with a full stop at most (*Sen.*, *St.*): it is a title or written out elsewhere."""


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


@dataclass(frozen=True)
class Open:
    """A name of which some words are not told where they should be."""

    mention: Mention
    words: tuple[Word, ...]
    told: tuple[Word, ...]


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    here, there = Side(left, left_names), Side(right, right_names)
    forth = _linked((link.left, link.right) for link in links)
    back = _linked((link.right, link.left) for link in links)
    left_open = _open_names(here, there, forth)
    right_open = _open_names(there, here, back)
    pairs = _pairs(left_open, right_open, here, there, forth)
    paired = {id(o) for pair in pairs for o in pair[:2]}
    found = [Mismatch(relation, "name", a.mention, b.mention) for a, b, relation in pairs]
    found += [Mismatch("missing", "name", m, None) for m in _missing(left_open, paired, here, there)]
    found += [Mismatch("missing", "name", None, m) for m in _missing(right_open, paired, there, here)]
    return found


def _linked(links: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    table: dict[int, list[int]] = {}
    for one, two in links:
        table.setdefault(one, []).append(two)
    return {one: tuple(sorted(set(twos))) for one, twos in table.items()}


def _open_names(side: Side, other: Side, linked: dict[int, tuple[int, ...]]) -> list[Open]:
    found = []
    for mention in side.names:
        opposite = linked.get(mention.paragraph)
        told_in = other.vocabulary if opposite is None else vocabulary(other.article, opposite)
        parts = [w for w in words(mention.text) if len(w.fold) > 1]
        missing = tuple(w for w in parts if not told_in.tells(w, side.language))
        if missing:
            found.append(Open(mention, missing, tuple(w for w in parts if w not in missing)))
    return found


def _pairs(
    left: Sequence[Open], right: Sequence[Open], here: Side, there: Side, linked: dict[int, tuple[int, ...]]
) -> list[tuple[Open, Open, Relation]]:
    scored = []
    for one in left:
        for two in right:
            if two.mention.paragraph in linked.get(one.mention.paragraph, ()):
                score, relation = _relation(one, two, here.language, there.language)
                if score:
                    scored.append((score, one, two, relation))
    scored.sort(key=lambda s: -s[0])
    taken: set[int] = set()
    found = []
    for _, one, two, relation in scored:
        if id(one) not in taken and id(two) not in taken:
            taken |= {id(one), id(two)}
            found.append((one, two, relation))
    return found


def _relation(one: Open, two: Open, language: str, other: str) -> tuple[float, Relation]:
    best = max(((_alikeness(a.fold, b.fold), a, b) for a in one.words for b in two.words), key=lambda x: x[0])
    if best[0] >= NEAR:
        return best[0], _judge(best[1], best[2], language, other)
    shared = {w.fold for w in one.told} & {w.fold for w in two.told}
    if (
        shared
        and any(survives(w.text, language, other) for w in one.words)
        and any(survives(w.text, other, language) for w in two.words)
    ):
        return 0.5, "conflict"
    return 0.0, "equal"


def _alikeness(one: str, two: str) -> float:
    short, long = sorted((one, two), key=len)
    if len(short) > 3 and long.startswith(short):
        return 0.9
    return OSA.normalized_similarity(one, two)


def _judge(one: Word, two: Word, language: str, other: str) -> Relation:
    """Whether two words that look alike are spellings of one name, or one of them is spoilt."""
    known = zipf(one.text, language) > 0 and zipf(two.text, other) > 0
    alike = skeleton(one.fold) == skeleton(two.fold) and sorted(one.fold) != sorted(two.fold)
    if language == other:
        return "conflict"
    if known and (alike or _is_shortened(one.fold, two.fold)):
        return "variant"
    if _is_own_form(one.text, two.text, language) and _is_own_form(two.text, one.text, other):
        return "variant"
    if survives(one.text, language, other) or survives(two.text, other, language):
        return "conflict"
    return "variant" if alike else "conflict"


def _is_shortened(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return long.startswith(short)


def _is_own_form(word: str, foreign: str, language: str) -> bool:
    """Whether a language has `word` rather than `foreign`; a short list that has neither does not speak against it."""
    known, foreign_known = zipf(word, language), zipf(foreign, language)
    return known > foreign_known or (
        known == foreign_known == 0 and floor(language) > LONG_LIST and _sounds_alike(word, foreign)
    )


def _sounds_alike(one: str, two: str) -> bool:
    return OSA.normalized_similarity(skeleton(fold(one)), skeleton(fold(two))) >= SOUND


_SOUNDS = str.maketrans(
    {**dict.fromkeys("aeiouyh"), **dict.fromkeys("cqgkxj", "k"), **dict.fromkeys("vwpf", "b")} | {"z": "s", "d": "t"}
)


@lru_cache(maxsize=4096)
def skeleton(fold: str) -> str:
    """The consonants of a folded word, those that languages write for one another made one."""
    sounds = fold.translate(_SOUNDS)
    return "".join(sound for sound, _ in groupby(sounds))


def _missing(candidates: Sequence[Open], paired: set[int], side: Side, other: Side) -> list[Mention]:
    found = []
    seen: set[str] = set()
    for candidate in candidates:
        gone = [
            w
            for w in candidate.words
            if survives(w.text, side.language, other.language)
            and not other.vocabulary.tells(w, side.language)
            and not _is_abbreviation(w, candidate.mention, side)
        ]
        keys = {w.fold for w in gone}
        if gone and id(candidate) not in paired and not keys <= seen and not _is_long_form(candidate, gone, other):
            found.append(candidate.mention)
        seen |= keys
    return found


def _is_abbreviation(word: Word, mention: Mention, side: Side) -> bool:
    text = side.article.paragraphs[mention.paragraph].text
    end = mention.start + word.end
    return len(word.fold) <= ABBREVIATION and text[end : end + 1] == "." and end + 1 < len(text)


def _is_long_form(candidate: Open, gone: Sequence[Word], other: Side) -> bool:
    """Whether only the front of a name is not told, since the other version says the surname alone.

    It does not where another word than a particle or a title stands in the front's place.
    """
    if not candidate.told or candidate.told[-1].start < gone[-1].start:
        return False
    return not any(_has_filler(m, other) for m in other.names if _starts_with(m, candidate.told))


def _starts_with(mention: Mention, told: Sequence[Word]) -> bool:
    first = words(mention.text)[0]
    return any(first.fold == word.fold for word in told)


def _has_filler(mention: Mention, side: Side) -> bool:
    """Whether an ordinary word in lower case stands right before a name."""
    text = side.article.paragraphs[mention.paragraph].text
    before = next((w for w in words(text) if w.end == mention.start - 1), None)
    return before is not None and before.shape == "lower" and 0 < zipf(before.text, side.language) < PARTICLE
