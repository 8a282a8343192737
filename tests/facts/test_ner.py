"""Names by a model of the user's: found by its folder or plugged in, before our own finder, and never trusted."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.compare import conclude, find
from tui.compare.worker import Request, answer
from tui.facts.fact import Mention
from tui.facts.name_finder import NameFinder, names_of
from tui.facts.ner import ModelError, check, load
from tui.text import Article, Paragraph

PLUGIN = """
class Shouting:
    languages = frozenset({"en"})

    def __init__(self, path=None):
        self.word = path.read_text("utf-8").strip() if path else "plain"

    def find(self, article, other):
        for index, paragraph in enumerate(article.paragraphs):
            start = paragraph.text.find(self.word)
            if start >= 0:
                yield index, start, start + len(self.word), "product"
"""


def article(text: str, language: str = "en") -> Article:
    return Article("test", "", language, (Paragraph(text),))


@pytest.fixture
def plugged_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A distribution on the path whose entry point is a finder that finds one word; the folder that it is in."""
    information = tmp_path / "shouting-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n", "utf-8")
    (information / "entry_points.txt").write_text("[diptych.names]\nshouting = shouting_names:Shouting\n", "utf-8")
    (tmp_path / "shouting_names.py").write_text(PLUGIN, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "shouting_names", raising=False)
    return tmp_path


def test_a_plug_in_is_found_by_its_name(plugged_in: Path) -> None:
    names = names_of(article("He wore plain clothes with Chaya Nayak."), article("Nothing."), (), load("shouting"))
    assert [(m.text, getattr(m.fact, "kind", "")) for m in names] == [("plain", "product"), ("Chaya Nayak", "")]


def test_a_plug_in_is_given_the_path_behind_its_name(plugged_in: Path) -> None:
    (plugged_in / "word").write_text("clothes", "utf-8")
    model = load(f"shouting:{plugged_in / 'word'}")
    assert "clothes" in [m.text for m in names_of(article("He wore plain clothes."), article("Nothing."), (), model)]


def test_the_kind_that_a_model_tells_is_that_of_the_entity(plugged_in: Path) -> None:
    (plugged_in / "word").write_text("Chaya Nayak", "utf-8")
    model = load(f"shouting:{plugged_in / 'word'}")
    left, right = article("He wore clothes with Chaya Nayak."), article("Avec Chaya Nayak.", "fr")
    (entity,) = conclude(find(left, right, model), ()).entities
    assert (entity.name, entity.kind) == ("Chaya Nayak", "product")


def test_a_language_that_a_model_does_not_know_is_left_to_our_own_finder(plugged_in: Path) -> None:
    names = names_of(article("Il est plain.", "fr"), article("Nothing."), (), load("shouting"))
    assert "plain" not in [m.text for m in names]


def test_the_process_that_compares_loads_the_model(plugged_in: Path) -> None:
    request = Request(article("He is plain."), article("She too."), "lexical", cache=False, model="shouting")
    *_, news = answer(request)
    assert news.comparison is not None
    assert [m.text for m in news.comparison.left_mentions] == ["plain"]
    assert not news.notice


def test_the_process_that_compares_does_without_a_model_it_cannot_read(plugged_in: Path) -> None:
    request = Request(article("Hi."), article("Ho."), "lexical", cache=False, model=f"shouting:{plugged_in / 'none'}")
    *_, news = answer(request)
    assert news.comparison is not None
    assert "names are found without it" in news.notice


def test_no_model_is_none() -> None:
    assert load("") is None


def test_what_is_no_model_is_refused_in_one_line(tmp_path: Path, plugged_in: Path) -> None:
    with pytest.raises(ModelError, match=r"no model nowhere; give the folder .* plugged in: shouting"):
        check("nowhere")
    with pytest.raises(ModelError, match="holds no model of spaCy"):
        check(str(tmp_path))


@pytest.mark.parametrize(
    ("reader", "mark", "advice"),
    [("spacy", "config.cfg", r"diptych\[ner\]"), ("gliner", "gliner_config.json", "pip install gliner")],
)
def test_a_model_without_its_library_tells_what_to_install(
    reader: str, mark: str, advice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / mark).touch()
    monkeypatch.setattr("tui.facts.ner.find_spec", lambda name: None)
    with pytest.raises(ModelError, match=rf"needs {reader}, which is not installed; .*{advice}"):
        check(str(tmp_path))
    with pytest.raises(ModelError, match=f"needs {reader}"):
        check(f"{reader}:{tmp_path}")


def library(monkeypatch: pytest.MonkeyPatch, name: str, **parts: Any) -> None:
    """Put a library in the place of one that is too heavy for tests."""
    module = ModuleType(name)
    vars(module).update(parts)
    monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr("tui.facts.ner.find_spec", lambda wanted: wanted == name)
    monkeypatch.delitem(sys.modules, f"tui.facts.ner_{name}", raising=False)


class Pipeline:
    """As a pipeline of spaCy's: finds Mayer, and June, which is no name."""

    lang = "en"

    def pipe(self, texts: Iterator[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            found = [(text.find(word), word, label) for word, label in (("Mayer", "PERSON"), ("June", "DATE"))]
            ents = [
                SimpleNamespace(start_char=start, end_char=start + len(word), label_=label)
                for start, word, label in found
                if start >= 0
            ]
            yield SimpleNamespace(ents=ents)


def test_a_folder_of_spacy_is_read_by_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.cfg").touch()
    library(monkeypatch, "spacy", load=lambda folder: Pipeline())
    model = found_by(load(str(tmp_path)))
    assert list(model.find(article("In June Mayer left."), article(""))) == [(0, 8, 13, "person")]


def test_a_folder_of_gliner_is_read_by_it_and_nothing_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gliner_config.json").touch()
    asked: list[bool] = []

    class Made:
        @staticmethod
        def from_pretrained(folder: str, *, local_files_only: bool) -> "Made":
            asked.append(local_files_only)
            return Made()

        def predict_entities(self, text: str, labels: list[str]) -> list[dict[str, Any]]:
            return [{"start": 3, "end": 8, "label": labels[0], "score": 0.9}]

    library(monkeypatch, "gliner", GLiNER=Made)
    model = found_by(load(f"gliner:{tmp_path}"))
    assert list(model.find(article("Mr Mayer left."), article(""))) == [(0, 3, 8, "person")]
    assert asked == [True]


def test_a_model_that_its_library_cannot_read_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.cfg").touch()

    def fail(folder: Path) -> None:
        raise OSError("no\nsuch thing")

    library(monkeypatch, "spacy", load=fail)
    with pytest.raises(ModelError, match=r"cannot be read: OSError: no such thing$"):
        load(str(tmp_path))


def found_by(model: NameFinder | None) -> NameFinder:
    assert model is not None
    return model


class Wild:
    def __init__(self, spans: list[tuple[int, int, int, str]]) -> None:
        self._spans = spans

    def find(self, article: Article, other: Article) -> Iterator[tuple[int, int, int, str]]:
        return iter(self._spans)


NUMBERS = st.integers(-2, 12)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["person", "", "<b>"])), max_size=12))
def test_whatever_a_model_finds_no_two_names_overlap_and_all_are_in_the_text(
    spans: list[tuple[int, int, int, str]],
) -> None:
    text = "ab cd ef gh"
    names: tuple[Mention, ...] = names_of(article(text), article(""), (), Wild(spans))
    covered = [place for m in names for place in range(m.start, m.end)]
    assert len(covered) == len(set(covered))
    assert all(m.text == text[m.start : m.end] and m.text.strip() for m in names)
