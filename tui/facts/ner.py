"""Which model finds names before our own finder does: a folder that spaCy or GLiNER saved, or one that is plugged in.

Others are found through the entry points of the group `diptych.names`: a name, and a class that makes a `NameFinder`,
from a path where the user gives one behind the name.
"""

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from tui.facts.name_finder import NameFinder

_GROUP = "diptych.names"

_MARKS = {"spacy": "config.cfg", "gliner": "gliner_config.json"}
"""The file that shows which of the two a folder holds a model of."""

_INSTALL = {"spacy": "pip install 'diptych[ner]'", "gliner": "pip install gliner"}

Maker = Callable[[], NameFinder]


class ModelError(ValueError):
    """A model that cannot be had: one line that says why, and what to do."""


def check(model: str) -> None:
    """Raises ModelError for a model that is not there, or that lacks what reads it; loads nothing."""
    _maker(model)


def load(model: str) -> NameFinder | None:
    """The finder that a model is, None where none is named. Raises ModelError for one that cannot be had or read."""
    if not model:
        return None
    make = _maker(model)
    try:
        return make()
    except Exception as error:
        reason = " ".join(str(error).split())
        raise ModelError(f"the model {model} cannot be read: {type(error).__name__}: {reason}") from error


def _maker(model: str) -> Maker:
    name, _, path = model.partition(":")
    if point := _plugged_in(name):
        return lambda: point.load()(Path(path)) if path else point.load()()
    folder, reader = _read_as(model)
    if find_spec(reader) is None:
        raise ModelError(f"the model {folder} needs {reader}, which is not installed; {_INSTALL[reader]}")
    return lambda: _made(reader, folder)


def _plugged_in(name: str) -> EntryPoint | None:
    return next(iter(entry_points(group=_GROUP, name=name)), None)


def _read_as(model: str) -> tuple[Path, str]:
    """The folder of a model, and which library reads it: as the user says, or as the folder shows."""
    name, _, path = model.partition(":")
    folder = Path(path) if name in _MARKS and path else Path(model)
    if not folder.exists():
        plugged = ", ".join(sorted(point.name for point in entry_points(group=_GROUP)))
        known = f"; plugged in: {plugged}" if plugged else ""
        raise ModelError(f"no model {model}; give the folder that spaCy or GLiNER saved one in{known}")
    for reader, mark in _MARKS.items():
        if (folder / mark).is_file() and name in (reader, model):
            return folder, reader
    raise ModelError(f"{folder} holds no model of spaCy (config.cfg) or GLiNER (gliner_config.json); give its folder")


def _made(reader: str, folder: Path) -> NameFinder:
    if reader == "spacy":
        from tui.facts.ner_spacy import SpacyModel

        return SpacyModel(folder)
    from tui.facts.ner_gliner import GlinerModel

    return GlinerModel(folder)
