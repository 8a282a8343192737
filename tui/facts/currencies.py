"""The currencies of a language: signs, codes, names, and the bare words that several of them share ("dollar")."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from babel.core import get_global

from tui.facts.cldr import Cldr, cldr
from tui.facts.lexicon import STEM, Lexicon, Sense
from tui.facts.tokens import is_unspaced, keys
from tui.facts.vocabulary import learn_word

SHARED = 3
"""Currencies that must share the ending of their names for it to be a word of its own ("ドル")."""

ENDINGS = range(2, 5)
"""Characters of such an ending."""


def learn_currencies(lexicon: Lexicon, locale: Cldr) -> None:
    """Teach a lexicon the currencies that are legal tender today, the most prominent first."""
    symbols, singular, plural = map(locale.section, ("currency_symbols", "currency_names", "currency_names_plural"))
    names = {}
    for code in _current():
        sense = Sense("currency", name=code)
        for form in filter(None, (symbols.get(code), code)):
            lexicon.add(form, sense)
        names[code] = {str(n) for n in (singular.get(code), *plural.get(code, {}).values()) if n}
        learn_word(lexicon, names[code], sense)
    for code, head in _heads(names):
        sense = Sense("currency", name=code)
        learn_word(lexicon, [head], sense)
        if not is_unspaced(head[0]):
            lexicon.add_stems([head[:-1]], sense)


@cache
def _current() -> tuple[str, ...]:
    """The codes of currencies in use; those that CLDR's English gives a sign of its own come first."""
    uses = (use for territory in get_global("territory_currencies").values() for use in territory)
    codes = {code for code, _, until, tender in uses if until is None and tender}
    english = cldr("en")
    symbols: Mapping[str, str] = english.section("currency_symbols") if english else {}
    return tuple(sorted(codes, key=lambda code: (len(symbols.get(code) or code), code)))


def _heads(names: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The bare words of currencies: the token at that end of their names where most names share one."""
    entries = {code: {keys(form) for form in forms} for code, forms in names.items()}
    spaced = [e for own in entries.values() for e in own if len(e) > 1 and not is_unspaced(e[0])]
    if 2 * len(spaced) < len(entries):
        yield from _unspaced_heads(entries)
        return
    end = max((0, -1), key=lambda end: _sharing(entries, end))
    heads = {e[end] for e in spaced if len(e[end]) >= STEM - 1}
    alike = {head[: STEM + 1]: {other for other in heads if _alike(head, other)} for head in heads}
    for code, own in entries.items():
        beginnings = {key[: STEM + 1] for e in own for key in e if key in heads}
        yield from ((code, head) for beginning in sorted(beginnings) for head in sorted(alike[beginning]))


def _sharing(entries: Mapping[str, set[tuple[str, ...]]], end: int) -> int:
    """How many pairs of currencies have the beginning of the token at an end of their names in common."""
    owners = defaultdict(set)
    for code, own in entries.items():
        for entry in own:
            if len(entry) > 1:
                owners[entry[end][: STEM + 1]].add(code)
    return sum(len(codes) * (len(codes) - 1) for codes in owners.values())


def _alike(head: str, other: str) -> bool:
    """Whether two words may be forms of one: they begin alike, or one of four letters begins the other."""
    return head[: STEM + 1] == other[: STEM + 1] or (
        len(min(head, other, key=len)) == STEM and head[:STEM] == other[:STEM]
    )


def _unspaced_heads(entries: Mapping[str, set[tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """The same where names are written without spaces: endings that currencies share."""
    owners = defaultdict(list)
    for code, own in entries.items():
        for ending in {e[-n:] for e in own for n in ENDINGS if len(e) >= n}:
            owners[ending].append(code)
    for ending, codes in owners.items():
        if len(codes) >= SHARED:
            yield from ((code, "".join(ending)) for code in codes)
