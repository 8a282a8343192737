"""Trouble is one line on standard error and status 2; an interrupt is 130, a reader of our output who has left 141."""

import contextlib
import os
import sys
from collections.abc import Iterator

import click

from tui.text.errors import TextError

TROUBLE = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


class CommandError(Exception):
    """What the command cannot do: one line that says what is wrong and what to do."""


@contextlib.contextmanager
def reporting_trouble() -> Iterator[None]:
    """Ends the process with the right status when what it encloses raises, and without a traceback."""
    try:
        if sys.stdout is None:
            raise CommandError("standard output is closed; open it")
        yield
        sys.stdout.flush()
    except click.exceptions.Exit as asked:
        _leave(asked.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _leave(INTERRUPTED)
    except BrokenPipeError:
        _leave(PIPE_CLOSED)
    except Exception as error:  # noqa: BLE001 - Python's own status for a fault, 1, would say "there are conflicts"
        tell(_line_of(error))
        _leave(TROUBLE)


def tell(line: str) -> None:
    """One line for the user on standard error, whatever was put into it."""
    from tui.text.clean import harmless

    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"diptych: {harmless(' '.join(line.split()))}\n")
        sys.stderr.flush()


def _line_of(error: Exception) -> str:
    from tui.view.keymap_file import KeymapError

    if isinstance(error, click.UsageError):
        return f"{error.format_message()} See diptych --help."
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, TextError | KeymapError | CommandError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}"
    return f"a fault of the program, please report it: {type(error).__name__}: {error}"


def _leave(status: int) -> None:
    """Exit without Python's own complaint about an output that cannot be flushed."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(status)
