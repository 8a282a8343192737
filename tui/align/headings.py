"""Titles and headings: they link to each other only, and a heading to one whose section tells the same."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.align.link import Link
from tui.align.search import Indices
from tui.align.units import Unit
from tui.text import Article, Role

_SURE = 0.97
"""How sure a link of headings must be whatever stands below them: short, general words are easily alike."""

_BODY, _HEADING, _TITLE = range(3)


def classes(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Indices, Indices]:
    """A class for each sentence, of which only equal ones may make a pair: body text, headings, and titles.

    A title is a heading among others where the other version has none.
    """
    titled = all(any(unit.role == "title" for unit in side) for side in (left, right))
    codes = {"body": _BODY, "heading": _HEADING, "title": _TITLE if titled else _HEADING, "boilerplate": _BODY}
    return _coded(left, codes), _coded(right, codes)


def _coded(side: Sequence[Unit], codes: dict[str, int]) -> Indices:
    return np.array([codes[unit.role] for unit in side], dtype=np.int64)


def are_titles(codes: Indices) -> NDArray[np.bool_]:
    """Which of these classes are those of titles that can only be each other's."""
    titles: NDArray[np.bool_] = codes == _TITLE
    return titles


def supported(links: tuple[Link, ...], left: Article, right: Article) -> tuple[Link, ...]:
    """The links without those of two headings that are neither surely alike nor over sections that are linked."""
    left_sections, right_sections = _sections(left), _sections(right)
    told = {
        (left_sections[link.left], right_sections[link.right]) for link in links if _role(left, link.left) == "body"
    }
    return tuple(
        link
        for link in links
        if not _role(left, link.left) == _role(right, link.right) == "heading"
        or link.score >= _SURE
        or (left_sections[link.left], right_sections[link.right]) in told
    )


def _role(article: Article, paragraph: int) -> Role:
    return article.paragraphs[paragraph].role


def _sections(article: Article) -> list[int]:
    """The number of the section that each paragraph stands in; headings in a row begin one together."""
    numbers = []
    section, before = 0, "heading"
    for paragraph in article.paragraphs:
        section += paragraph.role == "heading" != before
        numbers.append(section)
        before = paragraph.role
    return numbers
