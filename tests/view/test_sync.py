"""Linked scrolling: forward when this goes forward, from end to end, the same back and forth, counterparts in sight."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_layout import every_place
from tests.view.texts import linked_articles, many, of_lengths
from tui.align.link import Link
from tui.text import Article
from tui.view.beads import string
from tui.view.chain import main_chain
from tui.view.comfort import Spacing
from tui.view.glide import FAST, HURRY, Window
from tui.view.layout import Layout, Place
from tui.view.reading import Reading
from tui.view.sync import Guide, Side, other

Linked = tuple[Article, Article, list[Link]]
SIDES = st.sampled_from([0, 1])
SPACINGS = st.sampled_from(["close", "normal", "open"])
WINDOW = Window(12, 24)


def layouts_of(linked: Linked) -> tuple[Layout, Layout]:
    return Layout(linked[0], 22), Layout(linked[1], 30)


def guide_of(linked: Linked) -> Guide:
    return Guide(string((linked[0], linked[1]), linked[2]))


def begun(linked: Linked, side: Side, height: int) -> Reading:
    """Two linked texts, the window some rows below their beginnings."""
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height)
    reading.link(linked[2])
    reading.activate(side)
    reading.move(7)
    return reading


@given(linked_articles(), SIDES)
def test_the_other_text_never_goes_back_while_this_one_goes_on(linked: Linked, side: Side) -> None:
    layouts, guide = layouts_of(linked), guide_of(linked)
    here, there = layouts[side], layouts[other(side)]
    followed = [guide.follow(side, place, here, there, WINDOW) for place in every_place(here)]
    assert followed == sorted(followed)


@given(linked_articles(), SIDES)
def test_both_ends_are_reached_together(linked: Linked, side: Side) -> None:
    layouts, guide = layouts_of(linked), guide_of(linked)
    here, there = layouts[side], layouts[other(side)]
    assert guide.follow(side, Place(), here, there, WINDOW) == Place()
    if here.end != Place():
        assert guide.follow(side, here.end, here, there, WINDOW) == there.end


@given(linked_articles(), SIDES, st.integers(3, 40), st.lists(st.integers(-9, 9), max_size=12))
def test_scrolling_there_and_back_shows_the_same(linked: Linked, side: Side, height: int, moves: list[int]) -> None:
    reading = begun(linked, side, height)
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
    guide = guide_of((left, right, [Link(0, 0, 1), Link(2, 3, 1)]))
    assert guide.follow(0, Place(2), Layout(left, 20), Layout(right, 20), WINDOW) == Place(3)


def test_a_moved_paragraph_is_not_followed() -> None:
    links = [Link(0, 0, 1), Link(1, 9, 0.6), Link(2, 1, 1), Link(3, 2, 1)]
    assert main_chain(links) == [links[0], links[2], links[3]]


def test_a_million_paragraphs_without_links_are_followed_in_proportion() -> None:
    long, short = Layout(many(1_000_000), 20), Layout(many(1_000), 20)
    assert Guide([]).follow(0, Place(500_000), long, short, WINDOW).paragraph == 499


def shown_along(linked: Linked, side: Side, height: int, spacing: Spacing = "normal") -> list[tuple[Place, Place]]:
    """Every place of a text as it is read from its start to its end, with what stands level on the screen."""
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height, spacing)
    reading.link(linked[2])
    reading.activate(side)
    seen = []
    for place in every_place(reading.layouts[side]):
        reading.go(reading.layouts[side].spot(place))
        seen.append((place, reading.place(other(side))))
    return seen


@given(linked_articles(), SIDES, st.integers(6, 40), SPACINGS)
def test_on_the_screen_the_other_text_goes_forward_from_end_to_end(
    linked: Linked, side: Side, height: int, spacing: Spacing
) -> None:
    opposite = [there for _, there in shown_along(linked, side, height, spacing)]
    assert opposite == sorted(opposite)
    assert opposite[0] == Place()
    if len(opposite) > 1:
        assert opposite[-1] == Layout(linked[other(side)], (22, 30)[other(side)], spacing).end


@given(linked_articles(), SIDES)
def test_gliding_makes_no_jump_that_not_gliding_would_spare(linked: Linked, side: Side) -> None:
    """A gap may be passed one line earlier than without gliding, together with what that line passes anyway."""
    layouts, guide = layouts_of(linked), guide_of(linked)
    here, there = layouts[side], layouts[other(side)]
    places, order = every_place(here), every_place(there)
    tall = Window(1000, 1000)
    level = [order.index(guide.level(side, place, here, there)) for place in places]
    glided = [order.index(guide.follow(side, place, here, there, tall)) for place in places]
    most = max((b - a for a, b in zip(level, [*level[2:], level[-1]], strict=False)), default=0)
    assert max((b - a for a, b in pairwise(glided)), default=0) <= max(FAST, most) + HURRY


@given(st.integers(1, 20), SIDES)
def test_a_long_gap_on_the_other_side_is_passed_without_a_jump(paragraphs: int, side: Side) -> None:
    """Two linked paragraphs follow each other here; opposite, up to a screen of others stands between them."""
    left, right = of_lengths([60, 60, 60]), of_lengths([60, *[5] * paragraphs, 60, 60])
    links = [Link(0, 0, 1), Link(1, paragraphs + 1, 1), Link(2, paragraphs + 2, 1)]
    opposite = [there for _, there in shown_along((left, right, links), 0, 37)]
    order = every_place(Layout(right, 30))
    steps = [order.index(b) - order.index(a) for a, b in pairwise(opposite)]
    assert max(steps) <= FAST


def test_after_a_gap_the_next_linked_paragraph_begins_level() -> None:
    left, right = of_lengths([60, 60, 60]), of_lengths([60, *[5] * 8, 60, 60])
    links = [Link(0, 0, 1), Link(1, 9, 1), Link(2, 10, 1)]
    level = dict(shown_along((left, right, links), 0, 37))
    assert [level[Place(p)] for p in range(3)] == [Place(0), Place(9), Place(10)]


def test_what_the_reader_put_level_stays_level() -> None:
    left, right = of_lengths([30, 30, 30, 30]), of_lengths([30, 30, 30, 30])
    reading = Reading((left, right))
    reading.resize((22, 22), 12)
    reading.link([Link(n, n, 1) for n in range(4)])
    reading.set_linked(False)
    reading.move(10)
    reading.activate(1)
    reading.move(25)
    here, there = reading.place(0), reading.place(1)
    reading.anchor()
    reading.activate(0)
    for rows in (9, -18, 9):
        reading.move(rows)
    assert (reading.place(0), reading.place(1)) == (here, there)
    reading.go_to_end()
    assert reading.place(1) == reading.layouts[1].end


@given(linked_articles(), SIDES, st.integers(0, 400), st.integers(0, 400), st.integers(3, 40), st.integers(8, 40))
def test_two_places_put_level_are_level_whenever_they_are_read(
    linked: Linked, side: Side, one: int, two: int, height: int, width: int
) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((width, width), height)
    reading.link(linked[2])
    reading.set_linked(False)
    for way, start in ((side, one), (other(side), two)):
        places = every_place(reading.layouts[way])
        reading.activate(way)
        reading.go(reading.layouts[way].spot(places[start % len(places)]))
    before = reading.place(0), reading.place(1)
    reading.anchor()
    here, there = reading.layouts[side], reading.layouts[other(side)]
    if before[side] not in (Place(), here.end):
        assert reading.opposite(side, here.spot(before[side])) == there.spot(before[other(side)])


@given(linked_articles(), SIDES, st.integers(0, 400), st.lists(st.integers(8, 60), max_size=4), SPACINGS)
def test_a_screen_resized_there_and_back_shows_the_same(
    linked: Linked, side: Side, start: int, widths: list[int], spacing: Spacing
) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), 20)
    reading.link(linked[2])
    reading.activate(side)
    places = every_place(reading.layouts[side])
    reading.go(reading.layouts[side].spot(places[start % len(places)]))
    before = (reading.rows(0), reading.rows(1))
    paragraph = reading.place(side).paragraph
    for width in widths:
        reading.resize((width, width + 3), width // 2, spacing)
        assert reading.place(side).paragraph == paragraph
    reading.resize((22, 30), 20)
    assert (reading.rows(0), reading.rows(1)) == before


@given(linked_articles(), SIDES, st.integers(6, 40), SPACINGS)
def test_the_window_on_the_other_text_never_goes_back_nor_past_its_ends(
    linked: Linked, side: Side, height: int, spacing: Spacing
) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height, spacing)
    reading.link(linked[2])
    reading.activate(side)
    tops = []
    for place in every_place(reading.layouts[side]):
        reading.go(reading.layouts[side].spot(place))
        top = reading.rows(other(side))[0]
        assert top is not None
        tops.append(top)
    assert tops == sorted(tops)


@given(linked_articles(), SIDES, st.integers(3, 40), st.lists(st.integers(-9, 9), max_size=12))
def test_unlinked_the_other_text_stands_still(linked: Linked, side: Side, height: int, moves: list[int]) -> None:
    reading = begun(linked, side, height)
    reading.set_linked(False)
    before = reading.rows(other(side))
    for rows in moves:
        reading.move(rows)
        assert reading.rows(other(side)) == before


@given(linked_articles(), SIDES, st.integers(3, 40), st.integers(-40, 40))
def test_to_read_the_other_text_moves_nothing(linked: Linked, side: Side, height: int, rows: int) -> None:
    reading = Reading((linked[0], linked[1]))
    reading.resize((22, 30), height)
    reading.link(linked[2])
    reading.activate(side)
    reading.move(rows)
    before = (reading.rows(0), reading.rows(1))
    reading.activate(other(side))
    reading.resize((22, 30), height)
    assert (reading.rows(0), reading.rows(1)) == before
