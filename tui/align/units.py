"""What is aligned: the sentences of an article that tell something, with the paragraph each belongs to."""

from collections import deque
from dataclasses import dataclass

from tui.align.link import Span
from tui.text import Article, Role
from tui.text.sentences import split


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as a span of a paragraph, end exclusive, with the role of its paragraph."""

    paragraph: int
    start: int
    end: int
    text: str
    role: Role

    @property
    def span(self) -> Span:
        """Where the sentence stands in its paragraph."""
        return self.start, self.end


_recent: deque[tuple[Article, tuple[Unit, ...]]] = deque(maxlen=4)
"""The articles asked for last: several ask for those at hand, and to split a novel takes as long as to align it."""


def units(article: Article) -> tuple[Unit, ...]:
    """The sentences of an article in reading order, without those of boilerplate, which tells nothing."""
    for known, found in _recent:
        if known is article:
            return found
    _recent.append((article, _units(article)))
    return _recent[-1][1]


def _units(article: Article) -> tuple[Unit, ...]:
    return tuple(
        Unit(number, start, end, paragraph.text[start:end], paragraph.role)
        for number, paragraph in enumerate(article.paragraphs)
        if paragraph.role != "boilerplate"
        for start, end in split(paragraph.text, article.language)
    )
