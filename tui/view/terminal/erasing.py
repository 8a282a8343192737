"""Erasing blanks instead of writing them: only where that keeps the colour of their ground, as terminfo tells."""

BLANKS = 8
"""Blanks at the end of a text from which erasing them is shorter than writing them."""


def keeps_the_ground() -> bool:
    """Whether the terminal erases with the colour of the ground that is set; no where that cannot be known."""
    try:
        import curses
    except ImportError:
        return False
    try:
        curses.setupterm()
    except curses.error:
        return False
    return curses.tigetflag("bce") > 0 and curses.tigetstr("ech") is not None


def erased(text: str) -> tuple[str, int]:
    """A text with the blanks at its end erased, and how many cells before its end that leaves the cursor."""
    bare = text.rstrip(" ")
    blanks = len(text) - len(bare)
    return (f"{bare}\x1b[{blanks}X", blanks) if blanks >= BLANKS else (text, 0)
