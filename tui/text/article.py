"""What an article is: paragraphs with roles, in one language, from one source."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["title", "heading", "body", "boilerplate"]
"""What a paragraph is for. `boilerplate` (share buttons, advertisements' left-overs) is shown but never linked."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read: its text has no control characters and no line breaks."""

    text: str
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a story, as one outlet tells it. Paragraphs count from 0; the title, where there is one, is 0.

    `language` is a CLDR locale code (`id`, `fr`, `zh`), or empty where it is unknown.
    """

    source: str
    title: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    outlet: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a span of one paragraph, in code points, end exclusive."""

    paragraph: int
    start: int
    end: int
