"""The cache: what was kept is found again, and nothing that happens to its file is the reader's trouble."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.align.words import WordEncoder
from tui.align.cache import Cache, key_of
from tui.align.remembering import Remembering


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diptych" / "cache.sqlite3"


def test_values_are_found_again_by_maker_and_key(path: Path) -> None:
    Cache(path).put("a 1", {b"k": b"v", b"l": b"w"})
    again = Cache(path)
    assert again.get("a 1", [b"k", b"l", b"m"]) == {b"k": b"v", b"l": b"w"}
    assert again.get("a 2", [b"k"]) == {}


def test_more_keys_than_a_query_takes(path: Path) -> None:
    values = {f"{i}".encode(): b"v" for i in range(3000)}
    cache = Cache(path)
    cache.put("a", values)
    assert cache.get("a", list(values)) == values


def test_two_readers_at_once(path: Path) -> None:
    first, second = Cache(path), Cache(path)
    for i in range(20):
        first.put("a", {b"first%d" % i: b"1"})
        second.put("a", {b"second%d" % i: b"2"})
    assert len(first.get("a", [b"second%d" % i for i in range(20)])) == 20


def test_what_is_past_the_limit_goes_oldest_first(path: Path) -> None:
    limit = 200_000
    cache = Cache(path, limit)
    cache.put("a", {b"old": b"v" * 1000})
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entries SET used = 0")
    for i in range(40):
        cache.put("a", {b"%d" % i: b"v" * 10_000})
    assert cache.get("a", [b"old"]) == {}
    assert cache.get("a", [b"39"])
    assert path.stat().st_size < 2 * limit


@pytest.mark.parametrize("damage", [b"", b"no database at all " * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(path: Path, damage: bytes) -> None:
    cache = Cache(path)
    cache.put("a", {b"k": b"v"})
    cache.close()
    path.write_bytes(damage)
    cache.get("a", [b"k"])
    cache.put("a", {b"k": b"new"})
    assert cache.get("a", [b"k"]) == {b"k": b"new"}


def test_a_file_of_another_program_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE entries (something TEXT)")
    connection.close()
    cache = Cache(path)
    cache.put("a", {b"k": b"v"})
    cache.put("a", {b"k": b"v"})
    assert cache.get("a", [b"k"]) == {b"k": b"v"}


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache.sqlite3")
    cache.put("a", {b"k": b"v"})
    assert cache.get("a", [b"k"]) == {}


def test_clearing_forgets_everything(path: Path) -> None:
    cache = Cache(path)
    cache.put("a", {b"k": b"v"})
    cache.clear()
    assert not path.exists()
    assert cache.get("a", [b"k"]) == {}


@given(st.lists(st.text(max_size=5), max_size=3), st.lists(st.text(max_size=5), max_size=3))
def test_keys_differ_where_content_does(first: list[str], second: list[str]) -> None:
    assert (key_of(*first) == key_of(*second)) == (first == second)


def test_nothing_is_encoded_twice_even_by_another_process(path: Path) -> None:
    encoder, later = WordEncoder(), WordEncoder()
    vectors = Remembering(encoder, Cache(path)).encode(["A cat.", "A ferry.", "A cat."])
    again = Remembering(later, Cache(path)).encode(["A ferry.", "A cat.", "Rain."])
    assert sorted(encoder.encoded) == ["A cat.", "A ferry."]
    assert later.encoded == ["Rain."]
    assert np.array_equal(vectors[:2], again[[1, 0]])


@given(st.lists(st.text(max_size=12), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_remembered_vectors_are_those_of_the_encoder(sentences: list[str]) -> None:
    vectors = Remembering(WordEncoder(), None).encode(sentences)
    assert len(vectors) == len(sentences)
    if sentences:
        assert np.allclose(vectors, WordEncoder().encode(sentences), atol=1e-3)
