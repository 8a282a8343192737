"""Times of day with their zones: one instant told in two zones is one, and the same hour in two zones is none."""

import pytest

from tui.facts.agreement import agreement
from tui.facts.fact import Moment
from tui.facts.figures import find_figures
from tui.text import Article, Paragraph


def moment(language: str, text: str) -> Moment:
    found = find_figures(Article("", "", language, (Paragraph(text),)))
    assert len(found) == 1, [m.text for m in found]
    fact = found[0].fact
    assert isinstance(fact, Moment)
    return fact


@pytest.mark.parametrize(
    ("language", "text", "ahead"),
    [
        ("en", "at 3 pm ET", {-300, -240}),
        ("en", "at 15:00 GMT", {0}),
        ("en", "at 09:30 BST on Sunday", {60}),
        ("en", "at 7:30 PM GMT+7", {420}),
        ("en", "at 5 a.m. Eastern Time", {-300, -240}),
        ("en", "at 14:45 IST", {120, 330}),
        ("fr", "à 15h GMT", {0}),
        ("de", "um 15 Uhr MEZ", {60}),
        ("id", "pukul 10:15 WIB", {420}),
        ("ja", "15時 日本標準時", {540}),
        ("en", "at 7 p.m. US officials", set()),
        ("en", "at 7 p.m. on Sunday", set()),
    ],
)
def test_a_zone_after_a_time_is_part_of_it(language: str, text: str, ahead: set[int]) -> None:
    assert moment(language, text).ahead == ahead


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("at 10:15 BST", "at 14:45 IST"),
        ("at 3 pm ET", "at 19:00 GMT"),
        ("at 15:00 GMT", "at 10 p.m. GMT+7"),
        ("at 09:30 BST", "at 09:30"),
        ("at 09:30 BST", "at 9:30 a.m. BST"),
    ],
)
def test_one_instant_in_two_zones_agrees(left: str, right: str) -> None:
    assert agreement(moment("en", left), moment("en", right)) == "equal"
    assert agreement(moment("en", right), moment("en", left)) == "equal"


@pytest.mark.parametrize(("left", "right"), [("at 10:15 BST", "at 10:15 CEST"), ("at 3 pm ET", "at 3 pm GMT")])
def test_the_same_hour_in_two_zones_does_not(left: str, right: str) -> None:
    assert agreement(moment("en", left), moment("en", right)) is None
