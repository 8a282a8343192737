"""Quantities: an amount in digits or words, what multiplies it, and what it is an amount of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from tui.facts.fact import Moment, Quantity
from tui.facts.lexicon import Found, Sense
from tui.facts.rarity import zipf
from tui.facts.reader import HYPHENS, Reader, Spot
from tui.facts.tokens import is_unspaced
from tui.facts.vocabulary import skeleton

LINK = 3
"""Letters of the longest word that may stand between an amount and its currency ("milliards de dollars")."""

ROUND = frozenset(Decimal(10) ** n for n in range(1, 13))
"""Powers of ten, which in Chinese and Japanese stand for "hundreds" and "thousands" as well."""

SET_PHRASE = 5.0
"""How common (Zipf scale) a numeral with its unit must be to be a word of its own ("十分")."""

IN_WORD = 3.5
"""How common (Zipf scale) a numeral with the next character must be to be a word with it ("四处", everywhere)."""

FUNCTION_WORD = 6.4
"""How common (Zipf scale) a word of two letters must be to be rather a preposition than a unit ("5 in Spain")."""

YEAR = "duration-year"
COMMAS = frozenset({",", "،"})
ADULT, OLDEST = 14, 110
"""Ages that news gives in years without saying so."""

SMALLER = {"length-foot": ("length-inch", 12), "mass-stone": ("mass-pound", 14)}
"""Units that are said together with a smaller one, and how many of those they hold."""

UNITS = ("unit", "currency", "percent")


@dataclass(slots=True)
class _Amount:
    value: Decimal
    step: Decimal
    end: int
    start: int = 0
    other: Decimal | None = None
    words: int = 0
    ordinal: bool = False
    plain: bool = False
    unit: str = ""
    scaled: bool = False
    money: bool = False


def read_quantity(reader: Reader, i: int) -> Spot | None:
    """The quantity that starts at token `i`, or None."""
    before = _before(reader, i)
    start = i + before.length if before else i
    amount = _amount(reader, start)
    if amount is None:
        return None
    amount.money = before is not None and before.role("currency") is not None
    amount.start = start
    _scale(reader, amount)
    senses, end = (before.senses, amount.end) if before else _after(reader, amount)
    if before and amount.money and (again := reader.tables.lexicon.at(reader.tokens, end)) and again.senses == senses:
        end += again.length
    end = _add_smaller_unit(reader, amount, senses, end)
    fact = _quantity(reader, amount, senses)
    weak = _is_weak(reader, start, amount, end)
    numeral = weak and fact.value > 1 and not fact.ordinal and _is_numeral(reader, start, amount.end)
    return Spot(i, end, fact, weak, numeral)


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


def _amount(reader: Reader, i: int) -> _Amount | None:
    if i >= len(reader.tokens):
        return None
    token = reader.tokens[i]
    digits = reader.digits(i)
    if digits:
        amount = _Amount(digits.value, digits.step, i + digits.length, other=digits.other, plain=digits.plain)
        fraction = _vulgar(reader.key(amount.end)) if reader.attached(amount.end) else None
        if fraction:
            amount.value, amount.step, amount.end = amount.value + fraction, Decimal("0.25"), amount.end + 1
        return amount
    if token.kind != "word":
        return None
    spelled = reader.tables.spellout.at(reader.tokens, i)
    if spelled is None:
        return None
    return _Amount(
        spelled.value, Decimal(1), i + spelled.length, words=spelled.words, ordinal=spelled.ordinal, unit=spelled.unit
    )


def _vulgar(key: str) -> Decimal | None:
    parts = key.partition("⁄")
    if parts[1] and parts[0].isdecimal() and parts[2].isdecimal():
        return Decimal(parts[0]) / Decimal(parts[2])
    return None


def _scale(reader: Reader, amount: _Amount) -> None:
    """Multiply by the magnitude words that follow ("14.3 billion", "3万5000")."""
    while True:
        at = amount.end + 1 if _hyphenated(reader, amount.end) else amount.end
        power = _magnitude(reader, at, amount)
        if power is None:
            return
        sense, length = power
        if amount.other is not None:
            amount.other *= sense.value
        amount.value, amount.step = amount.value * sense.value, amount.step * sense.value
        amount.end, amount.scaled, amount.plain = at + length, True, False
        rest = reader.digits(amount.end) if is_unspaced(reader.key(at)) and reader.attached(amount.end) else None
        if rest and rest.value < sense.value:
            tail = _Amount(rest.value, rest.step, amount.end + rest.length)
            _scale(reader, tail)
            amount.value, amount.step, amount.end = amount.value + tail.value, tail.step, tail.end


def _hyphenated(reader: Reader, i: int) -> bool:
    """Whether token `i` is a hyphen that stands right at the word before it or at the one after."""
    return reader.key(i) in HYPHENS and (reader.attached(i) or reader.attached(i + 1))


def _magnitude(reader: Reader, at: int, amount: _Amount) -> tuple[Sense, int] | None:
    if amount.ordinal:
        return None
    if not amount.words and (abbreviated := _abbreviated(reader, at, amount)):
        return abbreviated, 1
    candidates = [reader.tables.spellout.lexicon.at(reader.tokens, at), reader.sense(at)]
    for found in candidates:
        sense = found.role("magnitude") if found else None
        if found is None or sense is None or (amount.words and sense.value <= amount.value):
            continue
        if sense.name and not _is_letter_magnitude(reader, at, amount, sense):
            continue
        return sense, found.length
    return None if amount.words else _borrowed(reader, at)


def _borrowed(reader: Reader, at: int) -> tuple[Sense, int] | None:
    """An English magnitude in the letters of another script."""
    key = reader.key(at)
    if len(key) < 4 or key.isascii() or len(key) > 12 or is_unspaced(key) or reader.sense(at):
        return None
    sense = reader.tables.loans.get(skeleton(key))
    return (sense, 1) if sense else None


def _abbreviated(reader: Reader, at: int, amount: _Amount) -> Sense | None:
    """A magnitude's first and last consonants ("bn", "mln"), which no table lists, at a sum or right at the digits."""
    key = reader.key(at)
    if not 2 <= len(key) <= 3 or not (amount.money or reader.attached(at)):
        return None
    if (key,) in reader.tables.lexicon.phrases and not amount.money:
        return None
    return reader.tables.abbreviations.get(key)


