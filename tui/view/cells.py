"""Widths are cells, offsets are characters; nothing else in the view converts between the two."""

from collections.abc import Iterator
from unicodedata import bidirectional

from icu4py.breakers import CharacterBreaker, LineBreaker, WordBreaker
from rich.cells import cell_len

Span = tuple[int, int]
"""Start and end of a piece of text, in characters, end exclusive."""

_BMP_END = "\uffff"


def width(text: str) -> int:
    """The cells that `text` takes on a terminal."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, cells: int) -> str:
    """As much of `text` as fits into `cells`, with an ellipsis where something was cut off."""
    if width(text) <= cells:
        return text
    return text[: _fitting(text, 0, max(0, cells - 1))] + "…" if cells > 0 else ""


def pad(text: str, cells: int) -> str:
    """`text` cut or filled up with blanks to exactly `cells`."""
    fitting = fit(text, cells)
    return fitting + " " * (cells - width(fitting))


def graphemes(text: str) -> Iterator[Span]:
    """What a reader takes for one character each, as spans."""
    return _in_characters(text, CharacterBreaker(text, "").segments())


def break_opportunities(text: str, language: str) -> Iterator[Span]:
    """The pieces between which a line may break by Unicode (UAX 14) and the language, with the spaces that end them."""
    return _in_characters(text, LineBreaker(text, f"{language or 'und'}-u-lb-strict").segments())


def words(text: str, language: str) -> Iterator[Span]:
    """The words of a text by Unicode (UAX 29) and the language, as spans, without what stands between them."""
    for start, end in _in_characters(text, WordBreaker(text, language or "und").segments()):
        if any(character.isalnum() for character in text[start:end]):
            yield start, end


def pieces_that_fit(text: str, start: int, end: int, cells: int) -> Iterator[Span]:
    """`text[start:end]` cut between graphemes into pieces of at most `cells`, but never less than one grapheme."""
    while start < end:
        stop = min(end, max(start + 1, start + _fitting(text[start:end], 0, cells)))
        stop = max(stop, start + next(graphemes(text[start:end]))[1])
        yield start, stop
        start = stop


def reads_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left (UAX 9, rules P2 and P3)."""
    for character in text:
        direction = bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _fitting(text: str, start: int, cells: int) -> int:
    """The offset up to which `text[start:]` fits into `cells`, between graphemes."""
    taken = 0
    for begin, end in graphemes(text[start : start + 8 * (cells + 1)]):
        taken += width(text[start + begin : start + end])
        if taken > cells:
            return start + begin
    return min(len(text), start + 8 * (cells + 1))


def _in_characters(text: str, segments: Iterator[Span]) -> Iterator[Span]:
    """ICU counts UTF-16 units: the same as characters, but for what lies beyond the basic plane."""
    if text.isascii() or max(text, default="") <= _BMP_END:
        return segments
    return _without_surrogates(text, segments)


def _without_surrogates(text: str, segments: Iterator[Span]) -> Iterator[Span]:
    offset = units = 0
    start = 0
    for _, end in segments:
        while units < end:
            units += 2 if text[offset] > _BMP_END else 1
            offset += 1
        yield start, offset
        start = offset
