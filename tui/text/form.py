"""The form of a line: how much it says, how it begins and ends; nothing here knows a word of any language."""

import re
import unicodedata

_STOPS = frozenset(".…。．｡।॥۔؛։။។៕᠃᠉﹒።⳹꓿;；:：،,、，")
"""Ends of a sentence or of a clause in the scripts of the world (Unicode's Sentence_Terminal, colons and commas)."""
_CALLS = frozenset("?!？！؟‽⁇⁈⁉՞՜፧")
_QUOTES = frozenset("\"'”’“‘„»›«‹「」『』＂＇")
_CLOSERS = "".join(_QUOTES) + ")]}】》〉）］\u00a0\u202f "
_BULLET = re.compile(r"[-–—―•▪◦‣*·]\s")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
_BARS = frozenset("|¦‖｜")
_LABEL = re.compile(r"(?:^|\s)[|¦‖•·](?:\s|$)|｜")
_NUMBER = re.compile(r"\d+")
_COLONS = frozenset(":：")
LONGEST_LABEL = 60
"""Columns of the longest label: a button, a date line, a notice of an event."""


def columns(text: str) -> int:
    """The columns that `text` takes, East Asian wide characters counted as two: about as much as it says."""
    if text.isascii():
        return len(text)
    return len(text) + sum(map(is_wide, text))


def is_wide(char: str) -> bool:
    """Whether a character takes two columns, as East Asian ones do."""
    return unicodedata.east_asian_width(char) in "WF"


def ends_as_sentence(text: str) -> bool:
    """Whether a sentence or clause ends where the text ends; a question or call does so only as speech, in quotes."""
    if text[-1] in _STOPS:
        return True
    end = text.rstrip(_CLOSERS)[-1:]
    return end in _STOPS or (end in _CALLS and not _QUOTES.isdisjoint((text[0], text[-1])))


def ends_as_call(text: str) -> bool:
    """Whether the text ends with a question or exclamation mark."""
    return text.rstrip(_CLOSERS)[-1:] in _CALLS


def announces(text: str) -> bool:
    """Whether the text ends with a colon, so that what follows belongs to it."""
    return text[-1:] in _COLONS


def opens_item(text: str) -> bool:
    """Whether the text begins with a bullet or a dash: an item of a list, or speech."""
    return _BULLET.match(text) is not None


def is_numbered(text: str) -> bool:
    """Whether the text begins with a number of its own: an item of a list, or a heading."""
    return _NUMBERED.match(text) is not None


def is_ornament(text: str) -> bool:
    """Whether there is nothing to read in the text: no letter and no digit."""
    return not any(map(str.isalnum, text))


def is_break(text: str) -> bool:
    """Whether the text is an ornament that parts what stands before it from what follows, as `* * *` does."""
    return is_ornament(text) and not _BARS.intersection(text)


def is_dated(text: str) -> bool:
    """Whether the text is short and holds two numbers or more, as the date under a title does."""
    return columns(text) <= LONGEST_LABEL and len(_NUMBER.findall(text)) > 1


def is_label(text: str) -> bool:
    """Whether the text is a bar, or parts between bars or dots, as in a notice or a row of buttons."""
    return _LABEL.search(text) is not None and not ends_as_sentence(text)
