"""Words that make the number beside them rough ("about", "sekitar", "約"): a table learnt from sentence vectors."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tui.facts.reader import Reader
from tui.facts.tokens import is_unspaced, keys

LONGEST = 6
"""Characters of the longest such word in scripts without spaces."""


def is_rough(reader: Reader, first: int, end: int) -> bool:
    """Whether such a word stands before a number, one word between them at most, or right after it."""
    words = _words().get(reader.tables.code.split("_")[0])
    if words is None:
        return False
    if is_unspaced(reader.key(first - 1)) or is_unspaced(reader.key(end)):
        before = "".join(reader.key(k) for k in range(max(0, first - LONGEST), first))
        after = "".join(reader.key(k) for k in range(end, end + LONGEST))
        return before.endswith(tuple(words)) or after.startswith(tuple(words))
    return not words.isdisjoint((reader.key(first - 1), reader.key(first - 2), reader.key(end)))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    rows = defaultdict(set)
    for line in (files("tui.facts") / "tables" / "rough.tsv").read_text(encoding="utf-8").splitlines():
        language, word = line.split("\t")
        rows[language].add("".join(keys(word)))
    return {language: frozenset(words) for language, words in rows.items()}
