"""What a reader can do here now: the commands that the screen and its focus would carry out, with their keys."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.dom import DOMNode
from textual.screen import Screen

from tui.view.keymap import Command, Keymap


@dataclass(frozen=True, slots=True)
class Offer:
    """A command with the keys that give it now, as they are shown, and the node that carries it out."""

    command: Command
    keys: tuple[str, ...]
    node: DOMNode


def offers(screen: Screen[object], keymap: Keymap) -> list[Offer]:
    """The commands that can be given on this screen, in the keymap's order; those without a key too."""
    keys: dict[str, list[str]] = {}
    nodes: dict[str, DOMNode] = {}
    for active in screen.active_bindings.values():
        command_id = active.binding.id
        if active.enabled and command_id is not None and command_id in keymap.commands:
            keys.setdefault(command_id, []).append(active.binding.key_display or active.binding.key)
            nodes[command_id] = active.node
    return list(_offers(screen, keymap, keys, nodes))


def _offers(
    screen: Screen[object], keymap: Keymap, keys: dict[str, list[str]], nodes: dict[str, DOMNode]
) -> Iterator[Offer]:
    for command in keymap.commands.values():
        node = nodes.get(command.id) or (None if command.keys else _able(screen, command))
        if node is not None:
            yield Offer(command, tuple(keys.get(command.id, ())), node)


def _able(screen: Screen[object], command: Command) -> DOMNode | None:
    """The node that would carry out a command to which no key leads."""
    chain = [*(screen.focused or screen).ancestors_with_self]
    return next((node for node in chain if hasattr(node, f"action_{command.action}")), None)
