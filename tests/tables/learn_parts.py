"""Asks libraries which words of a language say a half, a quarter or a dozen, and writes `tui/facts/tables/parts.tsv`.

    python -m tests.tables.learn_parts OVOS RECOGNIZERS

OVOS and RECOGNIZERS are folders that hold the packages `ovos_number_parser` (Apache 2.0, forty languages) and
`recognizers_number` (MIT). The first reads every common word of a language by itself; of the second only the tables are
read. A word that spells a rank too ("quarto", "вторая") is left to the rank.
"""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import wordfreq

from tui.facts.spellout import spellout
from tui.facts.tokens import tokenize

TABLE = Path(__file__).parents[2] / "tui" / "facts" / "tables" / "parts.tsv"
COMMON = 20_000
"""Words of a language that are asked for: the commonest."""
PARTS = {0.5: "0.5", 0.25: "0.25", 0.75: "0.75", 1.5: "1.5"}
NAMES = {"0.5": "1/2", "0.25": "1/4"}
RANKS = {"0.5": 2, "0.25": 4}
DOZEN, ENDING, FORM = 12, 2, 5
"""What a dozen counts, the letters that a form of a word adds to it at most, as longer ones only begin like it, and
those that the forms of a longer word share."""
RESOURCES = {"nl": "dutch", "en": "english", "fr": "french", "de": "german", "it": "italian", "pt": "portuguese"}
RESOURCES |= {"es": "spanish", "zh": "chinese", "ja": "japanese"}
OVER = re.compile(r"分(?:\\s\*)?[之の]")
SO_MANY = re.compile(r"^\.\*(\w{2,})\$$")
"""What parts the whole from the parts in a fraction of Chinese or Japanese."""
LONGEST, ABBREVIATION = 12, 4
"""Letters that a word and an abbreviation ("doz") have at most."""

Row = tuple[str, str, str]


def main(ovos: str, recognizers: str) -> None:
    """Write the table: language, value and word a line; `/` is what stands before the count of parts."""
    sys.path.append(ovos)
    tables = ModuleType("recognizers_number")  # the package's own front imports what its tables do not need
    tables.__path__ = [str(Path(recognizers) / "recognizers_number")]
    sys.modules["recognizers_number"] = tables
    rows = sorted({*_read_by_ovos(), *_listed_by_recognizers()})
    TABLE.write_text("".join(f"{language}\t{value}\t{word}\n" for language, value, word in rows), encoding="utf-8")


def _read_by_ovos() -> Iterator[Row]:
    library = import_module("ovos_number_parser")
    for module in iter_modules(library.__path__):
        if module.name.startswith("numbers_"):
            yield from _read(library, module.name.removeprefix("numbers_"))


def _read(library: Any, language: str) -> Iterator[Row]:
    if not spellout(language).lexicon.phrases:
        return
    spelled = {(value, _last_word(library, name, language)) for value, name in NAMES.items()}
    known = {(value, word) for value, word in spelled if _is_new(word, language)}
    if language in wordfreq.available_languages("small"):
        for word in wordfreq.top_n_list(language, COMMON, "small"):
            value = PARTS.get(_value(library, word, language))
            if value and len(word) <= LONGEST and _is_new(word, language):
                known.add((value, word))
    yield from _added(library, language, {word for value, word in known if value == "0.5"})
    for value, word in known:
        longer = any(v == value and word.startswith(w) and len(word) > len(w) + ENDING for v, w in known)
        is_rank = RANKS.get(value) in spellout(language).near(word)
        form = any(v == value and word[:FORM] == w[:FORM] and len(w) > FORM for v, w in spelled)
        if not is_rank and (form or not longer):
            yield language, value, word


def _added(library: Any, language: str, halves: set[str]) -> Iterator[Row]:
    """The phrase for one and a half, where its words put side by side could be half of one ("satu setengah")."""
    words = library.pronounce_fraction("3/2", language).split()
    if len(words) == len(halves & {words[-1]}) + 1:
        yield language, "1.5", " ".join(words)


def _value(library: Any, word: str, language: str) -> float:
    try:
        return float(library.extract_number(word, language) or 0)
    except NotImplementedError:
        return 0


def _last_word(library: Any, fraction: str, language: str) -> str:
    try:
        return str(library.pronounce_fraction(fraction, language)).split()[-1]
    except NotImplementedError:
        return ""


def _is_new(word: str, language: str) -> bool:
    """Whether a word is one that the spelling of numbers and ranks does not have."""
    return word.isalpha() and spellout(language).at(tokenize(word), 0) is None


def _listed_by_recognizers() -> Iterator[Row]:
    for language, name in RESOURCES.items():
        module = import_module(f"recognizers_number.resources.{name}_numeric")
        tables = next(value for key, value in vars(module).items() if key.lower() == f"{name}numeric")
        for mapping in (m for key, m in vars(tables).items() if isinstance(m, dict) and "Ordinal" not in key):
            for word, value in mapping.items():
                if value == 0.5 and isinstance(value, float):
                    yield language, "0.5", word
                if value == DOZEN and len(word) > ABBREVIATION and _is_new(word, language):
                    yield language, str(DOZEN), word
        for word in SO_MANY.findall(getattr(tables, "DozenRegex", "")):
            yield language, str(DOZEN), word
        for split in OVER.findall(getattr(tables, "FracSplitRegex", "")):
            yield language, "/", split.replace(r"\s*", "")


if __name__ == "__main__":
    main(*sys.argv[1:3])
