"""Plain text falls into paragraphs at blank lines, or at every line where there are none."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui.text.blocks import Block

_WIDEST_WRAP = 120
"""Columns beyond which a line is a paragraph that stands on one line: nobody wraps text by hand that wide."""
_WRAPPED_SHARE = 0.8
"""Share of the lines inside blocks that must be full for a text to count as wrapped by hand."""
_SLACK = 6
"""Columns that a wrapped line may stay short of the widest, beyond what the next word forces."""


def plain_blocks(lines: Iterable[str]) -> list[Block]:
    """The paragraphs of plain text in order, none of them empty; lines that were wrapped by hand are joined."""
    cut = list(_cut_at_blanks(lines))
    width = _wrap_width(cut)
    if not width:
        return [Block(line) for group in cut for line in group]
    return [Block(text) for group in cut for text in _joined(group, width)]


def _cut_at_blanks(lines: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for line in lines:
        if text := one_line(line):
            group.append(text)
        elif group:
            yield group
            group = []
    if group:
        yield group


def one_line(text: str) -> str:
    """The text without spaces around it and without runs of spaces inside; spaces that do not break a line stay."""
    text = text.strip()
    return " ".join(filter(None, text.split(" "))) if "  " in text else text


def _wrap_width(cut: list[list[str]]) -> int:
    """The column at which the text was wrapped by hand, or 0 where it was not."""
    width = max((len(line) for group in cut for line in group), default=0)
    if width > _WIDEST_WRAP:
        return 0
    pairs = full = 0
    for group in cut:
        pairs += len(group) - 1
        full += sum(_is_full(line, after, width) for line, after in pairwise(group))
    return width if pairs and full >= _WRAPPED_SHARE * pairs else 0


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(_first_word(after)) > width - _SLACK


def _first_word(line: str) -> str:
    return line[:1] if _is_wide(line[0]) else line.partition(" ")[0]


def _is_wide(char: str) -> bool:
    """Whether text runs on without a space after `char`: East Asian wide characters, save those of Hangul."""
    return unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"


def _joined(group: list[str], width: int) -> Iterator[str]:
    pieces = [group[0]]
    for line, after in pairwise(group):
        if not _is_full(line, after, width):
            yield "".join(pieces)
            pieces = [after]
            continue
        glued = line[-1] == "-" or (_is_wide(line[-1]) and _is_wide(after[0]))
        pieces.append(after if glued else " " + after)
    yield "".join(pieces)
