"""A real pseudo-terminal with an emulator behind it: start a command, press keys, look at the screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

PATIENCE = 60.0
"""Seconds to wait for what must come; generous, since a loaded machine is no fault of the program."""

_LOOK = 0.02
"""Seconds between two looks at a condition that no output of the program announces."""

_KEYS = {"enter": "\r", "escape": "\x1b", "tab": "\t", "space": " ", "up": "\x1b[A", "down": "\x1b[B", "ctrl+c": "\x03"}


class _Screen(pyte.Screen):
    """An emulator that passes over the private queries that it does not know."""

    def report_device_status(self, *args: Any, **kwargs: Any) -> None: ...

    def report_device_attributes(self, *args: Any, **kwargs: Any) -> None: ...

    def set_margins(self, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("private", None)
        super().set_margins(*args, **kwargs)


class Terminal:
    """A command that runs in a pseudo-terminal of its own; use it as a context manager, which ends what still runs."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = (120, 40)) -> None:
        columns, rows = size
        self.screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = bytearray()
        self.status: int | None = None
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            try:
                _resize(0, columns, rows)  # before the command can look, or change it itself
                os.execvpe(command[0], list(command), dict(env))
            finally:
                os._exit(127)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self.wait()
        os.close(self._fd)

    @property
    def text(self) -> str:
        """What the screen shows, a line a row."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the program is told by the kernel."""
        _resize(self._fd, columns, rows)
        self.screen.resize(rows, columns)

    def press(self, *keys: str) -> None:
        """Send keys: a name of `_KEYS`, or the characters themselves."""
        for key in keys:
            os.write(self._fd, _KEYS.get(key, key).encode())

    def child(self) -> int:
        """A process that the program has started, as soon as it has."""
        threads = Path(f"/proc/{self.pid}/task")
        started: list[int] = []

        def is_there() -> bool:
            for children in threads.glob("*/children"):
                started.extend(int(child) for child in children.read_text(encoding="ascii").split())
            return bool(started)

        self.until(is_there, "a process that the program starts")
        return started[0]

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the terminal as a lost connection does."""
        os.close(self._fd)
        self._fd = os.open(os.devnull, os.O_RDONLY)

    def expect(self, *texts: str) -> None:
        """Wait until the screen shows every one of `texts`."""
        self.until(lambda: all(text in self.text for text in texts), f"{texts} on the screen")

    def until(self, condition: Callable[[], bool], wanted: str) -> None:
        """Read what the program sends until `condition` holds; `wanted` says in words what it waits for."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            self._read(min(deadline, time.monotonic() + _LOOK))
            if time.monotonic() > deadline and not condition():
                raise AssertionError(f"waited for {wanted}; the screen shows:\n{self.text}")

    def wait(self) -> int:
        """The exit status of the program (negative: the signal that ended it), once it has ended."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                raise AssertionError(f"the program did not end; the screen shows:\n{self.text}")
        return self.status

    def modes(self) -> tuple[bool, bool]:
        """Whether the terminal line echoes and reads line by line, as a shell wants it back."""
        flags = termios.tcgetattr(self._fd)[3]
        return bool(flags & termios.ECHO), bool(flags & termios.ICANON)

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # the other end has closed
            return False
        self.output += data
        self._stream.feed(data)
        return bool(data)


def _resize(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
