"""Units of measure: what one is in terms of another, whatever the articles write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.units import convert, dimension, same_unit

UNITS = ["length-mile", "length-kilometer", "length-foot", "length-inch", "length-yard", "length-nautical-mile"]


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        ("1", "length-mile", "length-kilometer", "1.609344"),
        ("6.5", "length-foot", "length-centimeter", "198.12"),
        ("1", "area-acre", "area-square-meter", "4046.8564224"),
        ("1", "mass-stone", "mass-pound", "14"),
        ("1", "mass-tonne", "mass-kilogram", "1000"),
        ("1", "mass-ton", "mass-pound", "2000"),
        ("1", "volume-barrel", "volume-liter", "158.987294928"),
        ("1", "volume-gallon-imperial", "volume-liter", "4.54609"),
        ("1", "speed-mile-per-hour", "speed-kilometer-per-hour", "1.609344"),
        ("36", "speed-kilometer-per-hour", "speed-meter-per-second", "10"),
        ("1", "speed-inch-per-hour", "speed-millimeter-per-hour", "25.4"),
        ("212", "temperature-fahrenheit", "temperature-celsius", "100"),
        ("1", "energy-kilowatt-hour", "energy-joule", "3600000"),
        ("1", "power-gigawatt", "power-megawatt", "1000"),
        ("1013.25", "pressure-hectopascal", "pressure-millibar", "1013.25"),
        ("2", "duration-decade", "duration-year", "20"),
        ("3", "duration-week", "duration-day", "21"),
    ],
)
def test_a_value_in_another_unit(value: str, unit: str, target: str, expected: str) -> None:
    converted = convert(Decimal(value), unit, target)
    assert converted is not None
    assert converted == pytest.approx(Decimal(expected), rel=Decimal("1e-12"))


@pytest.mark.parametrize(
    ("unit", "target"),
    [("length-mile", "mass-pound"), ("duration-month", "duration-day"), ("USD", "EUR"), ("score", "identifier")],
)
def test_units_that_measure_other_things_do_not_convert(unit: str, target: str) -> None:
    assert convert(Decimal(1), unit, target) is None


@given(st.decimals(min_value=1, max_value=10**9, places=3), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_there_and_back_is_where_it_began(value: Decimal, unit: str, target: str) -> None:
    there = convert(value, unit, target)
    assert there is not None
    back = convert(there, target, unit)
    assert back == pytest.approx(value, rel=Decimal("1e-18"))


def test_what_units_measure() -> None:
    assert dimension("USD") == dimension("IDR") == "money"
    assert dimension("temperature-celsius") == dimension("angle-degree")
    assert len({dimension(unit) for unit in ("USD", "percent", "score", "identifier", "length-mile")}) == 5


def test_ton_and_tonne_may_be_one_and_degrees_of_any_scale() -> None:
    assert same_unit("mass-ton", "mass-tonne")
    assert same_unit("angle-degree", "temperature-celsius")
    assert not same_unit("temperature-celsius", "temperature-fahrenheit")
