"""The overview holds the whole of a text in so many rows, and what matters most is seen."""

from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_reading_screen import FOUND
from tui.view.layout import Place
from tui.view.overview import HIT, LINKED, held, paragraph_at, row_of, survey, with_hits, with_window
from tui.view.search import Places


def signs(height: int) -> str:
    return "".join(cell.sign for cell in survey(FOUND, 0, height))


def test_links_and_mismatches_stand_where_they_are() -> None:
    assert signs(17) == f"{LINKED}≠≠∅            {LINKED}"


@given(st.integers(1, 60), st.sets(st.integers(0, 16)), st.integers(0, 16))
def test_hits_lie_over_all(height: int, held: set[int], start: int) -> None:
    places = Places(17, start)
    while not places.is_done:
        places.look_on(lambda first, end: [(paragraph, 1) for paragraph in range(first, end) if paragraph in held])
    cells = with_hits(survey(FOUND, 0, height), places, 17)
    assert {y for y, cell in enumerate(cells) if cell.sign == HIT} == {paragraph * height // 17 for paragraph in held}


def test_in_few_rows_what_matters_most_is_seen() -> None:
    assert signs(2) == f"≠{LINKED}"


@given(st.integers(1, 60), st.integers(0, 16), st.integers(0, 16))
def test_the_window_is_where_its_rows_come_from(height: int, one: int, two: int) -> None:
    first, last = min(one, two), max(one, two)
    rows = [None, *(Place(p) for p in range(first, last + 1)), None]
    lit = [y for y, cell in enumerate(with_window(survey(FOUND, 0, height), rows, 17)) if cell.in_window]
    assert lit == list(range(first * height // 17, last * height // 17 + 1))


@given(st.integers(1, 60), st.data())
def test_a_stretch_that_is_pointed_at_leads_into_it(height: int, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, height - 1))
    paragraph = paragraph_at(row, height, 17)
    assert 0 <= paragraph < 17
    assert paragraph * height // 17 >= row or paragraph == 16


def test_a_stretch_says_what_it_holds() -> None:
    places = Places(17, 0)
    places.look_on(lambda first, end: [(3, 2)])
    assert held(FOUND, places, 0, 1, 17) == "¶ 2 · linked · ≠ 1"
    assert held(FOUND, places, 0, 0, 4) == "¶ 1–5 · linked · ≠ 2 · ∅ 1 · found"
    assert held(FOUND, None, 0, 9, 34) == "¶ 5"


@given(st.integers(1, 60), st.integers(0, 16))
def test_a_paragraph_lies_in_the_stretch_that_says_so(height: int, paragraph: int) -> None:
    named = held(FOUND, None, 0, row_of(paragraph, height, 17), height).split(" · ")[0]
    first, _, last = named.removeprefix("¶ ").partition("–")
    assert int(first) <= paragraph + 1 <= int(last or first)
