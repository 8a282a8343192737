"""The terminal to read in: standard input may be a text and standard error a file, a screen needs the real one."""

import contextlib
import os
import sys
from collections.abc import Iterator

from tui.cli.trouble import CommandError

SMALLEST = (20, 5)
"""Columns and rows in which a text can still be read, if only just."""


def check_terminal() -> None:
    """Raises CommandError for a terminal that cannot show a screen."""
    if sys.__stdin__ is None or sys.__stderr__ is None:
        raise CommandError("standard input or standard error is closed; a screen needs them open")
    kind = os.environ.get("TERM", "")
    if kind in ("dumb", "unknown"):
        raise CommandError(f"this terminal (TERM={kind}) cannot show a screen; use diptych compare, which prints")
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    if (columns and columns < SMALLEST[0]) or (rows and rows < SMALLEST[1]):
        least = "{} by {}".format(*SMALLEST)
        raise CommandError(f"this terminal is {columns} by {rows}; make it {least} at least, or use diptych compare")


@contextlib.contextmanager
def lent_terminal() -> Iterator[None]:
    """Standard input and standard error are the terminal while the context lasts, wherever they led before."""
    with contextlib.ExitStack() as stack:
        for descriptor in (0, 2):
            if not os.isatty(descriptor):
                stack.enter_context(_led_to_terminal(descriptor))
        yield


@contextlib.contextmanager
def _led_to_terminal(descriptor: int) -> Iterator[None]:
    before = os.dup(descriptor)
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise CommandError("no terminal to take keys from; start it in one, or use diptych compare") from None
    os.dup2(terminal, descriptor)
    os.close(terminal)
    try:
        yield
    finally:
        os.dup2(before, descriptor)
        os.close(before)
