"""Sums that both versions tell, each in a currency of its own: the same digits are hardly two facts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from tui.compare.comparison import Mismatch
from tui.facts.fact import Mention, Quantity
from tui.facts.units import dimension

MONEY = "money"
TELLING = 31
"""Up to here a number of units is said of many things."""


def exchanged_currencies(missing: Sequence[Mismatch]) -> list[Mismatch]:
    """Conflicts of sums that each version tells alone: of the same value, in another currency, once on either side."""
    left = _sums(m.left for m in missing if m.left)
    right = _sums(m.right for m in missing if m.right)
    pairs = ((ours, right[value]) for value, ours in left.items() if value in right)
    return [
        Mismatch("conflict", ours[0].kind, ours[0], theirs[0])
        for ours, theirs in pairs
        if len(ours) == len(theirs) == 1 and ours[0].unit != theirs[0].unit
    ]


def _sums(mentions: Iterable[Mention]) -> dict[Decimal, list[Mention]]:
    found: dict[Decimal, list[Mention]] = defaultdict(list)
    for mention in mentions:
        fact = mention.fact
        if isinstance(fact, Quantity) and fact.unit and dimension(fact.unit) == MONEY and fact.value > TELLING:
            found[fact.value].append(mention)
    return found
