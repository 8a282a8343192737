"""What is aligned: the sentences of an article that tell something, with the paragraph each belongs to."""

from dataclasses import dataclass

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


def units(article: Article) -> list[Unit]:
    """The sentences of an article in reading order, without those of boilerplate, which tells nothing."""
    return [
        Unit(number, start, end, paragraph.text[start:end], paragraph.role)
        for number, paragraph in enumerate(article.paragraphs)
        if paragraph.role != "boilerplate"
        for start, end in split(paragraph.text, article.language)
    ]
