"""Words of a paragraph as names are built from them: spans with a folded form and what their capitals tell."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from anyascii import anyascii

Shape = Literal["lower", "title", "upper", "mixed", "caseless", "digits"]

_MARKS = "".join(
    re.escape(chr(c)) for c in range(0x300, 0x10000) if unicodedata.category(chr(c)) in ("Mn", "Mc") and c < 0xFE00
)
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff"
_HAN = "\u3400-\u9fff\uf900-\ufaff々"
_HIRAGANA = "\u3041-\u309f"
_UNSPACED = _KATAKANA + _HAN + _HIRAGANA
_WORD = re.compile(
    rf"@[^\W_]\w*"
    rf"|(?:(?<![^\W_])[^\W\d_{_UNSPACED}]\.){{2,}}(?:[^\W\d_{_UNSPACED}](?![^\W_]))?"
    rf"|[{_KATAKANA}]+|[{_HAN}]+|[{_HIRAGANA}]+"
    rf"|(?:(?![{_UNSPACED}])[^\W_]|[{_MARKS}\u200c\u200d])+"
)
_SENTENCE_OPENS_AFTER = re.compile(r"(?:^|[.!?…:;|•*\n؟۔。！？」』]|[-–—]\s)[\s\"'“”„«»‘’‚‹›()\[\]¿¡*#_-]*$")
_OPENING_QUOTES = frozenset('"“„«‹「『')


class Word(NamedTuple):
    """A word of a paragraph, `start` to `end` in code points.

    `fold` is its ASCII form in lower case; `opening` says that a capital here may be the sentence's own.
    """

    start: int
    end: int
    text: str
    fold: str
    shape: Shape
    opening: bool

    @property
    def capital(self) -> bool:
        """Whether the word carries a capital letter of any kind."""
        return self.shape in ("title", "upper", "mixed")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The letters and digits of `text` in lower-case ASCII (anyascii's transliteration); empty where there are none."""
    ascii_text = text if text.isascii() else anyascii(text)
    return "".join(filter(str.isalnum, ascii_text.casefold()))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a paragraph in order, apostrophes and hyphens parting them, handles and dotted acronyms whole."""
    return tuple(_word(text, match.start(), match.end()) for match in _WORD.finditer(text))


def _word(text: str, start: int, end: int) -> Word:
    surface = text[start:end]
    return Word(start, end, surface, *_form(surface), _opens(text, start))


def _opens(text: str, start: int) -> bool:
    """Whether a sentence may open at `start`; most words stand a blank behind another, where none does."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
        return False
    before = text[max(0, start - 8) : start]
    return start == 0 or bool(_SENTENCE_OPENS_AFTER.search(before)) or before[-1] in _OPENING_QUOTES


@lru_cache(maxsize=65536)
def _form(surface: str) -> tuple[str, Shape]:
    return fold(surface), _shape(surface)


def _shape(surface: str) -> Shape:
    letters = "".join(filter(str.isalpha, surface))
    if not letters:
        return "digits"
    if letters.islower():
        return "lower"
    if letters[0].isupper() and letters[1:].islower():
        return "title"
    upper = [c.isupper() or c.istitle() for c in letters]
    if not any(upper):
        return "lower" if any(c.islower() for c in letters) else "caseless"
    if all(upper):
        return "upper" if len(letters) > 1 else "title"
    return "title" if upper[0] and not any(upper[1:]) else "mixed"
