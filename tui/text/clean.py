"""Characters that could steer a terminal, hide or reorder text are replaced before anything else sees them."""

import unicodedata

_REPLACEMENT = "\ufffd"
_CONTROL_PICTURES = 0x2400
_DELETE, _SYMBOL_FOR_DELETE = 0x7F, "\u2421"
_LINE_BREAKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_SPACES_KEPT = frozenset(" \u00a0\u202f")
_SPACES_IN_NUMBERS = {"\u2007": "\u00a0", "\u2009": "\u202f", "\u200a": "\u202f"}
_OVERRIDES = frozenset("\u202d\u202e")
_EMBEDDINGS = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_ANNOTATIONS = range(0xFFF9, 0xFFFC)
_TAGS = range(0xE0000, 0xE0080)
_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_MEDIAL_JAMO = frozenset(map(chr, range(0x1160, 0x1200)))
_NORMALISED_AT_ONCE = 256
"""Characters put in canonical order in one go: that is quadratic in a run of combining marks, so runs stay bounded."""


class _Marks(dict[int, str]):
    """A table for `str.translate` that works out each code point once: what is shown in place of it, one for one."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _shown(chr(code))
        return shown


class _Tidied(dict[int, str]):
    """The same, but what has no glyph and no meaning for the reader is dropped, and so becomes an empty string."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        shown = self[code] = "" if _is_dropped(char) else _shown(char)
        return shown


_MARKS, _TIDIED = _Marks(), _Tidied()


def harmless(text: str) -> str:
    """The text with control, escape and reordering characters shown as visible marks, one for one: offsets stay."""
    return text if text.isprintable() else text.translate(_MARKS)


def is_tidy(lines: str) -> bool:
    """Whether all lines of a text are surely tidy, told faster than of each: they are plain ASCII."""
    return lines.isascii() and lines.replace("\n", "").replace("\r", "").isprintable()


def tidy(line: str) -> str:
    """A line of a file made harmless, without invisible characters, in Unicode normal form C; its length may change."""
    if not line.isprintable():
        line = line.translate(_TIDIED)
    return line if line.isascii() else _composed(line)


def _shown(char: str) -> str:
    code = ord(char)
    if char in _LINE_BREAKS:
        return " "
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return _SYMBOL_FOR_DELETE
    return _REPLACEMENT if _misleads(char, code) else _as_space(char)


def _misleads(char: str, code: int) -> bool:
    if char in _OVERRIDES or char in _EMBEDDINGS or code in _TAGS or code in _ANNOTATIONS:
        return True
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return is_noncharacter or unicodedata.category(char) in ("Cc", "Cs")


def _as_space(char: str) -> str:
    if unicodedata.category(char) == "Zs" and char not in _SPACES_KEPT:
        return _SPACES_IN_NUMBERS.get(char, " ")
    return char


def _is_dropped(char: str) -> bool:
    if char in _OVERRIDES or char in _JOINERS or char in _SIGNS or ord(char) in _ANNOTATIONS:
        return False
    return unicodedata.category(char) == "Cf"


def _composed(line: str) -> str:
    if len(line) <= _NORMALISED_AT_ONCE:
        return unicodedata.normalize("NFC", line)
    pieces, start = [], 0
    while start < len(line):
        end = _starter_after(line, start + _NORMALISED_AT_ONCE // 2)
        pieces.append(unicodedata.normalize("NFC", line[start:end]))
        start = end
    return "".join(pieces)


def _starter_after(line: str, position: int) -> int:
    """Where a character that starts anew stands, soon after `position`; what is cut there composes as if uncut."""
    last = min(position + _NORMALISED_AT_ONCE // 2, len(line))
    return next((i for i in range(position, last) if _starts_anew(line[i])), last)


def _starts_anew(char: str) -> bool:
    return unicodedata.category(char)[0] != "M" and char not in _MEDIAL_JAMO
