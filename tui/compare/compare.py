"""The comparison of two versions: facts found, paragraphs linked, facts held against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.align.align import Clue, align
from tui.align.encoder import Encoder
from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.link import Link
from tui.compare.comparison import Comparison, Mismatch
from tui.compare.entities import gather_entities
from tui.compare.figures import compare_figures
from tui.compare.forms import Versions
from tui.compare.half_translated import widen, with_conflicts
from tui.compare.names import compare_names
from tui.facts.fact import Mention, Relation
from tui.facts.figures import find_figures
from tui.facts.name_finder import NameFinder, names_of
from tui.text import Article
from tui.text.language import with_language

_LOUDNESS: dict[Relation, int] = {"conflict": 0, "missing": 1, "rounded": 2, "converted": 3, "variant": 4}


@dataclass(frozen=True, slots=True)
class Findings:
    """What two versions claim, before anything is linked: their figures and names, each in reading order."""

    left: Article
    right: Article
    left_figures: tuple[Mention, ...]
    right_figures: tuple[Mention, ...]
    left_names: tuple[Mention, ...]
    right_names: tuple[Mention, ...]

    @property
    def left_mentions(self) -> tuple[Mention, ...]:
        """Figures and names of the left version together, in reading order."""
        return _in_reading_order(self.left_figures, self.left_names)

    @property
    def right_mentions(self) -> tuple[Mention, ...]:
        """Figures and names of the right version together, in reading order."""
        return _in_reading_order(self.right_figures, self.right_names)


def compare(
    left: Article,
    right: Article,
    encoder: Encoder | None = None,
    handwork: Handwork = UNTOUCHED,
    model: NameFinder | None = None,
) -> Comparison:
    """Everything that connects and parts two versions; without an encoder, links rest on figures and names alone."""
    findings = find(left, right, model)
    return conclude(findings, link(findings, encoder, handwork), handwork)


def find(left: Article, right: Article, model: NameFinder | None = None) -> Findings:
    """The facts of two versions; a language that an article does not tell is found first.

    Names are found by the model too, where one is given.
    """
    left, right = with_language(left), with_language(right)
    left_figures, right_figures = find_figures(left), find_figures(right)
    return Findings(
        left=left,
        right=right,
        left_figures=left_figures,
        right_figures=right_figures,
        left_names=names_of(left, right, left_figures, model),
        right_names=names_of(right, left, right_figures, model),
    )


def link(findings: Findings, encoder: Encoder | None, handwork: Handwork = UNTOUCHED) -> tuple[Link, ...]:
    """The links of two versions: their facts are the clues, the encoder's vectors the rest, and handwork holds."""
    left_clues, right_clues = _clues(findings.left_mentions), _clues(findings.right_mentions)
    return align(findings.left, findings.right, left_clues, right_clues, encoder, handwork)


def conclude(findings: Findings, links: tuple[Link, ...], handwork: Handwork = UNTOUCHED) -> Comparison:
    """The comparison that follows from the facts of two versions and the links between them."""
    left, right = findings.left, findings.right
    wide = widen(Versions((left, right), (findings.left_mentions, findings.right_mentions)), links)
    names = compare_names(left, right, findings.left_names, findings.right_names, links)
    mismatches = [
        *compare_figures(left, right, findings.left_figures, findings.right_figures, links),
        *with_conflicts(names, wide),
    ]
    mismatches = _once(sorted(mismatches, key=_loudness))
    return Comparison(
        left=left,
        right=right,
        links=links,
        left_mentions=wide.versions.mentions[0],
        right_mentions=wide.versions.mentions[1],
        mismatches=tuple(mismatches),
        entities=gather_entities(wide.versions, links, mismatches, wide.first),
        handwork=handwork,
    )


def _in_reading_order(*groups: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted((m for group in groups for m in group), key=lambda m: (m.paragraph, m.start)))


def _clues(mentions: Sequence[Mention]) -> list[Clue]:
    return [Clue(m.paragraph, m.start, m.end, m.clue) for m in mentions]


def _once(mismatches: Iterable[Mismatch]) -> list[Mismatch]:
    """The mismatches without the repetitions of a conflict of names; numbers may agree in their signs by chance."""
    first: dict[object, Mismatch] = {}
    for mismatch in mismatches:
        first.setdefault(_wordings(mismatch) or mismatch, mismatch)
    return list(first.values())


def _wordings(mismatch: Mismatch) -> tuple[str, str] | None:
    """What a conflict of names says on either side."""
    if mismatch.relation != "conflict" or mismatch.kind != "name" or not (mismatch.left and mismatch.right):
        return None
    return mismatch.left.text, mismatch.right.text


def _loudness(mismatch: Mismatch) -> tuple[int, int, int]:
    first = mismatch.left or mismatch.right
    assert first is not None
    return _LOUDNESS[mismatch.relation], first.paragraph, first.start
