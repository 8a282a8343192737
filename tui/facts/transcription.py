"""How other scripts write the sounds of names in Latin letters: units of letters, each with what it tells for a match.

A table holds, for a script, groups of Latin letters and the signs they are written with, and how much likelier
they stand together in one name than by chance (a joint source-channel model of transliteration: Li, Zhang, Su 2004).
"""

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

import numpy as np
import regex
from anyascii import anyascii

Signs = tuple[str, ...]
"""What stands for one unit: a letter of the script, two, or none; Chinese signs as their sound."""
Scores = np.ndarray[tuple[int], np.dtype[np.int64]]
"""Logarithms to base e, in tenths: whole numbers add up alike on every machine."""

SCRIPTS = ("Arab", "Armn", "Beng", "Cyrl", "Deva", "Geor", "Grek", "Hang", "Hani", "Hebr", "Kana", "Taml", "Thai")
"""The scripts that there is a table for, under their codes in ISO 15924."""
SAMPLE = 5_000
"""Characters of a text that tell its scripts."""
STRAY, RARELY = 2, 50
"""Letters of a script at least, and one of so many, if a text is written in it: Japanese has few katakana."""
UNSPACED = frozenset({"Hani", "Kana", "Thai"})
"""Scripts whose words stand without spaces, so that a name may begin and end anywhere."""
IMPOSSIBLE = -10_000
UNWRITTEN = -40
"""What a Latin letter costs that the table never leaves unwritten."""
UNSAID = -45
"""What a sign costs at most that stands for nothing in the name."""

WRITTEN = {code: regex.compile(rf"[\p{{scx={code}}}&&[\p{{L}}\p{{M}}]]+", regex.V1) for code in SCRIPTS}
"""Runs of letters of each script, with their marks."""
_BREVE = "\u0306"


@lru_cache(maxsize=4096)
def scripts_of(text: str) -> tuple[str, ...]:
    """The scripts of `SCRIPTS` that a text is written in, more than stray letters of each."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    counts = {code: sum(len(run) for run in pattern.findall(sample)) for code, pattern in WRITTEN.items()}
    return tuple(code for code, count in counts.items() if count >= STRAY and count * RARELY > letters)


@lru_cache(maxsize=32768)
def signs(letter: str, script: str) -> Signs:
    """What the table of a script knows a letter by: its small form without ornaments, a Chinese sign by its sound."""
    plain = unicodedata.normalize("NFKC", letter.casefold())
    match script:
        case "Hani":
            return (anyascii(plain).lower(),)
        case "Hang":
            return tuple(unicodedata.normalize("NFD", plain))
        case "Cyrl" | "Grek":
            parts = unicodedata.normalize("NFD", plain)
            kept = "".join(c for c in parts if c == _BREVE or not unicodedata.combining(c))
            return tuple(c for c in unicodedata.normalize("NFC", kept) if c != _BREVE)
        case "Arab" | "Hebr":
            return tuple(c for c in plain if unicodedata.category(c) not in ("Mn", "Lm"))
    return tuple(plain)


@dataclass(frozen=True)
class Table:
    """The units of one script. Signs, and pairs of them, have an index each; the last is that of all others."""

    units: dict[str, dict[Signs, int]]
    index: dict[Signs, int]
    _rows: dict[tuple[str, int], Scores | None] = field(default_factory=dict)

    @cached_property
    def longest(self) -> int:
        """Latin letters of the longest unit."""
        return max(map(len, self.units))

    def row(self, letters: str, length: int) -> Scores | None:
        """What each sign (`length` 1) or pair of signs (2) tells for these letters; None where none does."""
        key = (letters, length)
        if key not in self._rows:
            self._rows[key] = self._row({w: s for w, s in self.units.get(letters, {}).items() if len(w) == length})
        return self._rows[key]

    def _row(self, units: dict[Signs, int]) -> Scores | None:
        row = np.full(len(self.index) + 1, IMPOSSIBLE, dtype=np.int64)
        for written, score in units.items():
            row[self.index[written]] = score
        return row if units else None

    def unwritten(self, letter: str) -> int:
        """What it costs that a Latin letter is not written."""
        return self.units.get(letter, {}).get((), UNWRITTEN)

    def unsaid(self, sign: str) -> int:
        """What it costs that a sign stands for nothing."""
        return max(self.units.get("", {}).get((sign,), UNSAID), UNSAID)

    def best(self, name: str) -> int:
        """The most that a text in this script can tell for a name."""
        scores = [0]
        for end in range(1, len(name) + 1):
            begins = range(max(0, end - self.longest), end)
            known = [begin for begin in begins if name[begin:end] in self.units]
            steps = [scores[begin] + max(self.units[name[begin:end]].values()) for begin in known]
            scores.append(max([scores[-1] + self.unwritten(name[end - 1]), *steps]))
        return scores[-1]


@lru_cache(maxsize=16)
def table(script: str) -> Table:
    """The table of a script of `SCRIPTS`."""
    units: dict[str, dict[Signs, int]] = {}
    for line in (files(__package__) / "tables" / f"{script}.tsv").read_text(encoding="utf-8").splitlines():
        letters, written, score = line.split("\t")
        units.setdefault(letters, {})[tuple(written.split())] = int(score)
    known = sorted({written for row in units.values() for written in row if written})
    return Table(units, {written: index for index, written in enumerate(known)})
