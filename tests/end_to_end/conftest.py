"""A reader of its own for every test: an empty home, no settings, a plain terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a newcomer on a plain terminal: nothing of the tester's own settings comes through."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {key: os.environ[key] for key in ("PATH", "VIRTUAL_ENV", "SYSTEMROOT", "PYTHONPATH") if key in os.environ}
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Starts `diptych` with arguments in a pseudo-terminal; what still runs at the end of the test is ended."""
    with ExitStack() as stack:

        def run(*arguments: str, size: tuple[int, int] = (120, 40), **variables: str) -> Terminal:
            command = [sys.executable, "-m", "tui", *arguments]
            return stack.enter_context(Terminal(command, {**environment, **variables}, size))

        yield run
