"""Searching both texts, whatever the case and the accents."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tui.text import Article


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where what is searched stands: a paragraph and a span in characters, end exclusive."""

    paragraph: int
    start: int
    end: int


def find(article: Article, wanted: str) -> Iterator[Hit]:
    """Where an article has `wanted`, in reading order, none overlapping another; nowhere where that is empty."""
    needle = fold(wanted)[0]
    if needle:
        for index, paragraph in enumerate(article.paragraphs):
            for start, end in _spans(paragraph.text, needle):
                yield Hit(index, start, end)


def fold(text: str) -> tuple[str, list[int] | None]:
    """A text without case and accents, and the offsets of its characters in `text`; None where they are the same."""
    if text.isascii():
        return text.lower(), None
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(part):
                folded.append(part)
                offsets.append(offset)
    return "".join(folded), offsets


def _spans(text: str, needle: str) -> Iterator[tuple[int, int]]:
    folded, offsets = fold(text)
    start = folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        yield (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
        start = folded.find(needle, end)
