"""The comparison of two versions: facts found, paragraphs linked, facts held against each other."""

from collections.abc import Sequence

from tui.align.align import Clue, align
from tui.align.encoder import Encoder
from tui.compare.comparison import Comparison, Mismatch
from tui.compare.entities import gather_entities
from tui.compare.figures import compare_figures
from tui.compare.names import compare_names
from tui.facts.fact import Mention, Relation
from tui.facts.figures import find_figures
from tui.facts.names import find_names
from tui.text import Article

_LOUDNESS: dict[Relation, int] = {"conflict": 0, "missing": 1, "rounded": 2, "converted": 3, "variant": 4}


def compare(left: Article, right: Article, encoder: Encoder | None = None) -> Comparison:
    """Everything that connects and parts two versions; without an encoder, links rest on figures and names alone."""
    left_figures, right_figures = find_figures(left), find_figures(right)
    left_names = find_names(left, right, left_figures)
    right_names = find_names(right, left, right_figures)
    left_mentions = _in_reading_order(left_figures, left_names)
    right_mentions = _in_reading_order(right_figures, right_names)
    links = align(left, right, _clues(left_mentions), _clues(right_mentions), encoder)
    mismatches = [
        *compare_figures(left, right, left_figures, right_figures, links),
        *compare_names(left, right, left_names, right_names, links),
    ]
    mismatches.sort(key=_loudness)
    return Comparison(
        left=left,
        right=right,
        links=links,
        left_mentions=left_mentions,
        right_mentions=right_mentions,
        mismatches=tuple(mismatches),
        entities=gather_entities(left, right, left_mentions, right_mentions, mismatches),
    )


def _in_reading_order(*groups: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted((m for group in groups for m in group), key=lambda m: (m.paragraph, m.start)))


def _clues(mentions: Sequence[Mention]) -> list[Clue]:
    return [Clue(m.paragraph, m.start, m.end, m.clue) for m in mentions]


def _loudness(mismatch: Mismatch) -> tuple[int, int, int]:
    first = mismatch.left or mismatch.right
    assert first is not None
    return _LOUDNESS[mismatch.relation], first.paragraph, first.start
