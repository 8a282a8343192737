"""Quantities: an amount in digits or words, what multiplies it, and what it is an amount of."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tui.facts.amounts import Amount, add_part, read_amount, scale
from tui.facts.fact import Moment, Quantity
from tui.facts.fractions import Parts, as_quarters, part_readings
from tui.facts.lexicon import Found, Sense
from tui.facts.rarity import zipf
from tui.facts.reader import HYPHENS, Reader, Spot
from tui.facts.rough_words import is_rough
from tui.facts.tokens import is_unspaced
from tui.facts.unit_words import UNITS, add_smaller_unit, unit_after, unit_before

ROUND = frozenset(Decimal(10) ** n for n in range(1, 13))
"""Powers of ten, which in Chinese and Japanese stand for "hundreds" and "thousands" as well."""

SET_PHRASE = 5.0
"""How common (Zipf scale) a numeral with its unit must be to be a word of its own ("十分")."""

IN_WORD = 3.5
"""How common (Zipf scale) a numeral with the next character must be to be a word with it ("四处", everywhere)."""

PLURAL = "s"
"""What news of every language writes onto the digits of a decade as English does."""

YEAR = "duration-year"
COMMAS = frozenset({",", "،"})
ADULT, OLDEST = 14, 110
"""Ages that news gives in years without saying so."""


def read_quantity(reader: Reader, i: int) -> Spot | None:
    """The quantity that starts at token `i`, or None."""
    before = _before(reader, i)
    start = i + before.length if before else i
    amount = read_amount(reader, start)
    if amount is None:
        return None
    amount.money = before is not None and before.role("currency") is not None
    amount.start = start
    scale(reader, amount)
    senses, end = (before.senses, amount.end) if before else unit_after(reader, amount)
    if before and amount.money and (again := reader.tables.lexicon.at(reader.tokens, end)) and again.senses == senses:
        end += again.length
    end = add_smaller_unit(reader, amount, senses, end)
    if senses and end > amount.end and not amount.scaled:
        amount.end = end
        add_part(reader, amount)
        end = amount.end
    fact = replace(_quantity(reader, amount, senses), rough=is_rough(reader, i, end))
    weak = _is_weak(reader, start, amount, end, fact)
    if _counts_tens(reader, amount, fact):
        return Spot(i, end, fact, weak=True, numeral=True)
    several = fact.value > 1 and fact.value not in ROUND
    numeral = weak and several and not fact.ordinal and _is_numeral(reader, start, amount.end)
    return Spot(i, end, fact, weak, numeral)


def _counts_tens(reader: Reader, amount: Amount, fact: Quantity) -> bool:
    """Whether a round ten may stand for all of its ten, by a character after it that no table knows ("10代")."""
    after = is_unspaced(reader.key(amount.end)) and reader.attached(amount.end)
    return after and amount.plain and fact.unit is None and fact.value % 10 == 0 and 10 <= fact.value < 100


def _is_numeral(reader: Reader, start: int, end: int) -> bool:
    """Whether characters of a script without spaces are a numeral, and no part of a word with what stands around."""
    if not is_unspaced(reader.key(start)):
        return False
    first, last = reader.tokens[start].start, reader.tokens[end - 1].end
    words = reader.text[max(0, first - 1) : last], reader.text[first : last + 1]
    return all(zipf(word, reader.tables.code) < IN_WORD for word in words if len(word) > last - first)


def _before(reader: Reader, i: int) -> Found | None:
    """A currency or percent sign that stands before its number."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    if found is None or not found.role("currency", "percent") or found.role("number", "magnitude"):
        return None
    last = reader.tokens[i + found.length - 1]
    written = reader.text[reader.tokens[i].start : last.end]
    code = len(written) == 3 and written.isascii() and written.isalpha()
    if (written.islower() or (code and not written.isupper())) and not found.role("percent"):
        return None
    if found.length > 1 and last.kind == "sign" and last.spaced:  # an article or an initial, and then the sign
        return None
    following = i + found.length
    return found if following < len(reader.tokens) and reader.tokens[following].kind == "digits" else None


