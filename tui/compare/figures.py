"""Figures of two versions held against each other: inside linked paragraphs first, then anywhere in the other version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.facts.agreement import Figure, agreement, same_slot, supports
from tui.facts.fact import Mention, Name
from tui.facts.figures import find_hints
from tui.text import Article


@dataclass(slots=True)
class _Side:
    article: Article
    figures: Sequence[Mention]
    hints: Sequence[Mention]
    linked: dict[int, set[int]]
    """For a paragraph of this side, the paragraphs of the other side that it is linked to."""
    settled: dict[int, int | None] = field(default_factory=dict)
    """Figures that need no further look, with their partner opposite if they have one."""

    def open(self) -> list[int]:
        """The figures that have found no counterpart yet."""
        return [i for i in range(len(self.figures)) if i not in self.settled]


def compare_figures(
    left: Article,
    right: Article,
    left_figures: Sequence[Mention],
    right_figures: Sequence[Mention],
    links: Sequence[Link],
) -> list[Mismatch]:
    """What differs among the quantities and moments of two versions: inside linked paragraphs first, then anywhere."""
    there, here = _linked(links)
    sides = (_Side(left, left_figures, find_hints(left), there), _Side(right, right_figures, find_hints(right), here))
    mismatches = _agreeing(*sides)
    for side, other in (sides, sides[::-1]):
        _excuse(side, other)
    mismatches += _conflicts(*sides)
    mismatches += _missing(*sides)
    return mismatches


def _linked(links: Iterable[Link]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    there: dict[int, set[int]] = {}
    here: dict[int, set[int]] = {}
    for link in links:
        there.setdefault(link.left, set()).add(link.right)
        here.setdefault(link.right, set()).add(link.left)
    return there, here


def _figure(mention: Mention) -> Figure:
    assert not isinstance(mention.fact, Name)
    return mention.fact


def _place(side: _Side, mention: Mention) -> float:
    """Where in its paragraph a mention stands, 0 at the start and 1 at the end."""
    return mention.start / max(1, len(side.article.paragraphs[mention.paragraph].text))


def _pairs(left: _Side, right: _Side) -> list[tuple[float, int, int]]:
    """Open figures of linked paragraphs, by how far apart they stand in them."""
    by_paragraph: dict[int, list[int]] = {}
    for j in right.open():
        by_paragraph.setdefault(right.figures[j].paragraph, []).append(j)
    pairs = []
    for i in left.open():
        mention = left.figures[i]
        for paragraph in left.linked.get(mention.paragraph, ()):
            for j in by_paragraph.get(paragraph, ()):
                pairs.append((abs(_place(left, mention) - _place(right, right.figures[j])), i, j))
    return sorted(pairs)


def _agreeing(left: _Side, right: _Side) -> list[Mismatch]:
    """Settle what agrees inside links; what is rounded or converted comes back as a quiet mismatch."""
    quiet = []
    for wanted in ("equal", "rounded", "converted"):
        for _, i, j in _pairs(left, right):
            one, other = left.figures[i], right.figures[j]
            if i in left.settled or j in right.settled or agreement(_figure(one), _figure(other)) != wanted:
                continue
            left.settled[i], right.settled[j] = j, i
            if wanted != "equal":
                quiet.append(Mismatch(wanted, one.kind, one, other))
    return quiet


def _excuse(side: _Side, other: _Side) -> None:
    """Settle figures for which a weak reading opposite speaks, or another mention of the same anywhere opposite."""
    for i in side.open():
        mention = side.figures[i]
        near = side.linked.get(mention.paragraph, set())
        hints = (h for h in other.hints if h.paragraph in near)
        if any(supports(_figure(mention), _figure(h)) for h in (*hints, *other.figures)):
            side.settled[i] = None


def _conflicts(left: _Side, right: _Side) -> list[Mismatch]:
    conflicts = []
    for distance, i, j in _pairs(left, right):
        one, other = left.figures[i], right.figures[j]
        if i in left.settled or j in right.settled or not same_slot(_figure(one), _figure(other)) or distance > 0.5:
            continue
        left.settled[i], right.settled[j] = j, i
        conflicts.append(Mismatch("conflict", one.kind, one, other))
    return conflicts


def _missing(left: _Side, right: _Side) -> list[Mismatch]:
    lost = [Mismatch("missing", left.figures[i].kind, left.figures[i], None) for i in left.open()]
    return lost + [Mismatch("missing", right.figures[j].kind, None, right.figures[j]) for j in right.open()]
