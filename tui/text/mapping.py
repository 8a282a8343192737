"""A YAML mapping is read as it is written: no value is turned into a type, and no nesting is followed.

Texts come from anywhere, and `yaml.compose` and `yaml.safe_load` recurse in C: deep nesting ends the interpreter.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from tui.text.clean import tidy
from tui.text.errors import TextError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LONGEST = 1 << 14
"""Characters of the longest mapping; the scanner takes quadratic time on nested brackets."""
_ADVICE = "write lines of the form `key: value`, and quote a value that holds a colon"
_NULLS = frozenset({"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands behind a key, and on which line: a scalar as `text`, or the scalars of a list as `items`."""

    line: int
    text: str = ""
    items: tuple[str, ...] = ()


def read_mapping(text: str, source: str, first_line: int = 1) -> dict[str, Entry]:
    """The entries of a YAML mapping by key; raises TextError with `source` and the line, counted from `first_line`."""
    if len(text) > _LONGEST:
        raise TextError(f"{source}, line {first_line}: longer than {_LONGEST} characters; keep a few keys only")
    try:
        return dict(_entries(yaml.parse(text, Loader=_Loader), source, first_line))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (min(mark.line, text.count("\n")) if mark else 0)
        raise TextError(f"{source}, line {line}: {error.problem or error.context}; {_ADVICE}") from None
    except (yaml.YAMLError, RecursionError):
        raise TextError(f"{source}, line {first_line}: not YAML; {_ADVICE}") from None


def _entries(events: Iterable[yaml.Event], source: str, first_line: int) -> Iterator[tuple[str, Entry]]:
    nodes = _nodes(events)
    root = next(nodes, None)
    if root is None:
        return
    if not isinstance(root[0], yaml.MappingStartEvent):
        raise TextError(f"{source}, line {first_line}: no mapping; {_ADVICE}")
    for key, value in zip(nodes, nodes, strict=False):
        if isinstance(key[0], yaml.ScalarEvent):
            yield key[0].value, _entry(value, first_line)


def _nodes(events: Iterable[yaml.Event]) -> Iterator[list[yaml.Event]]:
    """The events that open the root of the first document, then those of each key and each value of it, in turn."""
    depth = 0
    node: list[yaml.Event] = []
    for event in events:
        if isinstance(event, yaml.DocumentEndEvent):
            return
        if not isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)):
            continue
        depth += _step(event)
        node.append(event)
        if depth <= 1:
            yield node
            node = []


def _step(event: yaml.Event) -> int:
    if isinstance(event, yaml.CollectionStartEvent):
        return 1
    return -1 if isinstance(event, yaml.CollectionEndEvent) else 0


def _line(value: str) -> str:
    """A value on one line; it is tidied anew, since an escape in quotes can stand for any character."""
    return tidy(" ".join(value.split("\n"))).strip()


def _entry(node: list[yaml.Event], first_line: int) -> Entry:
    mark = node[0].start_mark
    line = first_line + (mark.line if mark else 0)
    scalars = tuple(_line(event.value) for event in node if isinstance(event, yaml.ScalarEvent))
    if not isinstance(node[0], yaml.ScalarEvent):
        return Entry(line, items=scalars)
    is_null = node[0].implicit[0] and scalars[0] in _NULLS
    return Entry(line, "" if is_null else scalars[0])
