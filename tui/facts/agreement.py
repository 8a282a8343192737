"""Whether two figures agree: the same, compatible within what was written, converted, or not at all."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from tui.facts.fact import Moment, Quantity
from tui.facts.units import convert, dimension, same_unit

Agreement = Literal["equal", "rounded", "converted"]
Figure = Quantity | Moment

CONVERSION_TOLERANCE = Decimal("0.04")
"""How far a converted amount may lie off: news rounds what it converts to two digits."""


def readings(fact: Figure) -> Iterator[Figure]:
    """A fact and the other readings of its words."""
    yield fact
    yield from fact.others


def agreement(left: Figure, right: Figure) -> Agreement | None:
    """How two facts agree under some reading of each, the closest way first; None where they do not."""
    found = {_agree(a, b) for a in readings(left) for b in readings(right)}
    order: tuple[Agreement, ...] = ("equal", "rounded", "converted")
    return next((kind for kind in order if kind in found), None)


def _agree(left: Figure, right: Figure) -> Agreement | None:
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _quantities(left, right)
    if isinstance(left, Moment) and isinstance(right, Moment):
        return "equal" if _moments(left, right) else None
    return None


def _moments(left: Moment, right: Moment) -> bool:
    """Whether nothing that both tell differs, and there is something that both tell."""
    pairs = [
        (left.year, right.year),
        (left.month, right.month),
        (left.day, right.day),
        (left.hour, right.hour),
        (left.minute, right.minute),
    ]
    told = [(a, b) for a, b in pairs if a is not None and b is not None]
    return bool(told) and all(a == b for a, b in told)


def _quantities(left: Quantity, right: Quantity) -> Agreement | None:
    if units_agree(left, right):
        if left.value == right.value:
            return "equal"
        return "rounded" if _rounds(left, right) or _rounds(right, left) else None
    if left.unit and right.unit:
        converted = convert(left.value, left.unit, right.unit)
        if converted is not None and _near(converted, right.value):
            return "converted"
    return None


def units_agree(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities may be of one unit; where one tells none, it may be any."""
    if left.unit is None or right.unit is None:
        return True
    return any(same_unit(a, b) for a in (left.unit, *left.units) for b in (right.unit, *right.units))


def _rounds(coarse: Quantity, fine: Quantity) -> bool:
    """Whether `coarse` is `fine`, rounded to the last digit that `coarse` writes, a large one at least."""
    if coarse.step <= fine.step:
        return False
    return abs(coarse.value - fine.value) <= coarse.step / 2


def _near(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= max(abs(left), abs(right)) * CONVERSION_TOLERANCE


def supports(fact: Figure, other: Figure) -> bool:
    """Whether a figure opposite, though not the same, explains this one: a part of a date or time, a decade's tens."""
    if agreement(fact, other) is not None:
        return True
    moment, quantity = (fact, other) if isinstance(fact, Moment) else (other, fact)
    if not isinstance(moment, Moment) or not isinstance(quantity, Quantity):
        return False
    parts = {moment.year, moment.month, moment.day, moment.hour}
    parts |= {moment.hour % 12 or 12} if moment.hour is not None else set()
    parts |= {moment.year % 100} if moment.year is not None else set()
    return quantity.value in parts


def same_slot(left: Figure, right: Figure) -> bool:
    """Whether one figure may stand where the other does: both a date, or quantities of one dimension."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        return any(
            a is not None and b is not None
            for a, b in (
                (left.year, right.year),
                (left.month, right.month),
                (left.day, right.day),
                (left.hour, right.hour),
            )
        )
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if left.unit is None or right.unit is None:
            return True
        return dimension(left.unit) == dimension(right.unit)
    return False
