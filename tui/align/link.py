"""A link: two paragraphs, one per side, that tell the same thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraph `left` of the left version tells what paragraph `right` of the right one tells; `score` is in 0..1."""

    left: int
    right: int
    score: float
