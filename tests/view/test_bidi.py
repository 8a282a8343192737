"""Right to left in a terminal that knows only one direction: the order that readers expect, and nothing lost."""

from collections import Counter
from unicodedata import normalize

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region

from tests.view.apps import app, reading
from tui.view.app import DiptychApp
from tui.view.bidi import in_visual_order, needs_order, visual
from tui.view.cells import width
from tui.view.screens.reader import ReaderScreen
from tui.view.sync import Side
from tui.view.widgets.key_list import KeyList

BOLD = Style(bold=True)
LETTERS = st.text(st.sampled_from("abc שלום 12,.()-٣٤ سلامכé"), max_size=40)


def shown(text: str, from_the_right: bool) -> str:
    return "".join(segment.text for segment in in_visual_order([Segment(text)], from_the_right))


@given(LETTERS.filter(lambda text: not any("\u0600" <= c < "\u0700" for c in text)), st.booleans())
def test_the_order_is_that_of_the_algorithm(text: str, from_the_right: bool) -> None:
    wanted = get_display(text, base_dir="R" if from_the_right else "L") if needs_order(text) else text
    assert shown(text, from_the_right) == wanted


@given(LETTERS, st.booleans())
def test_no_character_is_lost_and_the_line_is_as_wide(text: str, from_the_right: bool) -> None:
    ordered = shown(text, from_the_right)
    assert width(ordered) == width(text)
    brackets = str.maketrans("()", "((")
    plain = Counter(normalize("NFKC", ordered.translate(brackets)))
    assert plain == Counter(normalize("NFKC", text.translate(brackets)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("שלום", "םולש"),
        ("abc שלום def", "abc םולש def"),
        ("שלום 123", "123 םולש"),
        ("(שלום)", "(םולש)"),
    ],
)
def test_hebrew_is_turned_round_in_its_line(text: str, wanted: str) -> None:
    assert shown(text, from_the_right=text[0] in "ש(") == wanted


def test_arabic_letters_are_joined() -> None:
    assert visual("سلام") == "ﻡﺎﻠﺳ"


def test_marks_stay_on_their_letters_and_styles_on_their_words() -> None:
    segments = [Segment("שָׁ", BOLD), Segment("לום")]
    assert in_visual_order(segments, from_the_right=True) == [Segment("םול"), Segment("שָׁ", BOLD)]


def test_a_text_without_them_is_left_alone() -> None:
    segments = [Segment("Ωmega 東京 "), Segment("café", BOLD)]
    assert in_visual_order(segments) == segments


def row_of(program: DiptychApp, side: Side, y: int) -> str:
    assert isinstance(program.screen, ReaderScreen)
    return program.screen.panes[side].render_lines(Region(0, y, 60, 1))[0].text.strip(" █▌│")


async def test_a_key_leaves_the_order_to_the_terminal_and_takes_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    monkeypatch.setattr("tui.view.screens.desk.order_text", lambda driver, here: told.append(here))
    program = app(reading("lightship/al-marsa", "lightship/tidewater-post"))
    async with program.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        here = row_of(program, 0, 1)
        await pilot.press("R")
        left_to_it = row_of(program, 0, 1)
        assert left_to_it.startswith("ضوء غاب") and left_to_it.endswith("\u200e")
        assert here == in_visual_order([Segment(left_to_it.rstrip("\u200e"))], from_the_right=True)[0].text.strip()
        await pilot.press("R")
        assert row_of(program, 0, 1) == here
        assert told == [False, True]


async def test_the_library_shows_titles_in_the_same_order() -> None:
    program = app()
    async with program.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        prompts = [str(option.prompt) for option in program.screen.query_one(KeyList).options]
        assert any(visual("المرسى اليوم") in prompt for prompt in prompts)
