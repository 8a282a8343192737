"""The list of what both texts speak of: tabs, orders, counts; and the way through the mentions of one of them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.comparison import Comparison, Entity, Mismatch
from tui.facts.fact import Mention, Moment, Name, Quantity
from tui.text import Article, Paragraph
from tui.view.entity_list import EntityList
from tui.view.marks import mentions_of
from tui.view.subjects import Figure, figures, same_subject
from tui.view.walks import mention_stops, spot_of

TEXT = Article("test", "", "en", tuple(Paragraph("." * 40) for _ in range(6)))


def number(paragraph: int, start: int, value: int, text: str = "") -> Mention:
    text = text or str(value)
    return Mention(paragraph, start, start + len(text), text, Quantity(Decimal(value)))


def named(paragraph: int, start: int, text: str) -> Mention:
    return Mention(paragraph, start, start + len(text), text, Name(text))


LEFT = (named(0, 0, "Meta"), number(0, 9, 14), named(1, 0, "Meta"), number(2, 0, 200), named(3, 0, "Chaya Nayak"))
RIGHT = (
    *(number(0, 0, 14, "fourteen"), named(0, 9, "Meta"), number(1, 0, 195), number(2, 0, 13)),
    Mention(3, 0, 4, "2016", Moment(2016)),
)
ROUNDED = Mismatch("rounded", "number", LEFT[3], RIGHT[2])
CONFLICT = Mismatch("conflict", "number", LEFT[1], RIGHT[3])
ENTITIES = (
    *(Entity("Wang", "person", (), (1,)), Entity("Meta", "organisation", (0, 2), (1,))),
    Entity("Chaya Nayak", "person", (4,), ()),
)
COMPARISON = Comparison(TEXT, TEXT, (), LEFT, RIGHT, (CONFLICT, ROUNDED), ENTITIES)


def rows(listed: EntityList) -> list[str]:
    return [f"{item.sign}{item.kind} {item.label} {item.note}" for item in listed.items(COMPARISON)]


def test_names_come_with_their_kinds_and_counts_and_what_is_only_here_is_marked() -> None:
    assert rows(EntityList()) == ["∅● Wang  –  1", "■ Meta  2  1", "∅● Chaya Nayak  1  –"]


def test_each_key_sorts_otherwise() -> None:
    listed = EntityList()
    labels = []
    for _ in range(4):
        labels.append([item.label for item in listed.items(COMPARISON)])
        listed.sort()
    told, count, imbalance, again = labels
    assert told == again == ["Wang", "Meta", "Chaya Nayak"]
    assert count == ["Meta", "Wang", "Chaya Nayak"]
    assert imbalance == ["Wang", "Chaya Nayak", "Meta"]


def test_numbers_and_dates_have_tabs_of_their_own() -> None:
    listed = EntityList()
    listed.turn()
    assert rows(listed) == ["≠ 14  1  1", " 200  1  1", "≠ 13  –  1"]
    listed.turn()
    assert rows(listed) == ["∅ 2016  –  1"]
    listed.turn()
    assert listed.tab == "names"


def test_an_empty_tab_says_so() -> None:
    listed = EntityList()
    assert [item.key for item in listed.items(Comparison(TEXT, TEXT))] == [None]


def test_rows_are_keyed_by_what_they_stand_for_in_every_order() -> None:
    listed = EntityList()
    listed.sort()
    for item in listed.items(COMPARISON):
        assert item.key is not None
        assert listed.subjects(COMPARISON)[item.key].name == item.label


def test_what_another_comparison_has_in_its_place_is_found_again() -> None:
    (first, *_) = figures(COMPARISON, "number")
    assert same_subject(COMPARISON, first) == first
    assert same_subject(COMPARISON, ENTITIES[1]) == ENTITIES[1]
    assert same_subject(Comparison(TEXT, TEXT), first) is None


PLACES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30)), unique=True, max_size=12).map(sorted)
LINKS = st.lists(st.builds(Link, st.integers(0, 5), st.integers(0, 5), st.just(1.0)), max_size=10)


@given(PLACES, PLACES, LINKS)
def test_the_way_leads_past_every_mention_once_and_each_text_is_read_on_where_nothing_crosses(
    lefts: list[tuple[int, int]], rights: list[tuple[int, int]], links: list[Link]
) -> None:
    ours, theirs = [named(*place, "Meta") for place in lefts], [named(*place, "Meta") for place in rights]
    stops = mention_stops(Comparison(TEXT, TEXT, tuple(links)), (ours, theirs))
    left, right = ([stop.spots[side] for stop in stops if stop.spots[side]] for side in (0, 1))
    assert left == [spot_of(mention) for mention in ours]
    assert sorted(spot for spot in right if spot) == [spot_of(mention) for mention in theirs]
    level = [(a.paragraph, b.paragraph) for a, b in (stop.spots for stop in stops) if a and b]
    assert set(level) <= {(link.left, link.right) for link in links}
    if level == sorted(level) and [b for _, b in level] == sorted(b for _, b in level):
        assert right == sorted(spot for spot in right if spot)


def test_a_figure_has_mentions_as_an_entity_has() -> None:
    figure = Figure("14", "number", (1,), (0,))
    assert mentions_of(COMPARISON, figure) == ((LEFT[1],), (RIGHT[0],))
