"""Decisions outlive the program: found by what the texts say, on either side, and never lost to damage."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.handwork_files import decide, folder, recall
from tui.align.pair_files import NotKeptError
from tui.text import Article, Paragraph


def text(*paragraphs: str, source: str = "a.txt") -> Article:
    return Article(source, paragraphs[0], "en", tuple(Paragraph(p) for p in paragraphs))


LEFT, RIGHT = text("A storm.", "It rained.", "It blew."), text("Un orage.", "Il a plu.")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def the_file() -> Path:
    (path,) = folder().iterdir()
    return path


def test_what_was_decided_is_recalled() -> None:
    assert recall(LEFT, RIGHT).kept == UNTOUCHED
    decide(LEFT, RIGHT, (2, 1), "made")
    assert decide(LEFT, RIGHT, (0, 0), "broken") == Handwork({(2, 1): "made", (0, 0): "broken"})
    recalled = recall(LEFT, RIGHT)
    assert (recalled.kept, recalled.notice) == (Handwork({(2, 1): "made", (0, 0): "broken"}), "")


def test_a_text_of_another_name_is_the_same_and_one_of_other_words_is_not() -> None:
    decide(LEFT, RIGHT, (2, 1), "pinned")
    renamed = text("A storm.", "It rained.", "It blew.", source="elsewhere.md")
    assert recall(renamed, RIGHT).kept == Handwork({(2, 1): "pinned"})
    assert recall(text("A storm.", "It rained.", "It snowed."), RIGHT).kept == UNTOUCHED
    assert recall(text("A storm.", "It rained. It blew."), RIGHT).kept == UNTOUCHED


def test_sides_changed_over_give_the_mirror() -> None:
    decide(LEFT, RIGHT, (2, 1), "made")
    assert recall(RIGHT, LEFT).kept == Handwork({(1, 2): "made"})
    decide(RIGHT, LEFT, (0, 1), "broken")
    assert recall(LEFT, RIGHT).kept == Handwork({(2, 1): "made", (1, 0): "broken"})


def test_nothing_decided_leaves_no_file() -> None:
    decide(LEFT, RIGHT, (2, 1), "made")
    assert decide(LEFT, RIGHT, (2, 1), None) == UNTOUCHED
    assert list(folder().iterdir()) == []


DAMAGED = [
    b"",
    b"\xff\xfe",
    b"[]",
    b"[" * 100_000,
    b'{"schema": "diptych/handwork/2", "made": [], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": []}',
    b'{"schema": "diptych/handwork/1", "made": [[0]], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": [["0", 0]], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": [[true, 0]], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": [[9, 0]], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": [[-1, 0]], "pinned": [], "broken": []}',
    b'{"schema": "diptych/handwork/1", "made": 3, "pinned": [], "broken": []}',
]


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside_and_said_in_one_line(data: bytes) -> None:
    decide(LEFT, RIGHT, (2, 1), "made")
    the_file().write_bytes(data)
    recalled = recall(LEFT, RIGHT)
    assert recalled.kept == UNTOUCHED
    assert str(the_file()) in recalled.notice
    assert "\n" not in recalled.notice
    assert the_file().read_bytes() == data
    assert recall(LEFT, RIGHT).notice == ""


def test_files_set_aside_do_not_take_each_others_place() -> None:
    for number in range(3):
        decide(LEFT, RIGHT, (2, 1), "made")
        the_path = next(path for path in folder().iterdir() if path.suffix == ".json")
        the_path.write_text(f"damage {number}")
        recall(LEFT, RIGHT)
    assert sorted(path.read_text() for path in folder().iterdir()) == ["damage 0", "damage 1", "damage 2"]


def test_a_decision_on_a_damaged_file_is_refused_once() -> None:
    decide(LEFT, RIGHT, (2, 1), "made")
    the_file().write_text("{broken")
    with pytest.raises(NotKeptError, match="set aside"):
        decide(LEFT, RIGHT, (0, 0), "made")
    assert decide(LEFT, RIGHT, (0, 0), "made") == Handwork({(0, 0): "made"})
    assert "{broken" in {path.read_text() for path in folder().iterdir()}


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    assert recall(LEFT, RIGHT).notice.count("\n") == 0
    with pytest.raises(NotKeptError) as raised:
        decide(LEFT, RIGHT, (2, 1), "made")
    assert str(tmp_path / "data") in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_write_that_fails_leaves_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    decide(LEFT, RIGHT, (2, 1), "made")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotKeptError, match="no space left"):
        decide(LEFT, RIGHT, (0, 0), "made")
    assert recall(LEFT, RIGHT).kept == Handwork({(2, 1): "made"})
    assert the_file().suffix == ".json"


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_whatever_a_file_holds_reading_goes_on(data: bytes) -> None:
    decide(LEFT, RIGHT, (2, 1), "made")
    next(path for path in folder().iterdir() if path.suffix == ".json").write_bytes(data)
    assert recall(LEFT, RIGHT).notice
