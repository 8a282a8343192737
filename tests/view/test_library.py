"""The library and opening a text: with the keyboard alone, and with every trouble told."""

from pathlib import Path

import pytest
from textual.widgets import Static

from tests.view.apps import app, reading
from tui.text.corpus import Story, find_story
from tui.view.app import DiptychApp
from tui.view.library_list import Row, pair_to_open, rows
from tui.view.screens.library import LibraryScreen
from tui.view.screens.open_text import OpenText
from tui.view.screens.reader import ReaderScreen
from tui.view.widgets.key_list import KeyList


@pytest.fixture
def story() -> Story:
    return find_story("meta-scale")


def sources(program: DiptychApp) -> list[str]:
    reader = program.screen
    assert isinstance(reader, ReaderScreen)
    return [Path(article.source).stem for article in reader.reading.articles]


def message(program: DiptychApp) -> str:
    return str(program.screen.query_one("#finder-message", Static).content)


def test_a_story_opens_its_first_two_versions(story: Story) -> None:
    pair = pair_to_open(Row(story), [])
    assert pair is not None
    assert (pair.left, pair.right) == story.versions[:2]
    assert pair.versions == story.versions


def test_a_version_opens_beside_the_next_one_round_at_the_end(story: Story) -> None:
    pair = pair_to_open(Row(story, story.versions[-1]), [])
    assert pair is not None
    assert (pair.left, pair.right) == (story.versions[-1], story.versions[0])


def test_two_chosen_versions_open_in_the_order_of_choosing(story: Story) -> None:
    chosen = [Row(story, story.versions[3]), Row(story, story.versions[1])]
    pair = pair_to_open(Row(story), chosen)
    assert pair is not None
    assert (pair.left, pair.right) == (story.versions[3], story.versions[1])


def test_one_chosen_version_opens_beside_the_one_under_the_cursor(story: Story) -> None:
    other = find_story("lightship")
    pair = pair_to_open(Row(other, other.versions[0]), [Row(story, story.versions[2])])
    assert pair is not None
    assert (pair.left, pair.right) == (story.versions[2], other.versions[0])
    assert pair.versions == (*story.versions, *other.versions)


def test_a_story_of_one_version_has_nothing_to_open_beside_it(story: Story) -> None:
    alone = Story("alone", "Alone", story.versions[:1])
    assert pair_to_open(Row(alone), []) is None


def test_a_filter_keeps_stories_with_all_their_versions_and_versions_with_their_story(story: Story) -> None:
    assert rows([story], "META scale") == rows([story])
    assert [row.name for row in rows([story], "vigie")] == ["meta-scale", "meta-scale/la-vigie"]
    assert rows([story], "zzzzqqq") == []


async def test_enter_on_a_story_opens_it() -> None:
    program = app()
    async with program.run_test() as pilot:
        await pilot.press("slash", *"scale", "enter", "enter")
        await pilot.pause()
        assert sources(program) == ["kabar-pagi", "the-ledger"]


async def test_any_two_versions_can_be_chosen() -> None:
    program = app()
    async with program.run_test() as pilot:
        await pilot.press("G", "v", "k", "v", "enter")
        await pilot.pause()
        assert sources(program) == ["plain-brief", "la-vigie"]


async def test_escape_leads_back_to_the_text() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.pause()
        before = program.screen
        await pilot.press("O")
        assert isinstance(program.screen, LibraryScreen)
        await pilot.press("escape")
        assert program.screen is before


async def test_opening_from_the_text_takes_its_place() -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("O")
        await pilot.press("G", "enter")
        await pilot.pause()
        assert sources(program) == ["plain-brief", "kabar-pagi"]
        await pilot.press("q")
        assert not program.is_running


async def test_a_story_that_cannot_be_read_is_told_and_the_others_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "story.yaml").write_text("versions: [missing]\n")
    monkeypatch.setenv("DIPTYCH_STORIES", str(tmp_path))
    program = app()
    async with program.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        assert isinstance(program.screen, LibraryScreen)
        assert "missing" in program.screen._status.text
        assert program.screen.query_one(KeyList).option_count > 10


async def test_an_empty_library_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.text.corpus.folders", lambda: (tmp_path,))
    program = app()
    async with program.run_test() as pilot:
        await pilot.pause()
        about = str(program.screen.query_one("#library-about", Static).content)
        assert "DIPTYCH_STORIES" in about
        await pilot.press("enter", "v", "j", "slash", "x", "escape", "q")
        assert not program.is_running


async def test_another_text_opens_by_name_or_path(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Another title\n\nAnother text.\n")
    for typed in (str(tmp_path / "other.txt"), "la-marejada"):
        program = app(reading())
        async with program.run_test() as pilot:
            await pilot.press("o", *typed, "enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert sources(program)[0] == Path(typed).stem


async def test_a_path_is_completed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "text.md").write_text("# A title\n\nText.\n")
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("o", *f"{tmp_path}/fol", "tab", "tab", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert sources(program)[0] == "text"


async def test_a_file_may_be_called_like_a_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "one.md.txt").write_text("A title\n\nFrom the library.\n")
    (tmp_path / "story" / "one.md").write_text("A title\n\nFrom the folder.\n")
    monkeypatch.setenv("DIPTYCH_STORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.press("o", *"story/one")
        await pilot.pause()
        assert program.screen.query_one(KeyList).option_count >= 2


@pytest.mark.parametrize(
    ("typed", "told"),
    [("/no/such/file.txt", "/no/such/file.txt"), ("zzzz.txt", "zzzz.txt"), ("~nobody/x", "x")],
)
async def test_what_cannot_be_opened_is_told_and_reading_goes_on(typed: str, told: str) -> None:
    program = app(reading())
    async with program.run_test() as pilot:
        await pilot.pause()
        before = sources(program)
        await pilot.press("o", *typed, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(program.screen, OpenText)
        assert told in message(program)
        await pilot.press("escape")
        assert sources(program) == before
