"""The headings of both texts side by side, those that are linked in one row."""

from collections.abc import Iterator, Sequence
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
    """The headings in the order of the left text; what only the right one has stands before the next that both have."""
    texts = (comparison.left, comparison.right)
    lefts, rights = (_headings(text) for text in texts)
    partners = _partners(comparison, lefts, rights)
    return [_entry(texts, left, right) for left, right in _rows(lefts, rights, partners)]


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


def _rows(
    lefts: Sequence[int], rights: Sequence[int], partners: dict[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    alone = iter(sorted(set(rights) - set(partners.values())))
    waiting = next(alone, None)
    for left in lefts:
        right = partners.get(left)
        while right is not None and waiting is not None and waiting < right:
            yield None, waiting
            waiting = next(alone, None)
        yield left, right
    while waiting is not None:
        yield None, waiting
        waiting = next(alone, None)


def _entry(texts: tuple[Article, Article], left: int | None, right: int | None) -> Entry:
    said = [text.paragraphs[at].text if at is not None else "" for text, at in zip(texts, (left, right), strict=True)]
    return Entry((left, right), (said[0], said[1]))
