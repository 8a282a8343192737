"""What the other version need not say: figures that may be put in words, or that repeat what stands beside them."""

from tui.facts.agreement import converts_roughly
from tui.facts.fact import Mention, Quantity

DOZEN = 12
"""Up to here a number word without a unit may be put otherwise: both, a team of eleven, a figure of speech."""

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
    if fact.value == 2 and (fact.spelled or fact.ordinal):
        return fact.unit is not None and not has_dual
    if fact.value == 1 and fact.unit is not None:
        return "-" not in fact.unit
    if fact.unit == "percent":
        return fact.value != 100
    return fact.unit is not None or not (fact.inside_name or (fact.spelled and fact.value <= DOZEN))


def says_again(mention: Mention, before: Mention) -> bool:
    """Whether a figure says the one right before it in another unit ("six meters (18 feet)")."""
    if mention.paragraph != before.paragraph or not 0 < mention.start - before.end <= BRACKET:
        return False
    fact, first = mention.fact, before.fact
    return isinstance(fact, Quantity) and isinstance(first, Quantity) and converts_roughly(first, fact)
