"""Spellings of names in other scripts that do not follow their sound: those of tables, and how a text inflects them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import islice, takewhile

from tui.facts.cities import names_abroad
from tui.facts.lexicon import without_proclitics
from tui.facts.transcription import UNSPACED, WRITTEN

ENDING = 3
"""Letters of an ending that a spelling may have in a text, at most."""
STEM = 4
"""Letters of a spelling at least, if its last one may give way to an ending."""
CROWD = 40
"""Words that begin alike which are looked at at most."""

Place = tuple[int, int, int]
"""A paragraph, and where in it a word begins and ends, in code points."""


@lru_cache(maxsize=4096)
def spellings(name: str, script: str) -> tuple[str, ...]:
    """The spellings of a name (folded) in a script, in small letters, that cannot be told by their sound."""
    written = WRITTEN[script]
    places = (place.casefold() for place in names_abroad(name) if written.fullmatch(place))
    return tuple(dict.fromkeys((*_table(script).get(name, ()), *places)))


@lru_cache(maxsize=16)
def _table(script: str) -> dict[str, tuple[str, ...]]:
    text = (files(__package__) / "tables" / "names" / f"{script}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {name: tuple(forms.split(" ")) for name, forms in rows}


class Spelt:
    """The words of one script in some paragraphs, at hand for the spellings of names."""

    def __init__(self, texts: Sequence[str], script: str) -> None:
        self._texts, self._script = texts, script

    def find(self, name: str) -> Iterator[Place]:
        """The places at which a spelling of a name (folded) stands that a table has, the first of each paragraph."""
        search = self._inside if self._script in UNSPACED else self._words_like
        for spelling in spellings(name, self._script):
            yield from search(spelling)

    def _inside(self, spelling: str) -> Iterator[Place]:
        for index, text in enumerate(self._texts):
            at = text.find(spelling)
            if at >= 0:
                yield index, at, at + len(spelling)

    def _words_like(self, spelling: str) -> Iterator[Place]:
        stem = spelling[:-1] if len(spelling) > STEM else spelling
        begin = bisect_left(self._known, (stem,))
        alike = takewhile(lambda entry: entry[0].startswith(stem), islice(self._known, begin, begin + CROWD))
        for word, (index, start, end) in alike:
            if len(word) <= len(spelling) + (ENDING if len(spelling) > 2 else 0):
                yield index, start, min(end, start + len(spelling))

    @cached_property
    def _known(self) -> list[tuple[str, Place]]:
        """The words with their first places, each also without what may stand before it in one with it; sorted."""
        found: dict[tuple[str, int], Place] = {}
        for index, text in enumerate(self._texts):
            for run in WRITTEN[self._script].finditer(text):
                word = run.group().casefold()
                for form in (word, *without_proclitics(word)):
                    found.setdefault((form, index), (index, run.end() - len(form), run.end()))
        return sorted((form, place) for (form, _), place in found.items())
