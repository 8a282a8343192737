"""Finds the names that scripts write otherwise than by their sound, and writes the tables of `tui/facts/tables/names`.

    python -m tests.tables.learn_spellings NAMES [SCRIPT ...]

NAMES is as `learn_sounds` reads it, whose tables must be there: what is told by its sound well enough is left out, and
so is what is hardly a name of this one (another one, or a translation that has nothing to do with it).
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.tables.learn_sounds import TABLES, groups
from tui.facts.hearing import Ear
from tui.facts.rarity import LENDER, zipf
from tui.facts.transcription import SCRIPTS, WRITTEN
from tui.facts.words import fold

KNOWN = 2.3
"""How common a name is at least."""
SHORTEST, LONGEST = 3, 14
"""Letters of a name."""
ODD, UNRELATED = 0.3, -1.2
"""What a spelling tells for a name, of what a perfect one would, where it goes by no sound, and where it is none."""


def spelt(spellings: Iterable[tuple[str, ...]], script: str) -> dict[str, set[str]]:
    """For each known name (folded) its spellings in a script."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for forms in spellings:
        written = {form for form in forms if 1 < len(form) <= LONGEST and WRITTEN[script].fullmatch(form)}
        for name in names(forms) if written else ():
            found[name] |= written
    return found


def names(forms: tuple[str, ...]) -> Iterator[str]:
    """The forms in Latin letters that are known as names, folded."""
    for form in forms:
        name = fold(form)
        latin = re.fullmatch(rf"[a-z]{{{SHORTEST},{LONGEST}}}", name) and form[:1] < "\u0250"
        if latin and zipf(name, LENDER) >= KNOWN:
            yield name


def odd(name: str, written: set[str], script: str) -> list[str]:
    """The spellings of a name that do not follow its sound."""
    ordered = sorted(written)
    shares = {heard.paragraph: heard.share for heard in Ear(ordered, script).listen(name)}
    return [form for index, form in enumerate(ordered) if UNRELATED < shares.get(index, -2.0) < ODD]


def main(path: str, *scripts: str) -> None:
    """Writes the tables of some scripts, or of all."""
    spellings = list(groups(Path(path)))
    for script in scripts or SCRIPTS:
        rows = {name: odd(name, written, script) for name, written in spelt(spellings, script).items()}
        lines = [f"{name}\t{' '.join(forms)}\n" for name, forms in sorted(rows.items()) if forms]
        (TABLES / "names" / f"{script}.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
