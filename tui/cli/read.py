"""Reading: the library, a story or two texts on the screen; the text report where there is no screen to read on."""

import gc
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from tui.cli.engine import STANDARD_INPUT, load_pair
from tui.cli.options import Palette, Text, engine_options, keymap_option
from tui.cli.trouble import CommandError
from tui.text.errors import TextError

if TYPE_CHECKING:
    from tui.text.corpus import Story
    from tui.view.session import Session


class _FirstWords(Text):
    """A text, or in the first place the name of a subcommand."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        texts = super().shell_complete(ctx, param, incomplete)
        group = ctx.find_root().command
        if ctx.params.get(param.name or "") or not isinstance(group, click.Group):
            return texts
        names = group.list_commands(ctx)
        return [*texts, *(CompletionItem(name) for name in names if name.startswith(incomplete))]


@click.command("(read)", hidden=True)  # a name that no file and no story is likely to have
@click.argument("texts", nargs=-1, type=_FirstWords())
@engine_options
@keymap_option
@click.option("--theme", type=Palette(), default="", metavar="NAME", help="The palette to start with: dark, light, ...")
def read(texts: tuple[str, ...], encoder: str, model: str, no_cache: bool, keymap: Path | None, theme: str) -> None:
    """Open texts side by side."""
    if not sys.stdout.isatty():
        _print(texts, encoder, model, no_cache)
        return
    _show(texts, encoder, model, no_cache, keymap, theme)


def _print(texts: tuple[str, ...], encoder: str, model: str, no_cache: bool) -> None:
    from tui.cli.engine import compare_texts
    from tui.cli.output import print_report

    if not texts:
        raise CommandError("no terminal to open the library in; name two texts to have their comparison printed")
    if len(texts) > 2:
        raise CommandError(f"no terminal to step through {len(texts)} texts in; name two to have them compared")
    left, right = _two_names(texts)
    print_report(compare_texts(left, right, encoder, cache=not no_cache, model=model), "text")


def _two_names(texts: tuple[str, ...]) -> tuple[str, str]:
    if len(texts) > 1:
        return texts[0], texts[1]
    versions = _story(texts[0]).versions
    if len(versions) < 2:
        raise CommandError(f"{texts[0]}: the story has one version only; name two texts")
    return str(versions[0].path), str(versions[1].path)


def _story(name: str) -> "Story":
    from tui.text.corpus import find_story

    if name == STANDARD_INPUT or Path(name).is_file() or _is_version(name):
        raise CommandError(f"{name}: one text alone has nothing beside it; name a second one: diptych {name} OTHER")
    return find_story(name)


def _is_version(name: str) -> bool:
    from tui.text.corpus import find_path

    try:
        find_path(name)
    except TextError:
        return False
    return True


def _show(texts: tuple[str, ...], encoder: str, model: str, no_cache: bool, keymap: Path | None, theme: str) -> None:
    from tui.cli.terminal import check_terminal, lent_terminal
    from tui.view.keymap import load_keymap

    check_terminal()
    gc.disable()  # what is made before the first frame stays; the screen collects again once that is there
    commands = load_keymap(keymap)
    session = _session(texts, encoder, model, no_cache, theme)
    from tui.view.app import run

    with lent_terminal():
        status = run(session, commands)
    click.get_current_context().exit(status)


def _session(texts: tuple[str, ...], encoder: str, model: str, no_cache: bool, theme: str) -> "Session":
    from tui.view.session import Session

    empty = Session(encoder=encoder, model=model, cache=not no_cache, theme=theme)
    if not texts:
        return empty
    left, right = load_pair(*_two_names(texts))
    if len(texts) == 1:
        whole = _story(texts[0])
        paths = tuple(str(version.path) for version in whole.versions)
        return replace(empty, left=left, right=right, title=whole.title, versions=paths)
    if story := _common_story(texts):
        return replace(empty, left=left, right=right, title=story.title, versions=tuple(v.name for v in story.versions))
    return replace(empty, left=left, right=right, versions=tuple(text for text in texts if text != STANDARD_INPUT))


def _common_story(texts: tuple[str, ...]) -> "Story | None":
    """The story whose versions two texts are, by the names that they are given, `story/version`."""
    from tui.text.corpus import find_story

    stories = {text.partition("/")[0] for text in texts}
    if len(texts) != 2 or len(stories) != 1 or any(text == STANDARD_INPUT or Path(text).exists() for text in texts):
        return None
    return find_story(stories.pop())
