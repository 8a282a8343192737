"""The hinge joins the rows that belong together, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from tui.view.hinge import Stop, Thread, strength, weave


def drawn(*threads: Thread, columns: int = 5, rows: int = 6) -> list[str]:
    return ["".join(cell.character for cell in row) for row in weave(threads, columns, rows)]


def test_what_stands_level_is_joined_straight() -> None:
    assert drawn(Thread(1, 1), rows=3) == ["     ", "─────", "     "]


def test_what_does_not_is_joined_along_a_lane() -> None:
    assert drawn(Thread(0, 2), rows=3) == ["──╮  ", "  │  ", "  ╰──"]


def test_one_paragraph_fans_out_to_two() -> None:
    assert drawn(Thread(0, 0), Thread(0, 2), rows=3) == ["─┬───", " │   ", " ╰───"]


def test_a_thread_to_what_is_out_of_sight_leaves_by_the_edge() -> None:
    assert drawn(Thread(1, 9), rows=3) == ["     ", "──╮  ", "  │  "]
    assert drawn(Thread(1, -1), rows=3) == ["  │  ", "──╯  ", "     "]


def test_the_thread_of_the_paragraph_being_read_is_heavy_and_on_top() -> None:
    woven = weave([Thread(0, 2), Thread(1, 1, heavy=True)], 5, 3)
    assert "".join(cell.character for cell in woven[1]) == "━━━━━"
    assert all(cell.heavy for cell in woven[1])
    assert not any(cell.heavy for cell in woven[0])


def test_what_has_nothing_opposite_ends_in_a_stub() -> None:
    woven = weave([Thread(0, 2)], 5, 3, [Stop(0, 2), Stop(1, 1)])
    assert ["".join(cell.character for cell in row) for row in woven] == ["──╮  ", "  │ ╶", "╴ ╰──"]


THREADS = st.builds(
    Thread, st.integers(-3, 12), st.integers(-3, 12), st.booleans(), st.booleans(), st.sampled_from([0, 1, 2])
)


@given(st.lists(THREADS, max_size=8), st.integers(2, 7), st.integers(1, 10))
def test_it_fills_its_room_exactly(threads: list[Thread], columns: int, rows: int) -> None:
    woven = weave(threads, columns, rows)
    assert [len(row) for row in woven] == [columns] * rows


@given(THREADS, st.integers(2, 7))
def test_a_thread_touches_both_sides_where_its_ends_are_in_sight(thread: Thread, columns: int) -> None:
    rows = 10
    shown = drawn(thread, columns=columns, rows=rows)
    for y, line in enumerate(shown):
        assert (line[0] != " ") == (y == thread.left) or columns <= 2
        assert (line[-1] != " ") == (y == thread.right) or columns <= 2


def test_a_thread_made_by_hand_is_double_and_lies_over_the_others() -> None:
    assert drawn(Thread(0, 2, by_hand=True), rows=3) == ["══╗  ", "  ║  ", "  ╚══"]
    woven = weave([Thread(1, 1, by_hand=True), Thread(0, 2)], 5, 3)
    assert "".join(cell.character for cell in woven[1]) == "═════"
    assert not any(cell.heavy for cell in woven[1])
    assert all(cell.heavy for cell in weave([Thread(0, 0, heavy=True, by_hand=True)], 5, 1)[0])


def test_the_strength_of_a_link_shows_in_its_line() -> None:
    assert drawn(Thread(1, 1, strength=strength(0.95)), rows=3)[1] == "─────"
    assert drawn(Thread(1, 1, strength=strength(0.8)), rows=3)[1] == "╌╌╌╌╌"
    assert drawn(Thread(0, 2, strength=strength(0.5)), rows=3) == ["┈┈╮  ", "  ┊  ", "  ╰┈┈"]
    assert drawn(Thread(1, 1, heavy=True, strength=strength(0.5)), rows=3)[1] == "┉┉┉┉┉"


def test_a_stronger_link_lies_over_a_weaker_one() -> None:
    assert drawn(Thread(0, 2), Thread(1, 1, strength=0), rows=3)[1] == "┈│┈┈┈"
