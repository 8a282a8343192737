"""A place in a text stays true however the window moves and the column changes."""

from hypothesis import given
from hypothesis import strategies as st

from tests.view.texts import ARTICLES, article, many
from tui.text import Article
from tui.view.layout import Layout, Place, Spot

WIDTHS = st.integers(4, 40)


def every_place(layout: Layout) -> list[Place]:
    """All lines and blank rows of a text, in order."""
    return [Place(p, line) for p in range(len(layout.article.paragraphs)) for line in range(layout.height(p))]


@given(ARTICLES, WIDTHS, st.integers(-60, 60), st.integers(0, 200))
def test_moving_goes_so_many_rows_and_stops_at_the_ends(text: Article, width: int, rows: int, start: int) -> None:
    layout = Layout(text, width)
    places = every_place(layout)
    at = start % len(places)
    there, taken = layout.step(places[at], rows)
    wanted = max(0, min(at + rows, len(places) - 1))
    assert (there, taken) == (places[wanted], wanted - at)


@given(ARTICLES, WIDTHS)
def test_the_end_is_the_last_line(text: Article, width: int) -> None:
    layout = Layout(text, width)
    assert layout.end == every_place(layout)[-1]


@given(ARTICLES, WIDTHS, st.integers(0, 200), st.integers(0, 9), st.integers(1, 30))
def test_a_window_shows_what_follows_each_other(text: Article, width: int, start: int, row: int, count: int) -> None:
    layout = Layout(text, width)
    places = every_place(layout)
    at = start % len(places)
    wanted = [places[at - row + y] if 0 <= at - row + y < len(places) else None for y in range(count)]
    assert list(layout.rows(places[at], row, count)) == wanted


@given(ARTICLES, WIDTHS, st.integers(0, 200))
def test_a_place_is_found_again_from_its_spot(text: Article, width: int, start: int) -> None:
    layout = Layout(text, width)
    place = every_place(layout)[start % len(every_place(layout))]
    assert layout.place(layout.spot(place)) == place


@given(ARTICLES, WIDTHS, WIDTHS, st.integers(0, 200))
def test_a_spot_stays_in_its_paragraph_and_line_at_any_width(text: Article, one: int, two: int, start: int) -> None:
    before, after = Layout(text, one), Layout(text, two)
    place = every_place(before)[start % len(every_place(before))]
    spot = before.spot(place)
    there = after.place(spot)
    span = after.span(there)
    assert there.paragraph == place.paragraph
    assert (span is None) == (before.span(place) is None)
    if span is not None:
        assert span[0] <= spot.offset <= span[1]


def test_only_what_is_looked_at_is_wrapped() -> None:
    layout = Layout(many(1_000_000), 20)
    assert layout.place(Spot(500_000)) == Place(500_000)
    layout.rows(Place(500_000), 10, 40)
    assert len(layout._lines) < 100


def test_a_text_without_paragraphs_has_one_place() -> None:
    layout = Layout(article(), 20)
    assert layout.end == layout.move(Place(), 5) == layout.place(Spot(0, 3)) == Place()
    assert layout.rows(Place(), 0, 2) == (None, None)


@given(ARTICLES, WIDTHS)
def test_close_paragraphs_follow_each_other_indented(text: Article, width: int) -> None:
    layout = Layout(text, width, "close")
    for paragraph in range(len(text.paragraphs)):
        assert layout.height(paragraph) == len(layout.lines(paragraph))
        assert bool(layout.indent(paragraph)) == (paragraph > 0)
