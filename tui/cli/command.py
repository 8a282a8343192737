"""`diptych`: its subcommands, and reading as what it does where none is named."""

import os
import sys
from importlib import import_module
from itertools import takewhile

import click
from click.shell_completion import shell_complete

from tui import __version__
from tui.cli.completion import COMPLETE_VARIABLE
from tui.cli.help import write_help
from tui.cli.read import read
from tui.cli.trouble import reporting_trouble

_SUBCOMMANDS = ("compare", "batch", "cache", "keys", "completion")
"""Each the name of a module and of the command in it, which is imported when it is called for."""

_OF_THE_PROGRAM = {"-h", "--help", "-V", "--version"}


class _Front(click.Group):
    """A group that reads texts where its first word names no subcommand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_SUBCOMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == read.name:
            return read
        if cmd_name not in _SUBCOMMANDS:
            return None
        command: click.Command = getattr(import_module(f"tui.cli.{cmd_name}"), cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] in _SUBCOMMANDS:
            return super().parse_args(ctx, args)
        if asked := _OF_THE_PROGRAM.intersection(takewhile(lambda arg: arg != "--", args)):
            return super().parse_args(ctx, [*asked])
        return super().parse_args(ctx, [read.name or "", *args])

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_help(formatter, self, read, ctx)


@click.group(cls=_Front, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="diptych %(version)s")
def diptych() -> None:
    """Read two versions of a story side by side."""


def main() -> None:
    """Run the command line; whatever goes wrong is one line on standard error and an exit status."""
    with reporting_trouble():
        if instruction := os.environ.get(COMPLETE_VARIABLE):
            raise click.exceptions.Exit(shell_complete(diptych, {}, "diptych", COMPLETE_VARIABLE, instruction))
        with diptych.make_context("diptych", sys.argv[1:]) as context:
            diptych.invoke(context)
        raise click.exceptions.Exit(0)
