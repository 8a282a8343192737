"""The table of keys for people to read: every command with its keys, what it does, where, and its id."""

from collections.abc import Iterator

from tui.view.cells import pad, width
from tui.view.keymap import Command, Keymap


def as_markdown(keymap: Keymap) -> str:
    """One table with a row a command, grouped as in the keymap; the README's is this."""
    rows = ["| keys | what | where | id |", "| --- | --- | --- | --- |"]
    for title, commands in keymap.groups().items():
        rows.append(f"| | **{title}** | | |")
        rows += [_markdown_row(keymap, command) for command in commands]
    return "\n".join(rows) + "\n"


def as_text(keymap: Keymap) -> str:
    """Columns for a terminal, with a heading a group."""
    commands = keymap.commands.values()
    keys_width = max(width(keymap.keys_of(command.id)) for command in commands)
    id_width = max(len(command.id) for command in commands)
    lines = []
    for title, members in keymap.groups().items():
        lines += ["", title]
        lines += [f"  {pad(keymap.keys_of(c.id), keys_width)}  {c.id:<{id_width}}  {_what(c)}" for c in members]
    return "\n".join(lines[1:]) + "\n"


def _what(command: Command) -> str:
    return f"{command.title}. {command.help}" if command.help else command.title


def _markdown_row(keymap: Keymap, command: Command) -> str:
    keys = " ".join(f"`{key}`" for key in _cells(keymap, command))
    where = ", ".join(keymap.scopes[scope].lower() for scope in command.scopes)
    return f"| {keys} | {_what(command)} | {where} | `{command.id}` |"


def _cells(keymap: Keymap, command: Command) -> Iterator[str]:
    for key in keymap.keys_of(command.id).split():
        yield key.replace("|", "\\|")
