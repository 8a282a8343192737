"""What a screen has room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.test_comfort import COMFORTS
from tui.view.arrangement import Arrangement, Wishes, arrange
from tui.view.comfort import Comfort

WISHES = st.builds(
    Wishes,
    comfort=COMFORTS,
    in_list=st.booleans(),
    wide_list=st.booleans(),
    active=st.sampled_from([0, 1]),
)


@given(st.integers(1, 300), st.integers(1, 100), WISHES)
def test_the_parts_fill_the_screen(width: int, height: int, wishes: Wishes) -> None:
    arranged = arrange(width, height, wishes)
    if arranged is not None:
        beside = arranged.hinge + arranged.overview + arranged.sidebar
        assert sum(arranged.panes) + sum(arranged.margins) + beside == width
        assert arranged.rows >= 1
        assert min(arranged.text_widths) >= 1


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "panes hinge sidebar"),
        (100, "panes hinge"),
        (80, "panes hinge"),
        (60, "panes"),
        (50, "pane"),
        (40, "pane"),
    ],
)
def test_what_a_narrower_screen_loses(width: int, shown: str) -> None:
    arranged = arrange(width, 24, Wishes())
    assert arranged is not None
    parts = ["panes" if arranged.both else "pane"]
    parts += ["hinge"] if arranged.hinge > 1 else []
    parts += ["sidebar"] if arranged.sidebar else []
    assert " ".join(parts) == shown


def test_a_single_pane_is_the_one_being_read() -> None:
    arranged = arrange(40, 10, Wishes(active=1))
    assert arranged == Arrangement((0, 40), 0, 0, 7)


@given(st.integers(16, 300), st.integers(4, 100), COMFORTS)
def test_a_list_that_is_used_is_seen(width: int, height: int, comfort: Comfort) -> None:
    arranged = arrange(width, height, Wishes(comfort, in_list=True))
    assert arranged is not None
    assert arranged.sidebar > 0


def test_a_terminal_that_is_too_small_shows_nothing() -> None:
    assert arrange(10, 1, Wishes()) is None


@given(st.integers(16, 300), COMFORTS)
def test_no_line_is_longer_than_the_measure(width: int, comfort: Comfort) -> None:
    arranged = arrange(width, 24, Wishes(comfort))
    assert arranged is not None
    assert max(arranged.text_widths) <= comfort.measure


def test_what_the_measure_leaves_over_stands_on_either_side() -> None:
    arranged = arrange(200, 40, Wishes(Comfort(measure=60, sidebar="none")))
    assert arranged == Arrangement((63, 63), 5, 0, 37, overview=2, margins=(33, 34))


def test_at_80_columns_both_texts_have_their_overview() -> None:
    arranged = arrange(80, 24, Wishes())
    assert arranged is not None
    assert arranged.both
    assert arranged.overview
