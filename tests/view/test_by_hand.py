"""Links by the reader's own hand: what is decided shows at once, is kept, and can be taken back."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.view.desk import Desk
from tests.view.texts import article
from tui.align.handwork import UNTOUCHED, Handwork, Pair, honoured
from tui.align.handwork_files import folder, recall
from tui.align.link import Link
from tui.compare.comparison import Comparison
from tui.compare.worker import News, Request
from tui.view.app import DiptychApp
from tui.view.keymap import default_keymap
from tui.view.marks import swapped
from tui.view.screens.legend import Legend
from tui.view.screens.reader import ReaderScreen
from tui.view.session import Session
from tui.view.threads import bars, threads

LEFT = article("A storm", "It rained in Leeds.", "It blew in York.", "It ended.", source="left")
RIGHT = article("Un orage", "Il a plu à Leeds.", "Il a venté à York.", "Fin.", "Publicité.", source="right")
FOUND = (Link(0, 0, 0.9), Link(1, 1, 0.8), Link(2, 2, 0.7), Link(2, 3, 0.6))


@dataclass
class Finder:
    """A comparer that finds the same links in the two texts time and again, around what was decided by hand."""

    requests: list[Request] = field(default_factory=list)

    def compare(self, request: Request) -> Iterator[News]:
        self.requests.append(request)
        handwork = request.handwork if request.handwork is not None else recall(request.left, request.right).kept
        found = Comparison(LEFT, RIGHT, FOUND)
        here = found if request.left.source == "left" else swapped(found)
        yield News(replace(here, links=honoured(here.links, handwork), handwork=handwork), final=True)

    def stop(self) -> None:
        """Nothing is under way for long."""


@dataclass(frozen=True)
class Bench(Desk):
    """The reading screen, and what it has asked its comparer."""

    finder: Finder

    @property
    def links(self) -> set[Pair]:
        return {(link.left, link.right) for link in self.comparison.links}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def program(finder: Finder) -> DiptychApp:
    return DiptychApp(Session(LEFT, RIGHT), default_keymap(), finder)


async def begin(pilot: Pilot[None], finder: Finder) -> Bench:
    desk = Bench(pilot, finder)
    await pilot.pause()
    await desk.press()
    return desk


async def test_what_stands_level_is_linked_and_kept() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("equals_sign", "J", "tab", "G", "tab", "plus")
        assert (1, 4) in desk.links
        assert "Linked ¶ 2 – ¶ 5." in desk.said
        assert recall(LEFT, RIGHT).kept == desk.comparison.handwork == Handwork({(1, 4): "made"})
        assert finder.requests[-1].handwork == Handwork({(1, 4): "made"})


async def test_what_would_be_linked_is_told_while_the_panes_move_alone() -> None:
    async with program(finder := Finder()).run_test(size=(120, 30)) as pilot:
        desk = await begin(pilot, finder)
        assert "¶ 1 – ¶ 1" not in desk.said
        await desk.press("equals_sign", "J", "escape")
        assert "+ link ¶ 2 – ¶ 1" in desk.said
        await desk.press("K")
        assert "- unlink ¶ 1 – ¶ 1" in desk.said
        bar = bars(desk.comparison, desk.screen.reading.rows(1), 1, desk.screen.reading)
        assert {row.bar for row in bar if row and row.place.paragraph == 0} == {"counterpart"}
        await desk.press("tab", "J", "tab")
        bar = bars(desk.comparison, desk.screen.reading.rows(1), 1, desk.screen.reading)
        assert {row.bar for row in bar if row and row.place.paragraph == 1} == {"level"}


async def test_a_link_that_there_is_is_not_made_again() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("plus")
        assert "linked already" in desk.said
        assert desk.comparison.handwork == UNTOUCHED


async def test_a_link_is_broken_to_the_counterpart_that_stands_nearest() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("J", "J", "equals_sign", "tab", "G", "K", "tab", "minus")
        assert (2, 2) in desk.links
        assert (2, 3) not in desk.links
        assert recall(LEFT, RIGHT).kept == Handwork({(2, 3): "broken"})


async def test_a_paragraph_without_links_has_none_to_break_or_pin() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        for key in ("minus", "asterisk"):
            await desk.press("G", key)
            assert "¶ 4 is linked with nothing" in desk.said
        assert desk.comparison.handwork == UNTOUCHED


async def test_a_pinned_link_is_let_go_by_the_same_key() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("asterisk")
        assert desk.comparison.handwork == Handwork({(0, 0): "pinned"})
        await desk.press("asterisk")
        assert desk.comparison.handwork == UNTOUCHED
        assert (0, 0) in desk.links


async def test_a_link_made_by_hand_stays_without_a_pin() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("equals_sign", "G", "plus", "asterisk")
        assert "which stays" in desk.said
        assert desk.comparison.handwork == Handwork({(3, 0): "made"})


async def test_everything_done_is_undone_step_by_step() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        before = desk.comparison
        await desk.press("minus", "J", "asterisk", "equals_sign", "G", "plus")
        assert len(desk.comparison.handwork.verdicts) == 3
        await desk.press("u", "u", "u")
        assert desk.comparison == before
        assert list(folder().iterdir()) == []
        await desk.press("u")
        assert "left to undo" in desk.said


async def test_what_was_done_is_undone_on_the_other_side_too() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("equals_sign", "G", "plus", "x")
        assert desk.comparison.handwork == Handwork({(0, 3): "made"})
        await desk.press("u")
        assert desk.comparison.handwork == UNTOUCHED
        assert desk.links == {(right, left) for left, right in {(link.left, link.right) for link in FOUND}}


async def test_what_was_decided_before_is_there_again() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        await (await begin(pilot, finder)).press("minus")
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        assert (0, 0) not in desk.links
        assert desk.comparison.handwork == Handwork({(0, 0): "broken"})


async def test_what_cannot_be_kept_holds_as_long_as_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    async with program(finder := Finder()).run_test(size=(200, 30)) as pilot:
        desk = await begin(pilot, finder)
        await desk.press("minus")
        assert "Not kept:" in desk.said
        assert (0, 0) not in desk.links
        await desk.press("J", "minus")
        assert desk.comparison.handwork == Handwork({(0, 0): "broken", (1, 1): "broken"})


async def test_links_by_hand_look_like_it() -> None:
    async with program(finder := Finder()).run_test() as pilot:
        desk = await begin(pilot, finder)
        await desk.press("equals_sign", "G", "plus", "K", "K")
        reading = desk.screen.reading
        rows = (reading.rows(0), reading.rows(1))
        by_hand = [thread for thread in threads(desk.comparison, rows, reading) if thread.by_hand]
        assert len(by_hand) == 1
        shown = {row.place.paragraph: row.bar for row in bars(desk.comparison, rows[0], 0, reading) if row}
        assert shown[3] == "by-hand"


async def test_the_legend_tells_how_they_look() -> None:
    async with program(finder := Finder()).run_test(size=(120, 50)) as pilot:
        desk = await begin(pilot, finder)
        await desk.press("i")
        assert isinstance(pilot.app.screen, Legend)
        assert any("by hand" in str(block) for block in pilot.app.screen.blocks(60))


async def test_a_text_without_paragraphs_is_linked_with_nothing() -> None:
    empty = DiptychApp(Session(replace(LEFT, paragraphs=()), RIGHT), default_keymap(), finder := Finder())
    async with empty.run_test() as pilot:
        await pilot.press("plus")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "no paragraph to link" in pilot.app.screen.status_line.text
        assert finder.requests[-1].handwork is None
