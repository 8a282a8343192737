"""A text cut anew, so that each of its sentences is a paragraph."""

from collections.abc import Iterator
from dataclasses import replace

from tui.text.article import Article, Paragraph
from tui.text.language import with_language
from tui.text.sentences import split


def sentencewise(article: Article) -> Article:
    """The same article with its sentences as its paragraphs, each in the role of the one it stood in.

    Its language is found first where it does not tell it, since sentences end by the rules of a language.
    """
    article = with_language(article)
    return replace(article, paragraphs=tuple(sentence for _, sentence in _sentences(article)))


def origins(article: Article) -> list[int]:
    """For each paragraph of the article cut anew the number of the one it stood in."""
    return [number for number, _ in _sentences(with_language(article))]


def _sentences(article: Article) -> Iterator[tuple[int, Paragraph]]:
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in split(paragraph.text, article.language):
            yield number, Paragraph(paragraph.text[start:end], paragraph.role)
