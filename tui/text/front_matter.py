"""Front matter is a few `key: value` lines between `---` lines before a text; every value is read as it is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import yaml

from tui.text.codes import locale_code
from tui.text.errors import TextError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEY = re.compile(r"[\w-]{1,64}\s?:(\s|$)")
_LONGEST = 200
"""Lines within which front matter must end; it is a few lines, and a text may begin with a line of dashes."""


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
    first = next(rest, None)
    if first is None or first.rstrip() != "---":
        return FrontMatter(), _chained([] if first is None else [first], rest)
    head: list[str] = []
    for line in rest:
        if line.rstrip() in ("---", "..."):
            if not _looks_like_keys(head):
                return FrontMatter(), _chained([first, *head, line], rest)
            return _parsed(head, source), rest
        head.append(line)
        if len(head) > _LONGEST:
            break
    if _looks_like_keys(head):
        raise TextError(f"{source}, line 1: the front matter is never closed; end it with a line of three dashes")
    return FrontMatter(), _chained([first, *head], rest)


def _chained(head: list[str], rest: Iterator[str]) -> Iterator[str]:
    yield from head
    yield from rest


def _looks_like_keys(head: list[str]) -> bool:
    told = next((line for line in head if line.strip() and not line.startswith("#")), "")
    return _KEY.match(told) is not None


def _parsed(head: list[str], source: str) -> FrontMatter:
    values = scalars("\n".join(head), source, first_line=2)
    value, line = values.get("published", ("", 0))
    return FrontMatter(
        title=_text(values, "title"),
        outlet=_text(values, "outlet"),
        language=locale_code(_text(values, "language")),
        published=_date(value, f"{source}, line {line}"),
        source=_text(values, "source"),
    )


def scalars(text: str, source: str, first_line: int = 1) -> dict[str, tuple[str, int]]:
    """The scalars of a YAML mapping as they are written (`no` is no boolean), each with the number of its line."""
    node = compose(text, source, first_line)
    if not isinstance(node, yaml.MappingNode):
        raise TextError(f"{source}, line {first_line}: expected lines of the form `key: value`")
    return {
        str(key.value): (value.value, value.start_mark.line + first_line)
        for key, value in node.value
        if isinstance(value, yaml.ScalarNode)
    }


def compose(text: str, source: str, first_line: int = 1) -> yaml.Node | None:
    """The tree of a YAML document; raises TextError naming `source` and the line, counted from `first_line`."""
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise TextError(f"{source}, line {line}: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError):
        raise TextError(f"{source}, line {first_line}: not YAML") from None


def _text(values: dict[str, tuple[str, int]], key: str) -> str:
    return " ".join(values.get(key, ("", 0))[0].split())


def _date(value: str, where: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        raise TextError(f"{where}: `published: {value[:40]}` is no date; write it as 2025-08-31") from None
