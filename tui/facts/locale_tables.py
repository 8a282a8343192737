"""What CLDR knows of a language's figures, as lexicons built at run time: a new language is a locale code."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from anyascii import anyascii
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from tui.facts.lexicon import STEM, Lexicon, Sense
from tui.facts.spellout import Spellout, spellout
from tui.facts.tokens import is_unspaced, keys

ENGLISH = ("en", "en_001", "en_IN")
"""News of every language carries English forms ("US$", "km/h", "14.3B"), so these stand behind every table."""

DIMENSIONS = frozenset(
    {"area", "digital", "duration", "energy", "length", "mass", "power", "pressure", "speed", "temperature", "volume"}
)
"""CLDR's categories of units that news measures in; the rest ("dot", "item", "karat") are common words."""

EVERYDAY_WORDS = frozenset({"length-point", "duration-night"})
"""Units whose names count something else in news: points of a game, nights that are a time of day."""

SHARED = 3
"""Currencies that must share the ending of their names for it to be a word of its own ("ドル")."""

_ZEROS = re.compile("0+")
_PLURAL_VALUES = {"two": Decimal(2)}


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is known of one language's figures."""

    code: str
    lexicon: Lexicon
    spellout: Spellout
    abbreviations: Mapping[str, Sense]
    """Magnitudes by abbreviations that no table lists."""
    loans: Mapping[str, Sense]
    """English magnitudes by their consonants: other scripts write them as they sound ("मिलियन")."""
    decimals: frozenset[str]
    groups: frozenset[str]
    day_first: bool
    """Whether a numeric date gives the day before the month."""
    date_marks: Mapping[str, str]
    """The characters after year, month and day (`y`, `M`, `d`) where a language writes such marks."""
    clock_words: frozenset[str]
    """Words after the hour of a time of day ("Uhr", "h", "時")."""
    has_dual: bool
    """Whether the language has a dual, and so says two without a number."""
    months_inflect: bool
    """Whether months take cases, which the tables do not list in full."""
    capital_months: bool
    """Whether the names of months have a capital."""


@cache
def tables(code: str) -> Tables:
    """The tables of a language by its CLDR code; English ones where the code is unknown."""
    own = _locales(code)
    lexicon = Lexicon()
    for locale in own:
        _learn(lexicon, locale)
    fallback = _fallback()
    for phrase, senses in fallback.phrases.items():
        if phrase not in lexicon.phrases:
            for sense in senses:
                lexicon.add_keys(phrase, replace(sense, name="short") if sense.role == "month" else sense)
    symbols = [s for locale in own for s in _number_symbols(locale)]
    return Tables(
        code=code,
        lexicon=lexicon,
        spellout=spellout(code),
        abbreviations=_abbreviations(lexicon),
        loans=_loans(fallback),
        decimals=frozenset(s["decimal"] for s in symbols if "decimal" in s),
        groups=frozenset(s["group"] for s in symbols if "group" in s),
        day_first=_day_first(own[0]),
        date_marks=_date_marks(own[0]),
        clock_words=_clock_words(own[0]) | {"h"},
        has_dual="two" in own[0].plural_form.tags,
        months_inflect=_months_inflect(own[0]),
        capital_months=str(own[0].months["format"]["wide"][1])[0].isupper(),
    )


@cache
def _fallback() -> Lexicon:
    lexicon = Lexicon()
    for locale in _parsed(ENGLISH):
        _learn(lexicon, locale)
    return lexicon


def _locales(code: str) -> list[Locale]:
    base = code.replace("-", "_").split("_")[0]
    return _parsed(dict.fromkeys((code.replace("-", "_"), base))) or _parsed(ENGLISH)


def _parsed(codes: Iterable[str]) -> list[Locale]:
    found = []
    for code in codes:
        try:
            found.append(Locale.parse(code))
        except (UnknownLocaleError, ValueError):
            continue
    return found


def _number_symbols(locale: Locale) -> Iterator[Mapping[str, str]]:
    for system in {"latn", locale.default_numbering_system, *locale.other_numbering_systems.values()}:
        symbols = locale.number_symbols.get(system)
        if symbols and "decimal" in symbols:
            yield symbols


def _day_first(locale: Locale) -> bool:
    pattern = locale.date_formats["short"].pattern.casefold()
    return pattern.find("d") < pattern.find("m")


def _months_inflect(locale: Locale) -> bool:
    alone, inside = (locale.months[context]["wide"] for context in ("stand-alone", "format"))
    return any(bool(alone[n] != inside[n] and str(alone[n]).isalpha()) for n in range(1, 13))


def _date_marks(locale: Locale) -> Mapping[str, str]:
    pattern = locale.date_formats["long"].pattern
    marks = {m[1][0]: m[2] for m in re.finditer(r"(y+|M+|d+)([^\W\d_A-Za-z])", pattern)}
    return marks if len(marks) == 3 and all(is_unspaced(mark) for mark in marks.values()) else {}


