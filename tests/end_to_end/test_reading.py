"""The program as a reader meets it: started in a terminal, used with the keyboard, and gone without a trace."""

import os
import signal
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.terminal import Terminal

LEFT = """The Harbour Museum buys a Rembrandt

The museum paid $14.3 billion for the painting on Monday.

Anna Berg left the board in June.

{filler}

The last paragraph of the left version.
"""
RIGHT = LEFT.replace("14.3", "13.4").replace("left version", "right version")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two versions that differ in one amount, long enough to scroll."""
    filler = "\n\n".join(f"Paragraph {number} tells of the harbour and its ships." for number in range(60))
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT.format(filler=filler), encoding="utf-8")
    right.write_text(RIGHT.format(filler=filler), encoding="utf-8")
    return str(left), str(right)


def assert_restored(terminal: Terminal) -> None:
    """The terminal is as a shell wants it: the first screen, a cursor, echo and lines, no mouse reports."""
    output = bytes(terminal.output)
    assert output.rfind(b"\x1b[?1049l") > output.rfind(b"\x1b[?1049h") >= 0
    assert output.rfind(b"\x1b[?25h") > output.rfind(b"\x1b[?25l")
    for mode in (b"1000", b"1003", b"1006", b"2004"):
        assert output.rfind(b"\x1b[?" + mode + b"l") >= output.rfind(b"\x1b[?" + mode + b"h")
    assert terminal.modes() == (True, True)


def test_both_versions_stand_side_by_side(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion", "$13.4 billion")
    row = next(line for line in terminal.screen.display if "14.3 billion" in line)
    assert "13.4 billion" in row
    terminal.press("q")
    assert terminal.wait() == 0
    assert_restored(terminal)


def test_the_amount_that_differs_is_found_and_told(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("≠$14.3 billion", "≠$13.4 billion")
    terminal.press("n")
    terminal.expect("14.3 billion US dollars here, 13.4 there")


def test_the_other_pane_follows_to_the_end(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$13.4 billion")
    terminal.press("G")
    terminal.expect("last paragraph of the left version", "last paragraph of the right version")
    terminal.press("g")
    terminal.expect("$14.3 billion", "$13.4 billion")


def test_a_story_of_the_corpus_opens_by_its_name(start: Start) -> None:
    terminal = start("meta-scale")
    terminal.expect("Scale AI", "¶")


def test_without_arguments_the_library_opens(start: Start) -> None:
    terminal = start()
    terminal.expect("Scale AI")
    terminal.press("enter")
    terminal.expect("¶")
    terminal.press("q")


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_with_the_terminal_restored(
    start: Start, pair: tuple[str, str], number: signal.Signals
) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion")
    terminal.signal(number)
    terminal.wait()
    assert b"Traceback" not in terminal.output
    assert_restored(terminal)


def test_ctrl_c_ends_it_with_the_terminal_restored(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion")
    terminal.press("ctrl+c")
    terminal.wait()
    assert b"Traceback" not in terminal.output
    assert_restored(terminal)


def test_a_smaller_window_keeps_the_text(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion", "$13.4 billion")
    for size in [(80, 24), (40, 10), (12, 2), (120, 40)]:
        terminal.resize(*size)
    terminal.expect("$14.3 billion", "$13.4 billion")
    terminal.press("q")
    assert terminal.wait() == 0


def test_an_articles_escape_codes_never_reach_the_terminal(start: Start, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(
        "A title \x1b]0;owned\x07 and more\n\nText \x1b[31mred\x1b[0m, \x9b2J, \u202eoverride, [b]markup[/b] [sic].\n",
        encoding="utf-8",
    )
    terminal = start(str(hostile), str(hostile))
    terminal.expect("override", "[b]markup[/b] [sic]")
    assert b"\x1b]0;owned" not in terminal.output
    assert b"\x1b[31mred" not in terminal.output
    assert "\u202e".encode() not in terminal.output
    assert "\x9b".encode() not in terminal.output


def test_a_killed_comparison_is_told_and_reading_goes_on(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion")
    os.kill(terminal.child(), signal.SIGKILL)
    terminal.expect("the comparison stopped")
    terminal.press("G")
    terminal.expect("last paragraph of the left version")
    terminal.press("q")
    assert terminal.wait() == 0


def test_a_pair_opens_where_it_was_left(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion")
    terminal.press("G")
    terminal.expect("last paragraph of the left version")
    terminal.press("q")
    assert terminal.wait() == 0
    start(*pair).expect("last paragraph of the left version", "last paragraph of the right version")
    library = start()
    library.expect("Last read", "left.txt")
    library.press("enter")
    library.expect("last paragraph of the left version")


def test_a_lost_connection_keeps_the_place(start: Start, pair: tuple[str, str]) -> None:
    terminal = start(*pair)
    terminal.expect("$14.3 billion")
    terminal.press("G")
    terminal.expect("last paragraph of the left version")
    terminal.signal(signal.SIGHUP)
    terminal.wait()
    start(*pair).expect("last paragraph of the left version", "last paragraph of the right version")


def test_arabic_comes_in_visual_order_and_the_terminal_is_told_so(start: Start) -> None:
    terminal = start("lightship/al-marsa", "lightship/tidewater-post")
    terminal.expect("ﺀﻮﺿ")
    terminal.press("q")
    terminal.wait()
    assert 0 <= terminal.output.find(b"\x1b[8l") < terminal.output.rfind(b"\x1b[8h")
