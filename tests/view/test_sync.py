"""Linked scrolling: forward when this goes forward, from end to end, the same back and forth, counterparts in sight."""

from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_layout import every_place
from tests.view.texts import linked_articles, many, of_lengths
from tui.align.link import Link
from tui.text import Article
from tui.view.layout import Layout, Place
from tui.view.reading import Reading
from tui.view.sync import Guide, Side, main_chain, other

Linked = tuple[Article, Article, list[Link]]
SIDES = st.sampled_from([0, 1])


def layouts_of(linked: Linked) -> tuple[Layout, Layout]:
    return Layout(linked[0], 22), Layout(linked[1], 30)


def guide_of(linked: Linked) -> Guide:
    return Guide(linked[2])


@given(linked_articles(), SIDES)
def test_the_other_text_never_goes_back_while_this_one_goes_on(linked: Linked, side: Side) -> None:
    layouts, guide = layouts_of(linked), guide_of(linked)
    here, there = layouts[side], layouts[other(side)]
    followed = [guide.follow(side, place, here, there) for place in every_place(here)]
    assert followed == sorted(followed)


@given(linked_articles(), SIDES)
def test_both_ends_are_reached_together(linked: Linked, side: Side) -> None:
    layouts, guide = layouts_of(linked), guide_of(linked)
    here, there = layouts[side], layouts[other(side)]
    assert guide.follow(side, Place(), here, there) == Place()
    if here.end != Place():
        assert guide.follow(side, here.end, here, there) == there.end


@given(linked_articles(), SIDES, st.integers(3, 40), st.lists(st.integers(-9, 9), max_size=12))
def test_scrolling_there_and_back_shows_the_same(linked: Linked, side: Side, height: int, moves: list[int]) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height)
    reading.link(linked[2])
    reading.activate(side)
    reading.move(7)
    start = reading.place(side)
    before = (reading.rows(0), reading.rows(1))
    for rows in moves:
        reading.move(rows)
    reading.go(reading.layouts[side].spot(start))
    assert (reading.rows(0), reading.rows(1)) == before


@given(linked_articles(), SIDES, st.integers(6, 40), st.integers(0, 400))
def test_a_counterpart_of_the_paragraph_being_read_is_in_sight(
    linked: Linked, side: Side, height: int, start: int
) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height)
    reading.link(linked[2])
    reading.activate(side)
    places = every_place(reading.layouts[side])
    place = places[start % len(places)]
    reading.go(reading.layouts[side].spot(place))
    ends = [(link.left, link.right) for link in main_chain(linked[2])]
    counterparts = {end[other(side)] for end in ends if end[side] == place.paragraph}
    shown = {row.paragraph for row in reading.rows(other(side)) if row is not None}
    if counterparts and place not in (places[0], places[-1]):
        assert counterparts & shown


@given(linked_articles(), SIDES, st.integers(3, 40), st.lists(st.integers(-9, 9), max_size=12))
def test_the_text_being_read_is_the_same_whether_linked_or_not(
    linked: Linked, side: Side, height: int, moves: list[int]
) -> None:
    shown = []
    for together in (True, False):
        reading = Reading((linked[0], linked[1]))
        reading.resize((22, 30), height)
        reading.activate(side)
        reading.link(linked[2])
        reading.set_linked(together)
        for rows in moves:
            reading.move(rows)
        shown.append(reading.rows(side))
    assert shown[0] == shown[1]


@given(linked_articles())
def test_the_main_chain_does_not_cross(linked: Linked) -> None:
    chain = main_chain(linked[2])
    assert set(chain) <= set(linked[2])
    assert [link.right for link in chain] == sorted(link.right for link in chain)
    assert bool(chain) == bool(linked[2])


def test_a_linked_paragraph_begins_level_with_its_counterpart() -> None:
    left, right = of_lengths([3, 20, 5, 9]), of_lengths([3, 8, 30, 4, 4])
    guide = Guide([Link(0, 0, 1), Link(2, 3, 1)])
    assert guide.follow(0, Place(2), Layout(left, 20), Layout(right, 20)) == Place(3)


def test_a_moved_paragraph_is_not_followed() -> None:
    links = [Link(0, 0, 1), Link(1, 9, 0.6), Link(2, 1, 1), Link(3, 2, 1)]
    assert main_chain(links) == [links[0], links[2], links[3]]


def test_a_million_paragraphs_without_links_are_followed_in_proportion() -> None:
    long, short = Layout(many(1_000_000), 20), Layout(many(1_000), 20)
    assert Guide([]).follow(0, Place(500_000), long, short) == Place(500)
