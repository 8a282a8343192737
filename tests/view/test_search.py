"""Searching is blind to case and accents, and finds characters where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.texts import article
from tui.view.folding import FoldedText, fold
from tui.view.layout import Spot
from tui.view.search import Search, find


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
    spans = list(find(text, fold(wanted)[0]))
    assert [text[start:end].removesuffix("\u0301") for start, end in spans] == [f.removesuffix("\u0301") for f in found]
    assert searched(wanted, text).places[0].hits == len(found)


def searched(wanted: str, *texts: str, start: int = 0) -> Search:
    """A search of a text beside one that says nothing of the kind, at its end."""
    search = Search((FoldedText(article(*texts)), FoldedText(article("-"))), wanted, (start, 0))
    while search.look_on(1.0):
        pass
    return search


TEXTS = st.lists(st.text("aá b", max_size=6), min_size=1, max_size=8)


@given(TEXTS, st.data())
def test_every_hit_is_come_upon_in_order_from_anywhere(texts: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(texts) - 1))
    search = searched("a", *texts, start=start)
    spots = [Spot(p, at) for p, text in enumerate(texts) for at, _ in find(text, "a")]
    assert search.places[0].hits == len(spots)
    assert list(search.places[0]) == sorted({spot.paragraph for spot in spots})
    for by, ordered in ((1, spots), (-1, spots[::-1])):
        here, walked = ordered[-1] if ordered else Spot(), []
        for _ in ordered:
            following = search.step(0, here, by)
            assert following is not None
            here = following
            walked.append(here)
        assert walked == ordered
    assert spots or search.step(0, Spot(start), 1) is None


def test_what_lies_ahead_is_found_first() -> None:
    text = FoldedText(article(*["a"] * 1000))
    search = Search((text, text), "a", (500, 0), 1)
    search.look_on(0.0)
    assert list(search.places[0]) == list(range(500, 512))
    assert not search.is_done
    assert search.step(0, Spot(499, 0), 1) == Spot(500, 0)


LINE = st.characters(exclude_categories=["Cc", "Cs"])
"""What a paragraph may hold: it has no line breaks."""


@given(st.text(LINE, max_size=40), st.text(LINE, min_size=1, max_size=2))
def test_the_counts_are_those_of_what_is_lit(text: str, wanted: str) -> None:
    assert searched(wanted, text).places[0].hits == len(list(find(text, fold(wanted)[0])))


@given(st.text(max_size=60))
def test_every_folded_character_stands_for_one_of_the_text(text: str) -> None:
    folded, offsets = fold(text)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(folded) == len(offsets)
        assert offsets == sorted(offsets)
        assert all(0 <= offset < len(text) for offset in offsets)
