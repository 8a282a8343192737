"""Comparisons in a process of their own, so that the screen answers whatever is being computed."""

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.compare.news import News, Request
from tui.processes import Answering, ProcessEndedError

if TYPE_CHECKING:
    from tui.align.handwork import Handwork
    from tui.align.pair_files import Recalled
    from tui.align.remembering import Remembering
    from tui.compare.compare import Findings
    from tui.facts.name_finder import NameFinder

__all__ = ["ComparisonWorker", "News", "Request", "WorkerStoppedError", "answer"]

_PATIENCE = 1.5
"""Seconds of encoding after which it is told how far it has got: what is shorter is not worth a look."""


class WorkerStoppedError(Exception):
    """The process ended before it had told everything: killed, out of memory, or by a fault of ours."""


class ComparisonWorker:
    """Compares on request, one pair at a time; a newer request ends the one under way. Any thread may call it."""

    def __init__(self) -> None:
        self._process = Answering(f"{__name__}:answer")

    def compare(self, request: Request) -> Iterator[News]:
        """News of the comparison as they come, the last one `final`: at once where it was made before.

        Raises WorkerStoppedError where the process ends too early; after `stop` or a newer request it just ends.
        """
        from tui.compare import review_files
        from tui.compare.memory import recollect
        from tui.compare.review import reviewed

        known = _decided(request)
        marked = review_files.recall(request.left, request.right)
        before = recollect(request, known.kept)
        try:
            for news in (before,) if before else self._process.ask(request):
                if news.comparison is not None:
                    news = replace(news, comparison=reviewed(news.comparison, marked.kept))
                yield _with_notice(news, known.notice, marked.notice) if news.final else news
        except ProcessEndedError:
            raise WorkerStoppedError("the comparison stopped; the links and marks found so far stay") from None

    @property
    def pid(self) -> int | None:
        """The number of the process, None while there is none."""
        return self._process.pid

    def stop(self) -> None:
        """End the process, if there is one. Another request starts it anew."""
        self._process.stop()


def answer(request: Request) -> Iterator[News]:
    """The comparison from figures and names alone, how far the encoder has got, and the final comparison."""
    from tui.align.encoders import choose
    from tui.compare.compare import conclude, find, link
    from tui.compare.memory import remember

    recalled = _decided(request)
    handwork = recalled.kept
    model, warning = _model(request)
    findings = find(request.left, request.right, model)
    if request.encoder != "lexical" and request.handwork is None:
        yield News(conclude(findings, link(findings, None, handwork), handwork), final=False)
    choice = choose(request.encoder, findings.left, findings.right, cache=request.cache)
    if choice.encoder:
        yield from _encoding(choice.encoder, findings)
    comparison = conclude(findings, link(findings, choice.encoder, handwork), handwork)
    news = News(comparison, final=True, notice=choice.notice)
    remember(request, handwork, news)
    yield _with_notice(news, recalled.notice, warning)


def _decided(request: Request) -> "Recalled[Handwork]":
    """What was decided on the links by hand: what the request says, else what is kept."""
    from tui.align.handwork_files import recall
    from tui.align.pair_files import Recalled

    return recall(request.left, request.right) if request.handwork is None else Recalled(request.handwork)


def _model(request: Request) -> "tuple[NameFinder | None, str]":
    """The model of names that is asked for; without it, and with a notice, where it cannot be read."""
    from tui.facts.ner import ModelError, load

    try:
        return load(request.model), ""
    except ModelError as error:
        return None, f"{error}; names are found without it"


def _encoding(encoder: "Remembering", findings: "Findings") -> Iterator[News]:
    """News of how far the encoder has got with both texts, a per cent at a time."""
    from tui.align.units import units

    sentences = [unit.text for text in (findings.left, findings.right) for unit in units(text)]
    begun, told = time.monotonic(), 0
    for share in encoder.learn(sentences):
        if told < int(share * 100) < 100 and time.monotonic() - begun > _PATIENCE:
            told = int(share * 100)
            yield News(None, final=False, encoded=told)


def _with_notice(news: News, *notices: str) -> News:
    return replace(news, notice="; ".join(filter(None, (*notices, news.notice))))
