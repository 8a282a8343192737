"""The process that compares: it tells what it finds, and its end is told too."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.align.words import WordEncoder
from tui.align.handwork import Handwork
from tui.align.handwork_files import decide, folder
from tui.compare.comparison import Comparison
from tui.compare.worker import ComparisonWorker, Request, WorkerStoppedError, answer
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
    news = list(worker.compare(Request(LEFT, RIGHT, encoder="lexical", cache=False)))
    assert [item.final for item in news] == [True]
    assert isinstance(news[-1].comparison, Comparison)
    assert {(k.left, k.right) for k in news[-1].comparison.links} >= {(1, 1)}


def test_figures_and_names_link_before_the_encoder_does(worker: ComparisonWorker) -> None:
    news = list(worker.compare(Request(LEFT, RIGHT, cache=False)))
    assert [item.final for item in news] == [False, True]


def test_one_process_answers_request_after_request(worker: ComparisonWorker) -> None:
    for _ in range(2):
        assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical", cache=False)))[-1].final


def test_a_killed_process_is_told_and_the_next_request_works(worker: ComparisonWorker) -> None:
    news = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(news)
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    with pytest.raises(WorkerStoppedError, match="found so far stay"):
        list(news)
    assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical", cache=False)))[-1].final


def test_what_was_decided_by_hand_holds_and_needs_no_first_comparison(worker: ComparisonWorker) -> None:
    handwork = Handwork({(1, 1): "broken", (0, 1): "made"})
    (news,) = worker.compare(Request(LEFT, RIGHT, cache=False, handwork=handwork))
    assert news.comparison is not None
    assert news.comparison.handwork == handwork
    links = {(k.left, k.right) for k in news.comparison.links}
    assert (0, 1) in links
    assert (1, 1) not in links


def test_what_is_kept_of_the_texts_holds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    decide(RIGHT, LEFT, (0, 1), "made")
    (news,) = answer(Request(LEFT, RIGHT, encoder="lexical", cache=False))
    assert news.comparison is not None
    assert news.comparison.handwork == Handwork({(1, 0): "made"})
    next(folder().iterdir()).write_text("damage")
    (news,) = answer(Request(LEFT, RIGHT, encoder="lexical", cache=False))
    assert "damaged" in news.notice


def test_stopping_ends_the_news_quietly(worker: ComparisonWorker) -> None:
    news = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(news)
    worker.stop()
    assert list(news) == []


def test_a_newer_request_takes_the_place_of_the_one_under_way(worker: ComparisonWorker) -> None:
    older = worker.compare(Request(LEFT, RIGHT, cache=False))
    next(older)
    assert list(worker.compare(Request(RIGHT, LEFT, encoder="lexical", cache=False)))[-1].final
    assert list(older) == []


def test_a_process_that_ended_while_idle_is_started_anew(worker: ComparisonWorker) -> None:
    assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical", cache=False)))[-1].final
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    os.waitpid(worker.pid, 0)
    assert list(worker.compare(Request(LEFT, RIGHT, encoder="lexical", cache=False)))[-1].final


def test_it_is_told_how_far_the_encoder_has_got(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.compare.worker._PATIENCE", 0.0)
    monkeypatch.setattr("tui.align.encoders.made", lambda name: WordEncoder())
    left = an_article(*(f"Line {number} of the report was read aloud." for number in range(300)))
    news = list(answer(Request(left, RIGHT, encoder="use", cache=False)))
    shares = [item.encoded for item in news if item.encoded is not None]
    assert shares == sorted(set(shares))
    assert 0 < shares[0] < shares[-1] < 100
    assert [item.comparison is None for item in news] == [False, *(True for _ in shares), False]
    assert news[-1].final
