"""Which keys a plain terminal sends, and how each is written and shown.

A key is written as the character it types, as a name, or as `ctrl+` and a letter. What cannot arrive through SSH from
any terminal (a modifier that has no escape sequence, or a code that is another key's) is refused with the reason.
"""

import string

_NAMES = frozenset(
    {"space", "enter", "tab", "escape", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"}
    | {"up", "down", "left", "right"}
)
_FUNCTION = frozenset(f"f{n}" for n in range(1, 13))
_MODIFIED = frozenset({"shift+tab"}) | {
    f"{modifier}+{arrow}" for modifier in ("shift", "ctrl") for arrow in ("up", "down", "left", "right")
}
_SAME_CODE = {"ctrl+m": "enter", "ctrl+i": "tab", "ctrl+h": "backspace", "ctrl+[": "escape"}
_CONTROL = frozenset(f"ctrl+{letter}" for letter in string.ascii_lowercase) - _SAME_CODE.keys()
_SHOWN = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home",
    "end": "End", "escape": "Esc", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "delete": "Del",
}  # fmt: skip

NAMED_KEYS = _NAMES | _FUNCTION | _MODIFIED | _CONTROL
"""Every key that is written with a name; all others are single characters."""


def is_character(key: str) -> bool:
    """Whether the key types a visible character."""
    return len(key) == 1 and key.isprintable() and key != " "


def refusal(key: str) -> str:
    """Why a key cannot be bound and what to write instead, `what; what to do`; empty for a key that can be."""
    if is_character(key) or key in NAMED_KEYS:
        return ""
    if key in _SAME_CODE:
        return f"{key} arrives as {_SAME_CODE[key]}; write {_SAME_CODE[key]}, or take another key"
    modifiers, _, last = key.rpartition("+")
    if modifiers == "shift" and is_character(last):
        return f"{key} is no key name; write {last.upper()}"
    if modifiers and (last in NAMED_KEYS or is_character(last)):
        return f"a plain terminal cannot send {key}; take a character, f1 to f12, or ctrl+ and a letter"
    return f"there is no key {key!r}; {_nearest(key)}"


def shown(key: str) -> str:
    """The key as help and status line print it: `^d`, `↓`, `Esc`, `space`."""
    if key in _CONTROL:
        return f"^{key[-1]}"
    return _SHOWN.get(key, key.upper() if key in _FUNCTION else key)


def _nearest(key: str) -> str:
    from rapidfuzz.process import extractOne

    near = extractOne(key.lower(), sorted(NAMED_KEYS), score_cutoff=70)
    return (
        f"did you mean {near[0]}?" if near else "write the character, a name such as space or f1, or ctrl+ and a letter"
    )
