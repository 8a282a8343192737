"""`diptych keys`: the table of keys, as they are now."""

from pathlib import Path

import click

from tui.cli.options import keymap_option
from tui.cli.output import write_utf8


@click.command()
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "markdown"]), default="text", help="How to write it."
)
@click.option("--defaults", is_flag=True, help="The keys that come with the program, without your own.")
@keymap_option
def keys(form: str, defaults: bool, keymap: Path | None) -> None:
    """Print every command with its keys and the id that your own keymap.yaml gives other keys to."""
    from tui.view.key_table import as_markdown, as_text
    from tui.view.keymap import default_keymap, load_keymap

    shown = default_keymap() if defaults else load_keymap(keymap)
    write_utf8(as_markdown(shown) if form == "markdown" else as_text(shown))
