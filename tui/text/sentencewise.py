"""A text cut anew, so that each of its sentences is a paragraph."""

from dataclasses import replace

from tui.text.article import Article, Paragraph
from tui.text.language import with_language
from tui.text.sentences import split


def sentencewise(article: Article) -> Article:
    """The same article with its sentences as its paragraphs, each in the role of the one it stood in.

    Its language is found first where it does not tell it, since sentences end by the rules of a language.
    """
    article = with_language(article)
    sentences = (
        Paragraph(paragraph.text[start:end], paragraph.role)
        for paragraph in article.paragraphs
        for start, end in split(paragraph.text, article.language)
    )
    return replace(article, paragraphs=tuple(sentences))
