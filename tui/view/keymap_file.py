"""A keymap file as it is written: which command ids have which keys, each with its line; no command is known here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # the same interface, slower

_TRAITS = ("keys", "title", "group", "scope", "help", "first")
_DEEPEST = 8
"""A keymap nests five deep; libyaml overruns the stack some ten thousand deep."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written; `line` counts from 1, and is 0 where no line can be told."""

    path: Path
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else str(self.path)


class KeymapError(Exception):
    """A keymap that cannot be used; its text is one line, `file:line: what; what to do`."""

    def __init__(self, place: Place, what: str, advice: str) -> None:
        super().__init__(f"{place}: {what}; {advice}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Entry:
    """What a file says of one command: its keys, and where it declares the command its title, group, scope and help."""

    id: str
    keys: tuple[str, ...]
    place: Place
    traits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def trait(self, name: str) -> str:
        """The one value of a trait, or an empty string."""
        return " ".join(self.traits.get(name, ()))


@dataclass(frozen=True, slots=True)
class KeymapFile:
    """The entries of a file in the order of its lines, and the scopes it declares with their titles."""

    entries: tuple[Entry, ...]
    scopes: Mapping[str, str]


def read_keymap_file(path: Path) -> KeymapFile:
    """The entries and scopes that a file declares. Raises KeymapError for whatever is not a keymap."""
    root = _compose(path)
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return KeymapFile((), {})
    sections = {key.value: (key, value) for key, value in _pairs(root, path, "the file")}
    for name, (key, _) in sections.items():
        if name not in ("commands", "scopes"):
            raise KeymapError(_place(path, key), f"there is no section {name!r}", "put the keys under `commands:`")
    entries = tuple(_entries(sections["commands"][1], path)) if "commands" in sections else ()
    scopes = dict(_scopes(sections["scopes"][1], path)) if "scopes" in sections else {}
    return KeymapFile(entries, scopes)


def _compose(path: Path) -> yaml.Node | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise KeymapError(Place(path), f"cannot be read: {reason}", "see to the file, or take it away") from None
    try:
        _check_depth(text, path)
        return yaml.compose(text, _Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise KeymapError(Place(path, line), f"broken YAML: {error.problem}", "mend the line") from None
    except yaml.YAMLError:
        raise KeymapError(Place(path), "broken YAML: a control character", "take it out") from None


def _check_depth(text: str, path: Path) -> None:
    depth = 0
    for event in yaml.parse(text, _Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            line = event.start_mark.line + 1 if event.start_mark else 0
            raise KeymapError(Place(path, line), "nested too deep", "write `id: [key, key]`")


def _entries(node: yaml.Node, path: Path) -> Iterator[Entry]:
    for key, value in _pairs(node, path, "commands"):
        if not isinstance(value, yaml.MappingNode):
            yield Entry(key.value, _words(value, path, key.value), _place(path, key))
            continue
        traits = {name.value: _words(words, path, name.value) for name, words in _pairs(value, path, key.value)}
        if unknown := traits.keys() - set(_TRAITS):
            raise KeymapError(_place(path, key), f"{key.value} has a {min(unknown)!r}", f"write {', '.join(_TRAITS)}")
        if "keys" not in traits:
            raise KeymapError(_place(path, key), f"{key.value} has no keys", "write `keys: [...]`")
        yield Entry(key.value, traits.pop("keys"), _place(path, key), traits)


def _scopes(node: yaml.Node, path: Path) -> Iterator[tuple[str, str]]:
    for key, value in _pairs(node, path, "scopes"):
        yield key.value, " ".join(_words(value, path, key.value))


def _pairs(node: yaml.Node, path: Path, what: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise KeymapError(
            _place(path, node), f"{what} must be a mapping", "write `commands:` and under it `id: [key, key]`"
        )
    seen = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise KeymapError(_place(path, key), f"{what} has a name that is no word", "write `id: [key, key]`")
        if key.value in seen:
            raise KeymapError(_place(path, key), f"{key.value} stands here twice", "leave one out")
        seen.add(key.value)
        yield key, value


def _words(node: yaml.Node, path: Path, what: str) -> tuple[str, ...]:
    """Scalars as they are written, so that `1`, `=` and `y` are keys whatever YAML takes them for."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    if not all(isinstance(item, yaml.ScalarNode) and item.value for item in items):
        raise KeymapError(_place(path, node), f"{what} must be a list of words", "write `[key, key]`, or [] for none")
    return tuple(item.value for item in items)


def _place(path: Path, node: yaml.Node) -> Place:
    return Place(path, node.start_mark.line + 1)
