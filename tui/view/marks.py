"""What is marked in a text: spans of its paragraphs, each with what it stands for, from a comparison and a search."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.align.link import Link
from tui.compare.comparison import Comparison, Entity, Mismatch
from tui.view.sync import Side

if TYPE_CHECKING:
    from tui.facts.fact import Mention, Relation
    from tui.view.subjects import Subject

GLYPHS: Mapping[str, str] = {
    "conflict": "≠",
    "missing": "∅",
    "rounded": "≈",
    "converted": "⇄",
    "variant": "~",
    "equal": "=",
}
"""A sign for each relation, so that colour never carries it alone; all are one cell wide."""

LOOKS: Mapping[str, str] = {
    "conflict": "conflict",
    "missing": "missing",
    "rounded": "minor",
    "converted": "minor",
    "variant": "minor",
    "checked": "minor",
    "equal": "",
}
"""How a relation looks: what need not be looked at looks the same."""

CHECKED = "✓"
"""The sign of a mismatch that the reader has checked: it is quiet from then on."""

LOUD: "frozenset[Relation]" = frozenset(("conflict", "missing"))
"""The relations that a reader must look at; of the others the text shows an underline, and no sign."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a paragraph, in characters, end exclusive; `style` names how it looks, `glyph` its sign, if any."""

    start: int
    end: int
    style: str
    glyph: str = ""


Marks = Mapping[int, Sequence[Mark]]
"""The marks of a text by paragraph; where two overlap, the later one is drawn over the earlier."""


def sides_of(mismatch: Mismatch) -> "tuple[Mention | None, Mention | None]":
    """What a mismatch points at on either side."""
    return mismatch.left, mismatch.right


def swapped(comparison: Comparison) -> Comparison:
    """The same comparison with the sides changed over."""
    return Comparison(
        left=comparison.right,
        right=comparison.left,
        links=tuple(Link(link.right, link.left, link.score) for link in comparison.links),
        left_mentions=comparison.right_mentions,
        right_mentions=comparison.left_mentions,
        mismatches=tuple(replace(m, left=m.right, right=m.left) for m in comparison.mismatches),
        entities=tuple(Entity(e.name, e.kind, e.right, e.left) for e in comparison.entities),
        handwork=comparison.handwork.mirrored(),
        reviews=comparison.reviews.mirrored(),
    )


def mentions_of(comparison: Comparison, subject: "Subject") -> "tuple[tuple[Mention, ...], tuple[Mention, ...]]":
    """Where either text mentions something."""
    return (
        tuple(comparison.left_mentions[index] for index in subject.left),
        tuple(comparison.right_mentions[index] for index in subject.right),
    )


def loud(mismatches: Iterable[Mismatch]) -> list[Mismatch]:
    """The mismatches that a reader must look at."""
    return [mismatch for mismatch in mismatches if mismatch.relation in LOUD]


def mismatch_marks(mismatches: Iterable[Mismatch], side: Side) -> Iterable[tuple[int, Mark]]:
    """A mark for each mismatch that has something on this side, with its paragraph."""
    for mismatch in mismatches:
        mention = sides_of(mismatch)[side]
        if mention is not None:
            yield mention.paragraph, Mark(mention.start, mention.end, *_drawn(mismatch))


def _drawn(mismatch: Mismatch) -> tuple[str, str]:
    """The style and the sign of a mismatch in the text."""
    if mismatch.review.verdict == "checked":
        return "checked", CHECKED
    return mismatch.relation, GLYPHS[mismatch.relation] if mismatch.relation in LOUD else ""


def mention_marks(mentions: "Iterable[Mention]", style: str) -> Iterable[tuple[int, Mark]]:
    """A mark for each mention, with its paragraph."""
    for mention in mentions:
        yield mention.paragraph, Mark(mention.start, mention.end, style)


def by_paragraph(*groups: Iterable[tuple[int, Mark]]) -> dict[int, list[Mark]]:
    """Marks gathered by paragraph, in the order given."""
    marks: dict[int, list[Mark]] = {}
    for group in groups:
        for paragraph, mark in group:
            marks.setdefault(paragraph, []).append(mark)
    return marks
