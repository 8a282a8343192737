"""`diptych cache`: what is kept is told, and goes when it is told to."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui.align.cache import Cache, default_path


@pytest.fixture
def filled() -> Path:
    cache = Cache(default_path())
    cache.put("vectors use 1", {b"k": b"v" * 2_000_000, b"l": b"w"})
    cache.close()
    return cache.path


def test_what_is_kept_is_told_by_kind(diptych: Run, filled: Path) -> None:
    outcome = diptych("cache")
    assert outcome.status == 0
    lines = outcome.text.splitlines()
    assert lines[0].startswith(f"{filled}  ")
    assert lines[0].endswith(" MB of at most 500.0 MB")
    assert lines[-1].split() == ["vectors", "use", "1", "2", "2.0", "MB"]


def test_a_program_can_read_it(diptych: Run, filled: Path) -> None:
    told = json.loads(diptych("cache", "--format", "json").out)
    assert (told["schema"], told["path"], told["state"]) == ("diptych/cache/1", str(filled), "sound")
    assert told["holds"] == [{"kind": "vectors", "maker": "use 1", "entries": 2, "size": 2_000_001}]
    assert told["size"] == filled.stat().st_size


def test_clearing_removes_it(diptych: Run, filled: Path) -> None:
    size = filled.stat().st_size
    told = json.loads(diptych("cache", "clear", "--format", "json").out)
    assert (told["state"], told["freed"], told["holds"]) == ("absent", size, [])
    assert not filled.exists()
    assert diptych("cache", "clear").text == f"Nothing to clear at {filled}.\n"


def test_clearing_while_another_reads_hurts_nobody(diptych: Run, filled: Path) -> None:
    reader = sqlite3.connect(filled)
    reader.execute("BEGIN")
    assert reader.execute("SELECT COUNT(*) FROM entries").fetchone() == (2,)
    assert diptych("cache", "clear").text.startswith("Cleared ")
    assert reader.execute("SELECT COUNT(*) FROM entries").fetchone() == (2,)
    reader.close()
    assert not filled.exists()


def test_there_may_be_no_cache(diptych: Run) -> None:
    outcome = diptych("cache")
    assert (outcome.status, outcome.err) == (0, "")
    assert "There is no cache" in outcome.text
    assert not default_path().exists()


def test_a_damaged_cache_is_told_and_cleared(diptych: Run, filled: Path) -> None:
    filled.write_bytes(b"no database " * 100)
    assert "damaged" in diptych("cache").text
    assert diptych("cache", "clear").text.startswith("Cleared 0.0 MB")
    assert not filled.exists()
