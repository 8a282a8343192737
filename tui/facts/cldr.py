"""CLDR's data of one locale as Babel carries it, each locale read afresh.

Babel resolves the references inside its data in place, in parts that all locales share, so that the months of one
language show up in another that was read later. Here each locale has its own copy.
"""

import pickle
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel.core import get_global
from babel.localedata import Alias, exists, merge, resolve_locale_filename
from babel.plural import PluralRule


class Cldr:
    """The sections of one locale, what it inherits included; references inside them are followed."""

    def __init__(self, code: str) -> None:
        self._raw: dict[str, Any] = {}
        for name in reversed(list(_lineage(code))):
            merge(self._raw, pickle.loads(_stored(name)))

    def section(self, *path: str) -> Any:
        """What stands at a path of keys, dictionaries all the way down; an empty one where nothing does."""
        found = _at(self._raw, path, self._raw)
        return {} if found is None else _resolved(found, self._raw)

    @property
    def plurals(self) -> frozenset[str]:
        """The plural categories beside `other` (`one`, `two`, `few`)."""
        rule = self._raw.get("plural_form")
        return frozenset(rule.tags) if isinstance(rule, PluralRule) else frozenset()

    @property
    def number_symbols(self) -> Iterator[Mapping[str, str]]:
        """The signs of numbers in the systems of digits that the language uses."""
        systems = {"latn", self.section("default_numbering_system"), *self.section("numbering_systems").values()}
        for system in systems:
            symbols = self.section("number_symbols", system)
            if "decimal" in symbols:
                yield symbols


@cache
def cldr(code: str) -> Cldr | None:
    """The data of a locale by its code, or None where CLDR has none."""
    return Cldr(code) if code and code != "root" and exists(code) else None


@cache
def _stored(name: str) -> bytes:
    return Path(resolve_locale_filename(name)).read_bytes()


def _lineage(code: str) -> Iterator[str]:
    """A locale and those that it inherits from, the root last."""
    exceptions: Mapping[str, str] = get_global("parent_exceptions")
    while code != "root":
        yield code
        code = exceptions.get(code) or code.rpartition("_")[0] or "root"
    yield "root"


def _at(value: Any, path: tuple[str, ...], base: dict[str, Any]) -> Any:
    for key in path:
        value = _followed(value, base)
        value = value.get(key) if isinstance(value, dict) else None
    return _followed(value, base)


def _followed(value: Any, base: dict[str, Any]) -> Any:
    """A value that may be a reference, or a reference with what differs from it."""
    if isinstance(value, Alias):
        return _at(base, value.keys, base)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], Alias):
        referred = _at(base, value[0].keys, base)
        return {**(referred if isinstance(referred, dict) else {}), **value[1]}
    return value


def _resolved(value: Any, base: dict[str, Any]) -> Any:
    value = _followed(value, base)
    return {key: _resolved(part, base) for key, part in value.items()} if isinstance(value, dict) else value
