"""What may be a figure but seldom is one: it excuses a figure of the other version, and never asks for one.

Numerals in Roman letters, number words fused with what they count, and a unit of time without a number ("a decade").
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from tui.facts.fact import Moment, Quantity
from tui.facts.reader import Reader, Spot
from tui.facts.spellout import spellout
from tui.facts.tokens import is_unspaced

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ROMAN_LENGTH = 7
BARE = 3
"""Letters of the shortest unit that is taken for one without a number."""

PARTS = tuple(map(Decimal, ("1", "0.5", "0.25", "1.5")))
MANY = (Decimal(10), Decimal(100))
"""What else a magnitude without a number may stand for: *tens* and *hundreds of thousands*."""

MONTH_ENDING = 6
"""Letters of the longest ending that makes an adjective of a month ("июньского")."""


def read_hint(reader: Reader, i: int) -> Spot | None:
    """The weak figure at token `i`, or None."""
    token = reader.tokens[i]
    if token.kind != "word" or is_unspaced(token.key):
        return _bare_unit(reader, i) if token.kind == "word" else None
    roman = _roman(reader.text[token.start : token.end])
    if roman:
        return Spot(i, i + 1, Quantity(Decimal(roman)), weak=True)
    return _english(reader, i) or _fused(reader, i) or _month(reader, i) or _bare_unit(reader, i)


def read_weekday(reader: Reader, i: int) -> Spot | None:
    """A day of the week by its name, in full where words are parted by spaces; it may hold a numeral ("周六").

    It may contradict another day opposite, and asks for none.
    """
    found = reader.sense(i)
    weekday = found.senses[0] if found else None
    if found is None or weekday is None or weekday.role != "weekday":
        return None
    if is_unspaced(reader.key(i)) and found.length < BARE - 1:
        return None
    return Spot(i, i + found.length, Moment(weekday=int(weekday.value)), weak=True, numeral=True)


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
    values = dict.fromkeys(reader.tables.spellout.near(key))
    if value is not None and value >= 2 and rest:
        values[value] = None
        values |= {value + part: None for word, part in reader.tables.parts.items() if rest.endswith(word)}
    said = [*(Quantity(v, spelled=True) for v in values), *_fused_parts(reader, key)]
    if not said:
        return None
    first, *others = said
    return Spot(i, i + 1, replace(first, others=tuple(others)), weak=True)


def _fused_parts(reader: Reader, key: str) -> Iterator[Quantity]:
    """What a word says that begins as a half and goes on as a unit or a magnitude ("полмиллиона", "полчаса")."""
    for word, part in reader.tables.parts.items():
        if key.startswith(word) and len(key) >= len(word) + BARE:
            for sense in reader.tables.lexicon.phrases.get((key[len(word) :],), ()):
                if sense.role == "magnitude":
                    yield Quantity(part * sense.value, spelled=True)
                elif sense.role == "unit":
                    yield Quantity(part, unit=sense.name, spelled=True)


def _month(reader: Reader, i: int) -> Spot | None:
    """A month in a form that no table lists, or in small letters where the language wants a capital."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    senses = found.senses if found else reader.tables.lexicon.stem(reader.tokens[i].key, longest=MONTH_ENDING)
    short = len(reader.key(i)) >= BARE and reader.key(i + 1) == "."
    month = next((s for s in senses if s.role == "month" and (short or s.name != "short")), None)
    return Spot(i, i + 1, Moment(month=int(month.value)), weak=True) if month else None


def _bare_unit(reader: Reader, i: int) -> Spot | None:
    """A unit or magnitude without a number: one of it, or the half, quarter or one and a half that a word says."""
    found = reader.sense(i)
    sense = found.role("unit", "magnitude") if found else None
    if found is None or sense is None or (len(reader.key(i)) < BARE and not is_unspaced(reader.key(i))):
        return None
    unit, size = (sense.name, Decimal(1)) if sense.role == "unit" else (None, sense.value)
    parts = PARTS if unit else (*PARTS, *MANY)
    one, *others = (Quantity(part * size, unit=unit, spelled=True) for part in parts)
    return Spot(i, i + found.length, replace(one, others=tuple(others)), weak=True)


def _english(reader: Reader, i: int) -> Spot | None:
    """An English number word left in a text of another language."""
    if not reader.key(i).isascii():
        return None
    spelled = spellout("en").at(reader.tokens, i)
    if spelled is None or spelled.value < 2:
        return None
    return Spot(i, i + spelled.length, Quantity(spelled.value, spelled=True, ordinal=spelled.ordinal), weak=True)
