"""The command: what is asked for on the command line, handed to the rooms that do it. Heavy rooms load when needed."""

from tui.cli.command import main

__all__ = ["main"]
