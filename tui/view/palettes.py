"""The palettes: every colour of the program, by what it is for. None carries a meaning alone: marks have signs.

The colours of the marks keep apart for readers who see red and green alike: orange-red, amber, blue and purple after
Okabe and Ito, at a contrast of at least 4.5 to 1 on their background.
"""

from typing import Any

from textual.theme import Theme

DEFAULT = "dark"

WITHOUT_COLOUR = "monochrome"
"""What is shown where NO_COLOR is set."""

_STYLES = {
    "style-head-active": "bold",
    "style-entity": "none",
    "style-hit": "none",
    "style-window": "none",
    "style-dim": "none",
    "style-differing": "none",
    "style-shared": "italic",
}
"""How those look that have a ground of their own colour, beside that."""

_DARK = Theme(
    name="dark",
    dark=True,
    primary="#7aa2d6",
    secondary="#8c96a8",
    accent="#e8b44c",
    error="#ff7a59",
    warning="#f0b429",
    success="#7fb88f",
    foreground="#d4d4cf",
    background="#16181c",
    surface="#1f2228",
    panel="#2a2e36",
    variables={
        **_STYLES,
        "text-title": "#f2efe6",
        "text-quiet": "#7d8490",
        "mark-conflict": "#ff8a66",
        "mark-missing": "#f0c14b",
        "mark-quiet": "#86b7e8",
        "mark-entity": "#16181c",
        "mark-entity-background": "#9ecb8f",
        "mark-differing-background": "#2b3442",
        "mark-shared": "#9ecb8f",
        "mark-hit": "#16181c",
        "mark-hit-background": "#f0c14b",
        "thread": "#59606c",
        "reading": "#e8b44c",
        "counterpart": "#7aa2d6",
        "head-background": "#1f2228",
        "window-background": "#3a4152",
        "head-active-background": "#2f3644",
    },
)

_LIGHT = Theme(
    name="light",
    dark=False,
    primary="#20518f",
    secondary="#5d6470",
    accent="#9a4d00",
    error="#b3290a",
    warning="#8a5a00",
    success="#2c6b3c",
    foreground="#2b2b28",
    background="#faf8f3",
    surface="#efece4",
    panel="#e3dfd4",
    variables={
        **_STYLES,
        "text-title": "#000000",
        "text-quiet": "#6f6c64",
        "mark-conflict": "#b3290a",
        "mark-missing": "#7d5200",
        "mark-quiet": "#20518f",
        "mark-entity": "#faf8f3",
        "mark-entity-background": "#2c6b3c",
        "mark-differing-background": "#e6e3f2",
        "mark-shared": "#2c6b3c",
        "mark-hit": "#000000",
        "mark-hit-background": "#f3cf6b",
        "thread": "#aaa59a",
        "reading": "#9a4d00",
        "counterpart": "#20518f",
        "head-background": "#efece4",
        "window-background": "#d3ccb8",
        "head-active-background": "#dcd6c6",
    },
)

_CONTRAST = Theme(
    name="contrast",
    dark=True,
    primary="#66ccff",
    secondary="#ffffff",
    accent="#ffff00",
    error="#ff8080",
    warning="#ffd000",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#333333",
    variables={
        **_STYLES,
        "text-title": "#ffffff",
        "text-quiet": "#d0d0d0",
        "mark-conflict": "#ff9070",
        "mark-missing": "#ffe000",
        "mark-quiet": "#80d0ff",
        "mark-entity": "#000000",
        "mark-entity-background": "#80ff80",
        "mark-differing-background": "#2a2a6a",
        "mark-shared": "#80ff80",
        "mark-hit": "#000000",
        "mark-hit-background": "#ffff00",
        "thread": "#ffffff",
        "reading": "#ffff00",
        "counterpart": "#66ccff",
        "head-background": "#000000",
        "window-background": "#404040",
        "head-active-background": "#004080",
    },
)

_OF_TEXTUAL = {
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
    "border-blurred": "ansi_default",
    "block-cursor-foreground": "ansi_default",
    "block-cursor-background": "ansi_default",
    "block-cursor-text-style": "reverse",
    "input-cursor-background": "ansi_default",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-text-style": "reverse",
    "input-selection-background": "ansi_default",
    "input-selection-foreground": "ansi_default",
}
"""What Textual's own widgets ask of a palette in the terminal's colours."""

_COLOURS = (
    *("primary", "secondary", "accent", "error", "warning", "success"),
    *("foreground", "background", "surface", "panel", "boost"),
)
"""What Textual gives a colour of its own to where a theme gives none."""


def _of_the_terminal(name: str, variables: dict[str, str], **colours: str) -> Theme:
    """A palette of the terminal's own colours; its letters and its ground wherever none is named."""
    own: dict[str, Any] = dict.fromkeys(_COLOURS, "ansi_default") | colours
    plain = dict.fromkeys(_DARK.variables, "ansi_default") | _STYLES | {"style-differing": "bold"}
    return Theme(name=name, dark=True, ansi=True, **own, variables={**_OF_TEXTUAL, **plain, **variables})


_TERMINAL = _of_the_terminal(
    "terminal",
    {
        "style-window": "reverse",
        "text-quiet": "ansi_bright_black",
        "mark-conflict": "ansi_red",
        "mark-missing": "ansi_yellow",
        "mark-quiet": "ansi_cyan",
        "mark-entity": "ansi_black",
        "mark-entity-background": "ansi_green",
        "mark-hit": "ansi_black",
        "mark-hit-background": "ansi_yellow",
        "mark-shared": "ansi_green",
        "thread": "ansi_bright_black",
        "reading": "ansi_yellow",
        "counterpart": "ansi_cyan",
    },
    primary="ansi_blue",
    accent="ansi_yellow",
    error="ansi_red",
    warning="ansi_yellow",
    success="ansi_green",
)

_MONOCHROME = _of_the_terminal(
    "monochrome",
    {
        "style-head-active": "bold reverse",
        "style-entity": "reverse",
        "style-hit": "reverse",
        "style-window": "reverse",
        "style-dim": "dim",
    },
)

PALETTES: tuple[Theme, ...] = (_DARK, _LIGHT, _CONTRAST, _TERMINAL, _MONOCHROME)
"""In the order in which a key goes through them."""


def next_palette(name: str) -> str:
    """The name of the palette after this one."""
    names = [palette.name for palette in PALETTES]
    return names[(names.index(name) + 1) % len(names)] if name in names else DEFAULT
