"""Pictures of the screen in its states. Look at each that changes: would you read an hour in it?"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.view.apps import app
from tests.view.planted import Planted, planted_app
from tests.view.texts import article
from tui.align.link import Link
from tui.compare.comparison import Comparison, Mismatch
from tui.facts.fact import Mention, Quantity
from tui.view.app import DiptychApp
from tui.view.keymap import default_keymap
from tui.view.session import Session

Compare = Callable[..., bool]


@pytest.fixture
def picture(snap_compare: Compare) -> Callable[..., bool]:
    """Compares a state with its picture: of two versions, once all is told, after some keys."""

    def compare(program: DiptychApp, *keys: str, size: tuple[int, int] = (120, 40)) -> bool:
        async def once_told(pilot: Pilot[Any]) -> None:
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()

        return snap_compare(program, run_before=once_told, terminal_size=size)

    return compare


def pair(theme: str = "") -> DiptychApp:
    """The first story, Indonesian beside English."""
    return planted_app("meta-scale", "kabar-pagi", "the-ledger", theme)


def scripts(theme: str = "") -> DiptychApp:
    """The second story, Japanese beside Arabic."""
    return planted_app("lightship", "minato-shimpo", "al-marsa", theme)


def test_first_open(picture: Compare) -> None:
    """Titles level at the top, the cursor's bar beside the left one; threads, the overview, the sidebar, hints."""
    assert picture(pair())


def test_mid_scroll(picture: Compare) -> None:
    """The paragraph being read a third down, its bar and its counterpart's joined by a heavy thread that fans out."""
    assert picture(pair(), *["J"] * 15)


def test_end(picture: Compare) -> None:
    """Both texts end on the last row."""
    assert picture(pair(), "G")


def test_unlinked(picture: Compare) -> None:
    """`unlinked` at the top; the left pane far below the right one, and the threads slant."""
    assert picture(pair(), "J", "=", "J", "J", "J", "j")


def test_a_conflict_selected(picture: Compare) -> None:
    """2016 and 2017 in reverse, level; below in words what differs, and the how-manieth it is."""
    assert picture(pair(), "n", "n")


def test_missing_on_this_side(picture: Compare) -> None:
    """What only the other version tells is in reverse there, and said below to be nowhere here."""
    assert picture(pair(), "n")


def test_an_entity_selected(picture: Compare) -> None:
    """The cursor in the sidebar; the entity's mentions glow in both texts, one of either in the line being read."""
    assert picture(pair(), "e", "j", "j", "j", "enter")


def test_the_list_of_mismatches(picture: Compare) -> None:
    """All mismatches by relation with both wordings; the one gone to is selected in the texts."""
    assert picture(pair(), "m", "j", "enter")


def test_the_list_in_step_with_the_text(picture: Compare) -> None:
    """The bar beside what stands in the paragraph being read; one checked, one with a remark, one gone."""
    assert picture(pair(), "m", "w", "c", "j", "r", *"hm", "enter", "escape", "J", "J", "J", "n")


def test_a_conversion_in_words(picture: Compare) -> None:
    """Both amounts below, each in its own unit, in the program's language."""
    assert picture(pair(), "m", "G", "k", "enter")


def test_what_is_no_mismatch(picture: Compare) -> None:
    """The last view of the list, at its head; what was said to be no mismatch is not marked in the texts."""
    assert picture(pair(), "m", "w", "w", "tab", "tab", "tab", "enter")


@pytest.mark.parametrize("size", [(80, 24), (40, 10)])
def test_the_list_of_mismatches_in_little_room(picture: Compare, size: tuple[int, int]) -> None:
    """Both wordings where they fit; at 40x10 the list has the screen to itself."""
    assert picture(pair(), "m", "j", "c", size=size)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
def test_writing_a_remark(picture: Compare, size: tuple[int, int]) -> None:
    """The line being typed in place of the status, with a cursor in its midst."""
    assert picture(pair(), "n", "n", "r", *"ask the outlet by mail", "left", "left", "left", "left", size=size)


