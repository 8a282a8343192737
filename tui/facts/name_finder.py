"""What finds names in a text: our own finder, or a model of the user's before it, behind one protocol."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from tui.facts.fact import Mention, Name
from tui.facts.names import find_names
from tui.facts.rarity import base_language
from tui.text import Article

KINDS = frozenset({"person", "organisation", "place", "product", "other"})
"""What a finder may say a name is the name of."""


class Span(NamedTuple):
    """A name in a paragraph: offsets in code points, end exclusive; `kind` is one of `KINDS`, or empty if unknown."""

    paragraph: int
    start: int
    end: int
    kind: str = ""


class NameFinder(Protocol):
    """Finds the names of an article; the version opposite may help to tell what is one.

    Nothing is found twice: of spans that overlap, the first one counts. One may also have `languages`, see `knows`.
    """

    def find(self, article: Article, other: Article) -> Iterable[tuple[int, int, int, str]]:
        """The names, in any order, as `Span` has them."""
        ...


class Own:
    """Our finder, of any language: by capitals, the rarity of words, and the version opposite."""

    def find(self, article: Article, other: Article) -> Iterable[Span]:
        """As the protocol says; kinds are left to the entities."""
        return (Span(m.paragraph, m.start, m.end) for m in find_names(article, other, ()))


def knows(finder: NameFinder, language: str) -> bool:
    """Whether a finder reads a language, by its primary subtag: one of its `languages`, or any where it names none."""
    languages: Iterable[str] = getattr(finder, "languages", ())
    return not languages or language in languages


def names_of(
    article: Article, other: Article, figures: Sequence[Mention], model: NameFinder | None = None
) -> tuple[Mention, ...]:
    """The names of `article` in reading order, none overlapping another or one of `figures`.

    Where a model is given that knows the language, its names come before those of our own finder.
    """
    finders = (model, Own()) if model and knows(model, base_language(article.language)) else (Own(),)
    taken: dict[int, set[int]] = {}
    for figure in figures:
        taken.setdefault(figure.paragraph, set()).update(range(figure.start, figure.end))
    names = []
    for span in (Span(*found) for finder in finders for found in finder.find(article, other)):
        covered = set(range(span.start, span.end))
        if _is_whole(span, article) and covered.isdisjoint(taken.setdefault(span.paragraph, set())):
            taken[span.paragraph] |= covered
            names.append(_mention(span, article))
    return tuple(sorted(names, key=lambda m: (m.paragraph, m.start)))


def _is_whole(span: Span, article: Article) -> bool:
    """Whether a span is one of this article: a finder may be anybody's."""
    if not 0 <= span.paragraph < len(article.paragraphs):
        return False
    text = article.paragraphs[span.paragraph].text
    return 0 <= span.start < span.end <= len(text) and not text[span.start : span.end].isspace()


def _mention(span: Span, article: Article) -> Mention:
    text = article.paragraphs[span.paragraph].text[span.start : span.end]
    kind = span.kind if span.kind in KINDS else ""
    return Mention(span.paragraph, span.start, span.end, text, Name(text, kind))