def _is_letter_magnitude(reader: Reader, at: int, amount: _Amount, sense: Sense) -> bool:
    written = reader.text[reader.tokens[at].start : reader.tokens[at].end]
    return reader.attached(at) and (amount.money or written == sense.name)


def _after(reader: Reader, amount: _Amount) -> tuple[tuple[Sense, ...], int]:
    """The senses of the unit, currency or percent sign after an amount, and where it ends."""
    for at in _places(reader, amount):
        found = reader.sense(at)
        roles = UNITS if at == amount.end or reader.key(amount.end) in HYPHENS else ("currency",)
        senses = tuple(s for s in found.senses if s.role in roles) if found else ()
        if found and senses and _may_be_unit(reader, at, found, senses):
            return _speed(reader, senses, at + found.length)
    if amount.unit:
        return (Sense("unit", name=amount.unit),), amount.end
    return (), amount.end


def _speed(reader: Reader, senses: tuple[Sense, ...], end: int) -> tuple[tuple[Sense, ...], int]:
    """A length with "per hour" after it as the speed it makes, where the tables have no such phrase whole."""
    lengths = [s.name.removeprefix("length-") for s in senses if s.name.startswith("length-")]
    per = _per(reader, end) if lengths else None
    if per is None:
        return senses, end
    return tuple(Sense("unit", name=f"speed-{name}-per-{per[0]}") for name in lengths), per[1]


def _per(reader: Reader, i: int) -> tuple[str, int] | None:
    """The time that "per hour" or "an hour" names at token `i`, and where it ends."""
    found = reader.tables.lexicon.at(reader.tokens, i)
    if found and (per := found.role("per")):
        return per.name, i + found.length
    time = reader.sense(i + 1) if 0 < len(reader.key(i)) <= LINK and reader.key(i).isalpha() else None
    names = {s.name for s in time.senses} if time else set()
    return next(((name, i + 2) for name in ("hour", "second") if f"duration-{name}" in names), None)


def _places(reader: Reader, amount: _Amount) -> Iterator[int]:
    at = amount.end
    yield at
    if reader.key(at) in HYPHENS and reader.attached(at):
        yield at + 1
    elif reader.key(at + 1) in HYPHENS and reader.attached(at + 1) and reader.attached(at + 2):
        yield at + 2
    elif amount.scaled and len(reader.key(at)) <= LINK and reader.key(at).isalpha():
        yield at + 2 if reader.key(at + 1) in ("'", "’") else at + 1


