"""Digits, signs and numerals without end: the work that they take grows in step with their number."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.compare.work import GROWN, MOST_GROWTH, calls
from tui.facts.tokens import tokenize
from tui.facts.words import words

LENGTH = 150
SIGNS = "17٣,.:/-–% $€A十三万億年月時سم و'@ "

PATTERNS_LENGTH = 4_000
SLOWER = 10
"""Text four times as long takes four times as long to cut, 16 times if a pattern backtracks; machines are busy."""

UNITS = ("7", ",", "A", "十", "م", "1,", "1.", "@a", "a'", "A.", "ア", "a\u0301", "-", "\u0301")


def repeated(unit: str, length: int) -> str:
    return unit * (length // len(unit))


@settings(max_examples=6, deadline=None, derandomize=True)
@given(st.text(SIGNS, min_size=1, max_size=5), st.sampled_from(["de", "zh", "ar"]))
@example("7", "de")
@example(",", "de")
@example("十", "zh")
@example("1-", "de")
@example("5 km ", "de")
@example("May 5 ", "ar")
def test_work_grows_in_step_with_the_signs(unit: str, other: str) -> None:
    few, many = repeated(unit, LENGTH), repeated(unit, LENGTH * GROWN)
    calls([many], [many + "7"], other)
    assert calls([many + " "], [many + "5"], other) < MOST_GROWTH * calls([few + " "], [few + "5"], other)


@pytest.mark.parametrize("cut", [tokenize, words])
@pytest.mark.parametrize("unit", UNITS)
def test_no_pattern_goes_back_over_what_it_has_read(unit: str, cut: Callable[[str], object]) -> None:
    few, many = (
        min(_seconds(cut, repeated(unit, PATTERNS_LENGTH * times) + "!" * again) for again in range(1, 4))
        for times in (1, GROWN)
    )
    assert many < SLOWER * few + 0.01


def _seconds(cut: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    cut(text)
    return time.process_time() - start
