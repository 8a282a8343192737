"""What a fact says, in English words: numbers, money and units by the names of Unicode CLDR, dates as dates."""

from datetime import date
from decimal import Decimal

from tui.facts.fact import Mention, Moment, Quantity
from tui.facts.units import LABELS

_LOCALE = "en_GB"
"""The program's own language."""

_GROUPED_FROM = 10_000
"""Shorter numbers are easily read without grouping signs, and may be years."""

_COMPACT_TO = 10**15
"""Up to here a number of a million and more is said with a word for its magnitude, if it is exact so."""

_DECIMALS = Decimal("0.001")
"""The finest step of a number that is said with a word for its magnitude."""

_LONGEST = 24
"""Digits of a number that are said; one of more is no number that people write."""

_LEAP_YEAR = 2000


def said(mention: Mention) -> str:
    """What a mention's normalised value is in words: `14.3 billion US dollars`, `12 June 2025`; a name as it is."""
    match mention.fact:
        case Quantity() as quantity:
            return _quantity(quantity) if _is_sayable(quantity) else mention.text
        case Moment() as moment:
            return _moment(moment) or mention.text
        case _:
            return mention.text


def said_both(one: Mention, other: Mention) -> tuple[str, str]:
    """Two values, the second one without the words that the first has said already: `14.3 billion US dollars`, `13.4`.

    Where the values are the same in words, the texts' own wordings in quotation marks.
    """
    first, second = said(one), said(other)
    if first == second:
        return f"“{one.text}”", f"“{other.text}”"
    is_measured = isinstance(one.fact, Quantity) and isinstance(other.fact, Quantity)
    (number, _, unit), (another, _, same) = first.partition(" "), second.partition(" ")
    return (first, another) if is_measured and unit and unit == same and number != another else (first, second)


def make_ready() -> None:
    """Read the tables that this rests on, which takes some tenths of a second the first time."""
    for fact in (Quantity(Decimal(1), unit="USD"), Quantity(Decimal(1), unit="percent"), Moment(_LEAP_YEAR, 1, 1)):
        said(Mention(0, 0, 0, "", fact))


def _is_sayable(quantity: Quantity) -> bool:
    value = quantity.value
    return (
        quantity.unit not in LABELS and len(value.as_tuple().digits) <= _LONGEST and abs(value.adjusted()) <= _LONGEST
    )


def _quantity(quantity: Quantity) -> str:
    number = _number(quantity.value)
    unit = "concentr-percent" if quantity.unit == "percent" else quantity.unit
    if unit is None:
        return number
    return f"{number} {_money(unit, quantity.value)}" if unit.isupper() else _measure(unit, quantity.value, number)


def _money(currency: str, amount: Decimal) -> str:
    from babel.numbers import get_currency_name

    return str(get_currency_name(currency, count=amount, locale=_LOCALE))


def _measure(unit: str, value: Decimal, number: str) -> str:
    from babel.numbers import format_decimal
    from babel.units import UnknownUnitError, format_unit

    try:
        measured = str(format_unit(value, unit, locale=_LOCALE))
    except UnknownUnitError:
        return f"{number} {unit}"
    return measured.replace(format_decimal(value, locale=_LOCALE), number)


def _number(value: Decimal) -> str:
    from babel.numbers import format_compact_decimal, format_decimal

    if abs(value) < _GROUPED_FROM:
        return format(value.normalize(), "f")
    power = next((Decimal(10) ** n for n in (12, 9, 6) if abs(value) >= Decimal(10) ** n), None)
    if power is not None and abs(value) < _COMPACT_TO and value / power == (value / power).quantize(_DECIMALS):
        return str(format_compact_decimal(value, format_type="long", locale=_LOCALE, fraction_digits=3))
    return str(format_decimal(value, locale=_LOCALE, decimal_quantization=False))


def _moment(moment: Moment) -> str:
    """The parts that are known, in the order of the language; empty where a part is none that a calendar has."""
    from babel.dates import get_day_names

    try:
        day = _day(moment)
    except ValueError:
        return ""
    weekday = get_day_names("wide", locale=_LOCALE)[moment.weekday - 1] if moment.weekday else ""
    hour = f"{moment.hour:02}:{moment.minute or 0:02}" if moment.hour is not None else ""
    return ", ".join(part for part in (weekday, day, hour) if part)


def _day(moment: Moment) -> str:
    from babel.dates import format_date, format_skeleton, get_month_names

    if moment.decade and moment.year is not None:
        return f"the {moment.year}s"
    if moment.month is None:
        return " ".join(str(part) for part in (moment.day, moment.year) if part is not None)
    if moment.year is moment.day is None:
        return str(get_month_names("wide", context="stand-alone", locale=_LOCALE)[moment.month])
    known = date(_LEAP_YEAR if moment.year is None else moment.year, moment.month, moment.day or 1)
    if moment.year is not None and moment.day is not None:
        return str(format_date(known, "long", locale=_LOCALE))
    return str(format_skeleton("MMMMd" if moment.year is None else "yMMMM", known, locale=_LOCALE))
