"""Alignment of two versions: sentence vectors and shared clues in, links between paragraphs out."""

from collections.abc import Sequence

import numpy as np

from tui.align.clues import Clue, clue_vectors
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
    left_units, right_units = units(left), units(right)
    if not left_units or not right_units:
        return honoured((), handwork)
    lone = _is_lone(left_units) and _is_lone(right_units)
    with one_thread():
        if encoder is not None:
            translated = translation_links(left, right, left_units, right_units, encoder)
            if translated is not None:
                return translated
        vectors = clue_vectors(left_units, right_units, left_clues, right_clues, _ALONE if encoder is None else _BESIDE)
        if encoder is not None:
            weight = _LONE_CLUES if lone else _CLUES
            vectors = (
                _encoded(encoder, left_units, vectors[0], weight),
                _encoded(encoder, right_units, vectors[1], weight),
            )
        kinds = classes(left_units, right_units)
        leans = leaning(left_units, right_units, handwork) if handwork else None
        best = search(*vectors, tiles(*vectors), kinds, leans)
        threshold = _LONE_THRESHOLD if lone else _THRESHOLD if encoder is None else threshold_of(encoder)
        mutual = best.mutual()
        thresholds = np.where(are_titles(kinds[0][mutual.left]), _LONE_THRESHOLD, threshold)
        pairs = with_neighbours(mutual.where(mutual.scores > thresholds), *vectors, kinds)
        rivals = best.rivals(pairs, _RIVALRY)
        pairs += rivals.where(rivals.scores > threshold + _AGAIN)
        return honoured(supported(_lifted(pairs, left_units, right_units), left, right), handwork)


def _is_lone(sentences: Sequence[Unit]) -> bool:
    return sentences[0].paragraph == sentences[-1].paragraph


def _encoded(encoder: Encoder, sentences: Sequence[Unit], clues: Matrix, weight: float) -> Matrix:
    """The encoder's vectors without what their version has in common, and behind them those of the clues."""
    meaning = centred(encoder.encode([sentence.text for sentence in sentences]))
    return np.hstack([meaning, np.float32(weight**0.5) * clues])


def _lifted(pairs: Pairs, left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Link, ...]:
    """Links of the paragraphs that the sentences belong to, each with the score of its best pair."""
    scores: dict[tuple[int, int], float] = {}
    for i, j, score in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.scores.tolist(), strict=True):
        key = left[i].paragraph, right[j].paragraph
        scores[key] = max(scores.get(key, 0.0), min(1.0, score))
    return tuple(Link(*key, score) for key, score in sorted(scores.items()))
