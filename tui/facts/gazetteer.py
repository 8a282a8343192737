"""Places, peoples and languages under the names that each language has for them: CLDR's tables, through Babel."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from rapidfuzz.distance import Prefix

from tui.facts.rarity import floor, zipf
from tui.facts.words import fold, words

STEM = 4
"""Letters that a people's name shares at least with that of its country or language (*Mexican*, *Mexico*)."""

MANY = 4
"""Places that share a word of their names at most, if the word alone is to stand for them (*Guinea*, *Korea*)."""
LONG_LIST = 2.0
"""A frequency list that goes down to this knows every people's name."""

Key = str
"""What two languages' names of one place share: a territory's, language's or time zone's code."""


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=32)
def _names(language: str) -> dict[str, frozenset[Key]]:
    """The folded words of a language's names of territories, languages and cities, with the codes they belong to."""
    keys: defaultdict[str, set[Key]] = defaultdict(set)
    locale = _locale(language)
    if locale is None:
        return {}
    for name, codes in _titles(language).items():
        for code in codes:
            _add(keys, name, code)
    telling = {word: frozenset(codes) for word, codes in keys.items() if _is_telling(codes)}
    return {fold(name): codes for name, codes in _titles(language).items() if name.isalpha()} | telling


@lru_cache(maxsize=32)
def place_words(language: str) -> tuple[str, ...]:
    """A language's names of territories and cities that are one word of letters, in lower case."""
    locale = _locale(language)
    if locale is None:
        return ()
    names = {*locale.territories.values(), *(city for city, _ in _cities(locale))}
    return tuple(sorted(name.casefold() for name in names if name.isalpha() and len(name) >= STEM))


def _is_telling(codes: set[Key]) -> bool:
    """Whether a word of so many places' names tells which one is meant, as *north* and *saint* do not."""
    return sum(not code.startswith("language ") for code in codes) <= MANY


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    """The cities after which time zones are called, with the code of the zone."""
    for zone in get_global("zone_territories"):
        yield locale.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " "), zone


def _add(keys: defaultdict[str, set[Key]], name: str, code: Key) -> None:
    for word in words(name):
        if len(word.fold) > 1:
            keys[word.fold].add(code)


@lru_cache(maxsize=32)
def _by_stem(language: str) -> dict[str, tuple[str, ...]]:
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for name in _names(language):
        stems[name[:STEM]].append(name)
    return {stem: tuple(names) for stem, names in stems.items()}


@lru_cache(maxsize=65536)
def place_keys(text: str, language: str) -> frozenset[Key]:
    """The codes of the places, peoples and languages that a word may stand for in a language; empty for most words."""
    word = fold(text)
    found = set(_names(language).get(word, ()))
    if zipf(text, language) or floor(language) > LONG_LIST:
        for name in _by_stem(language).get(word[:STEM], ()) if len(word) >= STEM else ():
            shared = Prefix.similarity(name, word)
            if shared >= STEM and shared * 2 > max(len(name), len(word)):
                found |= _names(language)[name]
    return frozenset(_with_territory(found))


@lru_cache(maxsize=256)
def places_in(text: str, language: str) -> frozenset[Key]:
    """The codes of the places, peoples and languages named anywhere in a text whose words no spaces part."""
    return frozenset(key for name, keys in _titles(language).items() if name in text for key in keys)


@lru_cache(maxsize=16)
def _titles(language: str) -> dict[str, frozenset[Key]]:
    """A language's names of territories, languages and cities as they are written, with the codes they belong to."""
    locale = _locale(language)
    if locale is None:
        return {}
    found: defaultdict[str, set[Key]] = defaultdict(set)
    for kind, names in (("territory ", locale.territories), ("language ", locale.languages)):
        for code, name in names.items():
            found[name].add(kind + code)
    for city, zone in _cities(locale):
        found[city].add("city " + zone)
    return {name: frozenset(keys) for name, keys in found.items() if len(name) > 1}


@lru_cache(maxsize=16384)
def compound_keys(folds: tuple[str, ...], language: str) -> frozenset[Key]:
    """The codes of the place, or of its people, that some folded words name together (*North Korean*)."""
    names = _compounds(language).get(folds[0], {})
    return frozenset(key for name, keys in names.items() if _is_compound(name, folds) for key in keys)


def _is_compound(name: tuple[str, ...], folds: tuple[str, ...]) -> bool:
    return len(name) == len(folds) and all(
        Prefix.similarity(one, two) >= min(STEM, len(one)) for one, two in zip(name, folds, strict=True)
    )


@lru_cache(maxsize=16)
def _compounds(language: str) -> dict[str, dict[tuple[str, ...], frozenset[Key]]]:
    """A language's names of places that are several words, folded, with their codes, by their first word."""
    found: defaultdict[str, dict[tuple[str, ...], frozenset[Key]]] = defaultdict(dict)
    for name, keys in _titles(language).items():
        parts = tuple(word.fold for word in words(name))
        if len(parts) > 1:
            found[parts[0]][parts] = keys
    return dict(found)


def _with_territory(keys: set[Key]) -> set[Key]:
    """The codes, with the home territory of each language among them."""
    likely = get_global("likely_subtags")
    homes = {likely.get(key.partition(" ")[2], "").rpartition("_")[2] for key in keys if key.startswith("language ")}
    return keys | {"territory " + home for home in homes if home}


@lru_cache(maxsize=64)
def calendar_words(language: str) -> frozenset[str]:
    """The folded names of months and weekdays of a language, which are dates and no names."""
    locale = _locale(language)
    if locale is None:
        return frozenset()
    tables = [widths for table in (locale.months, locale.days) for widths in table.values()]
    names = (name for widths in tables for table in widths.values() for name in table.values())
    return frozenset(fold(name) for name in names if len(name) > 2)


@lru_cache(maxsize=64)
def capitalises_nouns(language: str) -> bool:
    """Whether a language writes its common nouns with a capital, as its names of units show (*Tage*, not *days*)."""
    locale = _locale(language)
    if locale is None:
        return False
    units: list[str] = [unit.get("long", "") for unit in locale.unit_display_names.values()]
    return sum(name[:1].isupper() for name in units) > len(units) / 2


@lru_cache(maxsize=32)
def _codes(language: str) -> dict[str, str]:
    locale = _locale(language)
    if locale is None:
        return {}
    named = [(name, "territory " + code) for code, name in locale.territories.items()]
    named += [(name, "city " + zone) for name, zone in _cities(locale)]
    return {" ".join(word.fold for word in words(name)): code for name, code in reversed(named)}


def place_code(folded: str, language: str) -> str:
    """The code of the country, region or city that has a name, given as its folded words; empty if there is none."""
    return _codes(language).get(folded, "")


def is_place(name: str, language: str) -> bool:
    """Whether a whole name is that of a country, region or city in a language's tables."""
    return bool(place_code(" ".join(word.fold for word in words(name)), language))
