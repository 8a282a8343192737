"""Learns how scripts write the sounds of names, and writes the tables of `tui/facts/tables`.

    python -m tests.tables.learn_sounds NAMES [SCRIPT ...]

NAMES holds a name a line, its spellings in all scripts parted by commas, and behind ` => ` what nobody reads: the
format of `persons.txt` of the package `rigour` (MIT), whose names are Wikidata's (CC0). CLDR's places and languages are
added. The units of a joint source-channel model (Li, Zhang and Su 2004) are learnt by expectation maximisation.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from babel import Locale

from tui.facts.transcription import SCRIPTS, WRITTEN, Signs, signs
from tui.facts.words import fold

TABLES = Path(__file__).parents[2] / "tui" / "facts" / "tables"
LOCALES = {
    "Arab": ("ar", "fa"),
    "Armn": ("hy",),
    "Beng": ("bn",),
    "Cyrl": ("ru", "uk", "bg"),
    "Deva": ("hi", "mr", "ne"),
    "Geor": ("ka",),
    "Grek": ("el",),
    "Hang": ("ko",),
    "Hani": ("zh",),
    "Hebr": ("he",),
    "Kana": ("ja",),
    "Taml": ("ta",),
    "Thai": ("th",),
}
MOST, ROUNDS = 25_000, 8
"""Pairs of spellings of a script that are learnt from, and how often."""
STEPS = ((1, 0), (0, 1), (1, 1), (2, 1), (3, 1), (1, 2), (2, 2))
STEPS_HAN = ((1, 0), (0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1))
"""Latin letters and signs of a unit."""
ASIDE = 0.6
"""How far a unit may lie from where it would if both spellings ran on evenly, as a share of them."""
DISCOUNT = 0.3
"""What a unit of more than two letters must be told before it counts: else the longest would win."""
SURE = 3.0
"""How much likelier than by chance two spellings of one name are, if they are told by sound and not translated."""
OFTEN, OFTEN_SINGLE = 2.0, 5.0
"""How often a unit is told at least, and one letter that is not written, to stand in the table."""

Spellings = tuple[str, Signs]
Unit = tuple[str, Signs]


@dataclass(frozen=True, slots=True)
class Arc:
    """A unit at a place of two spellings, from and to how many letters and signs of them."""

    begin: tuple[int, int]
    end: tuple[int, int]
    unit: Unit


def groups(names: Path) -> Iterator[tuple[str, ...]]:
    """The spellings of each name."""
    for line in names.read_text(encoding="utf-8").splitlines():
        yield tuple(form.strip() for form in line.rpartition(" => ")[0].split(","))


def pairs(spellings: Iterable[tuple[str, ...]], script: str) -> list[Spellings]:
    """A Latin spelling and one in the script, of every name that has both; never more than `MOST`."""
    found = set()
    for forms in spellings:
        latin = {fold(form) for form in forms if re.fullmatch(r"[a-z]{2,14}", fold(form)) and form[:1] < "\u0250"}
        foreign = {form for form in forms if 1 < len(form) <= 14 and WRITTEN[script].fullmatch(form)}
        written = {tuple(sign for letter in form for sign in signs(letter, script)) for form in foreign}
        found |= {(one, two) for one in latin for two in written}
    return random.Random(1).sample(sorted(found), min(MOST, len(found)))


def places(script: str) -> Iterator[tuple[str, ...]]:
    """The names of territories and languages in English and in the script's languages."""
    english = Locale("en")
    for code in LOCALES[script]:
        other = Locale(code)
        for ours, theirs in ((english.territories, other.territories), (english.languages, other.languages)):
            yield from ((ours[key], theirs[key]) for key in ours.keys() & theirs.keys())


def arcs(pair: Spellings, script: str) -> list[Arc]:
    """Every unit that may stand somewhere in two spellings, by place."""
    latin, written = pair
    found = []
    for i, j in ((i, j) for i in range(len(latin) + 1) for j in range(len(written) + 1)):
        for a, b in STEPS_HAN if script == "Hani" else STEPS:
            k, m = i + a, j + b
            if k <= len(latin) and m <= len(written) and abs(k / len(latin) - m / len(written)) < ASIDE:
                found.append(Arc((i, j), (k, m), (latin[i:k], written[j:m])))
    return found