def _quantity(reader: Reader, amount: Amount, senses: Sequence[Sense]) -> Quantity:
    first = "currency" if amount.scaled else "unit"
    named = [s.name for s in sorted(senses, key=lambda s: s.role != first) if s.role in UNITS]
    fact = Quantity(
        amount.value,
        amount.step,
        named[0] if named else None,
        spelled=amount.words > 0,
        ordinal=amount.ordinal or _counts(reader, amount, named),
        inside_name=amount.plain and _inside_name(reader, amount.start),
        units=tuple(named[1:]),
    )
    if not named and amount.plain and _is_age(reader, amount):
        fact = replace(fact, unit=YEAR)
    others: list[Quantity | Moment] = _as_clock(amount) if not named else []
    others += [replace(fact, value=other) for other in amount.others]
    others += [
        replace(fact, value=fact.value * s.value, step=fact.step * s.value, unit=None, units=())
        for s in _letter_magnitudes(reader, amount)
    ]
    others += as_quarters(fact)
    if not named and amount.plain:
        others += [replace(fact, unit=unit) for unit in unit_before(reader, amount)]
        others += _as_tens(reader, amount)
    if amount.parts and not named and not amount.scaled:
        others += part_readings(amount.parts, spelled=fact.spelled)
        others += _ranks(amount.parts) if amount.parts.count == 1 and fact.spelled else ()
    return replace(fact, others=tuple(others))


def _as_tens(reader: Reader, amount: Amount) -> list[Quantity | Moment]:
    """All that the plural of a ten covers ("temperatures in the 80s", "the 80s")."""
    if reader.key(amount.end) != PLURAL or not reader.attached(amount.end):
        return []
    if amount.value % 10 or not 10 <= amount.value < 100:
        return []
    return [Quantity(amount.value + 5, Decimal(10)), Moment(1900 + int(amount.value), decade=True)]


def _ranks(parts: Parts) -> list[Quantity]:
    """The ranks that one part may be: "un cinquième" is a fifth in both senses of the word."""
    return [Quantity(Decimal(whole), spelled=True, ordinal=True) for whole in parts.wholes]


def _counts(reader: Reader, amount: Amount, named: Sequence[str]) -> bool:
    """Whether a number in digits may be a rank: something is written onto it, and no unit that is sure."""
    return _has_suffix(reader, amount) and (not named or is_unspaced(reader.key(amount.end)))


def _has_suffix(reader: Reader, amount: Amount) -> bool:
    """Whether letters stand right at the digits, as an ordinal's ending does ("19th", "3º", "第3", "ke-3")."""
    if amount.words:
        return False
    after = reader.key(amount.end) if reader.attached(amount.end) else ""
    return after[:1].isalpha() or after in ("º", "ª", "°", ".") or _follows_letters(reader, amount.start)


def _inside_name(reader: Reader, start: int) -> bool:
    """Whether a capital, an abbreviation or a plus stands right before a number ("A2", "SS19", "No.1", "+0100")."""
    if reader.key(start - 1) == "+" and reader.attached(start):
        return True
    if reader.key(start - 1) == "." and reader.attached(start) and reader.attached(start - 1):
        return reader.key(start - 2).isalpha()
    first = start - 1 if reader.key(start - 1) not in HYPHENS else start - 2
    return _follows_letters(reader, start) and reader.text[reader.tokens[first].end - 1].isupper()


def _follows_letters(reader: Reader, start: int) -> bool:
    first = start - 1 if reader.key(start - 1) not in HYPHENS else start - 2
    return reader.attached(start) and reader.key(first)[:1].isalpha()


def _is_age(reader: Reader, amount: Amount) -> bool:
    """Whether a number stands alone between commas, as news gives the age of who was just named ("Smith, 32, said")."""
    before, after = reader.key(amount.start - 1), reader.key(amount.end)
    named = reader.key(amount.start - 2).isalpha() and not is_unspaced(reader.key(amount.start - 2))
    return named and before in COMMAS and after in COMMAS | {"."} and ADULT <= amount.value < OLDEST


def _as_clock(amount: Amount) -> list[Quantity | Moment]:
    """The time of day that "19.30" may be."""
    if amount.words or amount.scaled or amount.step != Decimal("0.01") or amount.value >= 25:
        return []
    hour, minute = divmod(int(amount.value * 100), 100)
    return [Moment(hour=hour, minute=minute)] if minute < 60 else []


def _letter_magnitudes(reader: Reader, amount: Amount) -> list[Sense]:
    """The magnitudes of a single letter that may also be a unit ("£2m", "20 m")."""
    found = reader.tables.lexicon.at(reader.tokens, amount.end)
    if found is None or amount.scaled or amount.words or not found.role("unit") or not reader.attached(amount.end):
        return []
    return [sense for sense in found.senses if sense.role == "magnitude"]


def _is_weak(reader: Reader, start: int, amount: Amount, end: int, fact: Quantity) -> bool:
    if not amount.words:
        return False
    part = amount.parts is not None and amount.parts.count == 1 and not amount.scaled
    if amount.ordinal or amount.value in (0, 1) or (part and (fact.unit is None or is_unspaced(reader.key(start)))):
        return True
    if not is_unspaced(reader.key(start)):
        return False
    written = reader.text[reader.tokens[start].start : reader.tokens[end - 1].end]
    return end - start == 1 or amount.value in ROUND or zipf(written, reader.tables.code) > SET_PHRASE
