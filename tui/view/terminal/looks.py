"""How characters look, as the terminal is told it: select-graphic-rendition codes, and the shortest way between two."""

from functools import lru_cache

PLAIN = ""
"""The look of a terminal that was told nothing."""

_SHOW_ON_BLANKS = frozenset({"4", "5", "6", "7", "9", "21", "53"})
"""Underlines, blinking, reverse, strike and overline."""

_Parsed = tuple[frozenset[str], str, str]


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """The shortest sequence that turns one look into another; a look is the codes that lead to it from plain."""
    if before == after:
        return ""
    if after == PLAIN:
        return "\x1b[m"
    (old_attributes, old_colour, old_ground), (attributes, colour, ground) = _parse(before), _parse(after)
    if old_attributes - attributes or (old_colour and not colour) or (old_ground and not ground):
        return f"\x1b[0;{after}m"
    codes = sorted(attributes - old_attributes)
    codes += [colour] if colour != old_colour else []
    codes += [ground] if ground != old_ground else []
    return f"\x1b[{';'.join(codes)}m"


@lru_cache(maxsize=4096)
def of_blank(look: str) -> str:
    """What of a look shows on a blank: its ground, and whatever draws a line or turns the colours round."""
    attributes, colour, ground = _parse(look)
    drawn = sorted(attributes & _SHOW_ON_BLANKS)
    return ";".join([*drawn, *([colour] if drawn and colour else []), *([ground] if ground else [])])


def draws_on_blanks(look: str) -> bool:
    """Whether more of a look shows on a blank than its ground."""
    return not _parse(look)[0].isdisjoint(_SHOW_ON_BLANKS)


@lru_cache(maxsize=4096)
def _parse(look: str) -> _Parsed:
    """Attributes, colour of the letters and colour of the ground."""
    codes = look.split(";") if look else []
    attributes, colour, ground = set(), "", ""
    while codes:
        size = _size(codes)
        code, codes = codes[:size], codes[size:]
        number = int(code[0]) if code[0].isdecimal() else 0
        if 30 <= number <= 39 or 90 <= number <= 97:
            colour = ";".join(code)
        elif 40 <= number <= 49 or 100 <= number <= 107:
            ground = ";".join(code)
        else:
            attributes.add(code[0])
    return frozenset(attributes), colour, ground


def _size(codes: list[str]) -> int:
    """How many codes the first one takes with it: `38;5;n` and `38;2;r;g;b` are one colour."""
    if codes[0] in ("38", "48") and len(codes) > 1:
        return {"5": 3, "2": 5}.get(codes[1], 1)
    return 1
