"""Encoders: found by name, ours or another's, and the one that knows the languages of both texts."""

from collections.abc import Iterator, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.align.words import WordEncoder, article
from tui.align import encoders
from tui.align.strangeness import is_strange

ENGLISH = article("The minister resigned on Monday after weeks of protest. Nobody was surprised by that.")
GIBBERISH = article("Xqzv bklf wrtpo hgnm. Zzkq vbnw lkjh qwrt poiu mnbv cxzl.")


@pytest.fixture(autouse=True)
def own_world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    caches = encoders._encoder, encoders._disk, encoders._makers
    for once in caches:
        once.cache_clear()
    yield
    for once in caches:
        once.cache_clear()


class Familiar(WordEncoder):
    """Knows words of ordinary letters in ordinary order; all else ends up in one corner."""

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        vectors = super().encode(sentences)
        corner = np.eye(1, vectors.shape[1], dtype=np.float32)[0]
        strange = [not {"the", "minister", "nobody", "by"} & set(s.casefold().split()) for s in sentences]
        vectors[strange] = corner
        return vectors


def install(monkeypatch: pytest.MonkeyPatch, **makers: type | None) -> None:
    """Put encoders in place of ours; None for one that is not installed."""

    def missing() -> WordEncoder:
        raise ImportError

    monkeypatch.setattr(encoders, "_makers", lambda: {name: make or missing for name, make in makers.items()})


def test_an_encoder_tells_what_it_does_not_know() -> None:
    encoder = Familiar()
    assert not is_strange(encoder, encoder.encode(["The minister resigned."]))
    assert is_strange(encoder, encoder.encode(["Xqzv bklf."]))
    assert not is_strange(encoder, encoder.encode([]))


def test_the_default_serves_where_it_knows_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, use=Familiar, e5=WordEncoder)
    choice = encoders.choose("auto", ENGLISH, ENGLISH, cache=False)
    assert choice.encoder is not None
    assert choice.notice == ""


class Broad(WordEncoder):
    name = "broad 1"


def test_a_broader_one_takes_over_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, use=Familiar, e5=Broad)
    choice = encoders.choose("auto", ENGLISH, GIBBERISH, cache=False)
    assert choice.encoder is not None
    assert choice.encoder.name == "broad 1"


def test_without_one_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, use=Familiar, e5=None)
    choice = encoders.choose("auto", ENGLISH, GIBBERISH, cache=False)
    assert choice.encoder is None
    assert "right text" in choice.notice
    assert "diptych[e5]" in choice.notice
    assert "\n" not in choice.notice
    assert "diptych[e5]" in encoders.choose("e5", ENGLISH, ENGLISH, cache=False).notice


def test_lexical_is_no_encoder() -> None:
    assert encoders.choose("lexical", ENGLISH, ENGLISH) == encoders.Choice(None)


def test_a_name_that_is_none() -> None:
    with pytest.raises(ValueError, match="magic"):
        encoders.choose("magic", ENGLISH, ENGLISH)


def test_others_bring_theirs_through_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("words", "tests.align.words:WordEncoder", "diptych.encoders")
    monkeypatch.setattr(encoders, "entry_points", lambda group: (point,) if group == "diptych.encoders" else ())
    assert "words" in encoders.names()
    choice = encoders.choose("words", ENGLISH, ENGLISH)
    assert choice.encoder is not None
    assert choice.encoder.name == "words 1"
    assert choice.encoder.encode(["The minister resigned."]).shape == (1, 256)
    assert choice.notice == ""
