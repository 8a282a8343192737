"""`diptych --help`: what a newcomer needs to begin, and where everything else is."""

import click

_CALLS = (
    ("diptych", "open the library: the stories that come along, and yours"),
    ("diptych STORY", "open a story, its first two versions in the panes"),
    ("diptych LEFT RIGHT ...", "open two texts, and step through any more; without a terminal, print what compares"),
    ("diptych COMMAND ...", "do one of the commands below, without a screen"),
)
_EXAMPLES = (
    ("diptych meta-scale", "five outlets, three languages, one story"),
    ("diptych original.md translation.md", "does the translation carry every figure and name?"),
    ("pandoc page.html -t plain | diptych - old.txt", "any text that another program can print"),
    ("diptych compare a.md b.md --format json", "the same for a program to read"),
)
_TEXT = (
    "A text is a file of plain text or Markdown (front matter may tell its title, outlet, language and date), "
    "- for standard input, or a name of the library such as meta-scale/the-ledger. A file goes before a name of the "
    "library, and a command before both: for a file called compare write ./compare."
)
_READING = "Inside, ? shows every key, : finds every command by its name, and q leaves."


def write_help(formatter: click.HelpFormatter, group: click.Group, reading: click.Command, ctx: click.Context) -> None:
    """The help of the whole program: calls, texts, examples, options of reading, commands, files."""
    formatter.write_text("Read two versions of a story side by side: what belongs together, and where they disagree.")
    _section(formatter, "Usage", _CALLS)
    _prose(formatter, "Texts", _TEXT)
    _section(formatter, "Examples", _EXAMPLES)
    _prose(formatter, "Reading", _READING)
    _section(formatter, "Options", _options(ctx, reading, group))
    _section(formatter, "Commands", [(f"diptych {n}", c.get_short_help_str(80)) for n, c in _commands(group, ctx)])
    _section(formatter, "Files", _files())


def _options(ctx: click.Context, *commands: click.Command) -> list[tuple[str, str]]:
    options = [p for command in commands for p in command.params if isinstance(p, click.Option)]
    return [record for option in options if (record := option.get_help_record(ctx))]


def _commands(group: click.Group, ctx: click.Context) -> list[tuple[str, click.Command]]:
    return [(name, command) for name in group.list_commands(ctx) if (command := group.get_command(ctx, name))]


def _files() -> list[tuple[str, str]]:
    from tui.align.cache import default_path
    from tui.text.corpus import FOLDERS_VARIABLE, folders
    from tui.view.keymap import user_keymap_file

    *yours, _ = folders()
    return [
        (str(user_keymap_file()), "your keys; diptych keys lists the commands and their ids"),
        (str(yours[-1]), f"your stories, a folder each; {FOLDERS_VARIABLE} names further folders"),
        (str(default_path()), "what need not be computed twice; diptych cache shows and clears it"),
    ]


def _section(
    formatter: click.HelpFormatter, title: str, rows: "list[tuple[str, str]] | tuple[tuple[str, str], ...]"
) -> None:
    with formatter.section(title):
        formatter.write_dl(rows, col_max=46)


def _prose(formatter: click.HelpFormatter, title: str, text: str) -> None:
    with formatter.section(title):
        formatter.write_text(text)
