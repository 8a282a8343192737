"""Amounts: the number that digits or words write, and the magnitudes that multiply it ("14.3 billion", "3万5000")."""

from dataclasses import dataclass
from decimal import Decimal

from tui.facts.conversion import last_place
from tui.facts.fractions import PLACES, Parts, in_words, over, part_word, sign, with_stroke
from tui.facts.lexicon import Sense
from tui.facts.part_words import after_whole, past_links
from tui.facts.reader import HYPHENS, Reader
from tui.facts.tokens import is_unspaced
from tui.facts.vocabulary import skeleton

TENTH = Decimal("0.1")
"""How precisely a half of something is meant."""

MIXED = Decimal("0.25")
"""How precisely a whole number and a fraction are meant."""


@dataclass(slots=True)
class Amount:
    """A number as it is being read; `end` is the token after it, `others` are further readings of its digits.

    `words` counts its number words, `parts` is the fraction that it is, `scaled` whether magnitudes multiply it.
    """

    value: Decimal
    step: Decimal
    end: int
    start: int = 0
    others: tuple[Decimal, ...] = ()
    words: int = 0
    ordinal: bool = False
    plain: bool = False
    unit: str = ""
    scaled: bool = False
    money: bool = False
    parts: Parts | None = None


def read_amount(reader: Reader, i: int) -> Amount | None:
    """The number in digits or words that starts at token `i`, or None."""
    if i >= len(reader.tokens):
        return None
    if reader.tokens[i].kind == "digits":
        return _in_digits(reader, i)
    if reader.tokens[i].kind == "word":
        return _in_words(reader, i)
    parts = sign(reader, i)
    return Amount(parts.value, PLACES, parts.end, parts=parts) if parts else None


def _in_digits(reader: Reader, i: int) -> Amount | None:
    parts = with_stroke(reader, i)
    if parts:
        return Amount(parts.value, PLACES, parts.end, parts=parts)
    digits = reader.digits(i)
    if digits is None:
        return None
    parts = over(reader, digits.value, i + digits.length)
    if parts:
        return Amount(parts.value, PLACES, parts.end, parts=parts)
    amount = Amount(digits.value, digits.step, i + digits.length, others=digits.others, plain=digits.plain)
    return _with_fraction(reader, amount) if digits.plain else amount


def _with_fraction(reader: Reader, amount: Amount) -> Amount:
    """A whole number with the fraction that stands after it, if one does ("2½", "220 2/3")."""
    parts = sign(reader, amount.end) or with_stroke(reader, amount.end)
    if parts is None:
        return amount
    alone = (amount.value,) if reader.tokens[amount.end].kind == "digits" else ()
    return Amount(amount.value + parts.value, MIXED, parts.end, others=alone)


def _in_words(reader: Reader, i: int) -> Amount | None:
    spelled = reader.tables.spellout.at(reader.tokens, i)
    parts = part_word(reader, i)
    if spelled is None or (parts and parts.end > i + spelled.length):
        return Amount(parts.value, TENTH, parts.end, words=1, parts=parts) if parts else None
    value, end = spelled.value, i + spelled.length
    whole = not spelled.ordinal and not spelled.unit
    parts = (over(reader, value, end) or in_words(reader, value, end)) if whole else None
    if parts:
        step = TENTH if part_word(reader, parts.end - 1) else PLACES
        return Amount(parts.value, step, parts.end, words=spelled.words, parts=parts)
    return Amount(value, Decimal(1), end, words=spelled.words, ordinal=spelled.ordinal, unit=spelled.unit)


def scale(reader: Reader, amount: Amount) -> None:
    """Multiply by the magnitude words that follow ("14.3 billion", "3万5000")."""
    add_part(reader, amount)
    while True:
        at = amount.end + 1 if _hyphenated(reader, amount.end) else amount.end
        at = past_links(reader, at) if amount.parts else at
        power = _magnitude(reader, at, amount)
        if power is None:
            return
        sense, length = power
        amount.others = tuple(other * sense.value for other in amount.others)
        amount.value, amount.step = amount.value * sense.value, amount.step * sense.value
        amount.end, amount.scaled, amount.plain = at + length, True, False
        rest = reader.digits(amount.end) if is_unspaced(reader.key(at)) and reader.attached(amount.end) else None
        if rest and rest.value < sense.value:
            tail = Amount(rest.value, rest.step, amount.end + rest.length)
            scale(reader, tail)
            amount.value, amount.step, amount.end = amount.value + tail.value, tail.step, tail.end


def add_part(reader: Reader, amount: Amount) -> None:
    """Add the half or quarter that is told after a whole number or after its unit, if one is."""
    part = None if amount.parts or amount.ordinal or amount.step < 1 else after_whole(reader, amount.end)
    if part:
        power = Decimal(1000) ** (last_place(amount.value).adjusted() // 3) if amount.value >= 1000 else Decimal(1)
        amount.value, amount.step = amount.value + part.value * power, MIXED * power
        amount.end, amount.plain = part.end, False


def _hyphenated(reader: Reader, i: int) -> bool:
    """Whether token `i` is a hyphen that stands right at the word before it or at the one after."""
    return reader.key(i) in HYPHENS and (reader.attached(i) or reader.attached(i + 1))


def _magnitude(reader: Reader, at: int, amount: Amount) -> tuple[Sense, int] | None:
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


def _abbreviated(reader: Reader, at: int, amount: Amount) -> Sense | None:
    """A magnitude's first and last consonants ("bn", "mln"), which no table lists, at a sum or right at the digits."""
    key = reader.key(at)
    if not 2 <= len(key) <= 3 or not (amount.money or reader.attached(at)):
        return None
    if (key,) in reader.tables.lexicon.phrases and not amount.money:
        return None
    return reader.tables.abbreviations.get(key)


def _is_letter_magnitude(reader: Reader, at: int, amount: Amount, sense: Sense) -> bool:
    written = reader.text[reader.tokens[at].start : reader.tokens[at].end]
    return reader.attached(at) and (amount.money or written == sense.name)
