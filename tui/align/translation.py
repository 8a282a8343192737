"""Versions of which one translates the other and each paragraph is a sentence: told from the texts, and aligned."""

from collections.abc import Sequence

import numpy as np

from tui.align.beads import Bead, beads
from tui.align.chain import chain, segments
from tui.align.confidence import confidence_of_beads
from tui.align.encoder import Encoder, threshold_of
from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.link import Link
from tui.align.search import Pairs, search
from tui.align.similarity import centred
from tui.align.units import Unit
from tui.align.windows import tiles
from tui.text import Article

_FEWEST, _MOST = 20, 5_000
"""Paragraphs of versions that are tried: fewer do not tell, more take long, since groups of them are encoded too."""

_SINGLE = 0.8
"""The share of paragraphs that are one sentence; some sentences of a text cut by hand look like two."""

_IN_ORDER = 0.5
"""The share of the shorter version's paragraphs that must pair in order: a translation leaves little out."""

_SURE = 0.25
"""How far past the threshold pairs that follow on each other must score for no bead to cross the seam between them."""

_LIKE = 0.2
"""What a bead must score to be as likely right as wrong, where its place speaks for it."""


def translation_links(
    left: Article,
    right: Article,
    left_units: Sequence[Unit],
    right_units: Sequence[Unit],
    encoder: Encoder,
    handwork: Handwork = UNTOUCHED,
) -> tuple[Link, ...] | None:
    """The links of a translation around handwork, in reading order; None where the two do not look like one."""
    numbers = _paragraphs(left_units), _paragraphs(right_units)
    if not _is_cut_by_sentence(numbers[0], left_units) or not _is_cut_by_sentence(numbers[1], right_units):
        return None
    texts = [[article.paragraphs[n].text for n in side] for article, side in zip((left, right), numbers, strict=True)]
    decided = handwork.among(*numbers)
    mutual = _around(_mutual(texts[0], texts[1], encoder), decided)
    anchors = chain(mutual)
    if len(anchors.left) < _IN_ORDER * min(len(side) for side in texts):
        return None
    parts = segments(anchors, (len(texts[0]), len(texts[1])), _SURE)
    found = beads(texts[0], texts[1], parts, encoder, decided)
    return _links(found, mutual, numbers)


def _paragraphs(sentences: Sequence[Unit]) -> list[int]:
    return sorted({sentence.paragraph for sentence in sentences})


def _is_cut_by_sentence(paragraphs: Sequence[int], sentences: Sequence[Unit]) -> bool:
    counts = np.bincount([sentence.paragraph for sentence in sentences])
    single = int(np.count_nonzero(counts == 1))
    return _FEWEST <= len(paragraphs) <= _MOST and single >= _SINGLE * len(paragraphs)


def _mutual(left: Sequence[str], right: Sequence[str], encoder: Encoder) -> Pairs:
    vectors = centred(encoder.encode(left)), centred(encoder.encode(right))
    one_class = np.zeros(len(left), dtype=np.int64), np.zeros(len(right), dtype=np.int64)
    pairs = search(*vectors, tiles(*vectors), one_class).mutual()
    return pairs.beyond(threshold_of(encoder))


def _around(pairs: Pairs, handwork: Handwork) -> Pairs:
    """The pairs with those kept by hand, which are certain, and without the broken ones and what contends with kept."""
    kept = np.array(sorted(handwork.kept), dtype=np.int64).reshape(-1, 2)
    broken = handwork.broken
    ends = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    free = ~np.isin(pairs.left, kept[:, 0]) & ~np.isin(pairs.right, kept[:, 1])
    free &= np.array([pair not in broken for pair in ends], dtype=bool)
    pairs = pairs.where(free) + Pairs(kept[:, 0], kept[:, 1], np.ones(len(kept), dtype=np.float32))
    order = np.lexsort((pairs.right, pairs.left))
    return Pairs(pairs.left[order], pairs.right[order], pairs.scores[order])


def _links(found: Sequence[Bead], mutual: Pairs, numbers: tuple[list[int], list[int]]) -> tuple[Link, ...]:
    """A link for every two paragraphs of a bead, and for pairs out of order of which neither has one."""
    scores = {(i, j): bead.score - _LIKE for bead in found for i in bead.left for j in bead.right}
    left_taken, right_taken = {i for i, _ in scores}, {j for _, j in scores}
    for i, j, score in zip(mutual.left.tolist(), mutual.right.tolist(), mutual.scores.tolist(), strict=True):
        if i not in left_taken and j not in right_taken:
            scores[i, j] = score
    certain = confidence_of_beads(np.array(list(scores.values()), dtype=np.float32)).tolist()
    ordered = sorted((numbers[0][i], numbers[1][j], sure) for (i, j), sure in zip(scores, certain, strict=True))
    return tuple(Link(*link) for link in ordered)