@pytest.mark.parametrize("theme", ["light", "contrast", "terminal", "monochrome"])
def test_palettes_of_the_list(picture: Compare, theme: str) -> None:
    """The bar, what was checked and what was gone to are told without colour."""
    assert picture(pair(theme), "m", "c", "j", "r", *"hm", "enter", "escape", "n")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
def test_the_outline(picture: Compare, size: tuple[int, int]) -> None:
    """The headings of both texts, linked ones in one row; the cursor on that of what is being read."""
    assert picture(pair(), *["J"] * 15, "h", size=size)


def test_the_outline_filtered(picture: Compare) -> None:
    """Only the rows in which either heading has what is typed."""
    assert picture(pair(), "h", *"lab", size=(80, 24))


@pytest.mark.parametrize("size", [(120, 40), (40, 10)])
def test_going_to_a_paragraph(picture: Compare, size: tuple[int, int]) -> None:
    """The number being typed, and how that paragraph begins."""
    assert picture(pair(), "p", "1", "2", size=size)


def one_language(theme: str = "") -> DiptychApp:
    """Two English versions that were edited differently, a figure among what differs."""
    left = article(
        "Museum buys a Rembrandt",
        "The Harbour Museum in Leeds paid $14.3 billion for the painting on Monday, its director Anna Berg said.",
        "The new wing has twenty rooms and opens in June, long after it was promised to the city's schools.",
        "Nobody at the gallery would say who the seller was.",
        source="The Courier",
    )
    right = article(
        "Museum buys a Rembrandt",
        "The museum paid $13.4 billion for the painting on Monday, director Anna Berg told reporters in Leeds.",
        "The new wing has twenty rooms, and it opens in June, long after it was promised to the schools.",
        "Asked for the name of whoever had owned it until now, its spokesman fell silent.",
        source="The Ledger",
    )
    figures = [(left, "$14.3 billion", 14_300_000_000), (right, "$13.4 billion", 13_400_000_000)]
    mentions = [
        Mention(1, text.paragraphs[1].text.index(said), text.paragraphs[1].text.index(said) + len(said), said, fact)
        for text, said, value in figures
        for fact in [Quantity(Decimal(value), unit="USD")]
    ]
    found = Comparison(
        left,
        right,
        tuple(Link(n, n, 0.9) for n in range(4)),
        mismatches=(Mismatch("conflict", "number", mentions[0], mentions[1]),),
    )
    return DiptychApp(Session(left, right, theme=theme), default_keymap(), Planted(found))


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "terminal", "monochrome"])
def test_words_that_differ(picture: Compare, theme: str) -> None:
    """What only one of two linked paragraphs says is set off quietly; the last one, told anew, is left alone."""
    assert picture(one_language(theme), "n", size=(120, 24))


@pytest.mark.parametrize("size", [(80, 24), (40, 10)])
def test_words_that_differ_in_little_room(picture: Compare, size: tuple[int, int]) -> None:
    """The same, a run of words across two lines among it."""
    assert picture(one_language(), "J", size=size)


@pytest.mark.parametrize("theme", ["dark", "monochrome"])
def test_words_that_are_the_same(picture: Compare, theme: str) -> None:
    """Names and words that both languages have, in linked paragraphs alone."""
    assert picture(pair(theme), *["J"] * 15, "D")


def test_filtering_the_entities(picture: Compare) -> None:
    """What is typed stands at the head of the list, which holds only what has it."""
    assert picture(pair(), "e", "/", "m", "a")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
def test_the_list_of_entities(picture: Compare, size: tuple[int, int]) -> None:
    """Kinds by their signs, counts under an arrow to their text, keys for tab and order; room for long names."""
    assert picture(pair(), "e", "s", "j", "enter", size=size)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
def test_the_list_of_numbers(picture: Compare, size: tuple[int, int]) -> None:
    """What only one text tells first; the number that was chosen is lit, and glows in the texts that show."""
    assert picture(pair(), "e", "tab", "s", "s", "j", "enter", size=size)


