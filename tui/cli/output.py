"""Reports on standard output: machine formats in UTF-8 whatever the locale, text as far as the terminal can show it."""

import sys
from typing import TYPE_CHECKING

from tui.cli.engine import PARAGRAPH

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison

FORMATS = ("text", "json", "html", "markdown", "tmx", "tsv")


def print_report(comparison: "Comparison", form: str, unit: str = PARAGRAPH) -> None:
    """Write the comparison in one of `FORMATS` to standard output; `unit` is what its paragraphs are."""
    if form == "text":
        from tui.report.text_report import as_text

        _print_text(as_text(comparison, _width(), unit))
    else:
        write_utf8(_rendered(comparison, form, unit))


def write_utf8(text: str) -> None:
    """Write at once; a lone surrogate, which UTF-8 cannot hold, is written as JSON escapes it."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _rendered(comparison: "Comparison", form: str, unit: str) -> str:
    if form == "json":
        import json

        from tui.report.json_report import as_json

        return json.dumps(as_json(comparison), ensure_ascii=False) + "\n"
    if form == "tmx":
        from tui.report.tmx import as_tmx

        return as_tmx(comparison, unit)
    if form == "tsv":
        from tui.report.tsv import as_tsv

        return as_tsv(comparison)
    if form == "html":
        from tui.report.html_report import as_html

        return as_html(comparison, unit)
    from tui.report.markdown_report import as_markdown

    return as_markdown(comparison, unit)


def _print_text(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.buffer.write(text.encode(encoding, "replace"))
    sys.stdout.buffer.flush()


def _width() -> int:
    """The columns of the terminal; a pipe or a file gets the width that suits mail and print."""
    import shutil

    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
