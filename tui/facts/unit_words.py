"""What an amount is an amount of: the unit, currency or percent sign that stands after it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.facts.amounts import Amount
from tui.facts.lexicon import STEM, Found, Sense
from tui.facts.part_words import past_links
from tui.facts.rarity import zipf
from tui.facts.reader import HYPHENS, Reader
from tui.facts.spellout import rank_ending
from tui.facts.tokens import is_unspaced

LINK = 3
"""Letters of the longest word that may stand between an amount and its currency ("milliards de dollars")."""

FUNCTION_WORD = 6.4
"""How common (Zipf scale) a word of two letters must be to be rather a preposition than a unit ("5 in Spain")."""

SMALLER = {"length-foot": ("length-inch", 12), "mass-stone": ("mass-pound", 14)}
"""Units that are said together with a smaller one, and how many of those they hold."""

UNITS = ("unit", "currency", "percent")


def unit_after(reader: Reader, amount: Amount) -> tuple[tuple[Sense, ...], int]:
    """The senses of the unit, currency or percent sign after an amount, and where it ends."""
    for at in _places(reader, amount):
        found = _first_character(reader, at) or reader.sense(at)
        beside = at == amount.end or reader.key(amount.end) in HYPHENS or amount.parts is not None
        roles = UNITS if beside else ("currency",)
        senses = tuple(s for s in found.senses if s.role in roles) if found else ()
        if found and senses and not _is_rank_ending(reader, amount) and _may_be_unit(reader, at, found, senses):
            return _speed(reader, senses, at + found.length)
    if amount.unit:
        return (Sense("unit", name=amount.unit),), amount.end
    return (), amount.end


def unit_before(reader: Reader, amount: Amount) -> tuple[str, ...]:
    """The units that a number may be counted in whose name stands before it ("minuto 15", "kilometer 40")."""
    at = amount.start - 1
    if len(reader.key(at)) < STEM or (at > 0 and reader.tokens[at - 1].kind == "digits"):
        return ()
    found = reader.tables.lexicon.at(reader.tokens, at)
    return tuple(s.name for s in found.senses if s.role == "unit") if found and found.length == 1 else ()


def _first_character(reader: Reader, at: int) -> Found | None:
    """A unit of one character that the tables take for a weekday with what follows ("一周四天", four days a week)."""
    found = reader.sense(at)
    if found is None or found.length == 1 or not found.role("weekday"):
        return None
    senses = reader.tables.lexicon.phrases.get((reader.key(at),))
    return Found(senses, 1) if senses else None


def _is_rank_ending(reader: Reader, amount: Amount) -> bool:
    """Whether what is written onto the digits makes a rank of them, and is no unit ("21st" weighs no stones)."""
    if not amount.plain or not reader.attached(amount.end):
        return False
    key = reader.key(amount.end)
    return any(key == rank_ending(int(amount.value % 100), code) for code in (reader.tables.code, "en"))


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


def _places(reader: Reader, amount: Amount) -> Iterator[int]:
    at = past_links(reader, amount.end) if amount.parts else amount.end
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
    if senses[0].role == "unit" and token.kind == "word" and len(written) <= 2 and not is_unspaced(token.key):
        follows = reader.key(at + found.length)
        common = zipf(token.key, reader.tables.code) > FUNCTION_WORD
        return not token.spaced or not (follows in ("'", "’") or (common and _continues(reader, at + found.length)))
    return True


def _codes(senses: Sequence[Sense]) -> set[str]:
    return {sense.name.casefold() for sense in senses}


def _continues(reader: Reader, i: int) -> bool:
    """Whether a lower-case or capitalised word follows: then a two-letter word is a preposition rather than a unit."""
    return i < len(reader.tokens) and reader.tokens[i].kind in ("word", "digits") and reader.tokens[i].spaced


def add_smaller_unit(reader: Reader, amount: Amount, senses: Sequence[Sense], end: int) -> int:
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
