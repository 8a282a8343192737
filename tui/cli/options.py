"""Arguments and options that several subcommands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., Any])

_AUTOMATIC = "auto"
"""The encoder where none is named; looking up all the others would take a part of the time until text shows."""


class Text(click.ParamType[str]):
    """A text as the user names it; completes the names of the corpus, then files."""

    name = "text"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from tui.text.corpus import stories

        names = [name for story in stories() for name in (story.name, *(v.name for v in story.versions))]
        return [
            CompletionItem(incomplete, type="file"),
            *(CompletionItem(name) for name in names if name.startswith(incomplete)),
        ]


class EncoderName(click.ParamType[str]):
    """The name of an encoder that is installed."""

    name = "encoder"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value == _AUTOMATIC:
            return value
        from tui.align.encoders import names

        if value not in names():
            self.fail(f"no encoder is called {value!r}; there are {', '.join(names())}.", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from tui.align.encoders import names

        return [CompletionItem(name) for name in names() if name.startswith(incomplete)]


class Model(click.ParamType[str]):
    """A model that finds names: a folder, or what is plugged in."""

    name = "model"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value:
            from tui.facts.ner import ModelError, check

            try:
                check(value)
            except ModelError as error:
                self.fail(f"{error}.", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(incomplete, type="dir")]


class Palette(click.ParamType[str]):
    """The name of a palette."""

    name = "palette"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value and value not in _palettes():
            self.fail(f"no palette is called {value!r}; there are {', '.join(_palettes())}.", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in _palettes() if name.startswith(incomplete)]


def _palettes() -> list[str]:
    from tui.view.palettes import PALETTES

    return [palette.name for palette in PALETTES]


def engine_options(command: F) -> F:
    """Adds `--encoder`, `--ner` and `--no-cache`."""
    command = click.option("--no-cache", is_flag=True, help="Keep no sentence vectors on disk, and use none.")(command)
    command = click.option(
        "--ner",
        "model",
        type=Model(),
        default="",
        envvar="DIPTYCH_NER",
        metavar="MODEL",
        help="A model of yours that finds names: a folder with one for spaCy or GLiNER, or NAME[:PATH] of a plug-in.",
    )(command)
    return click.option(
        "--encoder",
        type=EncoderName(),
        default=_AUTOMATIC,
        metavar="NAME",
        help="What finds links: auto (the default), use or e5 (sentence vectors), lexical (names and figures alone).",
    )(command)


def handwork_option(command: F) -> F:
    """Adds `--no-handwork`."""
    text = "Leave out of account what you decided by hand on links and mismatches while reading."
    return click.option("--no-handwork", is_flag=True, help=text)(command)


def keymap_option(command: F) -> F:
    """Adds `--keymap`."""
    file = click.Path(path_type=Path)
    return click.option("--keymap", type=file, metavar="FILE", help="Your keys, in place of those in your folder.")(
        command
    )
