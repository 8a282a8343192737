"""Comparisons in a process of their own, so that the screen answers whatever is being computed.

The process reads pickled requests from its standard input and writes pickled news to its standard output; it is ours at
both ends, and it ends when either end closes.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.compare.news import News, Request

if TYPE_CHECKING:
    from tui.compare.review_files import Recalled

__all__ = ["ComparisonWorker", "News", "Request", "WorkerStoppedError", "answer", "serve"]


class WorkerStoppedError(Exception):
    """The process ended before it had told everything: killed, out of memory, or by a fault of ours."""


class ComparisonWorker:
    """Compares on request, one pair at a time; a newer request ends the one under way. Any thread may call it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._busy = False
        self._lock = threading.Lock()

    def compare(self, request: Request) -> Iterator[News]:
        """News of the comparison as they come, the last one `final`: at once where it was made before.

        Raises WorkerStoppedError where the process ends too early; after `stop` or a newer request it just ends.
        """
        from tui.align.handwork_files import Recalled, recall
        from tui.compare.memory import recollect
        from tui.compare.review import reviewed

        known = recall(request.left, request.right) if request.handwork is None else Recalled(request.handwork)
        marked = _reviews(request)
        before = recollect(request, known.handwork)
        for news in (before,) if before else self._computed(request):
            if news.comparison is not None:
                news = replace(news, comparison=reviewed(news.comparison, marked.reviews))
            yield _with_notice(news, "; ".join(filter(None, (known.notice, marked.notice)))) if news.final else news

    def _computed(self, request: Request) -> Iterator[News]:
        process = self._process_for(request)
        assert process.stdout is not None
        while True:
            try:
                news: News = pickle.load(process.stdout)
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                break
            if process is not self._process:
                return
            if news.final:
                self._busy = False
                yield news
                return
            yield news
        if process is self._process:
            self.stop()
            raise WorkerStoppedError("the comparison stopped; the links and marks found so far stay")

    def stop(self) -> None:
        """End the process, if there is one. Another request starts it anew."""
        with self._lock:
            self._end()

    def _process_for(self, request: Request) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._busy or (self._process is not None and self._process.poll() is not None):
                self._end()
            if self._process is None:
                self._process = _start()
            self._busy = True
            _send(self._process, request)
            return self._process

    def _end(self) -> None:
        process, self._process, self._busy = self._process, None, False
        if process is not None:
            process.kill()
            process.wait()


def _reviews(request: Request) -> "Recalled":
    from tui.compare.review_files import Recalled, recall

    return recall(request.left, request.right) if request.reviews is None else Recalled(request.reviews)


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-c", f"from {__name__} import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _send(process: subprocess.Popen[bytes], request: Request) -> None:
    assert process.stdin is not None
    try:
        pickle.dump(request, process.stdin)
        process.stdin.flush()
    except BrokenPipeError:  # the process has ended; whoever reads from it is told so
        return


def answer(request: Request) -> Iterator[News]:
    """The comparison from figures and names alone, then the final one."""
    from tui.align.encoders import choose
    from tui.align.handwork_files import Recalled, recall
    from tui.compare.compare import conclude, find, link
    from tui.compare.memory import remember

    kept = recall(request.left, request.right) if request.handwork is None else Recalled(request.handwork)
    findings = find(request.left, request.right)
    if request.encoder != "lexical" and request.handwork is None:
        yield News(conclude(findings, link(findings, None, kept.handwork), kept.handwork), final=False)
    choice = choose(request.encoder, findings.left, findings.right, cache=request.cache)
    comparison = conclude(findings, link(findings, choice.encoder, kept.handwork), kept.handwork)
    news = News(comparison, final=True, notice=choice.notice)
    remember(request, kept.handwork, news)
    yield _with_notice(news, kept.notice)


def _with_notice(news: News, notice: str) -> News:
    return replace(news, notice="; ".join(filter(None, (notice, news.notice))))


def serve() -> None:
    """Answer requests on standard input until it closes: what the process runs."""
    news = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not end up between the news
    with contextlib.suppress(BrokenPipeError, EOFError):
        while True:
            for item in answer(pickle.load(sys.stdin.buffer)):
                pickle.dump(item, news)
                news.flush()
