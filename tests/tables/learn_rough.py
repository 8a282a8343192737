"""Learns which words say that a number is rough ("about", "nearly"), and writes `tui/facts/tables/rough.tsv`.

    python -m tests.tables.learn_rough

What such a word does to the sentence vector of "5,000 kilometres" is much the same in all languages of the encoder that
comes with Diptych. A linear probe (ridge regression on the shift of the vector) is taught with English words alone, and
asked for the common words of every other language. The table was read by hand in fifteen languages: about nine in ten
words of it are right, the rest say much, few or a part.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import wordfreq
from babel.units import format_unit
from numpy.typing import NDArray

from tui.align.encoders import choose
from tui.facts.tokens import is_unspaced
from tui.text.load import article_from_paragraphs

TABLE = Path(__file__).parents[2] / "tui" / "facts" / "tables" / "rough.tsv"
LANGUAGES = ("en", "ar", "de", "es", "fr", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "zh")
UNSPACED = ("ja", "zh")
MEASURES = ((5000, "kilometer"), (300, "day"), (20, "kilogram"), (40, "concentr-percent"), (2000, "year"), (60, "mile"))
ROUGH = (
    *("about", "around", "nearly", "almost", "approximately", "roughly", "over", "more than", "less than", "at least"),
    *("up to", "under", "close to", "some", "just under", "just over", "well over", "an estimated", "nearly", "almost"),
)
"""Words that make a number rough; the two that make it rough from below tell most of the others from measures."""
CLOSE_TO_ROUGH = frozenset(["more", "less", "least", "up", "close", "than", "near", "at", "to", "just", "well"])
COMMON, PLAIN = 2500, 600
"""Words of a language that are asked for, and of English that the probe is taught as no such words: the commonest."""
SHORTEST = 3
"""Letters of the shortest word that is asked for, where words are parted by spaces; shorter ones are particles."""
PENALTY, SURE, MOST = 2.0, 0.45, 20
"""The ridge, what the probe must answer (1 for the words that taught it) if a word is to stand in the table, and how
many words of a language stand in it at most: those that it is surest of."""

Vectors = NDArray[np.float32]


def main() -> None:
    """Write the table: a language and a word a line."""
    plain = [word for word in _common("en", PLAIN) if word not in CLOSE_TO_ROUGH and word not in ROUGH]
    probe = _taught(_shifts(ROUGH, "en"), _shifts(plain, "en"))
    rows = []
    for language in LANGUAGES:
        words = [word for word in _common(language, COMMON) if len(word) >= SHORTEST or is_unspaced(word[0])]
        answers = _shifts(words, language) @ probe
        best = sorted(zip(answers, words, strict=True), reverse=True)[:MOST]
        rows += [f"{language}\t{word}\n" for answer, word in best if answer > SURE]
    TABLE.write_text("".join(rows), encoding="utf-8")


def _common(language: str, count: int) -> list[str]:
    return [word for word in wordfreq.top_n_list(language, count) if not any(map(str.isdigit, word))]


def _encoded(texts: Iterable[str]) -> Vectors:
    english = article_from_paragraphs(["English."], "en")
    encoder = choose("use", english, english).encoder
    assert encoder is not None
    vectors = np.asarray(encoder.encode(list(texts)), dtype=np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def _shifts(words: Sequence[str], language: str) -> Vectors:
    """How each word before a measure moves its vector, the mean over the measures."""
    space = "" if language in UNSPACED else " "
    measures = [format_unit(value, unit, locale=language) for value, unit in MEASURES]
    moved = [_encoded(f"{word}{space}{text}" for word in words) for text in measures]
    return np.asarray(np.mean(np.stack(moved) - _encoded(measures)[:, None], axis=0))


def _taught(rough: Vectors, plain: Vectors) -> Vectors:
    """The weights of a ridge regression that answers 1 for one set of shifts and -1 for the other, both alike heavy."""
    shifts = np.vstack([rough, plain])
    answers = np.r_[np.ones(len(rough)), -np.ones(len(plain))]
    weights = np.where(answers > 0, len(plain) / len(rough), 1.0)[:, None]
    scatter = (shifts * weights).T @ shifts + PENALTY * np.eye(shifts.shape[1])
    return np.asarray(np.linalg.solve(scatter, (shifts * weights).T @ answers))


if __name__ == "__main__":
    main()
