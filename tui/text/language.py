"""The language of a text that does not tell it, found from a sample that is spread over the whole."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tui.text.article import Article
from tui.text.codes import locale_code, primary

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["detect", "locale_code", "primary", "with_language"]

_SAMPLE = 6_000
"""Characters that the language is found from, in some 8 ms; a tenth of them would do for most texts."""
_PIECES = 40
"""Paragraphs that the sample is taken from."""
_LEAST_CONFIDENCE = 0.3
"""What py3langid is surer of than this is mostly right, even of 30 characters; below, most is wrong."""


def detect(text: str) -> str:
    """The locale code of the language of `text`, or an empty string where there is too little to tell."""
    length = max(1, len(text) // _PIECES)
    return _detected([text[i : i + length] for i in range(0, len(text), length)] if len(text) > _SAMPLE else [text])


def with_language(article: Article) -> Article:
    """The same article with its language told: its own, or else the one found."""
    if article.language:
        return article
    read = [p.text for p in article.paragraphs if p.role != "boilerplate"]
    return replace(article, language=_detected(read[:: 1 + len(read) // _PIECES]))


def _detected(pieces: Sequence[str]) -> str:
    length = _SAMPLE // max(1, len(pieces))
    sample = " ".join(piece[:length] for piece in pieces).encode("utf-8", "replace")
    language, confidence = _identifier().classify(sample)
    return locale_code(language) if confidence >= _LEAST_CONFIDENCE else ""


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
