"""Large cities under the names that many languages have for them: GeoNames' table of 2018, which `geotext` carries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from tui.facts.rarity import LENDER, is_inflection, zipf
from tui.facts.sounds import is_unspaced

_FILE = "geotext/data/cities15000.txt"
_DIGITS = 6
"""Digits of the inhabitants of a city that news of another country mentions by its name alone: 100,000 and more."""
_LEAST = 2
"""Characters of a name: shorter ones are mistakes of the table."""
_CODE = 3
"""Letters of an airport's code, which stands among the names of its city."""
_CAPITAL = "PPLC"
"""What GeoNames calls a country's capital."""
_ENDING = 3
"""Letters that an inflection of a city's name has at most."""
_STEM = 4
"""Letters that are left of an inflected one at least."""
_COMMON = 4.3
"""A word as common as this is no city that is called otherwise at home."""


@dataclass(frozen=True, slots=True)
class _City:
    code: str
    name: str
    plain: str
    others: str
    inhabitants: int
    territory: str
    is_capital: bool


def city_code(name: str, language: str) -> str:
    """The code of the city that has a name, or an inflected form of it, in any language; empty if there is none."""
    wanted = name.casefold()
    if code := _at_home().get(wanted) or _abroad().get(wanted, ""):
        return code if wanted in _at_home() or not _is_common(name) else ""
    if is_unspaced(wanted):
        return _stems().get(wanted, "")
    for cut in range(1, min(_ENDING, len(wanted) - _STEM) + 1):
        stem, ending = wanted[:-cut], wanted[-cut:]
        code = _at_home().get(stem) or _abroad().get(stem) or _stems().get(stem, "")
        if code and is_inflection(ending, language):
            return code
    return ""


def names_abroad(name: str) -> tuple[str, ...]:
    """What other languages call the city that has a name, given as its folded form; none for what is no city's."""
    code = _at_home().get(name) or _abroad().get(name, "")
    city = _by_code().get(code)
    return tuple(filter(_is_name, city.others.split(","))) if city else ()


def capital_of(name: str) -> str:
    """The code of the territory whose capital has a name, given as its folded form; empty if there is none."""
    city = _by_code().get(_at_home().get(name) or _abroad().get(name, ""))
    return city.territory if city and city.is_capital else ""


@cache
def _by_code() -> dict[str, _City]:
    return {city.code: city for city in _cities()}


def is_city(name: str) -> bool:
    """Whether a large city is called so at home."""
    return name.casefold() in _at_home()


def is_town(name: str) -> bool:
    """Whether a town or city of any size in the table has this name at home, and no common word is it."""
    return name.casefold() in _towns() and not _is_common(name)


def _is_common(name: str) -> bool:
    """Whether a name is a common word too: some language calls cities *Gold* and *Soul*."""
    return name.isascii() and zipf(name, LENDER) > _COMMON


@cache
def _at_home() -> dict[str, str]:
    """The code of each city by its own name, casefolded; of two cities of one name, the larger."""
    table: dict[str, str] = {}
    for city in _cities():
        for name in (city.name, city.plain):
            table.setdefault(name.casefold(), city.code)
    return table


@cache
def _towns() -> frozenset[str]:
    """The own names of all places in the table, casefolded: those of 15,000 inhabitants and more."""
    return frozenset(name.casefold() for line in _lines() for name in line.split("\t", 3)[1:3])


@cache
def _abroad() -> dict[str, str]:
    """The code of each city by its names in other languages, casefolded."""
    table: dict[str, str] = {}
    for city in _cities():
        for name in city.others.split(","):
            if _is_name(name):
                table.setdefault(name.casefold(), city.code)
    return table


@cache
def _stems() -> dict[str, str]:
    """The names without their last letter, in place of which other cases have another (*Осака*, *Осаке*, *大阪市*)."""
    names = {**_abroad(), **_at_home()}
    return {name[:-1]: code for name, code in names.items() if not name.isascii() and len(name) > _least(name)}


def _least(name: str) -> int:
    return _LEAST if is_unspaced(name) else _STEM


@cache
def _cities() -> tuple[_City, ...]:
    """The large cities, the largest first."""
    return tuple(sorted(_rows(), key=lambda city: -city.inhabitants))


def _rows() -> Iterator[_City]:
    for line in _lines():
        inhabitants = line.rsplit("\t", 5)[1]
        if len(inhabitants) >= _DIGITS:
            code, name, plain, others, _, _, _, feature, territory, _ = line.split("\t", 9)
            yield _City("city " + code, name, plain, others, int(inhabitants), territory, feature == _CAPITAL)


def _is_name(text: str) -> bool:
    """Whether one of a city's names is one: not the code of its airport, and no transliteration, in lower case."""
    return len(text) >= _LEAST and not text[0].islower() and not (len(text) == _CODE and text.isascii())


def _lines() -> list[str]:
    try:
        path = Path(str(distribution("geotext").locate_file(_FILE)))
        return path.read_text("utf-8").rstrip("\n").split("\n")
    except (PackageNotFoundError, OSError):
        return []
