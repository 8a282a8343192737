"""Asks pint what the units of CLDR are worth, and writes `tui/facts/tables/units.tsv`.

    python -m tests.tables.learn_units

Needs `pip install pint`: a second and a half to load, too long for each start. The spans of the calendar that are no
fixed number of days are measured in months.
"""

from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from tui.facts.cldr import cldr
from tui.facts.vocabulary import DIMENSIONS

TABLE = Path(__file__).parents[2] / "tui" / "facts" / "tables" / "units.tsv"
NAMES = {
    "acre": "4840 * yard ** 2",
    "barrel": "oil_barrel",
    "calorie-it": "international_calorie",
    "cup-metric": "0.25 * liter",
    "foodcalorie": "kilocalorie",
    "gallon-imperial": "imperial_gallon",
    "inch-ofhg": "inHg",
    "millimeter-ofhg": "mmHg",
    "pint-metric": "0.5 * liter",
    "pound-force-per-square-inch": "psi",
    "therm-us": "US_therm",
}
"""CLDR's names of units that pint calls otherwise."""
OTHERS = frozenset({"dram", "pinch", "point"})
"""Names that are other units to pint."""
APART = frozenset({"temperature", "digital"})
"""Degrees have no common zero, and a kilobyte is 1,000 bytes or 1,024."""
CALENDAR = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
LONGEST = 18
"""Significant digits of a unit's size: exact for all that are defined by a decimal."""


def main() -> None:
    """Write the table: unit, what it measures, and its size in the base unit of that, a line."""
    registry = import_module("pint").UnitRegistry(non_int_type=Decimal)
    english = cldr("en")
    units = sorted(english.section("unit_patterns")) if english else []
    rows = [row for unit in units if unit.partition("-")[0] in DIMENSIONS for row in _row(registry, unit)]
    TABLE.write_text("".join(f"{unit}\t{dimension}\t{size}\n" for unit, dimension, size in rows), encoding="utf-8")


def _row(registry: Any, unit: str) -> Iterator[tuple[str, str, str]]:
    dimension, _, name = unit.partition("-")
    if dimension == "duration" and name in CALENDAR:
        yield unit, "calendar", str(CALENDAR[name])
        return
    if name in OTHERS or dimension in (
        "temperature",
        "digital",
    ):  # degrees have no common zero, and 1,000 or 1,024 bytes are one name
        return
    try:
        base = registry.Quantity(Decimal(1), registry.parse_expression(_expression(name)).units)
        size = (base * registry.parse_expression(_expression(name)).magnitude).to_base_units().magnitude
    except (AttributeError, TypeError):  # pint does not know it
        return
    yield unit, dimension, format(Decimal(f"{Decimal(size):.{LONGEST}g}").normalize(), "f")


def _expression(name: str) -> str:
    """A unit as pint writes it: `square-kilometer` is kilometer ** 2, `mile-per-hour` mile / hour."""
    if name in NAMES:
        return NAMES[name]
    over, per, under = name.partition("-per-")
    if per:
        return f"({_expression(over)}) / ({_expression(under)})"
    for word, power in (("square-", 2), ("cubic-", 3)):
        if name.startswith(word):
            return f"({_expression(name.removeprefix(word))}) ** {power}"
    return name.replace("-", "_")


if __name__ == "__main__":
    main()
