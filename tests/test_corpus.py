"""The bundled corpus keeps its own word: every version reads, and every listed difference stands where it says."""

from datetime import date
from functools import cache
from typing import Any, get_args

import pytest
import yaml
from babel import Locale

from tui.facts.fact import Kind, Relation
from tui.resources import resource
from tui.text import Article
from tui.text.corpus import library
from tui.text.load import load

STORIES = {story.name: story for story in library().stories}
VERSIONS = [version.name for story in STORIES.values() for version in story.versions]
QUIET = {"equal", "rounded", "converted", "variant"}


@cache
def article(name: str) -> Article:
    return load(name)


@cache
def differences(story: str) -> list[dict[str, Any]]:
    entries = yaml.safe_load((resource("corpus") / story / "differences.yaml").read_text(encoding="utf-8"))
    assert isinstance(entries, list)
    return entries


def paragraphs_with(words: str, text: Article) -> list[str]:
    return [paragraph.text for paragraph in text.paragraphs if words in paragraph.text]


def relations(story: str) -> set[str]:
    return {entry["relation"] for entry in differences(story)}


def test_both_stories_are_there_and_none_is_in_trouble() -> None:
    assert set(STORIES) >= {"meta-scale", "lightship"}
    assert library().troubles == ()


def test_the_first_story_has_five_versions_and_the_second_five_scripts() -> None:
    assert [version.language for version in STORIES["meta-scale"].versions] == ["id", "en", "id", "fr", "en"]
    assert {version.language for version in STORIES["lightship"].versions} >= {"en", "ja", "ar", "de", "es", "ru", "zh"}


def test_every_text_beside_a_story_is_one_of_its_versions() -> None:
    for name, story in STORIES.items():
        stems = {path.stem for path in (resource("corpus") / name).glob("*.md")}
        assert stems == {version.path.stem for version in story.versions}


@pytest.mark.parametrize("name", VERSIONS)
def test_a_version_tells_what_it_is(name: str) -> None:
    text = article(name)
    assert text.title and text.outlet
    assert isinstance(text.published, date)
    assert Locale.parse(text.language).language == text.language


@pytest.mark.parametrize("name", VERSIONS)
def test_a_version_has_one_title_and_enough_to_read(name: str) -> None:
    roles = [paragraph.role for paragraph in article(name).paragraphs]
    assert [i for i, role in enumerate(roles) if role == "title"] == [0]
    assert 5 <= len(roles) - 1 <= 30
    assert roles.count("body") >= len(roles) / 2


@pytest.mark.parametrize("name", VERSIONS)
def test_only_lines_that_tell_no_news_are_boilerplate(name: str) -> None:
    leftovers = [paragraph.text for paragraph in article(name).paragraphs if paragraph.role == "boilerplate"]
    assert all(len(text) < 60 for text in leftovers)
    assert not [where for where in listed(name) if any(where["near"] in text for text in leftovers)]


def listed(name: str) -> list[dict[str, str]]:
    """The sides of its story's differences that stand in the version of that name."""
    story, _, stem = name.partition("/")
    sides = [zip(entry["between"], (entry["left"], entry["right"]), strict=True) for entry in differences(story)]
    return [where for pair in sides for version, where in pair if version == stem and where is not None]


@pytest.mark.parametrize("story", STORIES)
def test_a_difference_is_between_two_versions_of_its_story(story: str) -> None:
    stems = {version.path.stem for version in STORIES[story].versions}
    for entry in differences(story):
        left, right = entry["between"]
        assert left != right
        assert {left, right} <= stems


@pytest.mark.parametrize("story", STORIES)
def test_a_difference_is_of_a_known_kind_and_relation(story: str) -> None:
    for entry in differences(story):
        assert set(entry) <= {"between", "kind", "relation", "left", "right", "note"}
        assert entry["kind"] in get_args(Kind)
        assert entry["relation"] in get_args(Relation)
        told = [side for side in ("left", "right") if entry[side] is not None]
        assert len(told) == (1 if entry["relation"] == "missing" else 2), entry


@pytest.mark.parametrize("name", VERSIONS)
def test_a_listed_span_stands_once_in_one_paragraph(name: str) -> None:
    for where in listed(name):
        found = paragraphs_with(where["near"], article(name))
        assert [text.count(where["text"]) for text in found] == [1], (where, found)


@pytest.mark.parametrize("story", STORIES)
def test_what_is_missing_in_a_version_is_not_written_there(story: str) -> None:
    for entry in differences(story):
        if entry["relation"] == "missing":
            left, right = entry["between"]
            told, untold = (entry["left"], right) if entry["left"] else (entry["right"], left)
            assert not paragraphs_with(told["text"], article(f"{story}/{untold}")), entry


@pytest.mark.parametrize("story", STORIES)
def test_no_difference_is_listed_twice(story: str) -> None:
    keys = [(*entry["between"], str(entry["left"]), str(entry["right"])) for entry in differences(story)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("story", "least"), [("meta-scale", 30), ("lightship", 25)])
def test_a_story_holds_enough_differences_in_every_pair(story: str, least: int) -> None:
    versions = len(STORIES[story].versions)
    assert len([entry for entry in differences(story) if entry["relation"] not in QUIET]) >= least
    assert len({frozenset(entry["between"]) for entry in differences(story)}) == versions * (versions - 1) // 2


def test_every_relation_is_planted_somewhere() -> None:
    assert set().union(*map(relations, STORIES)) == set(get_args(Relation))


@pytest.mark.parametrize("story", STORIES)
def test_the_opening_shows_something_to_look_at(story: str) -> None:
    left, right = (version.path.stem for version in STORIES[story].versions[:2])
    first = [
        entry["relation"]
        for entry in differences(story)
        if entry["between"] == [left, right] and entry["left"] and entry["right"]
        if is_in_opening(f"{story}/{left}", entry["left"]) and is_in_opening(f"{story}/{right}", entry["right"])
    ]
    assert "equal" in first and "conflict" in first


def is_in_opening(name: str, where: dict[str, str]) -> bool:
    return any(where["near"] in paragraph.text for paragraph in article(name).paragraphs[1:3])
