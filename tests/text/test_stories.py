"""Stories come from the bundled corpus and from folders of the user's own; a broken one hides no other."""

import os
from datetime import date
from pathlib import Path

import pytest

from tui.text.corpus import FOLDERS_VARIABLE, find_path, find_story, library, stories
from tui.text.errors import TextError


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories that is the only one of the user's."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.setenv(FOLDERS_VARIABLE, str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return folder


def write_story(folder: Path, about: str | None, **versions: str) -> Path:
    folder.mkdir(parents=True)
    if about is not None:
        (folder / "story.yaml").write_text(about, encoding="utf-8")
    for stem, text in versions.items():
        (folder / f"{stem}.md").write_text(text, encoding="utf-8")
    return folder


FLOOD = "---\ntitle: The flood\noutlet: Post\nlanguage: en-GB\npublished: 2025-06-01\n---\n\nThe river rose.\n"


def test_a_story_is_as_its_file_tells(shelf: Path) -> None:
    write_story(
        shelf / "flood", "title: A flood\nsummary: >\n  It\n  rained.\nversions: [two, one]\n", one=FLOOD, two="Two."
    )
    story = find_story("flood")
    assert (story.title, story.summary) == ("A flood", "It rained.")
    assert [version.name for version in story.versions] == ["flood/two", "flood/one"]
    two, one = story.versions
    assert (one.title, one.outlet, one.language, one.published) == ("The flood", "Post", "en_GB", date(2025, 6, 1))
    assert (two.title, two.language, two.published) == ("two", "", None)
    assert one.path.read_text(encoding="utf-8") == FLOOD


def test_a_version_without_front_matter_is_listed_by_the_title_of_its_text(shelf: Path) -> None:
    folder = write_story(shelf / "flood", None, a="# The flood\n\nThe river rose.\n", b="The river rose.\n")
    (folder / "c.txt").write_text("The flood is over\n\nThe river fell.\n", encoding="utf-8")
    assert [version.title for version in find_story("flood/").versions] == ["The flood", "b", "The flood is over"]


def test_a_folder_of_texts_is_a_story_in_the_order_of_their_names(shelf: Path) -> None:
    write_story(shelf / "flood", None, b="B.", a="A.")
    (shelf / "flood" / "picture.png").write_bytes(b"\x89PNG")
    assert [version.name for version in find_story("flood").versions] == ["flood/a", "flood/b"]


def test_a_story_is_found_by_the_path_of_its_folder(tmp_path: Path, shelf: Path) -> None:
    assert shelf.exists()
    folder = write_story(tmp_path / "elsewhere", None, a="A.")
    assert find_story(str(folder)).versions[0].path == folder / "a.md"


def test_the_bundled_stories_are_there_besides_the_users(shelf: Path) -> None:
    write_story(shelf / "flood", None, a="A.")
    names = [story.name for story in stories()]
    assert names[0] == "flood"
    assert len(names) > 1


def test_stories_are_found_in_the_data_folder(shelf: Path, tmp_path: Path) -> None:
    assert shelf.exists()
    write_story(tmp_path / "data" / "diptych" / "stories" / "flood", None, a="A.")
    assert find_path("flood/a").name == "a.md"


def test_several_folders_can_be_named(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_story(shelf / "flood", None, a="A.")
    write_story(tmp_path / "other" / "flood", None, b="B.")
    write_story(tmp_path / "other" / "drought", None, c="C.")
    monkeypatch.setenv(FOLDERS_VARIABLE, os.pathsep.join([str(shelf), str(tmp_path / "other"), str(tmp_path / "none")]))
    assert find_path("flood/a").exists()
    assert find_path("drought/c").exists()


@pytest.mark.parametrize(
    ("about", "line"),
    [("title: A: flood\n", 1), ("title: x\nversions: [a, none]\n", 2), ("- a\n", 1), ("title: x\nversions: [a\n", 2)],
)
def test_a_broken_story_is_told_with_file_and_line_and_hides_no_other(shelf: Path, about: str, line: int) -> None:
    write_story(shelf / "broken", about, a="A.")
    write_story(shelf / "flood", None, a="A.")
    found = library()
    assert "flood" in [story.name for story in found.stories]
    assert "broken" not in [story.name for story in found.stories]
    assert [trouble.startswith(f"{shelf}/broken/story.yaml, line {line}: ") for trouble in found.troubles] == [True]
    with pytest.raises(TextError, match=f"line {line}: "):
        find_story("broken")


def test_a_story_whose_version_is_broken_is_told(shelf: Path) -> None:
    write_story(shelf / "broken", None, a="---\ntitle: a: b\n---\n")
    assert library().troubles[0].startswith(f"{shelf}/broken/a.md, line 2: ")


def test_a_version_that_is_no_text_is_still_listed(shelf: Path) -> None:
    write_story(shelf / "flood", None, a="")
    (shelf / "flood" / "b.md").write_bytes(b"\0\1\2")
    assert [version.title for version in find_story("flood").versions] == ["a", "b"]


@pytest.mark.parametrize(("name", "nearest"), [("floot", "flood"), ("FLOOD", "flood")])
def test_the_nearest_story_is_suggested(shelf: Path, name: str, nearest: str) -> None:
    write_story(shelf / "flood", None, a="A.")
    with pytest.raises(TextError, match=rf"{name}: .*{nearest}\?"):
        find_story(name)


def test_the_nearest_version_is_suggested(shelf: Path) -> None:
    write_story(shelf / "flood", None, evening="A.", morning="B.")
    with pytest.raises(TextError, match=r"flood/evening\?"):
        find_path("flod/evning")
    with pytest.raises(TextError, match=r"flood/morning\?"):
        find_path("flood/mourning")


def test_a_story_in_place_of_a_version_is_told_with_its_versions(shelf: Path) -> None:
    write_story(shelf / "flood", None, evening="A.", morning="B.")
    with pytest.raises(TextError, match="flood/evening, flood/morning"):
        find_path("flood")


def test_an_empty_folder_is_no_story(shelf: Path, tmp_path: Path) -> None:
    (shelf / "empty").mkdir()
    assert "empty" not in [story.name for story in stories()]
    with pytest.raises(TextError, match="without texts"):
        find_story(str(shelf / "empty"))
    with pytest.raises(TextError, match="no such story"):
        find_story(str(tmp_path / "none"))


@pytest.mark.parametrize("name", ["", "x" * 5000, "a\0b", "\udcff"])
def test_a_name_that_no_folder_can_have_is_no_story(name: str) -> None:
    with pytest.raises(TextError, match="no such story"):
        find_story(name)


def test_a_file_among_the_stories_is_passed_over(shelf: Path) -> None:
    write_story(shelf / "flood", None, a="A.")
    (shelf / "notes.txt").write_text("Not a story.", encoding="utf-8")
    assert "notes.txt" not in [story.name for story in stories()]
    assert library().troubles == ()


def test_an_endless_story_file_is_told(shelf: Path) -> None:
    write_story(shelf / "flood", "title: x\n" + "# more\n" * 20_000, a="A.")
    with pytest.raises(TextError, match="longer than"):
        find_story("flood")


def test_hostile_names_are_shown_harmless(shelf: Path) -> None:
    write_story(shelf / "fl\x1b[31mood", None, a="A.")
    story = find_story("fl␛[31mood")
    assert (story.name, story.title) == ("fl␛[31mood", "fl␛[31mood")
    assert find_path(story.versions[0].name).exists()
