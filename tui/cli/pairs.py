"""The lines of a batch: each is read into two texts, and answered with their comparison or with what is wrong."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache as once
from typing import TYPE_CHECKING, Any

from tui.cli.engine import PARAGRAPH, STANDARD_INPUT, UNITS, cut, model_of
from tui.text.errors import TextError

if TYPE_CHECKING:
    from tui.align.encoders import Choice
    from tui.facts.name_finder import NameFinder
    from tui.text import Article

_TEXTS = ("language", "title", "source")


@dataclass(frozen=True, slots=True)
class Order:
    """Lines to be answered together, and how: the names of encoder and model, and whether the cache is used."""

    lines: tuple[bytes, ...]
    encoder: str
    model: str
    cache: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A line of JSON for a line of the batch, whether it tells a failure, and a notice for the user, if any."""

    line: str
    failed: bool
    notice: str = ""


class LineError(Exception):
    """A line that is not a pair of texts: what is wrong with it."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two texts and the encoder for them, or what is wrong with the line that should have told them."""

    identity: object
    texts: "tuple[Article, Article] | None" = None
    choice: "Choice | None" = None
    error: str = ""


def answers(order: Order) -> Iterator[Answer]:
    """The answer to each line, in order; the sentences of all are encoded together, which takes less time."""
    pairs = [_pair(line, order) for line in order.lines]
    with suppress(Exception):  # whose fault it is comes out where its line is compared
        _encode(pairs)
    for pair in pairs:
        yield _answer(pair, order.model)


def failure(line: bytes, error: str) -> Answer:
    """The answer that says of a line what went wrong with it."""
    try:
        return _failed(_parsed(line).get("id"), error)
    except LineError:
        return _failed(None, error)


def _pair(line: bytes, order: Order) -> _Pair:
    from tui.align.encoders import choose
    from tui.text.language import with_language

    identity = None
    try:
        item = _parsed(line)
        identity = item.get("id")
        unit = _unit(item)
        left, right = (with_language(cut(_side(item, side), unit)) for side in ("left", "right"))
        return _Pair(identity, (left, right), choose(order.encoder, left, right, cache=order.cache, alone=True))
    except (LineError, TextError) as error:
        return _Pair(identity, error=str(error))
    except Exception as error:  # noqa: BLE001 - one pair that we cannot compare must not cost the others
        return _Pair(identity, error=_fault(error))


def _encode(pairs: Sequence[_Pair]) -> None:
    from tui.align.units import units

    by_encoder: dict[Any, list[str]] = {}
    for pair in pairs:
        if pair.texts and pair.choice and pair.choice.encoder:
            sentences = by_encoder.setdefault(pair.choice.encoder, [])
            sentences += [unit.text for text in pair.texts for unit in units(text)]
    for encoder, sentences in by_encoder.items():
        for _ in encoder.learn(sentences):
            pass


def _answer(pair: _Pair, model: str) -> Answer:
    from tui.compare.compare import compare
    from tui.report.json_report import as_json

    if pair.texts is None or pair.choice is None:
        return _failed(pair.identity, pair.error)
    try:
        found = as_json(compare(*pair.texts, pair.choice.encoder, model=_model(model)))
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(pair.identity, _fault(error))
    return Answer(_line({**found, "id": pair.identity}), failed=False, notice=pair.choice.notice)


@once
def _model(names: str) -> "NameFinder | None":
    return model_of(names)


def _failed(identity: object, error: str) -> Answer:
    return Answer(_line({"id": identity, "error": error}), failed=True)


def _fault(error: Exception) -> str:
    return f"a fault of the program: {type(error).__name__}: {error}"


def _line(result: dict[str, Any]) -> str:
    return json.dumps(result, ensure_ascii=False) + "\n"


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
