"""The process that compares: it tells what it finds, and its end is told too."""

import os
import signal
from collections.abc import Iterator

import pytest

from tui.compare.comparison import Comparison
from tui.compare.worker import ComparisonWorker, Request, WorkerStoppedError
from tui.text import Article, Paragraph


def an_article(*texts: str) -> Article:
    return Article("test", texts[0], "en", tuple(Paragraph(text) for text in texts))


LEFT = an_article("The museum paid $14.3 billion for the painting.", "Anna Berg left the board in June.")
RIGHT = an_article("The museum paid $13.4 billion for the painting.", "Anna Berg left the board in June.")


@pytest.fixture
def worker() -> Iterator[ComparisonWorker]:
    worker = ComparisonWorker()
    yield worker
    worker.stop()


def test_the_last_news_are_the_final_comparison(worker: ComparisonWorker) -> None:
    news = list(worker.compare(Request(LEFT, RIGHT, encoder="lexical")))
    assert [item.final for item in news] == [True]
    assert isinstance(news[-1].comparison, Comparison)
    assert {(k.left, k.right) for k in news[-1].comparison.links} >= {(1, 1)}


def test_figures_and_names_link_before_the_encoder_does(worker: ComparisonWorker) -> None:
    news = list(worker.compare(Request(LEFT, RIGHT, cache=False)))
    assert [item.final for item in news] == [False, True]


def test_one_process_answers_request_after_request(worker: ComparisonWorker) -> None:
    for _ in range(2):
        assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical")))[-1].final


def test_a_killed_process_is_told_and_the_next_request_works(worker: ComparisonWorker) -> None:
    news = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(news)
    process = worker._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(WorkerStoppedError, match="found so far stay"):
        list(news)
    assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical")))[-1].final


def test_stopping_ends_the_news_quietly(worker: ComparisonWorker) -> None:
    news = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(news)
    worker.stop()
    assert list(news) == []


def test_a_newer_request_takes_the_place_of_the_one_under_way(worker: ComparisonWorker) -> None:
    older = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(older)
    assert list(worker.compare(Request(RIGHT, LEFT, encoder="lexical")))[-1].final
    assert list(older) == []
