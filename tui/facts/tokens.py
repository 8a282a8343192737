"""A text as tokens: digit runs, words and single signs, folded so that spellings of one word meet.

Scripts that write no spaces between words give a token per character; everything built on tokens then looks the
longest phrase up, and needs no word breaker.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

TokenKind = Literal["digits", "word", "sign"]

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Scripts whose words cannot be told by spaces, or that write particles onto them (Hangul)."""

_TOKEN = regex.compile(
    rf"(?P<digits>\p{{Nd}}+)|(?P<degree>[º˚](?=[CF]\b))|(?P<character>[{UNSPACED}ー])|(?P<word>[[\p{{L}}\p{{M}}]--[{UNSPACED}]]+)|(?P<sign>[^\s])",
    regex.V1,
)
_UNSPACED_CHARACTER = regex.compile(rf"[{UNSPACED}ー]")
_NUKTA = 7
_LETTERS = str.maketrans({"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": "", "ँ": "ं", "ı": "i", "ё": "е"})


class Token(NamedTuple):
    """A span of the text; `key` is the folded form that tables are looked up by, digits as ASCII."""

    key: str
    start: int
    end: int
    kind: TokenKind
    spaced: bool
    """Whether white space stands before it."""


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The form under which spellings of a word meet: case, compatibility forms, vowel points and nukta do not count."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    kept = "".join(c for c in decomposed if not _is_point(c))
    return unicodedata.normalize("NFC", kept).translate(_LETTERS)


def _is_point(character: str) -> bool:
    combining = unicodedata.combining(character)
    if not combining:
        return False
    return combining == _NUKTA or "\u0590" <= character <= "\u06ff" or character == "\u0307"


def ascii_digits(run: str) -> str:
    """A run of decimal digits of any script as ASCII digits."""
    return run if run.isascii() else "".join(str(unicodedata.decimal(c)) for c in run)


_READ: dict[str, Callable[[str], tuple[str, TokenKind]]] = {
    "digits": lambda run: (ascii_digits(run), "digits"),
    "degree": lambda _: ("°", "sign"),
    "character": lambda character: (fold(character), "word"),
    "word": lambda word: (fold(word), "word"),
    "sign": lambda sign: (fold(sign), "sign"),
}
"""The key of a token and its kind, by what the pattern found."""


def tokenize(text: str) -> list[Token]:
    """The tokens of `text` in order; white space only shows in `spaced`."""
    tokens = []
    before = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        key, kind = _READ[match.lastgroup or ""](match[0])
        tokens.append(Token(key, start, end, kind, start > before))
        before = end
    return tokens


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's tokens: how a table's entry is spelled."""
    return tuple(token.key for token in tokenize(phrase))


def is_unspaced(key: str) -> bool:
    """Whether a token's key is a character of a script that writes words without spaces."""
    return len(key) == 1 and _UNSPACED_CHARACTER.match(key) is not None