def test_search(picture: Compare) -> None:
    """Every hit in both texts; what is searched and the counts per side below."""
    assert picture(pair(), "/", *"openai", "enter", "n")


def test_typing_a_search(picture: Compare) -> None:
    """The line being typed in place of the status, with the counts so far at its end."""
    assert picture(pair(), "/", *"meta")


def test_focus(picture: Compare) -> None:
    """Only the paragraph being read and its counterparts are bright, and keep their marks."""
    assert picture(pair(), *["J"] * 15, "f")


def test_library(picture: Compare) -> None:
    """Both stories with their versions; what a story is about below the list."""
    assert picture(app())


def test_help(picture: Compare) -> None:
    """What can be done here, by group, in two columns; the texts dim behind."""
    assert picture(pair(), "?")


def test_80x24(picture: Compare) -> None:
    """No sidebar; two panes and the hinge; counts in few cells at the top."""
    assert picture(pair(), "n", "n", size=(80, 24))


def test_60x20(picture: Compare) -> None:
    """No hinge; two narrow panes whose bars meet in the middle."""
    assert picture(pair(), "n", "n", size=(60, 20))


def test_40x10(picture: Compare) -> None:
    """One pane with its bar at the left, readable."""
    assert picture(pair(), "n", "n", size=(40, 10))


def test_40x10_turned_over(picture: Compare) -> None:
    """The other text, at the same place."""
    assert picture(pair(), "n", "n", "tab", size=(40, 10))


def test_list_at_80x24(picture: Compare) -> None:
    """The list that is used takes its room, and both texts stay."""
    assert picture(pair(), "e", "j", "enter", size=(80, 24))


def test_too_small(picture: Compare) -> None:
    """It says so, as far as that fits."""
    assert picture(pair(), size=(15, 3))


@pytest.mark.parametrize("theme", ["light", "contrast", "terminal", "monochrome"])
def test_palettes(picture: Compare, theme: str) -> None:
    """A conflict selected and an entity lit: every mark can be told without its colour."""
    assert picture(pair(theme), "e", "j", "enter", "escape", "n", "n")


def test_japanese_and_arabic(picture: Compare) -> None:
    """Japanese lines break nowhere before a small kana or a stop; Arabic stands at the right; signs in the margin."""
    assert picture(scripts(), "n", "n")


def test_japanese_and_arabic_at_80x24(picture: Compare) -> None:
    """The same in narrow columns: no character is cut in two."""
    assert picture(scripts(), "J", "J", "J", size=(80, 24))


def test_justified(picture: Compare) -> None:
    """Both edges straight but for last lines and headings, the sidebar at the left; marks where they were."""
    assert picture(pair(), "a", "S", "n", "n")


def test_justified_japanese_and_arabic_at_80x24(picture: Compare) -> None:
    """Japanese is stretched after its punctuation alone; Arabic reaches both edges; no line is longer than another."""
    assert picture(scripts(), "a", "J", "J", "J", size=(80, 24))


def test_open_lines_at_80x24(picture: Compare) -> None:
    """A blank row after each line; the hinge runs on between them."""
    assert picture(pair(), "v", "J", "J", size=(80, 24))


def test_close_paragraphs_at_40x10(picture: Compare) -> None:
    """No blank row is lost; paragraphs begin indented."""
    assert picture(pair(), "v", "v", "J", "J", size=(40, 10))


def test_a_short_measure_on_a_wide_screen(picture: Compare) -> None:
    """Two columns of some 60 cells in the middle of the screen, the hinge between them."""
    assert picture(pair(), "s", *"<" * 5, "J", "J", size=(180, 30))


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "monochrome"])
def test_walking_in_the_overview(picture: Compare, theme: str) -> None:
    """The cursor in the overview's left column; below, what that stretch holds; three strengths of links."""
    assert picture(pair(theme), *["J"] * 9, "V", "j")


def test_walking_in_the_overview_at_80x24(picture: Compare) -> None:
    """The cursor in the overview; below, what that stretch holds and what leads there."""
    assert picture(pair(), "V", "j", "j", size=(80, 24))
