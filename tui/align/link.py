"""A link: two paragraphs, one per side, that tell the same thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraph `left` of the left version tells what paragraph `right` of the right one tells.

    `score` is the probability that it does, in 0..1: of the links that score .8, four in five are right.
    """

    left: int
    right: int
    score: float
