"""Values in English words, by the tables of CLDR."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.fact import Fact, Mention, Moment, Name, Quantity
from tui.report.values import said, said_both


def mention(fact: Fact, text: str = "as written") -> Mention:
    return Mention(0, 0, len(text), text, fact)


def amount(value: str, unit: str | None = None) -> Mention:
    return mention(Quantity(Decimal(value), unit=unit))


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("14300000000", "USD", "14.3 billion US dollars"),
        ("1", "USD", "1 US dollar"),
        ("5", "percent", "5 per cent"),
        ("10.50", "length-kilometer", "10.5 kilometres"),
        ("12500000", "length-mile", "12.5 million miles"),
        ("2016", None, "2016"),
        ("12345.678", None, "12,345.678"),
        ("12345678.9", None, "12,345,678.9"),
        ("1E+15", None, "1,000,000,000,000,000"),
        ("1", "duration-day", "1 day"),
        ("-5", "temperature-celsius", "-5 degrees Celsius"),
        ("5", "foo-bar", "5 foo-bar"),
        ("5", "ZZZ", "5 ZZZ"),
        ("1" * 40, None, "as written"),
    ],
)
def test_numbers(value: str, unit: str | None, words: str) -> None:
    assert said(amount(value, unit)) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(2025, 6, 12), "12 June 2025"),
        (Moment(2025, 6), "June 2025"),
        (Moment(None, 6, 12), "12 June"),
        (Moment(None, 2, 29), "29 February"),
        (Moment(None, 6), "June"),
        (Moment(2025), "2025"),
        (Moment(1990, decade=True), "the 1990s"),
        (Moment(2025, 6, 12, weekday=4), "Thursday, 12 June 2025"),
        (Moment(weekday=1), "Monday"),
        (Moment(hour=14, minute=30), "14:30"),
        (Moment(2025, 2, 31), "as written"),
        (Moment(0, 1, 1), "as written"),
    ],
)
def test_dates(moment: Moment, words: str) -> None:
    assert said(mention(moment)) == words


def test_the_second_value_leaves_out_what_the_first_has_said() -> None:
    assert said_both(amount("14.3E9", "USD"), amount("13.4E9", "USD")) == ("14.3 billion US dollars", "13.4")
    assert said_both(amount("2E6", "USD"), amount("2", "USD")) == ("2 million US dollars", "2 US dollars")
    assert said_both(amount("1", "duration-day"), amount("2", "duration-day")) == ("1 day", "2 days")
    kilometres, miles = amount("10", "length-kilometer"), amount("6.2", "length-mile")
    assert said_both(kilometres, miles) == ("10 kilometres", "6.2 miles")


def test_values_that_are_the_same_in_words_are_quoted() -> None:
    names = mention(Name("Kyiv"), "Kyiv"), mention(Name("Kyiv"), "Kyiv")
    assert said_both(*names) == ("“Kyiv”", "“Kyiv”")
    assert said_both(mention(Quantity(Decimal(5)), "five"), amount("5")) == ("“five”", "“as written”")


@given(st.decimals(allow_nan=False, allow_infinity=False), st.sampled_from([None, "USD", "percent", "length-meter"]))
def test_every_number_is_said(value: Decimal, unit: str | None) -> None:
    assert said(mention(Quantity(value, unit=unit)))
