"""Ranges: what stands once for two numbers ("2 to 4 inches", "27-29 October", "1950-53") goes to both."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tui.facts.fact import Moment, Quantity
from tui.facts.reader import HYPHENS, Reader, Spot
from tui.facts.tokens import is_unspaced
from tui.facts.units import SCORE

POINTS = 200
"""The highest number of points that a score has; the higher ones of a basketball game fall short of it."""

COLON = ":"

LINK = 6
"""Letters of the longest word that makes a range ("to", "bis", "sampai")."""


def join_ranges(reader: Reader, spots: Sequence[Spot]) -> list[Spot]:
    """The figures of a paragraph, those that are ends of a range with what they share."""
    joined = list(spots)
    for n in range(len(joined) - 1):
        first, second = joined[n], joined[n + 1]
        if first.end + 1 == second.first and _is_score(reader, first, second):
            joined[n : n + 2] = _as_points(first), _as_points(second)
        elif first.end + 1 == second.first and _links(reader, first.end):
            joined[n : n + 2] = _shared(first, second, hyphen=reader.key(first.end) in HYPHENS)
    return joined


def _links(reader: Reader, i: int) -> bool:
    key = reader.key(i)
    return key in HYPHENS or key in ("~", "～", "/") or (key.isalpha() and (len(key) <= LINK or is_unspaced(key)))


def _is_score(reader: Reader, first: Spot, second: Spot) -> bool:
    """Whether two numbers are the points of a game ("4-1"): those of a range go up."""
    if reader.key(first.end) not in HYPHENS | {COLON} or not (
        reader.attached(first.end) and reader.attached(second.first)
    ):
        return False
    one, other = first.fact, second.fact
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    plain = all(q.step == 1 and not q.inside_name and not q.spelled for q in (one, other))
    if not plain or one.unit is not None or max(one.value, other.value) > POINTS:
        return False
    if reader.key(first.end) == COLON:
        return other.unit is None
    return other.value <= one.value if other.unit is None else other.value < one.value and "-" in other.unit


def _as_points(spot: Spot) -> Spot:
    fact = spot.fact
    return replace(spot, fact=replace(fact, unit=SCORE, others=())) if isinstance(fact, Quantity) else spot


def _shared(first: Spot, second: Spot, *, hyphen: bool) -> list[Spot]:
    one, other = first.fact, second.fact
    match one, other:
        case Quantity(unit=None, spelled=False), Moment(day=int(), month=int()) if hyphen and 1 <= one.value <= 31:
            return [replace(first, fact=replace(other, day=int(one.value))), second]
        case Quantity(unit=None, spelled=False), Moment(day=int(), month=int()) if 1 <= one.value < (other.day or 0):
            day = replace(other, day=int(one.value))
            return [replace(first, fact=replace(one, others=(*one.others, day))), second]
        case Moment(day=int(), month=int()), Quantity(unit=None) if hyphen and 1 <= other.value <= 31:
            return [first, replace(second, fact=replace(one, day=int(other.value), others=(other,)))]
        case Moment(year=int(), month=None), Quantity(unit=None) if hyphen and one.year and other.value < 100:
            year = one.year - one.year % 100 + int(other.value)
            return (
                [first, replace(second, fact=Moment(year=year, others=(other,)))]
                if year > one.year
                else [first, second]
            )
        case Quantity(unit=None), Quantity() if other.unit is not None and one.spelled == other.spelled:
            return [replace(first, fact=_with_unit(one, other)), second]
    return [first, second]


def _with_unit(one: Quantity, other: Quantity) -> Quantity:
    """The first end of a range, which may have the unit and the magnitude of the second."""
    same = replace(one, unit=other.unit, units=other.units, others=())
    scale = Decimal(10) ** max(0, other.step.adjusted())
    scaled = (replace(same, value=same.value * scale, step=same.step * scale),) if scale > 1 else ()
    return replace(one, others=(*one.others, same, *scaled))
