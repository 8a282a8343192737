"""The tour: six steps at the first start, in the way of no key, and never again unasked."""

from pathlib import Path

import pytest

from tests.view.apps import Silent, keymap_with, reading
from tui.view.app import DiptychApp
from tui.view.keymap import Keymap, default_keymap
from tui.view.memory.memory import Memory, memory_file
from tui.view.screens.reader import ReaderScreen
from tui.view.tour import STEPS, lines
from tui.view.widgets.guide import Guide


def newcomer(keymap: Keymap | None = None) -> DiptychApp:
    return DiptychApp(reading(), keymap or default_keymap(), Silent(), Memory(memory_file()))


def shown(program: DiptychApp) -> int | None:
    """The step that the screen shows, as its title says; None without a tour."""
    guide = program.screen.query_one(Guide)
    if not guide.display:
        return None
    first = str(guide.content).splitlines()[0]
    return next(n for n, step in enumerate(STEPS) if step.title in first)


def read_in(program: DiptychApp) -> int:
    assert isinstance(program.screen, ReaderScreen)
    return program.screen.reading.place(0).paragraph


async def test_it_is_there_from_the_first_frame_and_takes_no_key_from_reading() -> None:
    program = newcomer()
    async with program.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert shown(program) == 0
        await pilot.press("J", "J")
        assert read_in(program) == 2 and shown(program) == 0


async def test_its_key_leads_through_all_steps_and_round() -> None:
    program = newcomer()
    async with program.run_test(size=(100, 30)) as pilot:
        seen = [shown(program)]
        for _ in range(7):
            await pilot.press("T")
            seen.append(shown(program))
        assert seen == [0, 1, 2, 3, 4, 5, None, 0]


async def test_it_is_closed_by_escape_and_the_text_has_its_room_again() -> None:
    program = newcomer()
    async with program.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape")
        assert shown(program) is None
        assert isinstance(program.screen, ReaderScreen)
        assert program.screen.reading.height == 27


async def test_it_comes_once() -> None:
    async with newcomer().run_test(size=(100, 30)) as pilot:
        await pilot.press("q")
    again = newcomer()
    async with again.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert shown(again) is None
        await pilot.press("T")
        assert shown(again) == 0


async def test_a_small_window_is_left_to_the_text_and_the_tour_comes_with_a_larger_one() -> None:
    program = newcomer()
    async with program.run_test(size=(40, 10)) as pilot:
        await pilot.press("T")
        assert shown(program) is None
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert shown(program) == 0


def test_its_keys_are_those_of_the_keymap(tmp_path: Path) -> None:
    keymap = default_keymap()
    changed = keymap_with(tmp_path / "keys.yaml", "commands: {mismatch.next: [W]}")
    assert ("W", "key") in lines(STEPS[2], changed, 1000)[0]
    assert ("n", "key") in lines(STEPS[2], keymap, 1000)[0]


@pytest.mark.parametrize("cells", [1, 20, 60, 200])
def test_every_step_is_told_in_few_lines_and_names_no_command_by_its_id(cells: int) -> None:
    keymap = default_keymap()
    for step in STEPS:
        told = ["".join(text for text, _ in line) for line in lines(step, keymap, cells)]
        assert not any(f"{{{command}}}" in line for command in keymap.commands for line in told)
        assert max(map(len, told)) <= max(cells, 14)
        assert len(told) <= 4 or cells < 60
        assert " ".join(told) == "".join(text for text, _ in lines(step, keymap, 1000)[0])
