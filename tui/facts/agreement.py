"""Whether two figures agree: the same, compatible within what was written, converted, or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from tui.facts.conversion import MILE, converts, converts_silently, last_place, significant
from tui.facts.fact import Moment, Quantity
from tui.facts.fractions import is_whole_of
from tui.facts.units import DEGREES, SCORE, convert, dimension, same_unit

Agreement = Literal["equal", "rounded", "converted"]
Figure = Quantity | Moment


HOURS = 24
MOST = 0.7
"""The most that another size makes a figure strange: a magnitude that was misread is a conflict still."""
SAME_DIGITS = -0.2
"""What the same digits at another magnitude take from it: that is the same amount, told wrong."""


MEASURED = frozenset({"length", "area", "mass", "volume", "speed"})
"""What news rounds to a number that ends in zeros, whether it says so or not."""

OFF_BY_ONE = 1
"""Units of its last digit by which a number is rather mistaken than rounded: who rounds 41 to 40 gains nothing."""

ROUGHLY = Decimal("0.05")
"""How far such a number may lie off, as a share of it."""


def readings(fact: Figure) -> Iterator[Figure]:
    """A fact and the other readings of its words."""
    yield fact
    yield from fact.others


def agreement(left: Figure, right: Figure) -> Agreement | None:
    """How two facts agree under some reading of each, the closest way first; None where they do not."""
    if not left.others and not right.others:
        return _agree(left, right)
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
    if left.ahead and right.ahead:
        return _same_instant(left, right)
    pairs = [
        (_year(left, right), _year(right, left)),
        (left.month, right.month),
        (left.day, right.day),
        (left.weekday, right.weekday),
        (_hour(left, right), _hour(right, left)),
    ]
    told = [(a, b) for a, b in pairs if a is not None and b is not None]
    return bool(told) and all(a == b for a, b in told) and (left.hour is None or _same_minute(left, right))


def _same_instant(left: Moment, right: Moment) -> bool:
    """Whether two times of day in zones that are told are one, on the dial where one of them may be counted to 12."""
    dial = HOURS * 60 // (2 if min(left.hour or 0, right.hour or 0) <= 12 else 1)
    here, there = ({_minutes(m) - ahead for ahead in m.ahead} for m in (left, right))
    return any((one - other) % dial == 0 for one in here for other in there)


def _minutes(moment: Moment) -> int:
    return (moment.hour or 0) * 60 + (moment.minute or 0)


def _year(moment: Moment, other: Moment) -> int | None:
    """The year, or the first of its decade where the other tells no more; a bare year for a decade is another one."""
    coarse = other.decade and (moment.decade or moment.month is not None)
    return moment.year // 10 * 10 if moment.year is not None and coarse else moment.year


def _hour(moment: Moment, other: Moment) -> int | None:
    """The hour, on the dial where one of the two may be counted to 12."""
    dial = moment.hour is not None and other.hour is not None and min(moment.hour, other.hour) <= 12
    return moment.hour % 12 if dial and moment.hour is not None else moment.hour


def _same_minute(left: Moment, right: Moment) -> bool:
    return (left.minute or 0) == (right.minute or 0)


def _quantities(left: Quantity, right: Quantity) -> Agreement | None:
    if units_agree(left, right):
        if left.value == right.value:
            return "equal"
        if _rounds(left, right) or _rounds(right, left):
            return "rounded"
        if not {left.unit, *left.units, right.unit, *right.units} & {*DEGREES, MILE}:
            return None
    return "converted" if converts(left, right) else None


def units_agree(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities may be of one unit; where one tells none, it may be any."""
    if left.unit is None or right.unit is None:
        return True
    return any(same_unit(a, b) for a in (left.unit, *left.units) for b in (right.unit, *right.units))


def _rounds(coarse: Quantity, fine: Quantity) -> bool:
    """Whether `coarse` is `fine`, rounded to the last digit that `coarse` writes, a large one at least.

    A measure may be rounded to zeros, and so may a number that a word makes rough, if none does so with the other.
    """
    apart = abs(coarse.value - fine.value)
    if coarse.step > fine.step:
        return apart <= coarse.step / 2
    spared = significant(fine.value) - significant(coarse.value)
    if spared < 1 or apart > min(coarse.value * ROUGHLY, last_place(coarse.value) / 2):
        return False
    if apart <= OFF_BY_ONE * fine.step:
        return False
    if coarse.rough and not fine.rough:
        return True
    return coarse.unit is not None and dimension(coarse.unit) in MEASURED


