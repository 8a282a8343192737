"""Names of people and regions, forms of address and of firms, in some eighty locales: the tables of Faker."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from tui.facts.rarity import LENDER, zipf
from tui.facts.sounds import is_unspaced
from tui.facts.words import fold

_SHORTEST = 2
"""Characters of a name in scripts that write it without a space between its parts."""
_LONGEST = 5
PARTICLE = 5.7
"""A word so common is no form of address."""
_REGIONS = ("state", "province", "prefecture", "region", "count")
"""What lists of regions are called; `count` begins counties and countries."""
_ABBREVIATION = 3
"""Letters that an abbreviation of a region's name has at most."""


def is_given_name(text: str) -> bool:
    """Whether people anywhere are given this name."""
    return text.casefold() in _table("person", "first_")


def is_surname(text: str) -> bool:
    """Whether families anywhere have this name."""
    return text.casefold() in _table("person", "last_")


def is_part_of_name(text: str) -> bool:
    """Whether a word stands in the name of anybody, given or a family's, however it is accented."""
    return fold(text) in _name_words()


def is_address(text: str, language: str) -> bool:
    """Whether a word stands before the names of people, as *Mrs* and *Sra.* do, in a language or in English.

    Particles of names (*de*, *Le*), which the tables list too, are too common to be any.
    """
    if zipf(text, language) > PARTICLE or not text[:1].isupper():
        return False
    return any(fold(text) in _addresses(spoken) for spoken in (language, LENDER))


@cache
def _addresses(language: str) -> frozenset[str]:
    """A language's forms of address, folded, so that full stops do not tell them apart."""
    entries = _entries("person", "prefix", language + "_")
    return frozenset(fold(entry) for entry in entries if " " not in entry and entry[:1].isupper()) - {""}


def is_legal_form(text: str) -> bool:
    """Whether a word tells what kind of firm it is that has it in its name, as *GmbH* and *Inc.* do."""
    return fold(text) in _folded("company", "company_")


def is_whole_name(text: str) -> bool:
    """Whether a word is a surname with a given name behind it, as in scripts that put no space between them."""
    if not is_unspaced(text) or not _SHORTEST <= len(text) <= _LONGEST:
        return False
    return any(is_surname(text[:cut]) for cut in range(1, len(text)))


def is_region(text: str, language: str) -> bool:
    """Whether a state, province or county has this name, in English or in a locale of this language."""
    if len(text) <= _ABBREVIATION and text.isascii():
        return False
    return any(text.casefold() in _regions(spoken) for spoken in (language, LENDER))


@cache
def _regions(language: str) -> frozenset[str]:
    return frozenset(e.casefold() for prefix in _REGIONS for e in _entries("address", prefix, language + "_"))


@cache
def _name_words() -> frozenset[str]:
    """The words of all given names and surnames, folded."""
    names = _table("person", "first_") | _table("person", "last_")
    return frozenset(fold(word) for name in names for word in name.split())


@cache
def _table(room: str, prefix: str) -> frozenset[str]:
    """All entries of the lists of a room of Faker's whose names begin with `prefix`, casefolded."""
    return frozenset(entry.casefold() for entry in _entries(room, prefix))


@cache
def _folded(room: str, prefix: str) -> frozenset[str]:
    """As `_table`, but of words of a few letters, folded, so that full stops do not tell them apart."""
    return frozenset(fold(entry) for entry in _entries(room, prefix) if " " not in entry) - {""}


def _entries(room: str, prefix: str, locales: str = "") -> Iterator[str]:
    """The texts in the lists of a room whose names begin with `prefix`, of the locales that begin with `locales`."""
    package = import_module(f"faker.providers.{room}")
    for module in iter_modules(package.__path__):
        if module.name.startswith(locales):
            yield from _listed(import_module(f"{package.__name__}.{module.name}").Provider, prefix)


def _listed(provider: type, prefix: str) -> Iterator[str]:
    for name in dir(provider):
        values = getattr(provider, name) if name.startswith(prefix) else ()
        if not callable(values) and not isinstance(values, property):
            yield from (value for value in values if isinstance(value, str))
