"""Figures of two versions held against each other: inside linked paragraphs first, then anywhere opposite."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tui.align.link import Link
from tui.compare.assignment import assign
from tui.compare.comparison import Mismatch
from tui.compare.currencies import exchanged_currencies
from tui.compare.frames import Fit, Frames
from tui.compare.omissions import must_be_told, says_again
from tui.compare.slots import Slots
from tui.facts.agreement import Agreement, Figure, agreement, as_fine, same_slot, strangeness, supports
from tui.facts.fact import Mention, Moment, Name
from tui.facts.figures import find_hints, find_numerals
from tui.facts.locale_tables import tables
from tui.text import Article

LIMIT = 1.0
"""The cost above which two figures are no pair."""
EXCUSED = 0.6
"""What it costs to pair, as a conflict, a figure that something opposite would excuse."""
UNANCHORED = 0.25
"""What it costs if neither neighbour of the one figure is paired with a neighbour of the other."""

AGREEING: dict[Fit, float] = {"same": 0.0, "unknown": 0.0, "open": 0.2, "beside": 0.3, "apart": 0.4}
"""What it costs to pair figures that agree, by how the sentences around them belong together."""

DIFFERING: dict[Fit, float] = {"same": -0.2, "unknown": 0.0, "open": 0.6, "beside": 0.6}
"""The same of figures that differ; those in sentences that tell something else are no pair."""

WINDOW = 40
"""Figures before and after the same place that a figure is held against: all, in a paragraph of ordinary length."""

SEARCHED, FEWEST, LOOKS = 150, 10, 60_000
"""Different figures opposite among which one is looked for that explains another: fewer where very many are open, so
that the work grows with the text alone, after so many looks."""

WAYS: dict[Agreement, float] = {"equal": 0.0, "rounded": 0.2, "converted": 0.2}
"""What it costs to pair figures that agree in these ways."""


@dataclass(slots=True)
class _Side:
    article: Article
    figures: Sequence[Mention]
    numerals: set[int]
    """Which of the figures are lone numerals or weekdays: they may contradict a figure opposite, and ask for none."""
    hints: Sequence[Mention]
    linked: dict[int, set[int]]
    """For a paragraph of this side, the paragraphs of the other side that it is linked to."""
    partner: dict[int, int] = field(default_factory=dict)
    """Figures that have found a counterpart, by index."""

    def open(self) -> list[int]:
        """The figures that have found no counterpart yet."""
        return [i for i in range(len(self.figures)) if i not in self.partner]


def compare_figures(
    left: Article,
    right: Article,
    left_figures: Sequence[Mention],
    right_figures: Sequence[Mention],
    links: Sequence[Link],
) -> list[Mismatch]:
    """What differs among the quantities and moments of two versions: inside linked paragraphs first, then anywhere."""
    there, here = _linked(links)
    sides = (_side(left, left_figures, there), _side(right, right_figures, here))
    frames = Frames(links)
    quiet = _agreeing(*sides, frames)
    conflicts = _conflicts(*sides, frames)
    missing = _missing(*sides)
    exchanged = exchanged_currencies(missing)
    told = {m for conflict in exchanged for m in (conflict.left, conflict.right)}
    rest = (m for m in missing if (m.left or m.right) not in told)
    return [*conflicts, *exchanged, *rest, *quiet]


def _side(article: Article, figures: Sequence[Mention], linked: dict[int, set[int]]) -> _Side:
    numerals = find_numerals(article)
    every = sorted((*figures, *numerals), key=lambda m: (m.paragraph, m.start))
    lone = set(numerals)
    return _Side(article, every, {i for i, m in enumerate(every) if m in lone}, find_hints(article), linked)


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


def _pairs(left: _Side, right: _Side) -> Iterator[tuple[int, int]]:
    """Open figures of linked paragraphs; of very many in one paragraph, those that stand in about the same place."""
    here, there = _by_paragraph(left), _by_paragraph(right)
    for number, ours in here.items():
        for paragraph in left.linked.get(number, ()):
            theirs = there.get(paragraph, [])
            window = WINDOW if len(ours) <= WINDOW else WINDOW // 10
            for at, i in enumerate(ours):
                middle = at * len(theirs) // len(ours)
                yield from ((i, j) for j in theirs[max(0, middle - window) : middle + window])


def _by_paragraph(side: _Side) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i in side.open():
        found.setdefault(side.figures[i].paragraph, []).append(i)
    return found


def _agreeing(left: _Side, right: _Side, frames: Frames) -> list[Mismatch]:
    """Pair what agrees inside links; what is rounded or converted comes back as a quiet mismatch."""
    slots = Slots(left.article, right.article, (), frames)
    costs, ways = {}, {}
    for i, j in _pairs(left, right):
        one, other = _figure(left.figures[i]), _figure(right.figures[j])
        way = agreement(one, other)
        if way:
            ways[i, j] = way
            distance = min(1.0, slots.distance(left.figures[i], right.figures[j]))
            fit = AGREEING[frames.fit(left.figures[i], right.figures[j])]
            costs[i, j] = WAYS[way] + fit + distance / 4 + strangeness(one, other) / 4
    quiet = []
    for i, j in assign(costs, LIMIT):
        left.partner[i], right.partner[j] = j, i
        if ways[i, j] != "equal":
            quiet.append(Mismatch(ways[i, j], left.figures[i].kind, left.figures[i], right.figures[j]))
    return quiet


def _excused(side: _Side, other: _Side, fit: Callable[[Mention, Mention], Fit] | None) -> set[int]:
    """Open figures for which a weak reading opposite speaks, or another mention of the same opposite.

    Opposite is a linked paragraph, but for its sentences that tell something else, as they `fit`; without a fit it is
    the whole version.
    """
    hints, figures = _first_ones(other.hints), _first_ones(other.figures)
    elsewhere = {_figure(m): None for mentions in figures.values() for m in mentions}
    unpaired, found = side.open(), set()
    searched = max(FEWEST, min(SEARCHED, LOOKS // max(1, len(unpaired))))
    anywhere = list(elsewhere)[:searched]
    for i in unpaired:
        mention, fact = side.figures[i], _figure(side.figures[i])
        near = side.linked.get(mention.paragraph, set())
        hinted = [_figure(m) for number in near for m in hints.get(number, ())[:searched]]
        opposite = (m for number in near for m in figures.get(number, ())[:searched])
        told = [_figure(m) for m in opposite if fit is None or fit(mention, m) != "apart"]
        if fit is None:
            told += anywhere
            if fact in elsewhere:
                found.add(i)
                continue
        if any(supports(fact, f) for f in (*hinted, *(f for f in dict.fromkeys(told) if as_fine(fact, f)))):
            found.add(i)
    return found


def _first_ones(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each paragraph; of very many, the first ones."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        known = found.setdefault(mention.paragraph, [])
        if len(known) < SEARCHED:
            known.append(mention)
    return found


def _conflicts(left: _Side, right: _Side, frames: Frames) -> list[Mismatch]:
    """Pair what stands in the same slot with another value: one of the two at least is told nowhere opposite."""
    excused = _excused(left, right, frames.fit), _excused(right, left, lambda one, other: frames.fit(other, one))
    paired = ((left.figures[i], right.figures[j]) for i, j in left.partner.items())
    slots = Slots(left.article, right.article, paired, frames)
    costs = {}
    for i, j in _pairs(left, right):
        one, other = _figure(left.figures[i]), _figure(right.figures[j])
        excuses = (i in excused[0]) + (j in excused[1])
        fit = frames.fit(left.figures[i], right.figures[j])
        hinted = i in left.numerals and j in right.numerals
        unasked = hinted and not (isinstance(one, Moment) and fit in ("same", "unknown"))
        if excuses == 2 or fit == "apart" or not same_slot(one, other) or unasked:
            continue
        cost = DIFFERING[fit] + slots.distance(left.figures[i], right.figures[j]) + strangeness(one, other)
        cost += 0 if _anchored(left, right, i, j) else UNANCHORED
        costs[i, j] = cost + EXCUSED * excuses
    conflicts: dict[tuple[str, str], Mismatch] = {}
    for i, j in assign(costs, LIMIT):
        left.partner[i], right.partner[j] = j, i
        pair = left.figures[i], right.figures[j]
        conflicts.setdefault((pair[0].clue, pair[1].clue), Mismatch("conflict", pair[0].kind, *pair))
    return list(conflicts.values())


def _anchored(left: _Side, right: _Side, i: int, j: int) -> bool:
    """Whether the figures right before, or right after, are each other's counterparts."""
    return any(
        left.partner.get(i + step) == j + step
        and left.figures[i + step].paragraph == left.figures[i].paragraph
        and right.figures[j + step].paragraph == right.figures[j].paragraph
        for step in (-1, 1)
    )


def _missing(left: _Side, right: _Side) -> list[Mismatch]:
    return [
        *(Mismatch("missing", m.kind, m, None) for m in _untold(left, right)),
        *(Mismatch("missing", m.kind, None, m) for m in _untold(right, left)),
    ]


def _untold(side: _Side, other: _Side) -> Iterator[Mention]:
    """The open figures of a side that the other version tells nowhere, though it must."""
    has_dual = tables(other.article.language or "en").has_dual
    quiet = _excused(side, other, None) | side.numerals
    for i in side.open():
        mention = side.figures[i]
        again = any(at in side.partner and says_again(mention, side.figures[at]) for at in (i - 1, i + 1))
        if i not in quiet and not again and must_be_told(mention, has_dual=has_dual):
            yield mention
