"""A link: two paragraphs, one per side, that tell the same thing."""

from dataclasses import dataclass

Span = tuple[int, int]
"""Where a sentence begins in its paragraph and where it ends, end exclusive."""


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraph `left` of the left version tells what paragraph `right` of the right one tells.

    `score` is the probability that it does, in 0..1: of the links that score .8, four in five are right. `sentences`
    are the pairs of sentences, left and right, that the link rests on, as far as they are known.
    """

    left: int
    right: int
    score: float
    sentences: tuple[tuple[Span, Span], ...] = ()
