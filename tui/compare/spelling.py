"""Whether two words that look alike are spellings of one name, or one of them is spoilt."""

from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from tui.facts.fact import Relation
from tui.facts.glue import is_glue
from tui.facts.rarity import floor, is_known, survives, zipf
from tui.facts.words import Word

NEAR = 0.6
"""Words at least so alike (1 - edits / length) may stand for each other."""
GLUED = 0.9
"""How alike a word is to one that begins with it: a word that stuck to a name, or a short form."""
LEAST = 4
"""Letters of a name at least, if another word is to begin with it by more than chance."""
SLIP = 2
"""Letters more that make a slip of the pen, not a short form of the longer name."""
LONG_LIST = 2.0
"""A frequency list that goes down to this knows a language's own form of a well-known name."""

_SOUNDS = str.maketrans(
    {**dict.fromkeys("aeiouyh"), **dict.fromkeys("cqgkxj", "k"), **dict.fromkeys("vwpf", "b"), "z": "s", "d": "t"}
)

_SPELLINGS = (
    *(("ou", "u"), ("oe", "u"), ("oo", "u"), ("y", "i"), ("j", "i"), ("w", "v"), ("ph", "f"), ("kh", "h"), ("ck", "k")),
    *(("tch", "s"), ("tsch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("ts", "s"), ("tz", "s"), ("z", "s")),
    *(("qu", "k"), ("q", "k"), ("c", "k")),
)


@lru_cache(maxsize=65536)
def alikeness(one: str, two: str) -> float:
    """How alike two folded words are, in 0..1; a word that only goes on after the other is nearly it."""
    short, long = sorted((one, two), key=len)
    if len(short) >= LEAST and long.startswith(short):
        return GLUED
    return OSA.normalized_similarity(one, two)


def judge(one: Word, two: Word, language: str, other: str) -> Relation:
    """`variant` for two spellings of one name, `conflict` where one of two words that look alike is spoilt."""
    if is_glued(one, two, other) or is_glued(two, one, language):
        return "conflict"
    if is_compound(one, two) or is_compound(two, one):
        return "variant"
    known = is_known(one.text, language) and is_known(two.text, other)
    alike = skeleton(one.fold) == skeleton(two.fold)
    if language == other:
        return "variant" if known and alike else "conflict"
    if known or _is_short_form(one.fold, two.fold) or levelled(one.fold) == levelled(two.fold):
        return "variant"
    if _is_own_form(one, two, language) and _is_own_form(two, one, other):
        return "variant"
    if survives(one.text, language, other) or survives(two.text, other, language):
        return "conflict"
    return "variant" if alike and sorted(one.fold) != sorted(two.fold) else "conflict"


@lru_cache(maxsize=4096)
def levelled(folded: str) -> str:
    """A folded word in which what languages spell each in its way is written in one (*Sutskever*, *Soutskever*)."""
    for spelling, sound in _SPELLINGS:
        folded = folded.replace(spelling, sound)
    return "".join(letter for letter, _ in groupby(folded))


def is_glued(name: Word, word: Word, language: str) -> bool:
    """Whether `word` is a name with a common word of its own language stuck to its end."""
    rest = word.fold[len(name.fold) :]
    if not (rest and len(name.fold) >= LEAST and word.fold.startswith(name.fold)):
        return False
    return not is_compound(name, word) and is_glue(word.text, rest, language)


def is_compound(name: Word, word: Word) -> bool:
    """Whether `word` goes on after a name with a capital, as it was put together (*LiverpoolFC*)."""
    return word.text.startswith(name.text) and word.text[len(name.text) :][:1].isupper()


def _is_short_form(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return long.startswith(short) and len(long) - len(short) > SLIP


def _is_own_form(word: Word, foreign: Word, language: str) -> bool:
    """Whether a language has `word` rather than `foreign`; a short list that has neither does not speak against it."""
    known, foreign_known = zipf(word.text, language), zipf(foreign.text, language)
    unlisted = known == foreign_known == 0 and floor(language) > LONG_LIST
    return known > foreign_known or (unlisted and _begin_alike(skeleton(word.fold), skeleton(foreign.fold)))


def _begin_alike(one: str, two: str) -> bool:
    """Whether two skeletons differ by what follows only, as the endings of two languages do."""
    short, long = sorted((one, two), key=len)
    return len(long) - len(short) <= 1 and long.startswith(short)


@lru_cache(maxsize=4096)
def skeleton(folded: str) -> str:
    """The consonants of a folded word, those that languages write for one another made one."""
    return "".join(sound for sound, _ in groupby(folded.translate(_SOUNDS)))
