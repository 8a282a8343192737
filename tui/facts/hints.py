"""What may be a figure but seldom is one: it excuses a figure of the other version, and never asks for one.

Numerals in Roman letters, number words fused with what they count, and a unit of time without a number ("a decade").
"""

from dataclasses import replace
from decimal import Decimal

from tui.facts.fact import Moment, Quantity
from tui.facts.quantities import Reader, Spot
from tui.facts.tokens import is_unspaced

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ROMAN_LENGTH = 7
MONTH_ENDING = 6
"""Letters of the longest ending that makes an adjective of a month ("июньского")."""


def read_hint(reader: Reader, i: int) -> Spot | None:
    """The weak figure at token `i`, or None."""
    token = reader.tokens[i]
    if token.kind != "word" or is_unspaced(token.key):
        return _bare_unit(reader, i) if token.kind == "word" else None
    roman = _roman(reader.text[token.start : token.end])
    if roman:
        return Spot(i, i + 1, Quantity(Decimal(roman), ordinal=True), weak=True)
    return _fused(reader, i) or _month(reader, i) or _bare_unit(reader, i)


def _roman(written: str) -> int | None:
    """The value of a Roman numeral in capitals, an ordinal's ending in small letters after it ("XIXe")."""
    capitals = written.rstrip("abcdefghijklmnopqrstuvwxyzèéª")
    if (
        not capitals.isupper()
        or not capitals.isascii()
        or len(capitals) > ROMAN_LENGTH
        or len(written) - len(capitals) > 3
    ):
        return None
    values = [_ROMAN.get(c, 0) for c in capitals.lower()]
    if 0 in values or (len(values) == 1 and len(written) == 1 and capitals != "V"):
        return None
    following = [*values[1:], 0]
    return sum(v if v >= n else -v for v, n in zip(values, following, strict=True))


def _fused(reader: Reader, i: int) -> Spot | None:
    key = reader.tokens[i].key
    value, rest = reader.tables.spellout.prefix(key)
    values = (value,) if value is not None and value >= 2 and rest else reader.tables.spellout.near(key)
    if not values:
        return None
    first, *others = (Quantity(v, spelled=True) for v in values)
    return Spot(i, i + 1, replace(first, others=tuple(others)), weak=True)


def _month(reader: Reader, i: int) -> Spot | None:
    """A month in a form that no table lists, or in small letters where the language wants a capital."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    senses = found.senses if found else reader.tables.lexicon.stem(reader.tokens[i].key, longest=MONTH_ENDING)
    month = next((s for s in senses if s.role == "month" and s.name != "short"), None)
    return Spot(i, i + 1, Moment(month=int(month.value)), weak=True) if month else None


def _bare_unit(reader: Reader, i: int) -> Spot | None:
    found = reader.sense(i)
    sense = found.role("unit") if found else None
    if found is None or sense is None or not sense.name.startswith("duration-"):
        return None
    return Spot(i, i + found.length, Quantity(Decimal(1), unit=sense.name, spelled=True), weak=True)
