"""Help and command palette tell what can be done here now, with the keys as they are."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.view.apps import app, keymap_with, reading
from tui.view.app import DiptychApp
from tui.view.keymap import default_keymap
from tui.view.marks import GLYPHS
from tui.view.offers import offers
from tui.view.screens.help import HelpScreen
from tui.view.screens.legend import Legend
from tui.view.screens.page import Page
from tui.view.screens.palette import Palette


def said(screen: Page) -> str:
    return "\n".join(str(column.content) for column in screen.query(Static))


async def choices(pilot: Pilot[None], query: str) -> list[str]:
    await pilot.press("colon", *query)
    await pilot.pause()
    palette = pilot.app.screen
    assert isinstance(palette, Palette)
    return [choice.title for choice in palette.find(query)]


async def test_help_lists_what_can_be_done_while_reading_and_nothing_else() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("question_mark")
        assert isinstance(program.screen, HelpScreen)
        text = said(program.screen)
        assert "Line down" in text
        assert "j ↓" in text
        assert "Quit at once" in text
        assert "Choose this version" not in text


async def test_help_in_the_library_is_about_the_library() -> None:
    program = app()
    async with program.run_test() as pilot:
        await pilot.press("question_mark")
        assert isinstance(program.screen, HelpScreen)
        assert "Choose this version" in said(program.screen)
        assert "Next mismatch" not in said(program.screen)


async def test_a_changed_key_shows_in_help_and_palette(tmp_path: Path) -> None:
    keymap = keymap_with(tmp_path / "k.yaml", "commands:\n  cursor.down: [f9]\n  text.copy: []\n")
    program = app(reading(), keymap)
    async with program.run_test() as pilot:
        await pilot.pause()
        found = {offer.command.id: offer.keys for offer in offers(program.screen, keymap)}
        assert found["cursor.down"] == ("F9",)
        assert found["text.copy"] == ()
        await pilot.press("question_mark")
        assert isinstance(program.screen, HelpScreen)
        assert "F9" in said(program.screen)
        assert "Copy the paragraph" in said(program.screen)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark"])
async def test_help_closes_and_reading_goes_on(key: str) -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.pause()
        before = program.screen
        await pilot.press("question_mark", key)
        assert program.screen is before


async def test_help_scrolls_where_it_does_not_fit() -> None:
    program = app(reading())
    async with program.run_test(size=(60, 12)) as pilot:
        await pilot.press("question_mark", "j", "j", "space")
        await pilot.pause()
        scroll = program.screen.query_one("#page")
        assert scroll.scroll_y > 2
        await pilot.press("b", "k")
        await pilot.pause()
        assert scroll.scroll_y < 3


async def test_the_palette_finds_commands_by_words_and_by_near_misses() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        assert await choices(pilot, "swap") == ["Swap the sides"]
    async with (program := app(reading())).run_test() as pilot:
        assert (await choices(pilot, "swpa sides"))[0] == "Swap the sides"


async def test_the_palette_carries_out_what_is_chosen() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        before = program.theme
        await pilot.press("colon", *"next palette", "enter")
        await pilot.pause()
        assert program.theme != before
        assert not isinstance(program.screen, Palette)


async def test_the_palette_says_when_nothing_is_found() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("colon", *"zzzz", "enter")
        await pilot.pause()
        assert isinstance(program.screen, Palette)
        assert "zzzz" in str(program.screen.query_one("#finder-message", Static).content)
        await pilot.press("escape")
        assert not isinstance(program.screen, Palette)


async def test_keys_type_in_the_palette() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("colon", "q", "question_mark", "t")
        assert isinstance(program.screen, Palette)
        assert program.is_running


@pytest.mark.parametrize("opener", ["", "question_mark", "colon", "o", "O"])
async def test_the_last_way_out_is_open_everywhere(opener: str) -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press(*([opener] if opener else []), "ctrl+c")
        await pilot.pause()
        assert not program.is_running


async def test_every_command_of_the_reader_and_of_anywhere_can_be_carried_out() -> None:
    program = app(reading())
    keymap = default_keymap()
    async with program.run_test() as pilot:
        await pilot.pause()
        offered = {offer.command.id for offer in offers(program.screen, keymap)}
    wanted = {c.id for c in keymap.commands.values() if {"reader", "anywhere"} & set(c.scopes)}
    assert wanted - offered == set()


async def test_the_legend_shows_every_mark_as_it_looks() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("i")
        legend = program.screen
        assert isinstance(legend, Legend)
        text = said(legend)
        assert all(glyph in text for relation, glyph in GLYPHS.items() if relation != "equal")
        await pilot.press("escape")
        assert program.screen is not legend


def test_the_app_leaves_no_key_to_textual() -> None:
    program: DiptychApp = app()
    assert {binding.id for _, binding in program._bindings} <= set(default_keymap().commands)
