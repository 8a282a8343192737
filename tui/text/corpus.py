"""Stories: folders of versions, in the bundled corpus and in the folders that the user added."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs
import yaml

from tui.resources import resource
from tui.text.decode import decode
from tui.text.errors import TextError
from tui.text.front_matter import FrontMatter, compose, scalars, split_front_matter

FOLDERS_VARIABLE = "DIPTYCH_STORIES"
"""The environment variable that names further folders of stories, parted as in `PATH`."""
SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt"})
_HEAD = 1 << 14
"""Bytes of a version that are read to list it: its front matter and no more."""


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


def library(within: Sequence[Path] | None = None) -> Library:
    """The stories in the folders given (all that are known, if none are), and what is wrong with the others."""
    found: list[Story] = []
    troubles: list[str] = []
    for folder in _story_folders(within).values():
        try:
            found.append(read_story(folder))
        except TextError as error:
            troubles.append(str(error))
    return Library(tuple(found), tuple(troubles))


def stories() -> tuple[Story, ...]:
    """The stories that can be read."""
    return library().stories


def find_story(name: str) -> Story:
    """The story of that name, or of the folder at that path; raises TextError that suggests the nearest name."""
    known = _story_folders()
    if name in known:
        return read_story(known[name])
    if Path(name).is_dir():
        return read_story(Path(name))
    raise TextError(f"{name}: no such story" + _suggestion(name, list(known)))


def find_version(name: str) -> Version:
    """The version that `story/version` names; raises TextError that suggests the nearest name."""
    known = _story_folders()
    folder = known.get(name.partition("/")[0])
    if folder is not None and "/" in name:
        versions = read_story(folder).versions
        found = next((version for version in versions if version.name == name), None)
        if found:
            return found
        raise TextError(f"{name}: no such version" + _suggestion(name, [v.name for v in versions]))
    names = [f"{story}/{stem}" for story, at in known.items() for stem in _stems(at)]
    raise TextError(f"{name}: no such file" + _suggestion(name, names))


def _suggestion(name: str, names: list[str]) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(name, names, score_cutoff=60)
    return f", and no text of the corpus has this name; did you mean {nearest[0]}?" if nearest else ""


def _story_folders(within: Sequence[Path] | None = None) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in folders() if within is None else within:
        try:
            inside = sorted(folder.iterdir())
        except OSError:
            continue
        for path in inside:
            if path.is_dir() and not path.name.startswith(".") and ((path / "story.yaml").exists() or _stems(path)):
                found.setdefault(path.name, path)
    return found


def _files(folder: Path) -> dict[str, Path]:
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    return {path.stem: path for path in reversed(paths)}


def _stems(folder: Path) -> list[str]:
    return sorted(_files(folder))


def read_story(folder: Path) -> Story:
    """The story that a folder holds: told by its `story.yaml`, or else all its texts by name."""
    files = _files(folder)
    about = folder / "story.yaml"
    title, summary, order = folder.name, "", sorted(files)
    if about.exists():
        title, summary, order = _told(about, order)
    missing = next((stem for stem in order if stem not in files), None)
    if missing is not None:
        raise TextError(f"{about}: there is no version {missing} beside it; correct `versions`")
    versions = tuple(_version(f"{folder.name}/{stem}", files[stem]) for stem in order)
    return Story(folder.name, title or folder.name, versions, summary)


def _told(about: Path, order: list[str]) -> tuple[str, str, list[str]]:
    text = "\n".join(decode(_head(about), str(about)))
    values = scalars(text, str(about))
    node = compose(text, str(about))
    assert isinstance(node, yaml.MappingNode)
    for key, value in node.value:
        if key.value == "versions" and isinstance(value, yaml.SequenceNode):
            order = [str(item.value) for item in value.value]
    return values.get("title", ("", 0))[0], values.get("summary", ("", 0))[0], order


def _version(name: str, path: Path) -> Version:
    told = _front_matter(path)
    return Version(name, path, told.title or path.stem, told.outlet, told.language, told.published)


def _front_matter(path: Path) -> FrontMatter:
    head = _head(path)
    return split_front_matter(decode(head[: head.rfind(b"\n") + 1] or head, str(path)), str(path))[0]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise TextError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