def _clock_words(locale: Locale) -> frozenset[str]:
    skeletons = locale._data["datetime_skeletons"]
    patterns = [str(skeletons[name]) for name in ("H", "h") if name in skeletons]
    words = {m[1] for p in patterns for m in re.finditer(r"(?:[HhKk]+)\s*'?([^\W\d_a-zA-Z]|\w+(?='))", p)}
    return frozenset(key for word in words for key in keys(word)[:1])


def _learn(lexicon: Lexicon, locale: Locale) -> None:
    _learn_magnitudes(lexicon, locale)
    _learn_months(lexicon, locale)
    _learn_percent(lexicon, locale)
    _learn_units(lexicon, locale)
    _learn_currencies(lexicon, locale)
    _learn_half_days(lexicon, locale)


def _learn_magnitudes(lexicon: Lexicon, locale: Locale) -> None:
    forms = defaultdict(set)
    for by_plural in (locale.compact_decimal_formats.get(width) or {} for width in ("long", "short")):
        for patterns in by_plural.values():
            for power, pattern in patterns.items():
                text = str(pattern.pattern).replace("'", "")
                zeros = _ZEROS.search(text)
                word = text.replace(zeros[0], "", 1).strip() if zeros else ""
                if zeros and word:
                    forms[Decimal(power) / 10 ** (len(zeros[0]) - 1)].add(word)
    for value, words in forms.items():
        _learn_word(lexicon, {word for word in words if len(word) > 1}, Sense("magnitude", value))
        for letter in words:
            if len(letter) == 1:
                lexicon.add(letter, Sense("magnitude", value, "" if is_unspaced(letter) else letter))


def _learn_word(lexicon: Lexicon, forms: Iterable[str], sense: Sense, shortest: int = STEM) -> None:
    for form in forms:
        lexicon.add(form, sense)
        if form.endswith(".") and len(form) > 3:
            lexicon.add(form[:-1], sense)
    lexicon.add_stems(forms, sense, shortest)


def _abbreviations(lexicon: Lexicon) -> Mapping[str, Sense]:
    """First and last letters of magnitude words, with or without one from between ("bn", "mln"): the smaller one wins."""
    found: dict[str, Sense] = {}
    words = [(e[0], s) for e, senses in lexicon.phrases.items() if len(e) == 1 for s in senses if s.role == "magnitude"]
    for word, sense in sorted(words, key=lambda pair: pair[1].value):
        if len(word) > 4 and sense.value >= 10**6:
            for middle in ("", *word[1:-1]):
                found.setdefault(word[0] + middle + word[-1], sense)
    return found


def _loans(lexicon: Lexicon) -> Mapping[str, Sense]:
    words = [(e[0], s) for e, senses in lexicon.phrases.items() if len(e) == 1 for s in senses if s.role == "magnitude"]
    return {skeleton(word): sense for word, sense in words if len(word) > STEM}


def skeleton(word: str) -> str:
    """The consonants of a word as Latin letters: what a borrowed word keeps in any script."""
    letters = [c for c in anyascii(word).casefold() if c.isalpha() and c not in "aeiouyw"]
    return "".join(c for n, c in enumerate(letters) if n == 0 or letters[n - 1] != c)


def _learn_months(lexicon: Lexicon, locale: Locale) -> None:
    for role, names, offset in (("month", locale.months, 0), ("weekday", locale.days, 1)):
        for number in range(1, 13) if role == "month" else range(7):
            wide = {str(names[context]["wide"][number]) for context in ("format", "stand-alone")}
            sense = Sense(role, Decimal(number + offset))  # type: ignore[arg-type]
            _learn_word(lexicon, wide, sense, shortest=3)
            if role == "weekday":
                short = {str(names[context]["abbreviated"][number]) for context in ("format", "stand-alone")}
                for form in short:
                    if form and is_unspaced(form[0]):
                        lexicon.add(form, sense)
            if role == "month":
                short = {str(names[context]["abbreviated"][number]) for context in ("format", "stand-alone")} - wide
                for form in short:
                    lexicon.add(form, Sense("month", Decimal(number), "short"))
                    lexicon.add(form.rstrip("."), Sense("month", Decimal(number), "short"))


def _learn_percent(lexicon: Lexicon, locale: Locale) -> None:
    sense = Sense("percent", name="percent")
    forms = {form for form, _ in _unit_forms(locale, "concentr-percent")} | {"%", "٪", "％", "﹪"}
    _learn_word(lexicon, {form for form in forms if form}, sense)


