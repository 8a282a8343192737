"""Front matter is a few `key: value` lines between two lines of three dashes, before a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from tui.text.codes import locale_code
from tui.text.errors import TextError
from tui.text.mapping import Entry, read_mapping

_FENCE, _ENDS = "---", frozenset({"---", "..."})
_KEY = re.compile(r"[\w-]{1,64} ?:(\s|$)")
_LONGEST = 200
"""Lines within which front matter must end: it is short, and a text may begin with a line of dashes."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file tells about its text; empty where it does not tell. Unknown keys are passed over."""

    title: str = ""
    outlet: str = ""
    language: str = ""
    published: date | None = None
    source: str = ""


def split_front_matter(lines: Iterable[str], source: str) -> tuple[FrontMatter, Iterator[str]]:
    """The front matter, and the lines after it; raises TextError naming `source` and the line where it is broken."""
    rest = iter(lines)
    first = next(rest, "")
    if first.rstrip() != _FENCE:
        return FrontMatter(), chain([first], rest)
    head, end = _head(rest)
    if not _begins_with_key(head):
        return FrontMatter(), chain([first, *head, *end], rest)
    if not end:
        raise TextError(f"{source}, line 1: front matter without an end; close it with a line of three dashes")
    return _told(read_mapping("\n".join(head), source, first_line=2), source), rest


def _head(rest: Iterator[str]) -> tuple[list[str], list[str]]:
    """The lines up to the closing one, and that one, which is missing where it does not come in time."""
    head: list[str] = []
    for line in rest:
        if line.rstrip() in _ENDS:
            return head, [line]
        head.append(line)
        if len(head) > _LONGEST:
            break
    return head, []


def _begins_with_key(head: list[str]) -> bool:
    told = next((line for line in head if line.strip() and not line.startswith("#")), "")
    return _KEY.match(told) is not None


def _told(entries: dict[str, Entry], source: str) -> FrontMatter:
    return FrontMatter(
        title=_line(entries, "title", source),
        outlet=_line(entries, "outlet", source),
        language=locale_code(_line(entries, "language", source)),
        published=_date(entries, source),
        source=_line(entries, "source", source),
    )


def _line(entries: dict[str, Entry], key: str, source: str) -> str:
    entry = entries.get(key)
    if entry and entry.items:
        raise TextError(f"{source}, line {entry.line}: `{key}` is a list; write one line of text")
    return entry.text if entry else ""


def _date(entries: dict[str, Entry], source: str) -> date | None:
    written = _line(entries, "published", source)
    if not written:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        where = f"{source}, line {entries['published'].line}"
        raise TextError(f"{where}: `{written[:40]}` is no date; write `published: 2025-08-31`") from None
