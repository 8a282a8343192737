"""Telephone numbers: digits in groups that count nothing, read whole so that no group of them is a thousand."""

from decimal import Decimal

from tui.facts.fact import Quantity
from tui.facts.reader import HYPHENS, Reader, Spot
from tui.facts.units import IDENTIFIER

SHORTEST, LONGEST, GROUPS = 8, 15, 3
"""Digits of a telephone number (the longest by ITU-T E.164), and the groups of one that begins with no 0 or +."""

TRUNK = 2
"""Digits of the shortest first group that begins with a 0: a score begins with one too."""

PLUS, AREA = "+", "()"
OPENINGS = frozenset({PLUS, AREA[0]})
SIGNS = HYPHENS | frozenset(AREA)
"""What stands between the groups, two signs at most."""


def read_identifier(reader: Reader, i: int) -> Spot | None:
    """The telephone number that starts at token `i`, or None."""
    plus = reader.key(i) == PLUS
    start = i + 1 if reader.key(i) in OPENINGS else i
    if reader.key(start - 1) in HYPHENS or reader.key(start - 1) == "/":
        return None
    groups, end, tied = _groups(reader, start)
    length = sum(map(len, groups))
    if len(groups) < 2 or not SHORTEST <= length <= LONGEST:
        return None
    turned = not plus and not _is_trunk(groups[0]) and _is_trunk(groups[-1])
    if not (plus or turned or _is_trunk(groups[0]) or (tied and len(groups) >= GROUPS and length > SHORTEST)):
        return None
    return Spot(i, end, Quantity(Decimal("".join(groups[::-1] if turned else groups)), unit=IDENTIFIER))


def _is_trunk(group: str) -> bool:
    """Whether a group is the first of a number; in a text from right to left it may stand last."""
    return group.startswith("0") and len(group) >= TRUNK


def _groups(reader: Reader, start: int) -> tuple[list[str], int, bool]:
    """The groups of digits from token `start` on, where they end, and whether hyphens or brackets tie all of them."""
    groups: list[str] = []
    end, at, tied = start, start, True
    while at < len(reader.tokens) and reader.tokens[at].kind == "digits" and len(groups) <= LONGEST:
        groups.append(reader.key(at))
        end = at + 1
        at = end
        while reader.key(at) in SIGNS and at - end < len(AREA):
            at += 1
        tied = tied and (at > end or at >= len(reader.tokens) or reader.tokens[at].kind != "digits")
    return groups, end, tied
