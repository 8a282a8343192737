"""`diptych batch`: many comparisons, one JSON result a line, in order."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from tui.cli.engine import PARAGRAPH, STANDARD_INPUT, UNITS, cut, encoder_for, model_of
from tui.cli.options import engine_options
from tui.cli.output import write_utf8
from tui.cli.trouble import TROUBLE
from tui.text.errors import TextError

if TYPE_CHECKING:
    from tui.align.encoder import Encoder
    from tui.facts.name_finder import NameFinder
    from tui.text import Article

Choose = Callable[["Article", "Article"], "Encoder | None"]
"""Gives the encoder for two texts."""

_TEXTS = ("language", "title", "source")


class LineError(Exception):
    """A line that is not a pair of texts: what is wrong with it."""


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
    chosen = partial(encoder_for, encoder, cache=not no_cache)
    names = model_of(model)
    failed = False
    with _opened(pairs) as lines:
        for result in results(lines, chosen, names):
            failed |= "error" in result
            write_utf8(json.dumps(result, ensure_ascii=False) + "\n")
    ctx.exit(TROUBLE if failed else 0)


def results(lines: Iterable[bytes], encoder: Choose, model: "NameFinder | None" = None) -> Iterator[dict[str, Any]]:
    """The result of each line that is not blank: its comparison or its error, with its id."""
    for line in lines:
        if line.strip():
            yield _result(line, encoder, model)


def _opened(pairs: str) -> BinaryIO:
    return sys.stdin.buffer if pairs == STANDARD_INPUT else Path(pairs).open("rb")


def _result(line: bytes, encoder: Choose, model: "NameFinder | None") -> dict[str, Any]:
    from tui.compare.compare import compare
    from tui.report.json_report import as_json
    from tui.text.language import with_language

    identity = None
    try:
        item = _parsed(line)
        identity = item.get("id")
        unit = _unit(item)
        left, right = (with_language(cut(_side(item, side), unit)) for side in ("left", "right"))
        return {**as_json(compare(left, right, encoder(left, right), model=model)), "id": identity}
    except (LineError, TextError) as error:
        return {"id": identity, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - one pair that we cannot compare must not cost the others
        return {"id": identity, "error": f"a fault of the program: {type(error).__name__}: {error}"}


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"), parse_constant=_refused)
    except UnicodeDecodeError:
        raise LineError("not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise LineError(f"not JSON: {error}") from None
    if not isinstance(item, dict):
        raise LineError("not a JSON object")
    return item


def _unit(item: dict[str, Any]) -> str:
    unit = item.get("unit", PARAGRAPH)
    if unit not in UNITS:
        raise LineError(f"unit: must be {' or '.join(UNITS)}")
    return str(unit)


def _refused(constant: str) -> None:
    raise LineError(f"not JSON: {constant} is no JSON number")


def _side(item: dict[str, Any], name: str) -> "Article":
    from tui.text.load import article_from_paragraphs, load

    side = item.get(name)
    if not isinstance(side, dict):
        raise LineError(f"{name}: must be an object with paragraphs or a path")
    if "path" in side:
        return load(_path(side, name))
    return article_from_paragraphs(_paragraphs(side, name), **{key: _text(side, name, key) for key in _TEXTS})


def _path(side: dict[str, Any], name: str) -> str:
    path = side["path"]
    if "paragraphs" in side:
        raise LineError(f"{name}: has both paragraphs and a path; leave one out")
    if not isinstance(path, str) or path in ("", STANDARD_INPUT):
        raise LineError(f"{name}.path: must name a file or a text of the corpus")
    return path


def _paragraphs(side: dict[str, Any], name: str) -> list[str]:
    paragraphs = side.get("paragraphs")
    if not isinstance(paragraphs, list) or not all(isinstance(text, str) for text in paragraphs):
        raise LineError(f"{name}.paragraphs: must be a list of strings")
    return paragraphs


def _text(side: dict[str, Any], name: str, key: str) -> str:
    value = side.get(key)
    if value is not None and not isinstance(value, str):
        raise LineError(f"{name}.{key}: must be a string")
    return value or ""
