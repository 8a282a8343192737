"""Mismatches checked, dismissed and remarked upon: what is decided shows at once, is kept, and can be taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.view.desk import Desk
from tests.view.test_reading_screen import FOUND, LEFT, RIGHT, mention
from tui.align.link import Link
from tui.compare.comparison import Comparison, Mismatch
from tui.compare.review import Claim, Review, claim_of, reviewed
from tui.compare.review_files import folder, recall
from tui.compare.worker import News, Request
from tui.view.app import DiptychApp
from tui.view.keymap import default_keymap
from tui.view.marks import swapped
from tui.view.session import Session


class Finder:
    """A comparer that finds the same in the two texts time and again, with what was decided on it."""

    def compare(self, request: Request) -> Iterator[News]:
        """All there is to tell."""
        found = FOUND if request.left.source == "left.txt" else swapped(FOUND)
        yield News(reviewed(found, recall(request.left, request.right).kept), final=True)

    def stop(self) -> None:
        """Nothing is under way for long."""


@dataclass(frozen=True)
class Bench(Desk):
    """The reading screen, and what is decided on its mismatches."""

    @property
    def reviews(self) -> list[Review]:
        return [mismatch.review for mismatch in self.screen.pursuit.comparison.mismatches]

    @property
    def rows(self) -> list[str]:
        return [f"{item.wording} {item.note}".strip() for item in self.screen.roster._shown]


def program() -> DiptychApp:
    return DiptychApp(Session(LEFT, RIGHT), default_keymap(), Finder())


async def begin(pilot: Pilot[None]) -> Bench:
    desk = Bench(pilot)
    await pilot.pause()
    await desk.press()
    return desk


SIZE = (140, 30)


async def test_what_is_no_mismatch_is_gone_from_texts_counts_and_walk() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("n", "w")
        assert "No mismatch" in desk.said
        assert "1 conflict" in desk.screen.header.text
        assert all(mark.style != "conflict" for mark in desk.screen.panes[0]._marks.get(1, ()))
        await desk.press("n")
        assert "Rohan Varma here" in desk.said
        assert "1 of 2" in desk.said


async def test_it_is_gone_when_the_texts_are_opened_again() -> None:
    async with program().run_test(size=SIZE) as pilot:
        await (await begin(pilot)).press("n", "w", "n", "c")
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        assert desk.reviews == [Review("wrong"), Review("checked"), Review()]
        assert "1 conflict" in desk.screen.header.text


async def test_what_is_checked_stays_and_is_quiet() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("n", "c")
        assert "Checked." in desk.said
        (mark, *_) = desk.screen.panes[0]._marks[1]
        assert (mark.style, mark.glyph) == ("checked", "✓")
        await desk.press("n", "N")
        assert "14 here, 13 there · ✓ checked" in desk.said
        await desk.press("c")
        assert desk.reviews == [Review(), Review(), Review()]


async def test_a_remark_is_written_changed_and_taken_away() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("n", "r", *"ask", "space", *"Ann", "enter", "K", "J")
        assert "14 here, 13 there · ask Ann" in desk.said
        await desk.press("r", "left", "left", "left", "A", "ctrl+k", "enter")
        assert desk.reviews[0] == Review(note="ask A")
        await desk.press("r", "x", "escape")
        assert desk.reviews[0] == Review(note="ask A")
        await desk.press("r", "ctrl+u", "enter")
        assert desk.reviews[0] == Review()
        assert list(folder().iterdir()) == []


async def test_the_list_is_reviewed_where_its_cursor_stands_and_has_a_view_for_each_decision() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("m", "w", "c", "G", "r", *"hm", "enter")
        assert desk.reviews == [Review("wrong"), Review("checked"), Review(note="hm")]
        assert desk.rows == [
            "Conflicts · 1",
            "Rohan Varma │ Rohan Yakin ✓",
            "Only on one side · 1",
            "Chaya Nayak │ – ✎",
        ]
        await desk.press("tab")
        assert desk.rows == ["None is left to check."]
        await desk.press("tab")
        assert len(desk.rows) == 4
        await desk.press("tab")
        assert desk.rows == ["Conflicts · 1", "14 │ 13"]
        await desk.press("enter", "w")
        assert desk.reviews[0] == Review()
        assert desk.rows == ["None was marked so."]


async def test_the_list_keeps_in_step_with_the_text() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("m", "escape", "J")
        assert desk.screen.roster._here == {0}
        await desk.press("J")
        assert desk.screen.roster._here == {1}
        await desk.press("J")
        assert desk.screen.roster._here == {2}
        await desk.press("J")
        assert desk.screen.roster._here == frozenset()


async def test_one_undo_for_links_and_mismatches_whichever_side_they_stand_on() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        await desk.press("n", "w", "equals_sign", "G", "plus", "n", "c", "x")
        await desk.press("u")
        assert desk.reviews == [Review("wrong"), Review(), Review()]
        await desk.press("u")
        assert not desk.screen.pursuit.comparison.handwork
        await desk.press("u")
        assert desk.reviews == [Review()] * 3
        assert list(folder().iterdir()) == []
        await desk.press("u")
        assert "left to undo" in desk.said


async def test_where_nothing_differs_nothing_is_marked() -> None:
    async with program().run_test(size=SIZE) as pilot:
        desk = await begin(pilot)
        for key in "cwr":
            await desk.press("G", key)
            assert "No mismatch in this line" in desk.said
        assert desk.reviews == [Review()] * 3


async def test_what_cannot_be_kept_holds_as_long_as_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "data").write_text("a file where the folder should be")
    async with program().run_test(size=(200, 30)) as pilot:
        desk = await begin(pilot)
        await desk.press("n", "w")
        assert "Not kept:" in desk.said
        await desk.press("n", "minus")
        assert desk.reviews[0] == Review("wrong")


def test_a_comparison_of_the_same_texts_finds_its_decisions_again_in_another_order() -> None:
    again = Mismatch("rounded", "number", mention(LEFT, 1, "14"), mention(RIGHT, 1, "13"))
    first = reviewed(FOUND, FOUND.reviews.decided(_claim(FOUND, 0), Review("wrong")))
    later = Comparison(LEFT, RIGHT, (Link(0, 0, 1.0),), mismatches=(*FOUND.mismatches[1:], again))
    assert [m.review for m in reviewed(later, first.reviews).mismatches] == [Review(), Review(), Review("wrong")]


def _claim(comparison: Comparison, index: int) -> Claim:
    return claim_of(comparison.mismatches[index], comparison.left, comparison.right)
