"""Units of measure: what they measure, and one in terms of another."""

from decimal import Decimal

_SI: dict[str, tuple[str, str]] = {
    "length-kilometer": ("length", "1000"),
    "length-meter": ("length", "1"),
    "length-centimeter": ("length", "0.01"),
    "length-millimeter": ("length", "0.001"),
    "length-mile": ("length", "1609.344"),
    "length-yard": ("length", "0.9144"),
    "length-foot": ("length", "0.3048"),
    "length-inch": ("length", "0.0254"),
    "length-nautical-mile": ("length", "1852"),
    "area-square-kilometer": ("area", "1000000"),
    "area-square-meter": ("area", "1"),
    "area-square-mile": ("area", "2589988.110336"),
    "area-square-foot": ("area", "0.09290304"),
    "area-square-yard": ("area", "0.83612736"),
    "area-hectare": ("area", "10000"),
    "area-acre": ("area", "4046.8564224"),
    "mass-tonne": ("mass", "1000"),
    "mass-ton": ("mass", "907.18474"),
    "mass-kilogram": ("mass", "1"),
    "mass-gram": ("mass", "0.001"),
    "mass-pound": ("mass", "0.45359237"),
    "mass-ounce": ("mass", "0.028349523125"),
    "mass-stone": ("mass", "6.35029318"),
    "volume-liter": ("volume", "1"),
    "volume-milliliter": ("volume", "0.001"),
    "volume-cubic-meter": ("volume", "1000"),
    "volume-gallon": ("volume", "3.785411784"),
    "volume-gallon-imperial": ("volume", "4.54609"),
    "volume-pint": ("volume", "0.473176473"),
    "volume-barrel": ("volume", "158.987294928"),
    "speed-kilometer-per-hour": ("speed", "1"),
    "speed-mile-per-hour": ("speed", "1.609344"),
    "speed-meter-per-second": ("speed", "3.6"),
    "speed-knot": ("speed", "1.852"),
    "duration-second": ("duration", "1"),
    "duration-minute": ("duration", "60"),
    "duration-hour": ("duration", "3600"),
    "duration-day": ("duration", "86400"),
    "duration-week": ("duration", "604800"),
    "duration-month": ("calendar", "1"),
    "duration-quarter": ("calendar", "3"),
    "duration-year": ("calendar", "12"),
    "duration-decade": ("calendar", "120"),
    "duration-century": ("calendar", "1200"),
}
"""Units by their size in one base unit each: the definitions of the SI brochure and of NIST Handbook 44, exact."""

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
    return _SI[unit][0] if unit in _SI else unit.split("-")[0]


def same_unit(left: str, right: str) -> bool:
    """Whether two units may be one, said more or less exactly ("degrees" and "degrees Celsius", ton and tonne)."""
    if left == right or {left, right} <= _TONS or _is_speed_of(left, right) or _is_speed_of(right, left):
        return True
    return dimension(left) == dimension(right) == "temperature" and (left in DEGREES or right in DEGREES)


def _speed(unit: str) -> Decimal | None:
    """The size of a speed's unit, in meters per second: of one that the table has, or of any length per time."""
    if unit in _SI:
        return Decimal(_SI[unit][1]) / Decimal("3.6")
    length, _, time = unit.removeprefix("speed-").partition("-per-")
    known = _SI.get(f"length-{length}"), _SI.get(f"duration-{time}")
    return Decimal(known[0][1]) / Decimal(known[1][1]) if known[0] and known[1] else None


def _is_speed_of(speed: str, length: str) -> bool:
    """Whether a speed is a length per time: where "per hour" comes first, the length alone stands at the number."""
    return speed.startswith("speed-") and speed.split("-per-")[0].removeprefix("speed-") == length.removeprefix(
        "length-"
    )


def convert(value: Decimal, unit: str, target: str) -> Decimal | None:
    """A value in another unit, or None where the two do not measure the same thing."""
    if {unit, target} == {"temperature-celsius", "temperature-fahrenheit"}:
        return value * 9 / 5 + 32 if target == "temperature-fahrenheit" else (value - 32) * 5 / 9
    if unit.startswith("speed-") and target.startswith("speed-"):
        here, there = _speed(unit), _speed(target)
        return value * here / there if here and there else None
    if unit not in _SI or target not in _SI or _SI[unit][0] != _SI[target][0]:
        return None
    return value * Decimal(_SI[unit][1]) / Decimal(_SI[target][1])
