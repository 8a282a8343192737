"""Alignment of two versions: sentence vectors and shared clues in, links between paragraphs out."""

from collections.abc import Sequence

import numpy as np

from tui.align.clues import Clue, clue_vectors
from tui.align.confidence import confidence, confidence_by_clues
from tui.align.encoder import Encoder, threshold_of
from tui.align.evidence import Ground, weighed
from tui.align.handwork import UNTOUCHED, Handwork, honoured
from tui.align.headings import are_titles, classes, supported
from tui.align.leaning import leaning
from tui.align.link import Link, Span
from tui.align.search import Pairs, search
from tui.align.side import Side
from tui.align.threads import one_thread
from tui.align.translation import translation_links
from tui.align.units import Unit, units
from tui.align.windows import tiles
from tui.text import Article

__all__ = ["Clue", "align"]

_THRESHOLD = 0.385
"""What a pair must score where clues are all there is, to be one that others are weighed by."""

_CLUES = 0.05
"""What shared clues add to the likeness of two sentences at most: inside one story all paragraphs share its names."""

_ALONE, _BESIDE = 512, 64
"""Dimensions of the clues' vectors where they are all there is, and where they stand beside an encoder's."""

_LIKELY = 0.5
"""How likely right a pair must be for a link."""

_LONE_THRESHOLD, _LONE_CLUES = 0.2, 0.4
"""The same two where each side is one paragraph: then it is given to be held against the other."""

_LIKE_LENGTH = 4
"""How many times as long as its translation a text may be, Chinese beside Greek among them."""


def align(
    left: Article,
    right: Article,
    left_clues: Sequence[Clue],
    right_clues: Sequence[Clue],
    encoder: Encoder | None,
    handwork: Handwork = UNTOUCHED,
) -> tuple[Link, ...]:
    """The links of two versions, in reading order of the left one; from the clues alone where there is no encoder.

    What was decided by hand holds, and the rest is aligned around it.
    """
    sides = units(left), units(right)
    if not all(sides):
        return honoured((), handwork)
    with one_thread():
        links = translation_links(left, right, *sides, encoder, handwork) if encoder else None
        if links is None:
            pairs = _pairs(*_sides(*sides, left_clues, right_clues, encoder), handwork)
            links = supported(_lifted(pairs, *sides), left, right)
        if not links and encoder is None and left_clues and right_clues:
            links = _given(*sides)
    return honoured(links, handwork)


def _sides(
    left: Sequence[Unit],
    right: Sequence[Unit],
    left_clues: Sequence[Clue],
    right_clues: Sequence[Clue],
    encoder: Encoder | None,
) -> tuple[Side, Side]:
    """What the sentences of either side say, as an encoder and the clues tell it."""
    if encoder is None:
        clues = clue_vectors(left, right, left_clues, right_clues, _ALONE)
        return Side.of_clues(left, clues[0]), Side.of_clues(right, clues[1])
    weight = np.float32((_LONE_CLUES if _are_lone(left, right) else _CLUES) ** 0.5)
    clues = clue_vectors(left, right, left_clues, right_clues, _BESIDE)
    return Side.encoded(left, encoder, weight * clues[0]), Side.encoded(right, encoder, weight * clues[1])


def _pairs(left: Side, right: Side, handwork: Handwork) -> Pairs:
    """The pairs of sentences that make links, each with the probability that it is right."""
    kinds = classes(left.units, right.units)
    vectors = left.vectors, right.vectors
    leans = leaning(left.units, right.units, handwork) if handwork else None
    best = search(*vectors, tiles(*vectors), kinds, leans)
    threshold = _threshold(left, right)
    mutual = best.mutual()
    ground = Ground(left, right, best, mutual.where(mutual.scores > threshold))
    pairs, evidence = weighed(ground, kinds, threshold)
    titles = are_titles(kinds[0][pairs.left])
    certain = confidence_by_clues(evidence, titles) if left.encoder is None else confidence(evidence, titles)
    return Pairs(pairs.left, pairs.right, certain).where(certain > _LIKELY)


def _threshold(left: Side, right: Side) -> float:
    if _are_lone(left.units, right.units):
        return _LONE_THRESHOLD
    return _THRESHOLD if left.encoder is None else threshold_of(left.encoder)


def _given(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Link, ...]:
    """A link between two lone paragraphs of like length, as likely wrong as right: they are there to be compared."""
    lengths = [sum(len(sentence.text) for sentence in side) for side in (left, right)]
    if not _are_lone(left, right) or max(lengths) > _LIKE_LENGTH * min(lengths):
        return ()
    return (Link(left[0].paragraph, right[0].paragraph, 0.5),)


def _are_lone(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    return all(side[0].paragraph == side[-1].paragraph for side in (left, right))


def _lifted(pairs: Pairs, left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Link, ...]:
    """Links of the paragraphs that the sentences belong to, each with the score of its best pair."""
    scores: dict[tuple[int, int], float] = {}
    sentences: dict[tuple[int, int], list[tuple[Span, Span]]] = {}
    for i, j, score in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.scores.tolist(), strict=True):
        key = left[i].paragraph, right[j].paragraph
        scores[key] = max(scores.get(key, 0.0), score)
        sentences.setdefault(key, []).append((left[i].span, right[j].span))
    return tuple(Link(*key, score, tuple(sorted(sentences[key]))) for key, score in sorted(scores.items()))
