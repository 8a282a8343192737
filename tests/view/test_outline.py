"""Places that are named: headings of both texts side by side, paragraphs by number or percentage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_reading_screen import Told, paragraphs, reader
from tui.align.link import Link
from tui.compare.comparison import Comparison
from tui.text import Article, Paragraph
from tui.text.article import Role
from tui.view.outline import Entry, outline, place_in
from tui.view.screens.finding import numbered
from tui.view.screens.outline import Outline


def text(*roles: Role) -> Article:
    return Article("made-up", "", "en", tuple(Paragraph(f"{role} {n}", role) for n, role in enumerate(roles)))


SIX = text("title", "body", "heading", "body", "heading", "body")


def rows(*pairs: tuple[int, int], left: Article = SIX, right: Article = SIX) -> list[tuple[int | None, int | None]]:
    return [e.paragraphs for e in outline(Comparison(left, right, tuple(Link(*pair, 1.0) for pair in pairs)))]


def test_linked_headings_stand_in_one_row_and_others_alone() -> None:
    assert rows((0, 0), (2, 4), (3, 5)) == [(0, 0), (None, 2), (2, 4), (4, None)]


def test_a_heading_of_the_right_text_stands_by_what_it_is_above() -> None:
    assert rows((0, 0), (3, 3), (5, 5)) == [(0, 0), (2, None), (None, 2), (4, None), (None, 4)]


def test_headings_that_were_moved_stand_where_the_left_text_has_them() -> None:
    assert rows((0, 0), (2, 4), (4, 2)) == [(0, 0), (2, 4), (4, 2)]


def test_a_heading_that_is_linked_twice_stands_once() -> None:
    assert rows((0, 0), (2, 2), (4, 2), (2, 4)) == [(0, 0), (2, 2), (None, 4), (4, None)]


ROLES: st.SearchStrategy[list[Role]] = st.lists(
    st.sampled_from(["title", "heading", "body", "boilerplate"]), max_size=8
)


@given(ROLES, ROLES, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=10))
def test_every_heading_stands_once(left: list[Role], right: list[Role], pairs: list[tuple[int, int]]) -> None:
    texts = text(*left), text(*right)
    inside = [pair for pair in pairs if pair[0] < len(left) and pair[1] < len(right)]
    found = rows(*inside, left=texts[0], right=texts[1])
    for side, roles in enumerate((left, right)):
        shown = [at for row in found if (at := row[side]) is not None]
        assert sorted(shown) == [n for n, role in enumerate(roles) if role in ("title", "heading")]
    assert all(row in inside for row in found if None not in row)


def test_where_a_paragraph_stands() -> None:
    entries = [Entry(pair, ("", "")) for pair in ((0, 0), (None, 2), (2, None), (4, 5))]
    assert [place_in(entries, 0, paragraph) for paragraph in (0, 1, 2, 3, 4, 9)] == [0, 0, 2, 2, 3, 3]
    assert place_in(entries, 1, 3) == 1
    assert place_in([], 0, 3) == 0


@pytest.mark.parametrize(
    ("typed", "paragraph"),
    [
        *(
            ("1", 0),
            (" 12 ", 11),
            ("¶ 3", 2),
            ("28", 27),
            ("99", 27),
            ("0%", 0),
            ("50%", 14),
            ("100%", 27),
            ("999%", 27),
        ),
        *(
            ("", None),
            ("0", None),
            ("-3", None),
            ("-3%", None),
            ("x", None),
            ("%", None),
            ("²", None),
            ("9" * 5000, None),
        ),
    ],
)
def test_numbers(typed: str, paragraph: int | None) -> None:
    assert numbered(typed, 28) == paragraph
    assert numbered(typed, 0) is None


async def test_a_paragraph_is_gone_to_by_its_number() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("p", "1", "7", "enter")
        assert paragraphs(screen) == (16, 6)
        await pilot.press("p", *"50%", "enter")
        assert paragraphs(screen)[0] == 8
        await pilot.press("p", "z", "enter")
        assert "z is no paragraph: type 1 to 17" in screen.status_line.text
        await pilot.press("p", "1", "escape")
        assert paragraphs(screen)[0] == 8


async def test_a_heading_is_gone_to_in_both_texts() -> None:
    body: list[Role] = ["body"]
    left, right = text("title", *body * 20, "heading", "body"), text("title", *body * 9, "heading", "body")
    found = Comparison(left, right, (Link(0, 0, 1.0), Link(21, 10, 1.0)))
    async with reader(Told(found), texts=(left, right)) as (screen, pilot):
        await pilot.press("h", *"21", "enter")
        assert paragraphs(screen) == (21, 10)
        await pilot.press("h", "up", "enter")
        assert paragraphs(screen) == (0, 0)
        await pilot.press("h", *"nowhere", "enter")
        assert isinstance(pilot.app.screen, Outline)
        await pilot.press("escape")
        assert paragraphs(screen) == (0, 0)


async def test_texts_without_headings_have_no_outline() -> None:
    plain = text("body", "body")
    async with reader(Told(), texts=(plain, plain)) as (screen, pilot):
        await pilot.press("h")
        assert "Neither of these texts has a heading." in screen.status_line.text
