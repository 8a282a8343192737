"""Searching is blind to case and accents, and finds characters where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.texts import article
from tui.view.search import Hit, find, fold


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Le siège a été levé", "ete", ["été"]),
        ("Le siège a été levé", "SIÈGE", ["siège"]),
        ("Straße und Strasse", "strasse", ["Straße", "Strasse"]),
        ("e\u0301te\u0301", "été", ["e\u0301te\u0301"]),
        ("Ｍｅｔａ ﬁrst", "meta first", ["Ｍｅｔａ ﬁrst"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("東京都", "京", ["京"]),
        ("anything", "", []),
        ("anything", "\u0301", []),
    ],
)
def test_what_is_found(text: str, wanted: str, found: list[str]) -> None:
    hits = list(find(article("title", text), wanted))
    assert [text[hit.start : hit.end].removesuffix("\u0301") for hit in hits] == [
        f.removesuffix("\u0301") for f in found
    ]
    assert all(hit.paragraph == 1 for hit in hits)


def test_hits_come_in_reading_order() -> None:
    assert list(find(article("a b", "b a"), "a")) == [Hit(0, 0, 1), Hit(1, 2, 3)]


@given(st.text(max_size=60))
def test_every_folded_character_stands_for_one_of_the_text(text: str) -> None:
    folded, offsets = fold(text)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(folded) == len(offsets)
        assert offsets == sorted(offsets)
        assert all(0 <= offset < len(text) for offset in offsets)
