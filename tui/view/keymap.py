"""The commands and their keys: declared once in `keymap.yaml`, overridden by id in the user's own file, checked here.

Textual ignores a command id that it does not know and drops a binding whose key is taken; so both are errors of ours,
and name the file and the line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.resources import resource
from tui.view.keymap_file import Entry, KeymapError, KeymapFile, Place, read_keymap_file
from tui.view.keys import is_character, refusal, shown

if TYPE_CHECKING:
    from textual.binding import Binding

__all__ = ["ANYWHERE", "Command", "Keymap", "KeymapError", "default_keymap", "load_keymap", "user_keymap_file"]

ANYWHERE = "anywhere"
"""The scope that overlaps with every other one but those of `ON_TOP`."""
ON_TOP = frozenset({"dialog", "finder"})
"""The scopes of what lies on top of a screen, where the keys of other scopes do not reach, unless they go first."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something a reader can do: `scopes` tells where, `keys` how, `title` and `help` what it is.

    `first` says that its keys go before whatever has the focus, so none of them may type a character.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    group: str
    scopes: tuple[str, ...]
    help: str = ""
    first: bool = False

    @property
    def action(self) -> str:
        """The name of the action: `cursor.down` is `cursor_down`, so `action_cursor_down` carries it out."""
        return self.id.replace(".", "_").replace("-", "_")

    def overlaps(self, other: "Command") -> bool:
        """Whether both can be given at the same place."""
        return self._reaches(other) or other._reaches(self) or not set(self.scopes).isdisjoint(other.scopes)

    def _reaches(self, other: "Command") -> bool:
        return ANYWHERE in self.scopes and (self.first or ON_TOP.isdisjoint(other.scopes))


@dataclass(frozen=True, slots=True)
class Keymap:
    """All commands by id, in the order in which they are declared, and the titles of the scopes."""

    commands: Mapping[str, Command]
    scopes: Mapping[str, str]

    def bindings(self, scope: str) -> "list[Binding]":
        """A Textual binding for each key of each command of the scope; those of `anywhere` come with no other scope."""
        from textual.binding import Binding

        return [
            made
            for command in self.commands.values()
            if scope in command.scopes
            for key in command.keys
            for made in Binding.make_bindings([_binding(command, key)])
        ]

    def keys_of(self, command_id: str) -> str:
        """The keys of a command as they are shown, `j ↓`; empty where it has none."""
        return " ".join(shown(key) for key in self.commands[command_id].keys)

    def groups(self) -> dict[str, tuple[Command, ...]]:
        """The commands by group, in the order in which they are declared."""
        groups: dict[str, list[Command]] = {}
        for command in self.commands.values():
            groups.setdefault(command.group, []).append(command)
        return {name: tuple(commands) for name, commands in groups.items()}


def user_keymap_file() -> Path:
    """Where the user's own keys are read from; the file need not exist."""
    from platformdirs import user_config_path

    return user_config_path("diptych") / "keymap.yaml"


def default_keymap() -> Keymap:
    """The keys that come with the program."""
    return _checked(read_keymap_file(resource("keymap.yaml")), ())


def load_keymap(user_file: Path | None = None) -> Keymap:
    """The default keys with the user's own; without `user_file`, those of the configuration folder, if it holds any.

    Raises KeymapError: one line with file and line, what is wrong and what to do.
    """
    own = user_file or user_keymap_file()
    changes = read_keymap_file(own).entries if user_file or own.exists() else ()
    return _checked(read_keymap_file(resource("keymap.yaml")), changes)


def _checked(default: KeymapFile, changes: Sequence[Entry]) -> Keymap:
    commands = {entry.id: _declared(entry) for entry in default.entries}
    places = {entry.id: entry.place for entry in (*default.entries, *changes)}
    for entry in changes:
        _check_known(entry, commands)
        commands[entry.id] = replace(commands[entry.id], keys=entry.keys)
    _check_keys(commands, places)
    _check_clashes(tuple(commands.values()), places)
    return Keymap(commands, default.scopes)


def _declared(entry: Entry) -> Command:
    missing = {"title", "group", "scope"} - entry.traits.keys()
    if missing:
        raise KeymapError(entry.place, f"{entry.id} has no {min(missing)}", "declare it")
    return Command(
        id=entry.id,
        keys=entry.keys,
        title=entry.trait("title"),
        group=entry.trait("group"),
        scopes=entry.traits["scope"],
        help=entry.trait("help"),
        first=entry.trait("first") == "true",
    )


def _check_known(entry: Entry, commands: Mapping[str, Command]) -> None:
    if entry.id in commands:
        if entry.traits:
            raise KeymapError(entry.place, f"{entry.id} has a {min(entry.traits)}", "give its keys alone")
        return
    from rapidfuzz.process import extractOne

    nearest = extractOne(entry.id, list(commands))[0]
    raise KeymapError(entry.place, f"there is no command {entry.id!r}", f"did you mean {nearest}?")


def _check_keys(commands: Mapping[str, Command], places: Mapping[str, Place]) -> None:
    for command in commands.values():
        for key in command.keys:
            reason = refusal(key)
            if not reason and command.first and is_character(key):
                reason = f"{key} must type itself here; take a key that types nothing, such as f2 or ctrl+t"
            if reason:
                what, _, advice = reason.partition("; ")
                raise KeymapError(places[command.id], f"{command.id}: {what}", advice)


def _check_clashes(commands: Sequence[Command], places: Mapping[str, Place]) -> None:
    by_key: dict[str, list[Command]] = {}
    for command in commands:
        for key in command.keys:
            for other in by_key.setdefault(key, []):
                if command.overlaps(other):
                    _raise_clash(key, command, other, places)
            by_key[key].append(command)


def _raise_clash(key: str, command: Command, other: Command, places: Mapping[str, Place]) -> None:
    """The line of the two that the user can change is named: the later one of the user's file, which was read last."""
    if command is other:
        raise KeymapError(places[command.id], f"{command.id} has the key {key} twice", "leave one out")
    kept, changed = sorted((other, command), key=lambda c: _later(places[c.id]))
    raise KeymapError(
        places[changed.id],
        f"{changed.id}: {key} is the key of {kept.id} ({kept.title}) too",
        f"take another key, or give {kept.id} another one ([] for none)",
    )


def _later(place: Place) -> tuple[bool, int]:
    return place.path != resource("keymap.yaml"), place.line


def _binding(command: Command, key: str) -> "Binding":
    from textual.binding import Binding

    return Binding(
        "comma" if key == "," else key,
        command.action,
        command.title,
        key_display=shown(key),
        tooltip=command.help,
        id=command.id,
        priority=command.first,
    )
