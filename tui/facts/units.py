"""Units of measure: what they measure, and one in terms of another."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

_PAIRS = (
    ("length-kilometer", "length-mile"),
    ("length-meter", "length-foot"),
    ("length-centimeter", "length-inch"),
    ("mass-kilogram", "mass-pound"),
    ("speed-kilometer-per-hour", "speed-mile-per-hour"),
    ("temperature-celsius", "temperature-fahrenheit"),
    ("area-square-kilometer", "area-square-mile"),
    ("area-hectare", "area-acre"),
    ("area-square-meter", "area-square-foot"),
    ("volume-liter", "volume-gallon"),
)
COUNTERPARTS = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}
"""For a unit the one of the other system of measures that news converts it to."""

SCORE, IDENTIFIER = "score", "identifier"
LABELS = frozenset({SCORE, IDENTIFIER})
"""What stands for the unit of numbers that count nothing: the points of a score, a telephone number."""

DEGREES = frozenset({"temperature-generic", "angle-degree"})
_TONS = frozenset({"mass-ton", "mass-tonne"})


def dimension(unit: str) -> str:
    """What a unit measures: units of one dimension may stand in the same slot. Currencies are all `money`."""
    if unit in LABELS:
        return unit
    if "-" not in unit:
        return "percent" if unit == "percent" else "money"
    if unit in DEGREES:
        return "temperature"
    return _sizes()[unit][0] if unit in _sizes() else unit.split("-")[0]


def same_unit(left: str, right: str) -> bool:
    """Whether two units may be one, said more or less exactly ("degrees" and "degrees Celsius", ton and tonne)."""
    if left == right or {left, right} <= _TONS or _is_speed_of(left, right) or _is_speed_of(right, left):
        return True
    return dimension(left) == dimension(right) == "temperature" and (left in DEGREES or right in DEGREES)


@cache
def _sizes() -> Mapping[str, tuple[str, Decimal]]:
    """For each unit what it measures, and its size in one unit of that: the definitions of pint, by a table."""
    lines = (files("tui.facts") / "tables" / "units.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {unit: (dimension, Decimal(size)) for unit, dimension, size in rows}


def _size(unit: str) -> tuple[str, Decimal] | None:
    """What a unit measures and its size; of a speed also that of any length per time."""
    sizes = _sizes()
    length, per, time = unit.removeprefix("speed-").partition("-per-")
    known = sizes.get(f"length-{length}"), sizes.get(f"duration-{time}")
    if unit in sizes or not per or known[0] is None or known[1] is None:
        return sizes.get(unit)
    return "speed", known[0][1] / known[1][1]


def _is_speed_of(speed: str, length: str) -> bool:
    """Whether a speed is a length per time: where "per hour" comes first, the length alone stands at the number."""
    return speed.startswith("speed-") and speed.split("-per-")[0].removeprefix("speed-") == length.removeprefix(
        "length-"
    )


def convert(value: Decimal, unit: str, target: str) -> Decimal | None:
    """A value in another unit, or None where the two do not measure the same thing."""
    if {unit, target} == {"temperature-celsius", "temperature-fahrenheit"}:
        return value * 9 / 5 + 32 if target == "temperature-fahrenheit" else (value - 32) * 5 / 9
    here, there = _size(unit), _size(target)
    return value * here[1] / there[1] if here and there and here[0] == there[0] else None
