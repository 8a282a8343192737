"""`diptych compare`: a comparison without a screen."""

import click

from tui.cli.engine import PARAGRAPH, UNITS, compare_texts
from tui.cli.options import Text, engine_options, handwork_option
from tui.cli.output import FORMATS, print_report

CONFLICTS = 1
"""The exit status that says that something conflicts."""


@click.command()
@click.argument("left", type=Text())
@click.argument("right", type=Text())
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="How to write the comparison; text is the default. tmx and tsv hold its links alone.",
)
@click.option(
    "--unit",
    type=click.Choice(UNITS),
    default=PARAGRAPH,
    help="What links join; with sentence, the paragraphs of the comparison are sentences.",
)
@handwork_option
@engine_options
@click.pass_context
def compare(
    ctx: click.Context,
    left: str,
    right: str,
    form: str,
    unit: str,
    no_handwork: bool,
    encoder: str,
    model: str,
    no_cache: bool,
) -> None:
    """Print where two versions agree, part and contradict each other.

    LEFT and RIGHT are files, names of the corpus such as meta-scale/the-ledger, or - for standard input.

    The exit status is 0 where nothing conflicts, 1 where something does, and 2 for trouble.
    """
    by_hand = not no_handwork
    comparison = compare_texts(left, right, encoder, cache=not no_cache, unit=unit, by_hand=by_hand, model=model)
    print_report(comparison, form, unit)
    ctx.exit(CONFLICTS if any(m.relation == "conflict" for m in comparison.standing) else 0)
