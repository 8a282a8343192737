"""The words that say a half, a quarter or a dozen, and those inside a fraction: a table that libraries filled."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files

from tui.facts.lexicon import Lexicon, Sense
from tui.facts.tokens import is_unspaced

_OVER = "/"
"""Marks what stands between the whole and its parts ("分之")."""


def learn_parts(lexicon: Lexicon, code: str) -> None:
    """Teach a lexicon the words for parts and dozens of a language."""
    for value, word in _table().get(code.split("_")[0], ()):
        if value == _OVER:
            lexicon.add(word, Sense("over"))
        else:
            number = Decimal(value)
            lexicon.add(word, Sense("part" if number < 2 else "magnitude", number))


@cache
def _table() -> Mapping[str, Sequence[tuple[str, str]]]:
    rows = defaultdict(list)
    for line in (files("tui.facts") / "tables" / "parts.tsv").read_text(encoding="utf-8").splitlines():
        language, value, word = line.split("\t")
        rows[language].append((value, word))
    return rows


def part_words(lexicon: Lexicon) -> Mapping[str, Decimal]:
    """The single words of a lexicon that say a part, with what they say."""
    said = ((entry[0], sense) for entry, senses in lexicon.phrases.items() if len(entry) == 1 for sense in senses)
    return {word: sense.value for word, sense in said if sense.role == "part" and not is_unspaced(word)}
