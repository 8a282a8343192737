"""The language of a text that does not tell it."""

from dataclasses import replace

from tui.text.article import Article


def detect(text: str) -> str:
    """The locale code of the language of `text`, or an empty string where there is too little to tell."""
    return ""


def with_language(article: Article) -> Article:
    """The same article with its language told: its own, or else the one found."""
    if article.language:
        return article
    return replace(article, language=detect(" ".join(p.text for p in article.paragraphs)))