def _learn_units(lexicon: Lexicon, locale: Locale) -> None:
    for unit in locale._data["unit_patterns"]:
        if (unit.split("-")[0] not in DIMENSIONS and unit != "angle-degree") or unit in EVERYDAY_WORDS:
            continue
        sense = Sense("unit", name=unit)
        counts = {}
        for form, plural in _unit_forms(locale, unit):
            counts[form] = plural
        words = [form for form, plural in counts.items() if plural not in _PLURAL_VALUES]
        _learn_word(lexicon, [w for w in words if w], sense)
        for form, plural in counts.items():
            if form and plural in _PLURAL_VALUES:
                lexicon.add(form, Sense("number", _PLURAL_VALUES[plural], unit))
    for unit in ("hour", "second"):
        for form in _per_forms(locale, f"duration-{unit}"):
            lexicon.add(form, Sense("per", name=unit))
    for unit, forms in _relative_forms(locale):
        _learn_word(lexicon, forms, Sense("unit", name=unit))


def _unit_forms(locale: Locale, unit: str) -> Iterator[tuple[str, str]]:
    """The words of a unit, and the plural that a form without a place for the number stands for."""
    patterns = locale._data["unit_patterns"].get(unit) or {}
    for width in ("long", "short", "narrow"):
        for plural, pattern in (patterns.get(width) or {}).items():
            if plural == "per" or not isinstance(pattern, str):
                continue
            form = pattern.replace("{0}", "").strip()
            if width != "narrow" or not form.isalpha():
                yield form, "" if "{0}" in pattern else plural


def _per_forms(locale: Locale, unit: str) -> Iterator[str]:
    for patterns in (locale._data["unit_patterns"].get(unit) or {}).values():
        pattern = patterns.get("per")
        if isinstance(pattern, str) and pattern.startswith("{0}"):
            yield pattern.removeprefix("{0}").strip()


def _relative_forms(locale: Locale) -> Iterator[tuple[str, set[str]]]:
    """Units of time as "in {0} days" and "{0} days ago" inflect them: the word after the number."""
    fields: Mapping[str, Any] = locale._data["date_fields"]
    for name in ("year", "month", "week", "day", "hour", "minute", "second"):
        forms = set()
        for patterns in (fields.get(name) or {}).values():
            for pattern in patterns.values():
                after = str(pattern).partition("{0}")[2].split()
                forms |= {after[0]} if after and not is_unspaced(after[0][0]) else set()
        yield f"duration-{name}", forms


@cache
def _current_currencies() -> frozenset[str]:
    territories = get_global("territory_currencies").values()
    return frozenset(code for uses in territories for code, _, until, tender in uses if until is None and tender)


@cache
def _prominence(code: str) -> tuple[int, str]:
    """Sorts first what the root of CLDR gives a sign of its own: a bare "dollar" is the US one."""
    return len(Locale("en").currency_symbols.get(code, code)), code


def _learn_currencies(lexicon: Lexicon, locale: Locale) -> None:
    current = _current_currencies()
    data = locale._data
    names = {}
    for code in sorted(current, key=_prominence):
        sense = Sense("currency", name=code)
        symbol = data["currency_symbols"].get(code)
        for form in (symbol, code):
            if form:
                lexicon.add(form, sense)
        plural = data["currency_names_plural"].get(code) or {}
        names[code] = {str(n) for n in (data["currency_names"].get(code), *plural.values()) if n}
        _learn_word(lexicon, names[code], sense)
    for code, head in _heads(names):
        sense = Sense("currency", name=code)
        _learn_word(lexicon, [head], sense)
        if not is_unspaced(head[0]):
            lexicon.add_stems([head[:-1]], sense)


def _heads(names: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The bare words of currencies ("dollar" of "US dollar"): the token at that end where names share tokens most."""
    entries = {code: {keys(form) for form in forms} for code, forms in names.items()}
    spaced = [e for own in entries.values() for e in own if len(e) > 1 and not is_unspaced(e[0])]
    if 2 * len(spaced) < len(entries):
        yield from _unspaced_heads(entries)
        return
    end = min((0, -1), key=lambda end: len({e[end] for e in spaced}))
    heads = {e[end] for e in spaced if len(e[end]) > 2}
    alike = defaultdict(set)
    for head in heads:
        alike[head[: STEM + 1]].add(head)
    for code, own in entries.items():
        beginnings = {key[: STEM + 1] for e in own for key in e if key in heads}
        yield from ((code, head) for beginning in sorted(beginnings) for head in sorted(alike[beginning]))


def _unspaced_heads(entries: Mapping[str, set[tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """The same where names are written without spaces: endings of two characters or more that currencies share."""
    owners = defaultdict(list)
    for code, own in entries.items():
        for ending in {e[-n:] for e in own for n in range(2, 5) if len(e) >= n}:
            owners[ending].append(code)
    for ending, codes in owners.items():
        if len(codes) >= SHARED:
            yield from ((code, "".join(ending)) for code in codes)


def _learn_half_days(lexicon: Lexicon, locale: Locale) -> None:
    for widths in locale.day_periods.values():
        for periods in widths.values():
            for value, name in ((0, "am"), (12, "pm")):
                form = periods.get(name, "")
                if len(form) > 1:
                    lexicon.add(form, Sense("half_day", Decimal(value)))
                    lexicon.add("".join(f"{c}." for c in form), Sense("half_day", Decimal(value)))
