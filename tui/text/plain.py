"""Plain text falls into paragraphs at blank lines, and at every line that no margin forced to end."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from tui.text.blocks import Block
from tui.text.wrapping import joined, wrap_width

_SPACES = re.compile(" {2,}")


def plain_blocks(lines: Iterable[str]) -> list[Block]:
    """The paragraphs of plain text in order, none of them empty; lines that were wrapped by hand are joined."""
    groups = list(_groups(lines))
    width = wrap_width(groups)
    if not width:
        return list(map(Block, chain.from_iterable(groups)))
    return [Block(text) for group in groups for text in joined(group, width)]


def one_line(text: str) -> str:
    """The text without spaces around it and without runs of spaces inside; spaces that forbid a break stay."""
    text = text.strip()
    return _SPACES.sub(" ", text) if "  " in text else text


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines between blank lines."""
    group: list[str] = []
    for line in lines:
        if text := line.strip():
            group.append(one_line(text) if "  " in text else text)
        elif group:
            yield group
            group = []
    if group:
        yield group
