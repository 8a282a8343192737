"""Learns what speaks for it that a name which one version does not tell should be told there.

    python -m tests.tables.learn_absences PAIRS [STEP OFFSET]

PAIRS holds pairs of sentences that tell the same in two languages of one script, a JSON object a line: `left` and
`right`, their languages `left_lang` and `right_lang`, and the number of the document they are of, `doc`. Of a pair in
which a name was changed, `left_span` and `right_span` tell where, as offsets. With a STEP, every STEP-th document from
OFFSET on is left out. Writes `tui/facts/steadiness_weights.py` and `tui/compare/untold_weights.py`.

Two logistic regressions are fitted, by Newton's method: how likely a word with a capital stands unchanged in the other
language, on pairs as they were; and, for one that does not, how likely it was changed.
"""

import json
import sys
from collections.abc import Callable, Sequence
from itertools import chain
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.align.link import Link
from tui.compare.compare import find
from tui.compare.frames import Sentence
from tui.compare.readable import read_names, readable
from tui.compare.readings import Side
from tui.compare.translated_names import is_translated, weighed_absences
from tui.compare.untold import Half
from tui.facts.steadiness import Evidence, traits, weighed
from tui.facts.steadiness_weights import STEADINESS
from tui.text.load import article_from_paragraphs

ROOM = Path(__file__).parents[2] / "tui"
HELD = 3.0
"""How strongly weights are held near 0."""
ROUNDS = 15
"""Steps of Newton's method at most."""
FALSE = 0.018
"""Share of the pairs that were not changed in which a name is told as missing all the same: weights are 0 there."""

Row = dict[str, Any]
Matrix = NDArray[np.float64]
Sample = tuple[Evidence, bool, bool]
"""What is known of a word; what it is an example of; whether its pair was changed."""


def main(path: str, step: int = 0, offset: int = 0) -> None:
    """Learn from the pairs of a file."""
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    documents = {document: place for place, document in enumerate(sorted({row["doc"] for row in rows}))}
    learnt = [row for row in rows if not step or documents[row["doc"]] % step != offset]
    told = [sample for found in _each(_words, [row for row in learnt if not _is_changed(row)]) for sample in found]
    weights = _fitted(told)
    _write(ROOM / "facts" / "steadiness_weights.py", "STEADINESS", weights)
    STEADINESS.clear()
    STEADINESS.update(weights)
    pairs = _each(_absences, learnt)
    weights = _fitted([*chain.from_iterable(pairs)])
    weights["always"] -= _threshold(pairs, weights)
    _write(ROOM / "compare" / "untold_weights.py", "ABSENCE", weights)


def _each(find: Callable[[Row], list[Sample]], rows: Sequence[Row]) -> list[list[Sample]]:
    with Pool(2) as pool:
        return pool.map(find, rows, chunksize=50)


def _is_changed(row: Row) -> bool:
    return "right_span" in row


def _sides(row: Row) -> tuple[Side, Side]:
    left, right = (
        article_from_paragraphs([row[side]], row[side + "_lang"].split("_")[0]) for side in ("left", "right")
    )
    found = find(left, right)
    return Side(found.left, found.left_names), Side(found.right, found.right_names)


def _words(row: Row) -> list[Sample]:
    """The words with capitals, and whether the other sentence tells them."""
    sides = _sides(row)
    if not is_translated(*sides):
        return []
    halves = [
        Half(side, other, [Sentence(0, 0, len(side.article.paragraphs[0].text))])
        for side, other in (sides, sides[::-1])
    ]
    return [
        (traits(c.word, half.side.language, half.other.language, half.is_headline(0)), c.is_told, False)
        for half in halves
        for c in half.capitals
    ]


def _absences(row: Row) -> list[Sample]:
    """The words with capitals that the other sentence does not tell, and whether they were changed."""
    here, there = _sides(row)
    if not is_translated(here, there):
        return []
    links = (Link(0, 0, 1.0),)
    found = weighed_absences(here, there, links, readable(read_names(here, there, links), here, there, links))
    samples = [
        (one.evidence, _is_changed(row) and _is_of(row, side, one.capital.word.start, one.capital.word.end), False)
        for side, ones in zip(("left", "right"), found, strict=True)
        for one in ones
    ]
    return [sample for sample in samples if sample[1] or not _is_changed(row)]


def _is_of(row: Row, side: str, start: int, end: int) -> bool:
    """Whether a word is of the name that was changed."""
    first, last = row.get(side + "_span") or (0, 0)
    return bool(start < last and first < end)


def _fitted(samples: Sequence[Sample]) -> dict[str, float]:
    """The weights of each kind of evidence that make the answers likeliest."""
    kinds = list(samples[0][0])
    known = np.array([[evidence[kind] for kind in kinds] for evidence, _, _ in samples])
    answers = np.array([answer for _, answer, _ in samples], dtype=np.float64)
    mean, spread = known.mean(axis=0), known.std(axis=0) + 1e-9
    *scaled, always = _newton(np.column_stack([(known - mean) / spread, np.ones(len(known))]), answers)
    weights = np.array(scaled) / spread
    return dict(zip(kinds, map(float, weights), strict=True)) | {"always": float(always - weights @ mean)}


def _newton(known: Matrix, answers: Matrix) -> Matrix:
    held = np.diag([HELD] * (known.shape[1] - 1) + [0.0])
    weights = np.zeros(known.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(known @ weights, -30, 30)))
        slope = known.T @ (answers - likely) - held @ weights
        weights += np.linalg.solve((known.T * (likely * (1 - likely))) @ known + held, slope)
    return weights


def _threshold(pairs: Sequence[Sequence[Sample]], weights: Evidence) -> float:
    """The score that the share FALSE of the pairs that were not changed pass."""
    clean = [pair for pair in pairs if not any(answer for _, answer, _ in pair)]
    best = [max((weighed(evidence, weights) for evidence, _, _ in pair), default=-99.0) for pair in clean]
    return float(np.quantile(best, 1 - FALSE))


def _write(path: Path, name: str, weights: Evidence) -> None:
    lines = (f'    "{kind}": {weight:.3f},' for kind, weight in weights.items())
    doc = '"""Weights of evidence, as `tests.tables.learn_absences` writes them."""'
    path.write_text("\n".join([doc, "", f"{name} = {{", *lines, "}", ""]), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
