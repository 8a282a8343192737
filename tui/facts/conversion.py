"""Conversion: whether two quantities are one amount in two units, rounded as news rounds what it converts."""

from collections.abc import Iterator
from decimal import Decimal

from tui.facts.fact import Quantity
from tui.facts.units import COUNTERPARTS, DEGREES, convert

CLOSE, ROUGH, COARSE = Decimal("0.02"), Decimal("0.04"), Decimal("0.075")
"""How far a converted amount may lie off, as a share of it.

`ROUGH` where both end in 0 or 5, and so were rounded, `COARSE` where the source is one digit and the outcome a round
number ("a mile", "1.5 km").
"""

DEGREE = Decimal("1")
"""How far a converted temperature may lie off, in degrees."""

CARELESS = Decimal("0.15")
"""How far the same amount in another unit, in brackets after it, may lie off."""

MILE, NAUTICAL = "length-mile", "length-nautical-mile"

SILENT = Decimal("0.017")
"""How far a converted amount may lie off, as a share of it, where its unit is not understood."""


def converts(left: Quantity, right: Quantity) -> bool:
    """Whether one quantity is the other in another unit, as precisely as it is written."""
    for unit in _exact_units(left):
        for target in _exact_units(right):
            if unit == target:
                continue
            converted, back = convert(left.value, unit, target), convert(right.value, target, unit)
            if converted is not None and unit.startswith("temperature-"):
                named = not {left.unit, right.unit} <= DEGREES
                if _same_degree(converted, right.value, unsigned=named):
                    return True
                if _same_difference(left.value, unit, right.value):
                    return True
            if converted is None or back is None:
                continue
            if unit.startswith("duration-"):
                return converted == right.value or back == left.value
            if significant(left.value) <= significant(right.value) and _near(
                converted, right.value, left.value, right.step
            ):
                return True
            if significant(right.value) <= significant(left.value) and _near(back, left.value, right.value, left.step):
                return True
    return False


def _same_degree(converted: Decimal, written: Decimal, *, unsigned: bool) -> bool:
    """Whether two temperatures are one; where a scale is named, the sign below zero may be said in words."""
    apart = abs(converted - written)
    return min(apart, abs(abs(converted) - abs(written)) if unsigned else apart) <= DEGREE


def _same_difference(value: Decimal, unit: str, other: Decimal) -> bool:
    """Whether two temperatures are one difference of temperatures, told in the degrees of two scales."""
    celsius, fahrenheit = (value, other) if unit == "temperature-celsius" else (other, value)
    return abs(fahrenheit * 5 / 9 - celsius) <= DEGREE / 2


def last_place(value: Decimal) -> Decimal:
    """The size of the last digit that is not zero."""
    return Decimal(10) ** int(value.normalize().as_tuple().exponent)


def _is_round(value: Decimal) -> bool:
    """Whether an amount is one digit and zeros, or two of which the second is a five ("300", "25", "1.5")."""
    digits = value.normalize().as_tuple().digits
    return len(digits) == 1 or (len(digits) == 2 and digits[1] == 5)


def significant(value: Decimal) -> int:
    """Significant digits: the amount with fewer is the one that was converted, and not the outcome."""
    return len(value.normalize().as_tuple().digits)


def converts_roughly(first: Quantity, second: Quantity) -> bool:
    """Whether the second quantity is meant to be the first in another unit, if not well converted."""
    pairs = ((a, b) for a in _exact_units(first) for b in _exact_units(second) if a != b)
    amounts = (convert(first.value, a, b) for a, b in pairs)
    return any(a is not None and abs(a - second.value) <= abs(a) * CARELESS for a in amounts)


def _exact_units(quantity: Quantity) -> Iterator[str]:
    """The units that a quantity may be in; degrees may be of either scale, miles nautical."""
    for unit in filter(None, (quantity.unit, *quantity.units)):
        yield unit
        if unit in DEGREES:
            yield from ("temperature-celsius", "temperature-fahrenheit")
        elif unit == MILE:
            yield NAUTICAL


def _near(converted: Decimal, written: Decimal, source: Decimal, step: Decimal) -> bool:
    """Whether `written`, to its last digit of size `step`, is what `source` was converted to.

    Where it has no more digits than the source, its zeros may be rounded too ("200 miles", "300 km"); of a source of
    one digit the rest may be cut off ("1 inch", "2 cm").
    """
    rough = written % 5 == 0 and source % 5 == 0
    place = max(step, last_place(written)) if significant(written) <= significant(source) else step
    to_the_digit = place / 2 if written >= 3 * step or source < 1 else Decimal(0)
    share = COARSE if significant(source) == 1 and _is_round(written) else ROUGH if rough else CLOSE
    cut = significant(source) == 1 and written >= 2 * step and written == converted // step * step
    return cut or abs(converted - written) <= max(abs(written) * share, to_the_digit)


def converts_silently(told: Quantity, untold: Quantity) -> bool:
    """Whether a number whose unit is not understood is the other one, converted to the unit that translators choose."""
    if untold.unit is not None or untold.value < 2:
        return False
    for unit in _exact_units(told):
        if unit not in COUNTERPARTS:
            continue
        target = COUNTERPARTS[unit]
        converted, back = convert(told.value, unit, target), convert(untold.value, target, unit)
        if converted is None or back is None:
            continue
        if unit.startswith("temperature-"):
            apart, allowed = min(abs(converted - untold.value), abs(back - told.value)), DEGREE
        else:
            apart, allowed = abs(converted - untold.value), untold.value * SILENT
        if apart <= allowed:
            return True
    return False
