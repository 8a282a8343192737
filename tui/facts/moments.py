"""Dates and times of day: by name of the month in any order, by numbers, years and decades alone."""

from dataclasses import dataclass, replace
from decimal import Decimal

from tui.facts.fact import Moment, Quantity
from tui.facts.rarity import zipf
from tui.facts.reader import HYPHENS, Reader, Spot
from tui.facts.tokens import is_unspaced
from tui.facts.zones import read_zone

YEARS = range(1000, 2200)
"""Years that a bare number of four digits is taken for."""

DATE_SIGNS = frozenset("./-")
EVERYDAY = 5.8
"""How common (Zipf scale) a month's name must be to be another word as well; months themselves reach 5.5."""

CASE_ENDING = 2
"""Letters of the longest ending that a month takes in a case that no table lists ("июне")."""

CLOCK_SIGNS = frozenset({":", "."})
LINK = 3
"""Letters of the longest word that may stand between the parts of a date ("de", "of", "del")."""


@dataclass(slots=True)
class _Part:
    value: int
    end: int


def read_moment(reader: Reader, i: int) -> Spot | None:
    """The date or time of day that starts at token `i`, or None."""
    if reader.tokens[i].kind == "digits":
        return (
            _numeric_date(reader, i)
            or _with_zone(reader, _clock(reader, i))
            or _marked_date(reader, i)
            or _day_then_month(reader, i)
            or _year(reader, i)
        )
    return _month_first(reader, i)


def _number(reader: Reader, i: int) -> int | None:
    """A plain whole number in digits at token `i`."""
    digits = reader.digits(i)
    return int(digits.value) if digits and digits.plain and digits.value < 10_000 else None


def _year_at(reader: Reader, i: int) -> int | None:
    number = _number(reader, i)
    return number if number in YEARS and len(reader.key(i)) == 4 else None


def _skip_link(reader: Reader, i: int) -> int:
    """Past one short word, comma or full stop between the parts of a date."""
    for _ in range(2):
        key = reader.key(i)
        if key in (",", ".", "،") or (key.isalpha() and len(key) <= LINK and not is_unspaced(key)):
            i += 1
    return i


def _month(reader: Reader, i: int) -> tuple[int, int, bool] | None:
    """The month named at token `i`: its number, the tokens' end, whether the name is written out."""
    found = reader.sense(i)
    sense = found.role("month") if found else None
    if found is None or sense is None or (not found.exact and not _inflected(reader, i)):
        return None
    end = i + found.length
    if sense.name == "short" and reader.key(end) == ".":
        end += 1
    return int(sense.value), end, sense.name != "short"


def _capital(reader: Reader, i: int) -> bool:
    first = reader.text[reader.tokens[i].start]
    return first.isupper() or not first.islower() or not reader.tables.capital_months


def _inflected(reader: Reader, i: int) -> bool:
    """Whether a word that begins as a month is an inflected one, and not a word of its own ("maior", "Mayer")."""
    if not reader.tables.months_inflect or _starts_capital(reader, i) != reader.tables.capital_months:
        return False
    key = reader.key(i)
    return bool(reader.tables.lexicon.stem(key, CASE_ENDING)) and zipf(key, reader.tables.code) < EVERYDAY


def _starts_capital(reader: Reader, i: int) -> bool:
    return reader.text[reader.tokens[i].start].isupper()


def _is_name(reader: Reader, i: int) -> bool:
    """Whether a month's name by itself is one: written as the language writes it, and no everyday word ("May")."""
    return _capital(reader, i) and zipf(reader.key(i), reader.tables.code) < EVERYDAY


def _ordinal_end(reader: Reader, i: int) -> int:
    """Past what may be written onto a day ("1st", "1er", "30.", "1º")."""
    if reader.attached(i) and (
        reader.key(i) in (".", "º", "ª", "°") or (reader.key(i).isalpha() and len(reader.key(i)) <= LINK)
    ):
        return i + 1
    return i


def _day_then_month(reader: Reader, i: int) -> Spot | None:
    day = _number(reader, i)
    if day is None or not 1 <= day <= 31 or _ends_score(reader, i, day):
        return None
    after = _ordinal_end(reader, i + 1)
    for at in dict.fromkeys((after, _skip_link(reader, after))):
        month = _month(reader, at)
        if month:
            value, end, _ = month
            return _with_year(reader, i, end, Moment(month=value, day=day))
    return None


def _ends_score(reader: Reader, i: int, day: int) -> bool:
    """Whether a number is the second of a score ("4-2 in February"): the days of a range go up."""
    before = _number(reader, i - 2) if reader.key(i - 1) in HYPHENS and reader.attached(i) else None
    return before is not None and before >= day


def _with_year(reader: Reader, first: int, end: int, moment: Moment) -> Spot:
    for at in dict.fromkeys((end, _skip_link(reader, end))):
        year = _year_at(reader, at)
        if year is not None:
            return Spot(first, at + 1, Moment(year, moment.month, moment.day))
    return Spot(first, end, moment)


