"""Lines break where Unicode allows, and nothing of a text is lost between them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.cells import graphemes, width
from tui.view.wrap import wrap

PIECES = [*"ab c-—.,  ", *"日本語、。「」っー中文", *"عربي שלום", "e\u0301", "👩\u200d👧", "🇫🇷", "ก็"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)


@given(TEXTS, st.integers(1, 40))
def test_lines_hold_every_letter_in_order(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
    for (_, end), (start, _) in pairwise(lines):
        assert end <= start
        assert not text[end:start].strip()


@given(TEXTS, st.integers(2, 40))
def test_no_line_is_wider_than_the_column_but_for_a_single_grapheme(text: str, cells: int) -> None:
    for start, end in wrap(text, cells):
        line = text[start:end]
        assert width(line) <= cells or len(list(graphemes(line))) == 1


@given(TEXTS, st.integers(1, 40))
def test_no_grapheme_is_cut(text: str, cells: int) -> None:
    edges = {0, len(text)} | {start for start, _ in graphemes(text)}
    for start, end in wrap(text, cells):
        assert {start, end} <= edges


@pytest.mark.parametrize(
    ("text", "cells", "language", "lines"),
    [
        ("", 10, "", [""]),
        ("one two three", 7, "en", ["one two", "three"]),
        ("一二三四五六", 6, "ja", ["一二三", "四五六"]),
        ("「行った」と言った。", 8, "ja", ["「行っ", "た」と", "言った。"]),
        ("unbreakable", 4, "en", ["unbr", "eaka", "ble"]),
    ],
)
def test_where_lines_break(text: str, cells: int, language: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, cells, language)] == lines


@given(TEXTS, st.integers(4, 40), st.integers(0, 3))
def test_an_indented_first_line_leaves_its_cells_free(text: str, cells: int, indent: int) -> None:
    lines = wrap(text, cells, indent=indent)
    assert width(text[slice(*lines[0])]) <= cells - indent or len(list(graphemes(text[slice(*lines[0])]))) == 1
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
