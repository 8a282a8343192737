"""The headings of both texts side by side, those that are linked in one row."""

import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tui.compare.comparison import Comparison
from tui.text import Article
from tui.view.sync import Side

_HEADINGS = ("title", "heading")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: the paragraph of either text, and what it says; None and nothing where a text has no such heading."""

    paragraphs: tuple[int | None, int | None]
    titles: tuple[str, str]


def outline(comparison: Comparison) -> list[Entry]:
    """The headings in the order of the left text, among them those that only the right one has."""
    texts = (comparison.left, comparison.right)
    lefts, rights = (_headings(text) for text in texts)
    return [_entry(texts, left, right) for left, right in _rows(comparison, lefts, rights)]


def place_in(entries: Sequence[Entry], side: Side, paragraph: int) -> int:
    """The row of the heading under which a paragraph of a text stands; 0 where it stands under none."""
    starts = [(entry.paragraphs[side], at) for at, entry in enumerate(entries)]
    above = [(start, at) for start, at in starts if start is not None and start <= paragraph]
    return max(above, default=(0, 0))[1]


def _headings(text: Article) -> list[int]:
    return [number for number, paragraph in enumerate(text.paragraphs) if paragraph.role in _HEADINGS]


def _partners(comparison: Comparison, lefts: Sequence[int], rights: Sequence[int]) -> dict[int, int]:
    """For a left heading the first right one that it is linked to and that no other one before it took."""
    partners: dict[int, int] = {}
    known, free = set(lefts), set(rights)
    for link in sorted(comparison.links, key=lambda link: (link.left, link.right)):
        if link.left in known and link.left not in partners and link.right in free:
            partners[link.left] = link.right
            free.discard(link.right)
    return partners


def _rows(comparison: Comparison, lefts: Sequence[int], rights: Sequence[int]) -> list[tuple[int | None, int | None]]:
    """The pairs in the order of the left text, in which a heading of the right one alone stands by what it is above."""
    partners = _partners(comparison, lefts, rights)
    below = sorted((link.right, link.left) for link in comparison.links)
    rows: list[tuple[tuple[int, int], int | None, int | None]]
    rows = [((left, _OWN), left, partners.get(left)) for left in lefts]
    rows += [(_beside(below, right), None, right) for right in sorted(set(rights) - set(partners.values()))]
    return [(left, right) for _, left, right in sorted(rows, key=lambda row: row[0])]


_ABOVE, _OWN, _BELOW = range(3)
"""Where a row stands by a paragraph of the left text."""


def _beside(links: Sequence[tuple[int, int]], right: int) -> tuple[int, int]:
    """Where in the left text a heading of the right one belongs: by what tells it, or what stands below it, there."""
    at = bisect_left(links, (right, 0))
    if at == len(links):
        return sys.maxsize, _ABOVE
    told, left = links[at]
    return left, _BELOW if told == right else _ABOVE


def _entry(texts: tuple[Article, Article], left: int | None, right: int | None) -> Entry:
    said = [text.paragraphs[at].text if at is not None else "" for text, at in zip(texts, (left, right), strict=True)]
    return Entry((left, right), (said[0], said[1]))
