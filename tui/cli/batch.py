"""`diptych batch`: many comparisons, one JSON result a line, in order."""

import sys
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from tui.cli.crew import answered
from tui.cli.engine import STANDARD_INPUT, model_of
from tui.cli.options import engine_options
from tui.cli.output import write_utf8
from tui.cli.pairs import Order
from tui.cli.portions import portions
from tui.cli.trouble import TROUBLE, tell


@click.command()
@click.argument("pairs", type=click.Path(allow_dash=True))
@engine_options
@click.pass_context
def batch(ctx: click.Context, pairs: str, encoder: str, model: str, no_cache: bool) -> None:
    """Compare many pairs, one JSON result a line, in order.

    PAIRS is a file of JSON lines, or - for standard input.

    \b
    A line:  {"id": "x1", "left": {"paragraphs": ["..."], "language": "en"},
              "right": {"path": "other.md"}}
    language, title and source may be left out. With "unit": "sentence" links
    join sentences, which are the paragraphs of the result.

    A line that cannot be read gives {"id": ..., "error": "..."}; the run goes on, and ends with status 2.
    """
    model_of(model)  # one that cannot be read is told once, and not for each line
    failed, told = False, {""}
    with _opened(pairs) as lines:
        orders = (Order(portion, encoder, model, cache=not no_cache) for portion in portions(lines))
        with closing(answered(orders)) as results:
            for result in results:
                failed |= result.failed
                write_utf8(result.line)
                if result.notice not in told:
                    tell(result.notice)
                    told.add(result.notice)
    ctx.exit(TROUBLE if failed else 0)


def _opened(pairs: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if pairs == STANDARD_INPUT else Path(pairs).open("rb")
