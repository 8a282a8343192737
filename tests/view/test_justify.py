"""Justified lines fill their column exactly, cut no grapheme and change no letter, in any script."""

from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_wrap import TEXTS
from tests.view.texts import article
from tui.view.cells import graphemes, width
from tui.view.justify import LOOSEST, stretch, stretched
from tui.view.layout import Layout, Place


@given(TEXTS, st.integers(1, 60))
def test_a_stretched_line_fills_its_column_and_any_other_is_as_it_was(text: str, cells: int) -> None:
    extra = stretch(text, (0, len(text)), cells)
    shown = stretched(text, 0, len(text), extra)
    assert shown.replace(" ", "") == text.replace(" ", "")
    assert width(shown) == (cells if extra else width(text))


@given(TEXTS, st.integers(1, 60))
def test_no_grapheme_is_torn_apart(text: str, cells: int) -> None:
    assert stretch(text, (0, len(text)), cells).keys() <= {start for start, _ in graphemes(text)}


@given(TEXTS, st.integers(1, 60), st.data())
def test_a_line_in_pieces_is_the_line_in_one(text: str, cells: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    extra = stretch(text, (0, len(text)), cells)
    whole = stretched(text, 0, len(text), extra)
    assert stretched(text, 0, cut, extra) + stretched(text, cut, len(text), extra) == whole


def test_the_cells_are_spread_evenly() -> None:
    text = "one two three four"
    assert stretched(text, 0, 18, stretch(text, (0, 18), 20)) == "one two  three  four"


def test_a_line_that_would_stand_too_loose_stays_ragged() -> None:
    assert stretch("one two", (0, 7), 7 + LOOSEST)
    assert not stretch("one two", (0, 7), 7 + LOOSEST + 1)


def test_a_line_without_blanks_is_stretched_after_its_punctuation() -> None:
    text = "行った。そして、戻った"
    assert stretched(text, 0, 11, stretch(text, (0, 11), 24)) == "行った。 そして、 戻った"
    assert not stretch("漢字漢字", (0, 4), 9)


def test_the_last_line_and_the_title_are_never_stretched() -> None:
    layout = Layout(article("one two three four", "one two three four five six"), 9)
    assert not layout.stretch(Place(0, 0))
    last = len(layout.lines(1)) - 1
    assert layout.stretch(Place(1, 0))
    assert not layout.stretch(Place(1, last))
