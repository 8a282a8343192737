"""Names across scripts: whether a word of another script sounds like a word in Latin letters."""

from functools import lru_cache
from itertools import groupby, islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.facts.rarity import zipf
from tui.facts.words import Word, fold

TOLD = 0.5
"""Words that sound so alike are taken for one name, lest a name be called missing."""
SAME = 0.62
"""Words that sound so alike are one name: nine of ten names do, and one of ten words by chance."""
WEIGHT = 0.7
"""How much the consonants count; vowels are often not written, and the rest of the letters tell the rest."""
ENDING = 0.08
"""What it costs if a word goes on after the name, as inflected ones do."""
FEWEST = 2
"""Consonants that a name has at least, if its sound is to tell it from others."""

_DIGRAPHS = (
    *(("tsh", "s"), ("dzh", "s"), ("sch", "s"), ("ph", "b"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("th", "t")),
    *(("ck", "k"), ("gh", "k"), ("kh", "k"), ("qu", "k"), ("x", "ks"), ("ce", "s"), ("ci", "s"), ("cy", "s")),
    ("ts", "s"),
)
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("aeiouyhw"),
        **dict.fromkeys("bpfv", "b"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("szj", "s"),
        **dict.fromkeys("kgqc", "k"),
        **dict.fromkeys("lr", "l"),
        **dict.fromkeys("mn", "n"),
    }
)


def is_latin(text: str) -> bool:
    """Whether a word begins with a letter of the Latin alphabet (or with no letter at all)."""
    return text[:1] < "\u0250"


def is_spoilt(text: str, language: str, latin: str) -> bool:
    """Whether a word of another script is the name `latin` (folded) with Latin letters in it."""
    return _has_latin_inside(text) and not zipf(text, language) and _heard(latin, text) >= TOLD


def _heard(latin: str, text: str) -> float:
    return max(likeness(latin, piece) for piece in pieces(text))


def is_unspaced(text: str) -> bool:
    """Whether a word is cut from a text that has no spaces: Chinese or Japanese."""
    return "\u3041" <= text[:1] <= "\u9fff"


def is_han(text: str) -> bool:
    """Whether a word is in Chinese signs."""
    return "\u3400" <= text[:1] <= "\u9fff"


@lru_cache(maxsize=16384)
def _has_latin_inside(text: str) -> bool:
    """Whether Latin letters stand between others, as no word has them."""
    kinds = [is_latin(letter) for letter in text if letter.isalpha()]
    return any(kinds[1:-1]) and not kinds[0] and not kinds[-1]


@lru_cache(maxsize=65536)
def consonants(folded: str) -> str:
    """The consonants of a folded word in six classes of sound (after Soundex); doubled ones are one."""
    for digraph, sound in _DIGRAPHS:
        folded = folded.replace(digraph, sound)
    return "".join(sound for sound, _ in groupby(folded.translate(_CLASSES)))


@lru_cache(maxsize=262144)
def likeness(latin: str, foreign: str) -> float:
    """How alike two folded words sound, in 0..1; `foreign` comes from another script and may have an ending."""
    softened = latin.replace("ge", "je").replace("gi", "ji")
    return max(_likeness(form, foreign) for form in {latin, softened})


def _likeness(latin: str, foreign: str) -> float:
    one, two = consonants(latin), consonants(foreign)
    sound = OSA.normalized_similarity(one, two)
    if len(two) > len(one) > FEWEST:
        sound = max(sound, OSA.normalized_similarity(one, two[: len(one)]) - ENDING)
    return WEIGHT * sound + (1 - WEIGHT) * OSA.normalized_similarity(latin, foreign[: len(latin) + 2])


def is_katakana(text: str) -> bool:
    """Whether a word is in the signs in which Japanese writes foreign names."""
    return "\u30a1" <= text[:1] <= "\u30ff"


@lru_cache(maxsize=16384)
def pieces(text: str) -> tuple[str, ...]:
    """The folded parts of a word that may be a name: any run in scripts without spaces, Arabic without its prefixes."""
    first = text[:1]
    if "\u3400" <= first <= "\u9fff":
        return _runs(text, 2, 6)
    if is_katakana(text) and len(text) > 5:
        return (fold(text), *_runs(text, 3, 8))
    if "\u0600" <= first <= "\u06ff":
        return tuple(dict.fromkeys(fold(text[i:]) for i in range(min(4, max(1, len(text) - 2)))))
    return (fold(text),)


def _runs(text: str, least: int, most: int) -> tuple[str, ...]:
    text = text[:LONGEST]
    spans = ((i, i + n) for n in range(least, most + 1) for i in range(len(text) - n + 1))
    return tuple(dict.fromkeys(fold(text[i:j]) for i, j in spans))


LONGEST = 60
"""Characters of a run without spaces that are looked through for a name."""


class Sounds:
    """The words of one version in a script other than the names that are looked up in it, or the other way round."""

    def __init__(self, spoken: tuple[Word, ...]) -> None:
        self._by_consonants: dict[str, dict[str, None]] = {}
        for word in spoken:
            for piece in pieces(word.text):
                self._by_consonants.setdefault(consonants(piece), {})[piece] = None
        self._known = [sound for sound in self._by_consonants if sound][:CROWD]

    def hear(self, word: Word, least: float) -> bool:
        """Whether any word sounds at least so alike (0..1)."""
        latin = is_latin(word.text)
        for piece in pieces(word.text):
            near = process.extract(consonants(piece), self._known, scorer=OSA.normalized_similarity, limit=LIMIT)
            others = islice((other for sound, _, _ in near for other in self._by_consonants[sound]), NEAREST)
            if any((likeness(piece, other) if latin else likeness(other, piece)) >= least for other in others):
                return True
        return False


CROWD = 4000
"""Sounds of one version at most that a name is looked up among."""
LIMIT = 12
"""Consonants nearest to a name's whose words are looked at in full."""
NEAREST = 64
"""Words with such consonants that are looked at at most: no text has so many, but one made of chance syllables."""
