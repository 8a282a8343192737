"""What is kept for users: whole files or none, one writer at a time, and damaged ones set aside."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui.files import locked, set_aside, write_whole


def test_a_file_is_written_in_folders_that_are_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "state" / "diptych" / "kept.json"
    write_whole(path, "één")
    assert path.read_text(encoding="utf-8") == "één"
    assert path.parent.stat().st_mode & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == ["kept.json"]


def test_what_was_there_is_there_still_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    write_whole(path, "before")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "lone \udc80 surrogate")
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["kept.json"]


def test_no_writer_loses_what_another_one_wrote(tmp_path: Path) -> None:
    path = tmp_path / "count"
    write_whole(path, "0")

    def add(_: int) -> None:
        with locked(tmp_path):
            write_whole(path, str(int(path.read_text()) + 1))

    with ThreadPoolExecutor(8) as writers:
        list(writers.map(add, range(64)))
    assert path.read_text() == "64"


def test_each_damaged_file_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    names = []
    for text in ("first", "second"):
        path.write_text(text)
        names.append(set_aside(path))
    assert [name.read_text() for name in names] == ["first", "second"]
    assert not path.exists()
