"""Links: what tells the same is linked wherever it stands, and nothing else is."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.words import WordEncoder, article
from tui.align.align import Clue, align
from tui.text import Article

CATS = "Three grey cats slept beneath the warm kitchen stove. Nobody dared to wake them before breakfast."
FERRY = "The evening ferry left harbour without its captain. Passengers noticed only after midnight."
VOTE = "Parliament rejected the fishing treaty by nine votes. Ministers promised another attempt in spring."
RAIN = "Heavy rain flooded two villages near the border. Soldiers carried children across the river."


def pairs(left: Article, right: Article) -> set[tuple[int, int]]:
    return {(link.left, link.right) for link in align(left, right, (), (), WordEncoder())}


def test_the_same_text_twice_links_every_paragraph_with_itself() -> None:
    text = article(CATS, FERRY, VOTE, RAIN)
    assert pairs(text, text) == {(i, i) for i in range(4)}


def test_paragraphs_that_moved_are_found() -> None:
    assert pairs(article(CATS, FERRY, VOTE, RAIN), article(VOTE, RAIN, CATS, FERRY)) == {(0, 2), (1, 3), (2, 0), (3, 1)}


def test_a_summary_gets_all_its_links() -> None:
    summary = " ".join(text.partition(". ")[0] + "." for text in (CATS, FERRY, VOTE, RAIN))
    assert pairs(article(summary), article(CATS, FERRY, VOTE, RAIN)) == {(0, i) for i in range(4)}


def test_what_only_one_version_tells_has_no_link() -> None:
    assert pairs(article(CATS, FERRY, VOTE), article(CATS, RAIN, VOTE)) == {(0, 0), (2, 2)}


def test_nothing_in_common_gives_no_link() -> None:
    assert pairs(article(CATS, FERRY), article(VOTE, RAIN)) == set()
    assert pairs(article(CATS), article(VOTE)) == set()


def test_a_sentence_that_the_other_version_splits_keeps_both_parts() -> None:
    left = article(
        "The evening ferry left harbour without its captain and passengers noticed only after midnight.", CATS
    )
    right = article(
        "The evening ferry left harbour without its captain.", "Passengers noticed only after midnight.", CATS
    )
    assert pairs(left, right) == {(0, 0), (0, 1), (1, 2)}


def test_what_one_version_tells_twice_is_linked_twice() -> None:
    assert pairs(article(CATS, FERRY, VOTE, FERRY), article(CATS, FERRY, VOTE)) == {(0, 0), (1, 1), (2, 2), (3, 1)}


def test_boilerplate_is_never_linked() -> None:
    text = article(CATS, (FERRY, "boilerplate"), VOTE)
    assert pairs(text, text) == {(0, 0), (2, 2)}


def test_headings_link_to_headings_over_the_same_section() -> None:
    left = article(CATS, ("Ferry without captain", "heading"), FERRY, ("What happened next", "heading"), VOTE)
    right = article(("What happened next", "heading"), RAIN, ("Ferry left without captain", "heading"), FERRY)
    assert pairs(left, right) == {(1, 2), (2, 3), (3, 0)}
    assert pairs(article(("Ferry aground", "heading"), CATS), article(("Ferry captain", "heading"), VOTE)) == set()


def test_titles_link_to_each_other_and_to_a_heading_where_there_is_no_other() -> None:
    left = article(("Captain misses ferry", "title"), CATS)
    right = article(("Ferry leaves without captain", "title"), ("Captain misses ferry", "heading"), CATS)
    assert pairs(left, right) == {(0, 0), (1, 2)}
    assert pairs(left, article(CATS, ("Captain misses ferry", "heading"), VOTE)) == {(0, 1), (1, 0)}


def test_a_title_does_not_stand_for_a_body() -> None:
    assert pairs(article((FERRY, "title"), CATS), article(FERRY, CATS)) == {(1, 1)}


def test_scores_are_between_nought_and_one_and_come_in_reading_order() -> None:
    links = align(article(CATS, FERRY, VOTE), article(VOTE, FERRY + " " + CATS), (), (), WordEncoder())
    assert [(link.left, link.right) for link in links] == sorted((link.left, link.right) for link in links)
    assert all(0 < link.score <= 1 for link in links)


def clue(paragraph: int, key: str) -> Clue:
    return Clue(paragraph, 0, 1, key)


def test_rare_clues_link_where_there_is_no_encoder() -> None:
    left = [
        clue(0, "name meta"),
        clue(0, "number 14"),
        clue(1, "name meta"),
        clue(1, "name varma"),
        clue(2, "name meta"),
    ]
    right = [clue(0, "name meta"), clue(0, "name varma"), clue(1, "name meta"), clue(1, "number 14")]
    links = align(article(CATS, FERRY, VOTE), article(RAIN, VOTE), left, right, None)
    assert {(link.left, link.right) for link in links} == {(0, 1), (1, 0)}


def test_no_clue_and_no_encoder_is_no_link() -> None:
    assert align(article(CATS, FERRY), article(CATS, FERRY), (), (), None) == ()


def test_lone_paragraphs_with_something_to_compare_are_given_a_link_where_nothing_tells() -> None:
    (link,) = align(article(CATS), article(RAIN), [clue(0, "number 5")], [clue(0, "number 7")], None)
    assert (link.left, link.right, link.score) == (0, 0, 0.5)
    assert align(article(CATS), article(RAIN * 9), [clue(0, "number 5")], [clue(0, "number 7")], None) == ()


@pytest.mark.parametrize("empty", [article(), article(""), article("  "), article((CATS, "boilerplate"))])
def test_a_text_without_sentences(empty: Article) -> None:
    assert align(empty, article(CATS), (), (), WordEncoder()) == align(article(CATS), empty, (), (), None) == ()


def test_one_word() -> None:
    assert pairs(article("Yes"), article("Yes")) == {(0, 0)}
    assert pairs(article("Yes"), article("Never")) == set()


def test_the_same_sentence_ten_thousand_times() -> None:
    links = align(article("Yes, again. " * 10_000), article(*["Yes, again."] * 3), (), (), WordEncoder())
    assert all(link.left == 0 for link in links)


def test_a_hundred_thousand_paragraphs() -> None:
    short = article(FERRY, CATS)
    long = article(*(f"Line {i}." for i in range(100_000)), FERRY)
    assert (0, 100_000) in pairs(short, long)


def test_a_block_that_moved_in_a_long_text_is_found() -> None:
    draw = random.Random(7)
    words = [f"w{i}" for i in range(3000)]
    texts = [" ".join(draw.choices(words, k=8)).capitalize() + "." for _ in range(6000)]
    moved = texts[3000:3100] + texts[:3000] + texts[3100:]
    found = pairs(article(*texts), article(*moved))
    assert len(found & {(3000 + i, i) for i in range(100)}) > 90
    assert len(found & {(i, 100 + i) for i in range(3000)}) > 2900


WORDS = st.lists(st.sampled_from(["cat", "ferry", "vote", "rain", "5", "."]), max_size=8).map(" ".join)
TEXTS = st.lists(WORDS, max_size=6)
CLUES = st.lists(st.builds(Clue, st.integers(0, 5), st.integers(0, 9), st.just(9), st.sampled_from("abc")), max_size=5)


@given(TEXTS, TEXTS, CLUES, CLUES, st.booleans())
@settings(deadline=None)
def test_whatever_the_texts_links_lie_inside_them(
    left: list[str], right: list[str], left_clues: list[Clue], right_clues: list[Clue], encoded: bool
) -> None:
    links = align(article(*left), article(*right), left_clues, right_clues, WordEncoder() if encoded else None)
    assert all(left[link.left].strip() and right[link.right].strip() and 0 <= link.score <= 1 for link in links)
    assert len({(link.left, link.right) for link in links}) == len(links)
