"""Fractions: a sign ("½"), two numbers around a stroke ("2/3"), or a number word and a rank after it ("two thirds").

A fraction also counts its parts, and is a percentage: "two thirds" is two of them, and 67 percent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tui.facts.fact import Quantity
from tui.facts.reader import HYPHENS, Reader
from tui.facts.tokens import is_unspaced

PORTION = "portion-"
"""Begins the unit of a fraction's parts; the number of parts in the whole follows."""

STROKES = frozenset("/⁄∕")
PLACES = Decimal("0.000001")
"""The last digit of a fraction's value: thirds have no end."""

LARGEST = 100
"""The largest denominator that is written with a stroke; larger ones are numbers of documents and of cases."""

QUARTERS = frozenset({"duration-quarter", "volume-quart"})
"""Units that are a quarter of another: their names also say a quarter of anything ("three quarters of members")."""

RANKS = range(3, 21)
"""Denominators that words tell by a rank; a half has a word of its own in every language."""


@dataclass(frozen=True, slots=True)
class Parts:
    """So many parts of so many; where a word may be several ranks, `wholes` has each. `end` is the token after it."""

    count: int
    wholes: tuple[int, ...]
    end: int

    @property
    def value(self) -> Decimal:
        """The fraction under its likeliest reading."""
        return ratio(self.count, self.wholes[0])


def ratio(count: int, whole: int) -> Decimal:
    """A fraction as a decimal, the same for every spelling of it."""
    return (Decimal(count) / whole).quantize(PLACES)


def sign(reader: Reader, i: int) -> Parts | None:
    """The fraction of the sign at token `i`, as Unicode takes it apart ("½" is 1⁄2), or None."""
    count, stroke, whole = reader.key(i).partition("⁄")
    if not (stroke and count.isdecimal() and whole.isdecimal()) or not 0 < int(count) < int(whole):
        return None
    return Parts(int(count), (int(whole),), i + 1)


def with_stroke(reader: Reader, i: int) -> Parts | None:
    """Two numbers around a stroke, from token `i` on; a date, a season or a path has more of them, or larger ones."""
    written = [reader.key(k) for k in range(i - 1, i + 4)]
    if written[2] not in STROKES or written[0] in STROKES or written[4] in STROKES:
        return None
    count, whole = (reader.digits(k) for k in (i, i + 2))
    if (
        not count
        or not whole
        or not (count.plain and whole.plain and reader.attached(i + 1) and reader.attached(i + 2))
    ):
        return None
    return Parts(int(count.value), (int(whole.value),), i + 3) if 0 < count.value < whole.value <= LARGEST else None


def part_word(reader: Reader, i: int) -> Parts | None:
    """The part that the word at token `i` says, or None."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    sense = found.role("part") if found else None
    if found is None or sense is None:
        return None
    share = Fraction(sense.value)
    return Parts(share.numerator, (share.denominator,), i + found.length)


def over(reader: Reader, whole: Decimal, end: int) -> Parts | None:
    """The fraction whose whole is told first, and its parts after a word of their own ("三分之二", "3分の2")."""
    found = reader.tables.lexicon.at(reader.tokens, end)
    if found is None or not found.role("over") or not 1 < whole <= LARGEST or whole % 1:
        return None
    at = end + found.length
    digits, spelled = reader.digits(at), reader.tables.spellout.at(reader.tokens, at)
    told = (digits.value, digits.length) if digits else (spelled.value, spelled.length) if spelled else None
    if told is None or not 0 < told[0] < whole or told[0] % 1:
        return None
    return Parts(int(told[0]), (int(whole),), at + told[1])


def in_words(reader: Reader, count: Decimal, end: int) -> Parts | None:
    """The parts that a rank right after a number word makes of it ("two thirds", "zwei Drittel", "две трети")."""
    at = end + 1 if reader.key(end) in HYPHENS and reader.attached(end) else end
    key = reader.key(at)
    part = None if _is_unit(reader, at) else part_word(reader, at)
    if part and part.count == 1 and 0 < count < part.wholes[0]:
        return Parts(int(count), part.wholes, part.end)
    if not key.isalpha() or is_unspaced(key) or not 0 < count < RANKS.stop or _is_unit(reader, at):
        return None
    wholes = [int(value) for value in _ranks(reader, at) if value in RANKS and value > count]
    return Parts(int(count), tuple(dict.fromkeys(wholes)), at + 1) if wholes else None


def _is_unit(reader: Reader, at: int) -> bool:
    """Whether a word is a unit or a dozen, which may begin as a rank does ("settimane", weeks, as "settimo")."""
    found = reader.sense(at)
    return found is not None and found.role("unit", "magnitude") is not None


def _ranks(reader: Reader, at: int) -> Iterable[Decimal]:
    """The ranks that a word may be: the one that it is, or those that it begins as."""
    found = reader.tables.spellout.lexicon.at(reader.tokens, at)
    if found is None:
        return reader.tables.spellout.near(reader.key(at))
    rank = found.role("ordinal")
    return [rank.value] if rank and found.length == 1 else []


def is_whole_of(number: Quantity, fraction: Quantity) -> bool:
    """Whether a number is that of the parts in which a fraction counts, where a language says them apart."""
    return any(isinstance(o, Quantity) and o.unit == f"{PORTION}{number.value}" for o in fraction.others)


def as_quarters(quantity: Quantity) -> list[Quantity]:
    """What an amount of a unit that is a quarter may say of anything else."""
    if not {quantity.unit, *quantity.units} & QUARTERS or quantity.value not in (1, 2, 3):
        return []
    parts = Parts(int(quantity.value), (4,), 0)
    return [Quantity(parts.value, PLACES, spelled=quantity.spelled), *part_readings(parts, spelled=quantity.spelled)]


def part_readings(parts: Parts, *, spelled: bool) -> list[Quantity]:
    """What else a fraction says: its other values, so many of its parts, and the percentage."""
    readings = [Quantity(ratio(parts.count, whole), PLACES, spelled=spelled) for whole in parts.wholes[1:]]
    for whole in parts.wholes:
        readings.append(Quantity(Decimal(parts.count), unit=f"{PORTION}{whole}", spelled=spelled))
        readings.append(percentage(ratio(parts.count, whole)))
    return readings


def percentage(value: Decimal) -> Quantity:
    """A fraction as percent, as precise as who says a fraction means it."""
    return Quantity((value * 100).quantize(Decimal(1)), Decimal(1), "percent")
