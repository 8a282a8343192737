"""What is remembered: written and read as the same, nothing of another reader's lost, and a pair opens where it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.apps import Silent, app, reading
from tui.text.errors import TextError
from tui.text.load import load
from tui.view.app import DiptychApp
from tui.view.keymap import default_keymap
from tui.view.layout import Spot
from tui.view.library_list import last_read
from tui.view.memory.bookmark import Bookmark, Leaf
from tui.view.memory.memory import Memory, memory_file
from tui.view.memory.record import DamagedError, Record, read_record, written
from tui.view.screens.library import LibraryScreen
from tui.view.screens.reader import ReaderScreen
from tui.view.session import Session

COUNTS = st.integers(0, 1 << 40)
TEXTS = st.text(st.characters(codec=None), max_size=12)
LEAVES = st.builds(Leaf, TEXTS, TEXTS, st.builds(Spot, COUNTS, COUNTS))
BOOKMARKS = st.builds(
    Bookmark,
    st.tuples(LEAVES, LEAVES),
    TEXTS,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.sampled_from((0, 1)),
    st.booleans(),
    st.dictionaries(TEXTS, st.booleans() | COUNTS | TEXTS, max_size=3),
    st.floats(0, 1e10, allow_nan=False),
)
RECORDS = st.builds(Record, st.lists(BOOKMARKS, max_size=3).map(tuple), TEXTS, st.booleans())


def bookmark(left: str, right: str, paragraph: int = 0) -> Bookmark:
    return Bookmark((Leaf(left, "left", Spot(paragraph)), Leaf(right, "right")))


@given(RECORDS)
def test_a_record_is_read_as_it_was_written(record: Record) -> None:
    assert read_record(written(record).encode()) == record


@given(RECORDS, st.data())
def test_a_record_cut_short_is_damaged_and_never_half_understood(record: Record, data: st.DataObject) -> None:
    whole = written(record).encode()
    with pytest.raises(DamagedError):
        read_record(whole[: data.draw(st.integers(0, len(whole) - 1))])


@pytest.mark.parametrize(
    "told",
    [
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"schema": "diptych/reader/1", "toured": 1, "theme": "", "bookmarks": []}',
        b'{"schema": "diptych/reader/1", "toured": true, "theme": "", "bookmarks": [{"leaves": []}]}',
        b'{"schema": "diptych/reader/1", "toured": true, "theme": "", "bookmarks": 3}',
        b'{"schema": "diptych/reader/9", "toured": true, "theme": "", "bookmarks": []}',
    ],
)
def test_what_is_none_of_ours_is_damaged(told: bytes) -> None:
    with pytest.raises(DamagedError):
        read_record(told)


def test_a_damaged_memory_is_set_aside_and_told(tmp_path: Path) -> None:
    path = tmp_path / "reader.json"
    path.write_text("{broken")
    memory = Memory(path)
    assert not memory.bookmarks
    assert "set aside" in memory.notice
    assert [file.read_text() for file in tmp_path.iterdir()] == ["{broken"]


def test_a_memory_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    memory = Memory(tmp_path / "state" / "reader.json")
    memory.keep(bookmark("a", "b"))
    assert "cannot be remembered" in memory.save()


def test_a_pair_is_recalled_from_either_side(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "reader.json")
    memory.keep(bookmark("a", "b", 7))
    memory.save()
    again = Memory(tmp_path / "reader.json")
    there, mirrored = again.recall("a", "b"), again.recall("b", "a")
    assert there is not None and mirrored is not None
    assert there.leaves[0].spot == Spot(7) and mirrored.leaves[1].spot == Spot(7)
    assert (there.active, mirrored.active) == (0, 1)
    assert again.recall("a", "c") is None


def test_two_readers_lose_nothing_of_each_others(tmp_path: Path) -> None:
    first, second = Memory(tmp_path / "reader.json"), Memory(tmp_path / "reader.json")
    first.keep(bookmark("a", "b"))
    first.choose("light")
    second.keep(bookmark("c", "d"))
    second.tour()
    for memory in (first, second):
        memory.save()
    both = Memory(tmp_path / "reader.json")
    assert [found.sources for found in both.bookmarks] == [("c", "d"), ("a", "b")]
    assert both.theme == "light" and both.toured


def test_a_pair_is_kept_once_and_the_oldest_are_let_go(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "reader.json")
    for number in (*range(150), 149):
        memory.keep(bookmark("a", str(number)))
    memory.save()
    kept = [found.sources[1] for found in Memory(tmp_path / "reader.json").bookmarks]
    assert kept == [str(number) for number in range(149, 49, -1)]


def test_files_are_remembered_wherever_the_program_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A text.")
    memory = Memory(tmp_path / "reader.json")
    monkeypatch.chdir(tmp_path)
    memory.keep(bookmark("a.txt", "b.txt"))
    monkeypatch.chdir("/")
    assert memory.recall(str(tmp_path / "a.txt"), str(tmp_path / "b.txt")) is not None


def test_hostile_names_are_shown_harmless() -> None:
    (pair,) = last_read([Bookmark((Leaf("a", "\x1b[2J"), Leaf("b", "b")), "\x9bm")])
    assert pair.versions.isprintable() and pair.title.isprintable()


def remembering(session: Session | None = None) -> DiptychApp:
    return DiptychApp(session or Session(), default_keymap(), Silent(), Memory(memory_file()))


def read_now(program: DiptychApp) -> ReaderScreen:
    assert isinstance(program.screen, ReaderScreen)
    return program.screen


async def test_a_pair_opens_where_it_was_left_with_its_settings() -> None:
    first = remembering(reading())
    async with first.run_test() as pilot:
        await pilot.press("tab", *"JJJ", "s", "=", "j", "t", "q")
    again = remembering(reading())
    async with again.run_test() as pilot:
        await pilot.pause()
        now = read_now(again)
        assert now.reading.active == 1 and now.reading.place(1).paragraph == 3
        assert not now.reading.linked and now.comfort.sidebar == "none"
        assert again.theme == first.theme != app().theme


async def test_the_last_pairs_are_offered_and_open_again() -> None:
    async with remembering(reading()).run_test() as pilot:
        await pilot.press(*"JJ", "q")
    again = remembering()
    async with again.run_test() as pilot:
        await pilot.pause()
        assert isinstance(again.screen, LibraryScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert read_now(again).reading.place(0).paragraph == 2


async def test_a_pair_that_is_gone_is_told_and_the_library_stays(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A text.")
    async with remembering(reading(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))).run_test() as pilot:
        await pilot.press("q")
    (tmp_path / "b.txt").unlink()
    with pytest.raises(TextError):
        load(str(tmp_path / "b.txt"))
    again = remembering()
    async with again.run_test() as pilot:
        await pilot.press("enter")
        assert isinstance(again.screen, LibraryScreen)
        assert "b.txt" in again.screen._status.text


async def test_a_text_that_became_shorter_opens_at_its_end(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("\n\n".join(f"Paragraph {n} of the text." for n in range(30)))
    names = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    async with remembering(reading(*names)).run_test() as pilot:
        await pilot.press("G", "q")
    (tmp_path / "a.txt").write_text("One paragraph.\n\nAnd another one.")
    (tmp_path / "b.txt").write_text("")
    again = remembering(Session(load(names[0]), load(names[0])))
    async with again.run_test() as pilot:
        await pilot.press("j", "k", "q")
    both = remembering(reading(*(names[0],) * 2))
    async with both.run_test() as pilot:
        await pilot.pause()
        assert read_now(both).reading.place(0).paragraph <= 1
