"""Whether two words that look alike are spellings of one name, or one of them is spoilt."""

from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from tui.facts.fact import Relation
from tui.facts.rarity import floor, survives, zipf
from tui.facts.words import Word, fold

NEAR = 0.6
"""Words at least so alike (1 - edits / length) may stand for each other."""
GLUED = 0.9
"""How alike a word is to one that begins with it: a word that stuck to a name."""
SOUND = 0.75
"""Names whose consonants are so alike may be one name in two languages' spelling."""
LONG_LIST = 2.0
"""A frequency list that goes down to this knows a language's own form of a well-known name."""

_SOUNDS = str.maketrans(
    {**dict.fromkeys("aeiouyh"), **dict.fromkeys("cqgkxj", "k"), **dict.fromkeys("vwpf", "b"), "z": "s", "d": "t"}
)


@lru_cache(maxsize=65536)
def alikeness(one: str, two: str) -> float:
    """How alike two folded words are, in 0..1; a word that only goes on after the other is nearly it."""
    short, long = sorted((one, two), key=len)
    if len(short) > 3 and long.startswith(short):
        return GLUED
    return OSA.normalized_similarity(one, two)


def judge(one: Word, two: Word, language: str, other: str) -> Relation:
    """`variant` for two spellings of one name, `conflict` where one of two words that look alike is spoilt."""
    if language == other:
        return "conflict"
    known = zipf(one.text, language) > 0 and zipf(two.text, other) > 0
    alike = skeleton(one.fold) == skeleton(two.fold) and sorted(one.fold) != sorted(two.fold)
    if known and (alike or alikeness(one.fold, two.fold) == GLUED):
        return "variant"
    if _is_own_form(one.text, two.text, language) and _is_own_form(two.text, one.text, other):
        return "variant"
    if survives(one.text, language, other) or survives(two.text, other, language):
        return "conflict"
    return "variant" if alike else "conflict"


def _is_own_form(word: str, foreign: str, language: str) -> bool:
    """Whether a language has `word` rather than `foreign`; a short list that has neither does not speak against it."""
    known, foreign_known = zipf(word, language), zipf(foreign, language)
    return known > foreign_known or (
        known == foreign_known == 0 and floor(language) > LONG_LIST and _sounds_alike(word, foreign)
    )


def _sounds_alike(one: str, two: str) -> bool:
    return OSA.normalized_similarity(skeleton(fold(one)), skeleton(fold(two))) >= SOUND


@lru_cache(maxsize=4096)
def skeleton(folded: str) -> str:
    """The consonants of a folded word, those that languages write for one another made one."""
    return "".join(sound for sound, _ in groupby(folded.translate(_SOUNDS)))
