"""Ways through both texts: from mismatch to mismatch, link to link, mention to mention, each a list of stops."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.align.link import Link
from tui.compare.comparison import Comparison, Mismatch
from tui.view.layout import Spot
from tui.view.marks import sides_of
from tui.view.sync import Side, other

if TYPE_CHECKING:
    from tui.facts.fact import Mention

Opposite = Callable[[Side, Spot], Spot]
"""Where the other text stands level with a spot of the text on a side."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where both texts go; None where a text has nothing there of its own, and just stands level."""

    spots: tuple[Spot | None, Spot | None]


def spot_of(mention: "Mention") -> Spot:
    """Where a mention begins."""
    return Spot(mention.paragraph, mention.start)


def stop_at(mentions: "tuple[Mention | None, Mention | None]") -> Stop:
    """Both mentions, or the one there is."""
    left, right = mentions
    return Stop((spot_of(left) if left else None, spot_of(right) if right else None))


def on_side(stop: Stop, side: Side, opposite: Opposite) -> Spot:
    """Where a stop stands in the text on a side: at its own spot there, or level with the other one."""
    own, beyond = stop.spots[side], stop.spots[other(side)]
    if own is not None:
        return own
    return opposite(other(side), beyond) if beyond is not None else Spot()


def in_reading_order(mismatches: Iterable[Mismatch], side: Side, opposite: Opposite) -> list[tuple[Spot, Mismatch]]:
    """Mismatches in the order in which a reader of the text on a side comes upon them, and where."""
    placed = [(on_side(stop_at(sides_of(mismatch)), side, opposite), mismatch) for mismatch in mismatches]
    return sorted(placed, key=lambda item: item[0])


def step(spots: Sequence[Spot], here: Spot, current: int | None, by: int) -> int:
    """The index of the next spot (the previous one for -1) after the current one, or else `here`; round at the ends."""
    if current is not None:
        return (current + by) % len(spots)
    return (bisect_right(spots, here) if by > 0 else bisect_left(spots, here) - 1) % len(spots)


def linked_paragraphs(links: Iterable[Link], side: Side) -> list[int]:
    """The paragraphs of a text that have a counterpart, in reading order."""
    return sorted({(link.left, link.right)[side] for link in links})


def mention_stops(comparison: Comparison, mentions: "tuple[Sequence[Mention], Sequence[Mention]]") -> list[Stop]:
    """A way past every mention of both texts: level where linked paragraphs hold one each, alone where not.

    Each text is read on as far as it goes: what the right one tells alone comes before what it tells level behind it.
    """
    lefts, rights = mentions
    opposite = _opposite(comparison, lefts, rights)
    level = set(opposite.values())
    alone = deque(index for index in range(len(rights)) if index not in level)
    stops: list[Stop] = []
    for index, left in enumerate(lefts):
        partner = opposite.get(index)
        while partner is not None and alone and alone[0] < partner:
            stops.append(stop_at((None, rights[alone.popleft()])))
        stops.append(stop_at((left, None if partner is None else rights[partner])))
    return stops + [stop_at((None, rights[index])) for index in alone]


def _opposite(comparison: Comparison, lefts: "Sequence[Mention]", rights: "Sequence[Mention]") -> dict[int, int]:
    """For mentions on the left, by their indices, those on the right that stand level: each has one, in their order."""
    waiting: dict[int, deque[int]] = {}
    for index, right in enumerate(rights):
        waiting.setdefault(right.paragraph, deque()).append(index)
    linked: dict[int, list[deque[int]]] = {}
    for link in comparison.links:
        if link.right in waiting:
            linked.setdefault(link.left, []).append(waiting[link.right])
    found: dict[int, int] = {}
    for index, left in enumerate(lefts):
        queue = min((queue for queue in linked.get(left.paragraph, ()) if queue), key=lambda q: q[0], default=None)
        if queue:
            found[index] = queue.popleft()
    return found
