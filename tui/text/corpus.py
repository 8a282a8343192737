"""Stories: folders of versions, in the bundled corpus and in the folders that the user added."""

import codecs
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs

from tui.resources import resource
from tui.text.clean import harmless
from tui.text.decode import decode
from tui.text.errors import TextError
from tui.text.front_matter import FrontMatter, split_front_matter
from tui.text.mapping import Entry, read_mapping
from tui.text.parse import MARKDOWN_SUFFIXES, article_from_bytes
from tui.text.read import read_head

FOLDERS_VARIABLE = "DIPTYCH_STORIES"
"""The environment variable that names further folders of stories, parted as in `PATH`."""
SUFFIXES = MARKDOWN_SUFFIXES | {".txt"}
_ABOUT = "story.yaml"
_HEAD = 1 << 14
"""Bytes that are read of a version to list it: its front matter, and hardly more."""
_OPENINGS = (b"---", codecs.BOM_UTF8 + b"---")
_NEAR_ENOUGH = 60
"""Likeness (of 100) from which a name is worth suggesting."""


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a story; `name` is `story/version`, and opens it on the command line."""

    name: str
    path: Path
    title: str
    outlet: str
    language: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Story:
    """The versions that tell the same news, in the order in which they are stepped through."""

    name: str
    title: str
    versions: tuple[Version, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """All stories at hand, and one line of trouble for each that cannot be read."""

    stories: tuple[Story, ...]
    troubles: tuple[str, ...]


def folders() -> tuple[Path, ...]:
    """Where stories are looked for: the user's folders, then the bundled corpus; the first of a name counts."""
    named = [Path(part) for part in os.environ.get(FOLDERS_VARIABLE, "").split(os.pathsep) if part]
    return (*named, platformdirs.user_data_path("diptych") / "stories", resource("corpus"))


def library() -> Library:
    """All stories that can be read, and what is wrong with the others."""
    found: list[Story] = []
    troubles: list[str] = []
    for folder in _story_folders().values():
        try:
            found.append(read_story(folder))
        except TextError as error:
            troubles.append(str(error))
    return Library(tuple(found), tuple(troubles))


def stories() -> tuple[Story, ...]:
    """The stories that can be read."""
    return library().stories


def find_story(name: str) -> Story:
    """The story of that name, or in the folder at that path; raises TextError that suggests the nearest name."""
    known = _story_folders()
    if name.rstrip("/") in known:
        return read_story(known[name.rstrip("/")])
    if _is_folder(name):
        return read_story(Path(name).resolve())
    raise TextError(f"{name}: no such story; {_suggestion(name, known, 'diptych without a name lists them')}")


def find_path(name: str) -> Path:
    """The file of the version that `story/version` names; raises TextError that suggests the nearest name."""
    known = _story_folders()
    story, slash, stem = name.partition("/")
    files = _files(known[story]) if story in known else {}
    if slash and stem in files:
        return files[stem]
    if files and not slash:
        raise TextError(f"{name}: a story; name one of its versions: {', '.join(f'{name}/{stem}' for stem in files)}")
    names = [f"{story}/{stem}" for story, folder in known.items() for stem in _files(folder)]
    raise TextError(f"{name}: no such file; {_suggestion(name, names, 'diptych without a name lists the stories')}")


def read_story(folder: Path) -> Story:
    """The story in a folder: as its `story.yaml` tells, or all its texts by name; raises TextError."""
    files = _files(folder)
    name = harmless(folder.name)
    about = _about(folder / _ABOUT)
    order = about["versions"].items if "versions" in about else tuple(files)
    missing = next((stem for stem in order if stem not in files), None)
    if missing is not None:
        where = f"{folder / _ABOUT}, line {about['versions'].line}"
        raise TextError(f"{where}: there is no text `{missing}` beside it; correct `versions`")
    if not order:
        raise TextError(f"{folder}: a folder without texts; put the versions of a story in it")
    versions = tuple(_version(f"{name}/{stem}", files[stem]) for stem in order)
    return Story(name, _text(about, "title") or name, versions, _text(about, "summary"))


def _about(path: Path) -> dict[str, Entry]:
    if path not in _inside(path.parent):
        return {}
    return read_mapping("\n".join(decode(read_head(path, 4 * _HEAD), str(path))), str(path))


def _text(about: dict[str, Entry], key: str) -> str:
    return about[key].text if key in about else ""


def _version(name: str, path: Path) -> Version:
    head = read_head(path, _HEAD)
    whole_lines = head[: head.rfind(b"\n") + 1] or head
    told = FrontMatter()
    if whole_lines.startswith(_OPENINGS):
        told, _ = split_front_matter(decode(whole_lines, str(path)), str(path))
    return Version(name, path, told.title or _title(whole_lines, path), told.outlet, told.language, told.published)


def _title(head: bytes, path: Path) -> str:
    """The title that the first lines of a text show, or the last part of its name."""
    try:
        return article_from_bytes(head, str(path), path.stem, path.suffix.lower() in MARKDOWN_SUFFIXES).title
    except TextError:
        return harmless(path.stem)


def _story_folders() -> dict[str, Path]:
    """The folders that hold a story, by its name."""
    found: dict[str, Path] = {}
    for folder in folders():
        for path in _inside(folder):
            if not path.name.startswith(".") and any(map(_belongs_to_story, _inside(path))):
                found.setdefault(harmless(path.name), path)
    return found


def _belongs_to_story(path: Path) -> bool:
    return path.name == _ABOUT or path.suffix.lower() in SUFFIXES


def _files(folder: Path) -> dict[str, Path]:
    """The texts in a folder by the last part of their names, in that order."""
    return {harmless(path.stem): path for path in _inside(folder) if path.suffix.lower() in SUFFIXES}


def _inside(folder: Path) -> Sequence[Path]:
    """What is in a folder, by name; nothing where it is none or cannot be read."""
    try:
        return sorted(folder.iterdir())
    except (OSError, ValueError):
        return ()


def _is_folder(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_dir()
    except OSError:
        return False


def _suggestion(name: str, names: Iterable[str], otherwise: str) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(name, list(names), processor=str.casefold, score_cutoff=_NEAR_ENOUGH)
    return f"did you mean {nearest[0]}?" if nearest else otherwise
