"""Numbers written in digits: which dot, comma or space groups and which one parts the decimals.

Where a language's own sign and the other reading both make a number ("1.234"), both are kept: translations often keep
the signs of the original.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tui.facts.tokens import Token

POINTS = frozenset(".,٫٬")
GROUPS = frozenset("'’٬")
SPACES = frozenset("\u00a0\u202f\u2009")
PARTS = 12
"""Groups of digits in the longest number that is read; more of them are no number."""


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits: its value, the size of its last digit, the tokens it takes, other readings.

    `plain` is a run of digits alone, as years and telephone numbers are written.
    """

    value: Decimal
    step: Decimal
    length: int
    plain: bool
    others: tuple[Decimal, ...] = ()


def read_digits(tokens: Sequence[Token], i: int, text: str, decimals: frozenset[str], groups: frozenset[str]) -> Digits:
    """The number in digits that starts at token `i`, a digit run."""
    parts, signs = _joined(tokens, i, text, groups)
    if len(parts) > 2 and len(parts[1]) not in (2, 3):
        parts, signs = parts[:2], signs[:1]
    while signs:
        read = _interpret(parts, signs, decimals, groups)
        if read:
            value, step, other = read
            length = sum(1 if s == " " else 2 for s in signs) + 1
            return Digits(value, step, length, False, () if other is None else (other,))
        parts, signs = parts[:-1], signs[:-1]
    return Digits(Decimal(parts[0][:100]), Decimal(1), 1, True)


def _joined(tokens: Sequence[Token], i: int, text: str, groups: frozenset[str]) -> tuple[list[str], list[str]]:
    """The digit runs from token `i` on that a sign or a thin space may join, and those signs (any space is " ")."""
    parts, signs = [tokens[i].key], []
    lone = _continues(tokens, i)
    while len(parts) < PARTS:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if (
            following
            and following.kind == "digits"
            and not lone
            and _grouping_space(text, tokens[i], following, groups)
        ):
            parts.append(following.key)
            signs.append(" ")
            i += 1
        elif (
            following
            and not following.spaced
            and following.key in POINTS | GROUPS
            and i + 2 < len(tokens)
            and tokens[i + 2].kind == "digits"
            and not tokens[i + 2].spaced
        ):
            parts.append(tokens[i + 2].key)
            signs.append(following.key)
            i += 2
        else:
            break
    return parts, signs


def _continues(tokens: Sequence[Token], i: int) -> bool:
    """Whether a digit run stands before, as in a telephone number: then spaces do not group thousands."""
    back = 2 if i > 1 and tokens[i - 1].kind == "sign" and tokens[i - 1].key in "-()" else 1
    return i >= back and tokens[i - back].kind == "digits"


def _grouping_space(text: str, before: Token, after: Token, groups: frozenset[str]) -> bool:
    between = text[before.end : after.start]
    if len(between) != 1 or len(after.key) != 3 or len(before.key) > 3 or before.key.startswith("0"):
        return False
    return between in SPACES or (between == " " and ("," not in groups or after.key == "000"))


def _interpret(
    parts: Sequence[str], signs: Sequence[str], decimals: frozenset[str], groups: frozenset[str]
) -> tuple[Decimal, Decimal, Decimal | None] | None:
    whole, last = "".join(parts), signs[-1]
    grouped = _groups(parts) and len(set(signs)) == 1 and last != "٫"
    with_decimals = last in POINTS and last not in signs[:-1] and len(set(signs[:-1])) <= 1
    if with_decimals and len(parts) > 2:
        with_decimals = _groups(parts[:-1])
    if len(whole) > 40 or not (grouped or with_decimals):
        return None
    fraction = Decimal(f"{whole[: -len(parts[-1])]}.{parts[-1]}")
    step = Decimal(1).scaleb(-len(parts[-1]))
    if grouped and with_decimals:
        if last in decimals and last not in groups:
            return fraction, step, Decimal(whole)
        return Decimal(whole), Decimal(1), fraction if parts[-1].strip("0") else None
    return (Decimal(whole), Decimal(1), None) if grouped else (fraction, step, None)


def _groups(parts: Sequence[str]) -> bool:
    """Whether the runs are groups of thousands, or of hundreds before the last as in India."""
    first, *middle, last = parts
    if len(parts) == 1:
        return True
    small = all(len(m) == 3 for m in middle) or (all(len(m) == 2 for m in middle) and len(first) <= 2)
    return 1 <= len(first) <= 3 and len(last) == 3 and small and not first.startswith("0")
