"""A process of our own that answers: a request goes in pickled, what the answer consists of comes out as it is found.

It is ours at both ends, it starts with the first request, and it ends when either end closes.
"""

import contextlib
import gc
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class ProcessEndedError(Exception):
    """The process ended before it had told everything: killed, out of memory, or by a fault of ours."""


class Answering:
    """Has a function answer in a process of its own, one request at a time. Any thread may ask."""

    def __init__(self, function: str) -> None:
        """`function`, as `module:name`, takes a request and gives the parts of the answer."""
        self._function = function
        self._process: subprocess.Popen[bytes] | None = None
        self._busy = False
        self._lock = threading.Lock()

    def ask(self, request: object) -> Iterator[Any]:
        """The parts of the answer as they come. A newer request ends the one under way, and so does `stop`.

        Raises ProcessEndedError where the process ends too early for another reason.
        """
        process = self._process_for(request)
        assert process.stdout is not None
        while True:
            try:
                is_part, part = pickle.load(process.stdout)
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                break
            if process is not self._process:
                return
            if not is_part:
                self._busy = False
                return
            yield part
        if process is self._process:
            self.stop()
            raise ProcessEndedError

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid if self._process else None

    def stop(self) -> None:
        """End the process, if there is one. Another request starts it anew."""
        with self._lock:
            self._end()

    def _process_for(self, request: object) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._busy or (self._process is not None and self._process.poll() is not None):
                self._end()
            if self._process is None:
                self._process = _start(self._function)
            self._busy = True
            _send(self._process, request)
            return self._process

    def _end(self) -> None:
        process, self._process, self._busy = self._process, None, False
        if process is not None:
            process.kill()
            process.wait()


def _start(function: str) -> subprocess.Popen[bytes]:
    module, name = function.split(":")
    return subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-c",
            f"from {module} import {name} as answer; from {__name__} import serve; serve(answer)",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _send(process: subprocess.Popen[bytes], request: object) -> None:
    assert process.stdin is not None
    try:
        pickle.dump(request, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
    except BrokenPipeError:  # the process has ended; whoever reads from it is told so
        return


def serve(answer: Callable[[Any], Iterable[object]]) -> None:
    """Answer requests on standard input until it closes: what the process runs."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not end up between the answers
    with contextlib.suppress(BrokenPipeError, EOFError):
        while True:
            for part in answer(pickle.load(sys.stdin.buffer)):
                _put((True, part), answers)
            _put((False, None), answers)
            gc.collect()
            gc.freeze()  # tables and caches stay for the next answer, so that no collection looks through them again


def _put(message: tuple[bool, object], answers: Any) -> None:
    pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()