def _may_be_unit(reader: Reader, at: int, found: Found, senses: Sequence[Sense]) -> bool:
    token, last = reader.tokens[at], reader.tokens[at + found.length - 1]
    written = reader.text[token.start : last.end]
    if senses[0].role == "currency" and len(written) == 3 and written.isascii() and written.isalpha():
        return written.isupper() or not found.exact or token.key not in _codes(senses)
    if senses[0].role == "unit" and written.isalpha() and len(written) <= 2 and not is_unspaced(token.key):
        follows = reader.key(at + found.length)
        common = zipf(token.key, reader.tables.code) > FUNCTION_WORD
        return not token.spaced or not (follows in ("'", "’") or (common and _continues(reader, at + found.length)))
    return True


def _codes(senses: Sequence[Sense]) -> set[str]:
    return {sense.name.casefold() for sense in senses}


def _continues(reader: Reader, i: int) -> bool:
    """Whether a lower-case or capitalised word follows: then a two-letter word is a preposition rather than a unit."""
    return i < len(reader.tokens) and reader.tokens[i].kind in ("word", "digits") and reader.tokens[i].spaced


def _add_smaller_unit(reader: Reader, amount: _Amount, senses: Sequence[Sense], end: int) -> int:
    """Take in the inches after feet, the pounds after stones ("6-foot-6"); returns where the quantity ends."""
    unit = next((s.name for s in senses if s.role == "unit"), "")
    if unit not in SMALLER or amount.scaled:
        return end
    name, parts = SMALLER[unit]
    at = end + 1 if reader.key(end) in HYPHENS and reader.attached(end) else end
    rest = reader.digits(at)
    if rest is None or rest.value >= parts:
        return end
    after = at + rest.length
    found = reader.sense(after + 1 if reader.key(after) in HYPHENS else after)
    named = found is not None and any(s.name == name for s in found.senses)
    if not named and not (at > end and reader.attached(at)):
        return end
    amount.value, amount.step, amount.plain = amount.value + rest.value / parts, Decimal(1) / parts, False
    return after + found.length if found and named else after


def _quantity(reader: Reader, amount: _Amount, senses: Sequence[Sense]) -> Quantity:
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
    if amount.other is not None:
        others.append(replace(fact, value=amount.other))
    others += [
        replace(fact, value=fact.value * s.value, step=fact.step * s.value, unit=None, units=())
        for s in _letter_magnitudes(reader, amount)
    ]
    return replace(fact, others=tuple(others))


def _counts(reader: Reader, amount: _Amount, named: Sequence[str]) -> bool:
    """Whether a number in digits may be a rank: something is written onto it, and no unit that is sure."""
    return _has_suffix(reader, amount) and (not named or is_unspaced(reader.key(amount.end)))


def _has_suffix(reader: Reader, amount: _Amount) -> bool:
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


def _is_age(reader: Reader, amount: _Amount) -> bool:
    """Whether a number stands alone between commas, as news gives the age of who was just named ("Smith, 32, said")."""
    before, after = reader.key(amount.start - 1), reader.key(amount.end)
    named = reader.key(amount.start - 2).isalpha() and not is_unspaced(reader.key(amount.start - 2))
    return named and before in COMMAS and after in COMMAS | {"."} and ADULT <= amount.value < OLDEST


def _as_clock(amount: _Amount) -> list[Quantity | Moment]:
    """The time of day that "19.30" may be."""
    if amount.words or amount.scaled or amount.step != Decimal("0.01") or amount.value >= 25:
        return []
    hour, minute = divmod(int(amount.value * 100), 100)
    return [Moment(hour=hour, minute=minute)] if minute < 60 else []


def _letter_magnitudes(reader: Reader, amount: _Amount) -> list[Sense]:
    """The magnitudes of a single letter that may also be a unit ("£2m", "20 m")."""
    found = reader.tables.lexicon.at(reader.tokens, amount.end)
    if found is None or amount.scaled or amount.words or not found.role("unit") or not reader.attached(amount.end):
        return []
    return [sense for sense in found.senses if sense.role == "magnitude"]


def _is_weak(reader: Reader, start: int, amount: _Amount, end: int) -> bool:
    if not amount.words:
        return False
    if amount.ordinal or amount.value in (0, 1):
        return True
    if not is_unspaced(reader.key(start)):
        return False
    written = reader.text[reader.tokens[start].start : reader.tokens[end - 1].end]
    return end - start == 1 or amount.value in ROUND or zipf(written, reader.tables.code) > SET_PHRASE