def expected(lattice: list[Arc], end: tuple[int, int], chances: dict[Unit, float]) -> tuple[float, list[float]]:
    """The chance of two spellings in all ways to write them, and how often each arc is taken (forward-backward)."""
    forward: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    for arc in lattice:
        forward[arc.end] += forward[arc.begin] * chances.get(arc.unit, 0.0)
    backward: defaultdict[tuple[int, int], float] = defaultdict(float, {end: 1.0})
    for arc in reversed(lattice):
        backward[arc.begin] += backward[arc.end] * chances.get(arc.unit, 0.0)
    total = forward[end]
    return total, [
        forward[arc.begin] * chances.get(arc.unit, 0.0) * backward[arc.end] / total if total else 0.0 for arc in lattice
    ]


def learn(found: list[Spellings], script: str) -> dict[Unit, tuple[float, float]]:
    """For each unit how much likelier than by chance it is, as a logarithm, and how often it was told."""
    by_chance = {
        **_logarithms(Counter("".join(one for one, _ in found))),
        **_logarithms(Counter(sign for _, two in found for sign in two)),
    }
    counts = guess(found, script)
    for turn in range(ROUNDS):
        total = sum(counts.values())
        chances = {unit: count / total for unit, count in counts.items()}
        counts = defaultdict(float)
        for pair in found:
            lattice = arcs(pair, script)
            together, taken = expected(lattice, (len(pair[0]), len(pair[1])), chances)
            weight = 1.0 if turn < 2 or not together else _told_by_sound(log(together) - _chance(pair, by_chance))
            for arc, often in zip(lattice, taken, strict=True):
                counts[arc.unit] += weight * often
        counts = {unit: count - _discount(unit) for unit, count in counts.items() if count > _discount(unit)}
    total = sum(counts.values())
    return {unit: (log(count / total) - _chance(unit, by_chance), count) for unit, count in counts.items()}


def guess(found: list[Spellings], script: str) -> dict[Unit, float]:
    """How often each unit may be told before anything is learnt: mostly a letter for a letter."""
    counts: defaultdict[Unit, float] = defaultdict(float)
    for pair in found:
        lattice = arcs(pair, script)
        for arc in lattice:
            sizes = len(arc.unit[0]), len(arc.unit[1])
            counts[arc.unit] += (0.001 if 0 in sizes else 1.0 if max(sizes) == 1 else 0.2) / len(lattice)
    return counts


def _told_by_sound(likelier: float) -> float:
    """The chance that two spellings of a name are told by sound, so much likelier being told together than apart."""
    return 1 / (1 + exp(min(700.0, SURE - likelier)))


def _logarithms(counts: Counter[str]) -> dict[str, float]:
    return {sign: log(count / counts.total()) for sign, count in counts.items()}


def _chance(unit: Spellings, by_chance: dict[str, float]) -> float:
    return sum(by_chance[sign] for side in unit for sign in side)


def _discount(unit: Unit) -> float:
    return DISCOUNT if len(unit[0]) + len(unit[1]) > 2 else 0.0


def write(script: str, units: dict[Unit, tuple[float, float]]) -> None:
    """Writes the table of a script."""
    kept = {
        unit: score
        for unit, (score, often) in units.items()
        if often >= OFTEN and (len(unit[0]) + len(unit[1]) > 1 or often > OFTEN_SINGLE)
    }
    rows = sorted(f"{letters}\t{' '.join(written)}\t{round(score * 10)}" for (letters, written), score in kept.items())
    (TABLES / f"{script}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def main(names: str, *scripts: str) -> None:
    """Learns the tables of some scripts, or of all."""
    spellings = list(groups(Path(names)))
    for script in scripts or SCRIPTS:
        write(script, learn(pairs([*spellings, *places(script)], script), script))


if __name__ == "__main__":
    main(*sys.argv[1:])
