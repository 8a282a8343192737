"""The command."""

import json
import sys

import click


@click.group()
def main() -> None:
    """Read two versions of a story side by side."""


@main.command()
@click.argument("pairs", type=click.File("r", encoding="utf-8"))
def batch(pairs) -> None:  # type: ignore[no-untyped-def]
    """Compare many pairs, one JSON result a line."""
    from tui.compare.compare import compare
    from tui.report.json_report import as_json
    from tui.text.load import article_from_paragraphs

    for line in pairs:
        item = json.loads(line)
        left, right = (article_from_paragraphs(**item[side]) if False else article_from_paragraphs(
            item[side]["paragraphs"], item[side].get("language", "")) for side in ("left", "right"))
        sys.stdout.write(json.dumps({**as_json(compare(left, right, None)), "id": item["id"]}, ensure_ascii=False) + "\n")
