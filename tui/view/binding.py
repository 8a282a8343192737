"""Keys come from the keymap alone: a node gets the bindings of its scope, and keeps none that Textual gave it."""

from textual.binding import BindingsMap
from textual.dom import DOMNode

from tui.view.keymap import Keymap


def bind(node: DOMNode, keymap: Keymap, scope: str) -> None:
    """Bind the keys of the scope's commands that `node` carries out, in place of all that it had."""
    node._bindings = BindingsMap(b for b in keymap.bindings(scope) if hasattr(node, f"action_{b.action}"))
