"""The language of a text that does not tell it, found from a sample of its letters."""

from dataclasses import replace

from tui.text.article import Article
from tui.text.codes import locale_code, primary

__all__ = ["detect", "locale_code", "primary", "with_language"]

_SAMPLE = 20_000
"""Characters that the language is found from; more take longer and change nothing."""
_FEWEST_BYTES = 24
"""Bytes of letters (in UTF-8, so that a Chinese character counts three) below which any answer would be a guess."""


def detect(text: str) -> str:
    """The locale code of the language of `text`, or an empty string where there is too little to tell."""
    sample = _spread(text)
    letters = "".join(filter(str.isalpha, sample))
    if len(letters.encode("utf-8", "replace")) < _FEWEST_BYTES:
        return ""
    import py3langid

    return locale_code(str(py3langid.classify(sample)[0]))


def with_language(article: Article) -> Article:
    """The same article with its language told: its own, or else the one found."""
    if article.language:
        return article
    return replace(article, language=detect(" ".join(p.text for p in article.paragraphs)))


def _spread(text: str) -> str:
    """A sample of bounded length from the beginning, the middle and the end of a text."""
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    middle = (len(text) - third) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))
