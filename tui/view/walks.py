"""Ways through both texts: from mismatch to mismatch, link to link, mention to mention, each a list of stops."""

from bisect import bisect_left, bisect_right
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
    """A way past every mention of both texts: level where linked paragraphs hold one each, alone where not."""
    linked: dict[int, list[int]] = {}
    for link in comparison.links:
        linked.setdefault(link.left, []).append(link.right)
    rest = list(mentions[1])
    stops: list[Stop] = []
    for left in mentions[0]:
        right = next((m for m in rest if m.paragraph in linked.get(left.paragraph, ())), None)
        if right is not None:
            before = [m for m in rest if spot_of(m) < spot_of(right) and not _has_partner(m, comparison, mentions[0])]
            stops += [stop_at((None, m)) for m in before]
            rest = [m for m in rest if m is not right and m not in before]
        stops.append(stop_at((left, right)))
    return stops + [stop_at((None, m)) for m in rest]


def _has_partner(right: "Mention", comparison: Comparison, lefts: "Sequence[Mention]") -> bool:
    partners = {link.left for link in comparison.links if link.right == right.paragraph}
    return any(left.paragraph in partners for left in lefts)
