"""What the cache holds is told as it is, and looking changes nothing."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.align.cache import Cache
from tui.align.inventory import Inventory, Shelf, inventory


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diptych" / "cache.sqlite3"


def test_values_are_counted_by_kind_and_maker(path: Path) -> None:
    cache = Cache(path)
    cache.put("vectors use 1", {b"k": b"v", b"l": b"w"})
    cache.put("comparisons diptych 1", {b"k": b"123"})
    found = inventory(path)
    assert found.state == "sound"
    assert found.shelves == (Shelf("comparisons", "diptych 1", 1, 3), Shelf("vectors", "use 1", 2, 2))
    assert found.size > 0


def test_looking_makes_no_cache(path: Path) -> None:
    assert inventory(path) == Inventory(path, "absent")
    assert not path.parent.exists()


@pytest.mark.parametrize("damage", [b"no database at all " * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_cache_is_told_and_left_as_it_is(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    assert inventory(path) == Inventory(path, "damaged", len(damage))
    assert path.read_bytes() == damage


def a_reader(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM entries").fetchone()


def a_writer(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM entries")


@pytest.mark.parametrize("another", [a_reader, a_writer])
def test_it_is_told_while_another_reads_or_writes(path: Path, another: Callable[[sqlite3.Connection], None]) -> None:
    cache = Cache(path)
    cache.put("vectors use 1", {b"k": b"v"})
    connection = sqlite3.connect(path)
    another(connection)
    assert inventory(path).shelves == (Shelf("vectors", "use 1", 1, 1),)
    connection.close()


def test_a_file_that_another_program_locks_is_out_of_reach(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.align.inventory._WAIT", 0.0)
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE entries (maker TEXT, value BLOB)")
    connection.execute("BEGIN EXCLUSIVE")
    assert inventory(path).state == "out of reach"
    connection.close()


def test_a_place_that_is_no_folder_is_absent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert inventory(tmp_path / "file" / "cache.sqlite3").state == "absent"