def supports(fact: Figure, other: Figure) -> bool:
    """Whether a figure opposite, though not the same, explains this one: a part of a date or time, a decade's tens."""
    if isinstance(fact, Quantity) and isinstance(other, Quantity):
        if is_whole_of(fact, other) or _converts_silently(fact, other) or _converts_silently(other, fact):
            return True
        if other.ordinal and not (fact.ordinal or fact.spelled):
            return False
        return agreement(fact, other) is not None or _hours(fact, other)
    if agreement(fact, other) is not None:
        return True
    if isinstance(fact, Quantity) and isinstance(other, Moment):
        shortened = fact.ordinal and other.year is not None and fact.value == other.year % 100
        return shortened or fact.value in _parts(other, fact.unit)
    if isinstance(fact, Moment) and isinstance(other, Quantity):
        return (
            (fact.month is None or fact.day is None)
            and not (other.ordinal and other.spelled)
            and other.value in _parts(fact) - ({1} if other.spelled and fact.hour is None else set())
        ) or (other.ordinal and not other.spelled and fact.year is not None and other.value == fact.year % 100)
    return False


def _converts_silently(told: Quantity, untold: Quantity) -> bool:
    """Whether a number, under some reading, is a quantity converted to a unit that is not understood."""
    return any(isinstance(one, Quantity) and converts_silently(told, one) for one in readings(untold))


def as_fine(fact: Figure, other: Figure) -> bool:
    """Whether a figure opposite tells a date as finely: a month alone says nothing of the day."""
    if isinstance(fact, Moment) and isinstance(other, Moment):
        return (fact.day is None or other.day is not None) and (fact.month is None or other.month is not None)
    return True


def _hours(left: Quantity, right: Quantity) -> bool:
    """Whether both may be one hour of the day, counted to 12 and to 24 ("15 h", "3 in the afternoon")."""
    if "duration-hour" not in (left.unit, right.unit) or {left.unit, right.unit} - {"duration-hour", None}:
        return False
    return 0 < left.value <= 24 and 0 < right.value <= 24 and (left.value - right.value) % 12 == 0


def _parts(moment: Moment, unit: str | None = None) -> set[int]:
    """The numbers that part of a date or time may be told by, as a bare number or with a unit of time after it.

    A month is told by its number in a date with a day only.
    """
    parts = set()
    month = moment.month if moment.day is not None else None
    for name, part in (("year", moment.year), ("month", month), ("day", moment.day), ("hour", moment.hour)):
        if part is not None and unit in (None, f"duration-{name}"):
            parts.add(part)
    if moment.hour is not None and unit in (None, "duration-hour"):
        parts.add(moment.hour % 12 or 12)
    if moment.year is not None and moment.year % 10 == 0 and unit in (None, "duration-year"):
        parts.add(moment.year % 100)
    if moment.year is not None and moment.decade:
        parts.add(moment.year // 100 + 1)
    return parts


def strangeness(left: Figure, right: Figure) -> float:
    """How unlike two figures of one slot look, at most 1: another unit, or one of the two without, another size."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        told = [
            (a is None) == (b is None)
            for a, b in (
                (left.year, right.year),
                (left.month, right.month),
                (left.day, right.day),
                (left.hour, right.hour),
            )
        ]
        return 0.15 * told.count(False)
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return 0.5
    left, right = _without_label(left), _without_label(right)
    strange = 0.0 if left.unit == right.unit else 0.25 if left.unit is None or right.unit is None else 0.1
    strange += 0.1 if left.spelled != right.spelled else 0.0
    if left.value <= 0 or right.value <= 0:
        return strange
    value = convert(left.value, left.unit, right.unit) if left.unit and right.unit else None
    ratio = (left.value if value is None or value <= 0 else value) / right.value
    steep = 0.3 if value is not None and left.unit != right.unit else 0.1
    if (left.unit is None) != (right.unit is None):
        steep = 0.2
    if _same_digits(left.value, right.value):
        return strange + SAME_DIGITS
    return strange + min(MOST, abs(float(ratio.log10())) * steep)


def _same_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts differ in their magnitude alone, as where "billion" has become "million"."""
    digits = one.normalize().as_tuple().digits
    return one != other and len(digits) > 1 and digits == other.normalize().as_tuple().digits


def _without_label(quantity: Quantity) -> Quantity:
    return replace(quantity, unit=None) if quantity.unit == SCORE else quantity


def same_slot(left: Figure, right: Figure) -> bool:
    """Whether one figure may stand where the other does: both a date, or quantities of one dimension."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        return any(
            a is not None and b is not None
            for a, b in (
                (left.year, right.year),
                (left.month, right.month),
                (left.day, right.day),
                (left.weekday, right.weekday),
                (left.hour, right.hour),
            )
        )
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if left.unit is None or right.unit is None:
            return True
        return dimension(left.unit) == dimension(right.unit)
    moment, quantity = (left, right) if isinstance(left, Moment) else (right, left)
    return (
        isinstance(moment, Moment)
        and isinstance(quantity, Quantity)
        and moment.hour is not None
        and quantity.unit in (None, "duration-hour")
        and quantity.value <= HOURS
    )
