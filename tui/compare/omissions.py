"""What the other version need not say: figures that may be put in words, or that repeat what stands beside them."""

from tui.facts.agreement import agreement
from tui.facts.conversion import converts_roughly
from tui.facts.fact import Mention, Moment, Quantity
from tui.facts.units import LABELS

COUPLE = 2
"""Up to here a bare number may be put without one, in digits too: a couple, both, another, the leader, level."""

DOZEN = 12
"""Up to here a number word without a unit may be put otherwise: both, a team of eleven, a figure of speech."""

ZONE, ZONES = 5, 15
"""Letters of the longest abbreviation of a time zone with its space, and the minutes that zones differ by."""

BRACKET = 3
"""Characters between an amount and the same in another unit: a space and a bracket."""


def must_be_told(mention: Mention, *, has_dual: bool) -> bool:
    """Whether another version must tell a figure in figures or number words.

    It may say wholly for 100 %, "a mile" for 1 mile, two years in one word where its language `has_dual`, and nothing
    for the number of a model.
    """
    fact = mention.fact
    if not isinstance(fact, Quantity):
        return True
    if fact.value <= COUPLE and (fact.unit is None or fact.unit in LABELS) and fact.value % 1 == 0:
        return False
    if fact.value == COUPLE and (fact.spelled or fact.ordinal):
        return not has_dual
    if fact.value == 1 and fact.unit is not None:
        return "-" not in fact.unit
    if fact.unit == "percent":
        return fact.value != 100
    return fact.unit is not None or not (fact.inside_name or (fact.spelled and fact.value <= DOZEN))


def says_again(mention: Mention, beside: Mention) -> bool:
    """Whether a figure says one right beside it in another unit or zone ("six meters (18 feet)").

    So does a time of day in another zone ("10:15 BST (14:45 IST)").
    """
    first, second = sorted((mention, beside), key=lambda m: (m.paragraph, m.start))
    apart = second.start - first.end
    if first.paragraph != second.paragraph or apart <= 0:
        return False
    match first.fact, second.fact:
        case Quantity(), Quantity():
            return apart <= BRACKET and mention is second and converts_roughly(first.fact, second.fact)
        case Moment(hour=int(), day=None), Moment(hour=int(), day=None):
            if first.fact.ahead and second.fact.ahead:
                return apart <= BRACKET + ZONE and agreement(first.fact, second.fact) is not None
            minutes = (first.fact.minute or 0) - (second.fact.minute or 0)
            return apart <= BRACKET + ZONE and minutes % ZONES == 0
    return False