def _month_first(reader: Reader, i: int) -> Spot | None:
    month = _month(reader, i)
    if month is None:
        return None
    value, end, written_out = month
    day = _number(reader, end)
    if day is not None and 1 <= day <= 31 and reader.key(end + 1) != ":":
        return _with_year(reader, i, _ordinal_end(reader, end + 1), Moment(month=value, day=day))
    spot = _with_year(reader, i, end, Moment(month=value))
    fact = spot.fact
    if isinstance(fact, Moment) and fact.year is None and not (written_out and _is_name(reader, i)):
        return None
    return spot


def _numeric_date(reader: Reader, i: int) -> Spot | None:
    signs = reader.key(i + 1), reader.key(i + 3)
    runs = [reader.tokens[k] for k in (i, i + 2, i + 4) if k < len(reader.tokens)]
    if signs[0] not in DATE_SIGNS or signs[0] != signs[1] or len(runs) < 3 or any(r.kind != "digits" for r in runs):
        return None
    if any(not reader.attached(k) for k in range(i + 1, i + 5)) or any(len(r.key) > 4 for r in runs):
        return None
    first, second, third = (int(r.key) for r in runs)
    if len(runs[0].key) == 4:
        orders = [(first, second, third)]
    elif len(runs[2].key) in (2, 4):
        year = third if len(runs[2].key) == 4 else 2000 + third
        orders = [(year, second, first), (year, first, second)]
        orders = orders if reader.tables.day_first else orders[::-1]
    else:
        return None
    moments = [Moment(y, m, d) for y, m, d in orders if y in YEARS and 1 <= m <= 12 and 1 <= d <= 31]
    if not moments:
        return None
    return Spot(i, i + 5, Moment(moments[0].year, moments[0].month, moments[0].day, others=tuple(moments[1:])))


def _clock(reader: Reader, i: int) -> Spot | None:
    """A time of day: hour and minute around a sign or "h", or a number with "a.m.", "p.m." or "Uhr"."""
    hour = int(reader.key(i)) if len(reader.key(i)) <= 2 else 25
    if hour > 24:
        return None
    end, sign = i + 1, reader.key(i + 1)
    words = reader.tables.clock_words
    joins = sign in words or (sign in CLOCK_SIGNS and reader.attached(i + 1) and reader.attached(i + 2))
    minute = _minute(reader, i + 2) if joins else None
    if minute is not None:
        end = i + 3
        end += 1 if is_unspaced(sign) and is_unspaced(reader.key(end)) else 0
    if is_unspaced(sign) and minute is None and _longer_unit(reader, i + 1):
        return None
    hours = reader.tables.lexicon.at(reader.tokens, end) if minute is not None else None
    named = reader.key(end) in words or (hours is not None and any(s.name == "duration-hour" for s in hours.senses))
    half = reader.tables.lexicon.at(reader.tokens, end + named)
    half_day = half.role("half_day") if half else None
    if half and half_day and 1 <= hour <= 12:
        return Spot(i, end + named + half.length, Moment(hour=hour % 12 + int(half_day.value), minute=minute or 0))
    if (minute is not None and sign != ".") or (named and hour < 25):
        return Spot(i, end + named, Moment(hour=hour, minute=minute))
    return None


def _with_zone(reader: Reader, spot: Spot | None) -> Spot | None:
    """A time of day with the zone that is named after it, if one is."""
    zone = read_zone(reader, spot.end) if spot else None
    if spot is None or zone is None or not isinstance(spot.fact, Moment):
        return spot
    return replace(spot, end=zone[1], fact=replace(spot.fact, ahead=zone[0]))


def _longer_unit(reader: Reader, i: int) -> bool:
    """Whether a unit of more than one character starts here: "時間" counts hours, "時" tells the time."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    return found is not None and found.length > 1


def _minute(reader: Reader, i: int) -> int | None:
    key = reader.key(i)
    return int(key) if len(key) == 2 and key.isdecimal() and int(key) < 60 else None


def _marked_date(reader: Reader, i: int) -> Spot | None:
    """A date whose parts carry marks after them, as in Chinese, Japanese and Korean."""
    marks = reader.tables.date_marks
    if not marks or reader.key(i + 1) not in marks.values():
        return None
    parts: dict[str, int] = {}
    at = i
    for name in ("y", "M", "d"):
        value = _number(reader, at)
        if value is not None and reader.key(at + 1) == marks[name] and (name != "y" or value in YEARS):
            parts[name] = value
            at += 2
    if not parts or set(parts) == {"d"} or not 1 <= parts.get("M", 1) <= 12 or not 1 <= parts.get("d", 1) <= 31:
        return None
    return Spot(i, at, Moment(parts.get("y"), parts.get("M"), parts.get("d")))


def _year(reader: Reader, i: int) -> Spot | None:
    year = _year_at(reader, i)
    if year is None:
        return None
    end = i + 1
    at = end + 1 if reader.key(end) in HYPHENS else end
    found = reader.sense(at)
    named = found is not None and (len(reader.key(at)) > 2 or is_unspaced(reader.key(at)) or reader.attached(at))
    if found and named and found.role("unit", "currency", "percent", "magnitude"):
        return None
    decade = reader.key(end) == "s" and reader.attached(end)
    others = (Quantity(Decimal(year)),)
    return Spot(i, end + decade, Moment(year, decade=decade, others=others))
