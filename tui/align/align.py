"""Alignment of two versions: sentence vectors and shared clues in, links between paragraphs out."""

from collections.abc import Sequence

import numpy as np

from tui.align.clues import Clue, clue_vectors
from tui.align.confidence import confidence, confidence_by_clues
from tui.align.encoder import Encoder, threshold_of
from tui.align.handwork import UNTOUCHED, Handwork, honoured
from tui.align.headings import are_titles, classes, supported
from tui.align.leaning import leaning
from tui.align.link import Link
from tui.align.merge import with_neighbours
from tui.align.search import Pairs, search
from tui.align.similarity import Matrix, centred
from tui.align.threads import one_thread
from tui.align.translation import translation_links
from tui.align.units import Unit, units
from tui.align.windows import tiles
from tui.text import Article

__all__ = ["Clue", "align"]

_THRESHOLD = 0.385
"""What a pair must score to link its paragraphs where clues are all there is."""

_CLUES = 0.05
"""What shared clues add to the likeness of two sentences at most: inside one story all paragraphs share its names."""

_ALONE, _BESIDE = 512, 64
"""Dimensions of the clues' vectors where they are all there is, and where they stand beside an encoder's."""

_AGAIN, _RIVALRY = 0.05, 0.85
"""What a pair must score beyond that where one of its sentences has a better partner, and which share of the better
score: a version that says a thing twice says it nearly as well."""

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
            vectors = _vectors(*sides, left_clues, right_clues, encoder)
            links = supported(_lifted(_pairs(*sides, vectors, encoder, handwork), *sides), left, right)
        if not links and encoder is None and left_clues and right_clues:
            links = _given(*sides)
    return honoured(links, handwork)


def _vectors(
    left: Sequence[Unit],
    right: Sequence[Unit],
    left_clues: Sequence[Clue],
    right_clues: Sequence[Clue],
    encoder: Encoder | None,
) -> tuple[Matrix, Matrix]:
    """What the sentences of either side say, as an encoder and the clues tell it."""
    if encoder is None:
        return clue_vectors(left, right, left_clues, right_clues, _ALONE)
    weight = _LONE_CLUES if _are_lone(left, right) else _CLUES
    clues = clue_vectors(left, right, left_clues, right_clues, _BESIDE)
    return _encoded(encoder, left, clues[0], weight), _encoded(encoder, right, clues[1], weight)


def _pairs(
    left: Sequence[Unit],
    right: Sequence[Unit],
    vectors: tuple[Matrix, Matrix],
    encoder: Encoder | None,
    handwork: Handwork,
) -> Pairs:
    """The pairs of sentences that make links, with how sure they are."""
    threshold = _THRESHOLD if encoder is None else threshold_of(encoder)
    if _are_lone(left, right):
        threshold = _LONE_THRESHOLD
    kinds = classes(left, right)
    best = search(*vectors, tiles(*vectors), kinds, leaning(left, right, handwork) if handwork else None)
    mutual = best.mutual()
    found = mutual.beyond(np.where(are_titles(kinds[0][mutual.left]), _LONE_THRESHOLD, threshold))
    pairs = with_neighbours(found, *vectors, kinds)
    if encoder is None:
        return Pairs(pairs.left, pairs.right, confidence_by_clues(pairs.scores))
    pairs += best.rivals(pairs, _RIVALRY).beyond(threshold + _AGAIN)
    return Pairs(pairs.left, pairs.right, confidence(pairs.scores))


def _given(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Link, ...]:
    """A link between two lone paragraphs of like length, as likely wrong as right: they are there to be compared."""
    lengths = [sum(len(sentence.text) for sentence in side) for side in (left, right)]
    if not _are_lone(left, right) or max(lengths) > _LIKE_LENGTH * min(lengths):
        return ()
    return (Link(left[0].paragraph, right[0].paragraph, 0.5),)


def _are_lone(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    return all(side[0].paragraph == side[-1].paragraph for side in (left, right))


def _encoded(encoder: Encoder, sentences: Sequence[Unit], clues: Matrix, weight: float) -> Matrix:
    """The encoder's vectors without what their version has in common, and behind them those of the clues."""
    meaning = centred(encoder.encode([sentence.text for sentence in sentences]))
    return np.hstack([meaning, np.float32(weight**0.5) * clues])


def _lifted(pairs: Pairs, left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Link, ...]:
    """Links of the paragraphs that the sentences belong to, each with the score of its best pair."""
    scores: dict[tuple[int, int], float] = {}
    for i, j, score in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.scores.tolist(), strict=True):
        key = left[i].paragraph, right[j].paragraph
        scores[key] = max(scores.get(key, 0.0), score)
    return tuple(Link(*key, score) for key, score in sorted(scores.items()))
