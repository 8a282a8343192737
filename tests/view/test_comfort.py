"""Reading settings: kept and found again as they were, whatever else a file says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.comfort import NARROWEST, STEP, WIDEST, Comfort, restored

COMFORTS = st.builds(
    Comfort,
    measure=st.integers(NARROWEST, WIDEST),
    spacing=st.sampled_from(["close", "normal", "open"]),
    justified=st.booleans(),
    sidebar=st.sampled_from(["left", "right", "none"]),
    single=st.booleans(),
    focus=st.booleans(),
)


@given(COMFORTS)
def test_settings_are_found_again_as_they_were_kept(comfort: Comfort) -> None:
    assert restored(comfort.kept()) == comfort


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"measure": "wide", "spacing": "none", "sidebar": 3, "focus": None, "justified": 1},
        {"unknown": True},
        {"measure": True},
    ],
)
def test_what_makes_no_sense_is_as_if_never_set(kept: dict[str, Any]) -> None:
    assert restored(kept) == Comfort()


def test_a_measure_out_of_bounds_is_the_nearest_one() -> None:
    assert restored({"measure": 1}).measure == NARROWEST
    assert restored({"measure": 10_000}).measure == WIDEST


@given(COMFORTS, st.integers(NARROWEST, WIDEST))
def test_a_step_wider_is_wider_than_what_is_shown_and_no_more_than_a_step(comfort: Comfort, shown: int) -> None:
    assert min(shown + 1, WIDEST) <= comfort.measured(1, shown).measure <= shown + STEP
    assert shown - STEP <= comfort.measured(-1, shown).measure <= max(shown - 1, NARROWEST)


def test_spacings_go_round() -> None:
    seen = [Comfort()]
    for _ in range(3):
        seen.append(seen[-1].spaced_next())
    assert len({comfort.spacing for comfort in seen}) == 3
    assert seen[3] == seen[0]
