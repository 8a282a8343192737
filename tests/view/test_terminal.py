"""The terminal shows the same with the shadow between it and the program, and is sent less."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tui.view.cells import pad
from tui.view.terminal.looks import change
from tui.view.terminal.shadow import Shadow

COLUMNS, ROWS = 24, 8
LOOKS = ["", "1", "4", "31", "38;5;200", "48;5;17", "1;38;5;200;48;5;17", "38;2;1;2;3;48;2;4;5;6", "3;7"]
PIECES = [*"abc   ", " " * 9, "日", "本", "e\u0301", "─", "│"]


class Terminal:
    """A terminal to look at."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self.screen)

    def show(self, data: str) -> None:
        self._stream.feed(data)

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        """What can be seen: on a blank, letters have no colour, weight or slant."""
        return [[_seen(self.screen.buffer[y][x]) for x in range(COLUMNS)] for y in range(ROWS)]


def _seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    if cell.data != " ":
        return cell
    bare = cell._replace(bold=False, italics=False)
    return bare if bare.underscore or bare.reverse or bare.strikethrough or bare.blink else bare._replace(fg="default")


def row(text: str, look: str, y: int, x: int = 0) -> str:
    """A row as Textual sends one: moved to, dressed, undressed."""
    return f"\x1b[{y + 1};{x + 1}H" + (f"\x1b[{look}m{text}\x1b[0m" if look else text)


@st.composite
def strips(draw: st.DrawFn, cells: int) -> str:
    """A text of exactly so many cells."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=cells // 2)))
    return pad(text, cells)


@st.composite
def frames(draw: st.DrawFn) -> str:
    """Some rows of two panes side by side, with the cursor left somewhere."""
    places = draw(st.lists(st.tuples(st.integers(0, ROWS - 1), st.sampled_from([0, COLUMNS // 2])), max_size=ROWS))
    written = [row(draw(strips(COLUMNS // 2)), draw(st.sampled_from(LOOKS)), y, x) for y, x in places]
    return "".join([*written, f"\x1b[{draw(st.integers(1, ROWS))};{draw(st.integers(1, COLUMNS))}H"])


BLANK = "".join(row(" " * COLUMNS, "", y) for y in range(ROWS)) + "\x1b[1;1H"


@given(st.lists(frames(), min_size=1, max_size=6), st.booleans())
def test_what_is_shown_is_the_same(sent: list[str], erases: bool) -> None:
    plain, shadowed, shadow = Terminal(), Terminal(), Shadow(erases)
    for frame in [BLANK, *sent]:
        plain.show(frame)
        shadowed.show(shadow.translate(frame))
        assert shadowed.screen.display == plain.screen.display
        assert shadowed.cells == plain.cells
        assert (shadowed.screen.cursor.y, shadowed.screen.cursor.x) == (plain.screen.cursor.y, plain.screen.cursor.x)


@given(st.lists(st.text("abcdefgh ", min_size=COLUMNS, max_size=COLUMNS), min_size=20, max_size=20), st.data())
def test_a_screen_that_scrolls_is_the_same(lines: list[str], data: st.DataObject) -> None:
    plain, shadowed, shadow = Terminal(), Terminal(), Shadow()
    for top in data.draw(st.lists(st.integers(0, 20 - ROWS), min_size=2, max_size=8)):
        frame = "".join(row(line, "31", y) for y, line in enumerate(lines[top : top + ROWS]))
        plain.show(frame)
        shadowed.show(shadow.translate(frame))
        assert shadowed.cells == plain.cells


def test_scrolling_by_a_line_sends_little_more_than_the_line() -> None:
    shadow = Shadow()
    lines = [f"{n} " + "abcdefghij"[n % 10] * 100 for n in range(50)]
    shadow.translate("".join(row(line, "38;5;200", y) for y, line in enumerate(lines[:40])))
    sent = shadow.translate("".join(row(line, "38;5;200", y) for y, line in enumerate(lines[1:41])))
    assert len(sent) < 200


def test_the_same_frame_again_sends_nothing() -> None:
    shadow = Shadow()
    frame = row("some words", "31", 2) + "\x1b[1;1H"
    shadow.translate(frame)
    assert shadow.translate(frame) == ""


def test_after_forgetting_everything_is_sent() -> None:
    shadow = Shadow()
    frame = row("some words", "31", 2)
    shadow.translate(frame)
    shadow.forget()
    assert "some words" in shadow.translate(frame)


def test_what_leaves_the_screen_alone_is_passed_on_in_its_place() -> None:
    shadow = Shadow()
    assert shadow.translate("\x1b[?2026h") == "\x1b[?2026h"
    assert shadow.translate("\x1b]52;c;YWJj\x07") == "\x1b]52;c;YWJj\x07"
    shadow.translate(row("some words", "", 2))
    assert "some" not in shadow.translate("\x1b[?25l" + row("some words", "", 2))


def test_what_may_change_the_screen_makes_it_unknown() -> None:
    shadow = Shadow()
    shadow.translate(row("some words", "31", 2))
    assert shadow.translate("\x1b[?1049l") == "\x1b[m\x1b[?1049l"
    assert "some words" in shadow.translate(row("some words", "31", 2))


@given(st.sampled_from(LOOKS), st.sampled_from(LOOKS))
def test_a_look_is_reached_from_any_other(before: str, after: str) -> None:
    direct, by_change = Terminal(), Terminal()
    direct.show(f"\x1b[0;{after}mx" if after else "\x1b[0mx")
    by_change.show((f"\x1b[0;{before}m" if before else "") + change(before, after) + "x")
    assert by_change.cells == direct.cells


def test_blanks_at_the_end_are_erased_where_that_keeps_their_ground() -> None:
    frame = row("word" + " " * 16, "48;5;17", 2)
    assert "word\x1b[16X" in Shadow(erases=True).translate(frame)
    assert "X" not in Shadow().translate(frame)
    assert "X" not in Shadow(erases=True).translate(row("word" + " " * 16, "4", 2))


def test_what_looks_the_same_is_sent_together_where_that_is_shorter() -> None:
    shadow = Shadow()
    rows = [row(f"one{n}", "31", n) + row(f"two{n}", "38;5;200", n, 10) for n in range(8)]
    sent = shadow.translate("".join(rows))
    assert sent.count("38;5;200") == 1


def test_the_letters_colour_of_a_blank_is_no_change() -> None:
    shadow = Shadow()
    shadow.translate(row("a b", "31;48;5;17", 1))
    assert " " not in shadow.translate("\x1b[2;2H\x1b[32;48;5;17m \x1b[0m")
    assert " " in shadow.translate("\x1b[2;2H\x1b[4;31;48;5;17m \x1b[0m")


def test_a_cursor_beyond_what_is_known_is_moved() -> None:
    shadow = Shadow()
    assert shadow.translate("\x1b[5;3H") == "\x1b[5;3H"
    assert shadow.translate("\x1b[6;3H") == "\x1b[6;3H"
