"""What is known of a language's figures, built at run time from CLDR: a new language is a locale code."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from tui.facts.cldr import Cldr, cldr
from tui.facts.currencies import learn_currencies
from tui.facts.lexicon import Lexicon, Sense
from tui.facts.part_table import learn_parts, part_words
from tui.facts.rarity import LENDER
from tui.facts.spellout import Spellout, spellout
from tui.facts.tokens import is_unspaced, keys
from tui.facts.vocabulary import SHORT_MONTH, abbreviations, learn, loans

ENGLISH = ("en", "en_001", "en_IN")
"""News of every language carries English forms ("US$", "km/h", "14.3B"), so these stand behind every table."""

_DATE_MARK = re.compile(r"(y+|M+|d+)([^\W\d_A-Za-z])")
_AFTER_HOUR = re.compile(r"(?:[HhKk]+)\s*'?([^\W\d_a-zA-Z]|\w+(?='))")


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
    parts: Mapping[str, Decimal]
    """The words that say a half or a quarter."""
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
    code = code.replace("-", "_")
    own = _locales((code, code.split("_")[0])) or _locales(ENGLISH)
    lexicon = _with_english(_with_parts(_lexicon(own), code))
    symbols = [signs for locale in own for signs in locale.number_symbols]
    months = own[0].section("months")
    return Tables(
        code=code,
        lexicon=lexicon,
        spellout=spellout(code),
        abbreviations=abbreviations(lexicon),
        loans=loans(_english()),
        parts=part_words(lexicon),
        decimals=frozenset(signs["decimal"] for signs in symbols),
        groups=frozenset(signs["group"] for signs in symbols if "group" in signs),
        day_first=_day_first(own[0]),
        date_marks=_date_marks(own[0]),
        clock_words=_clock_words(own[0]) | {"h"},
        has_dual="two" in own[0].plurals,
        months_inflect=months["format"]["wide"] != months["stand-alone"]["wide"],
        capital_months=months["format"]["wide"][1][0].isupper(),
    )


def _locales(codes: Iterable[str]) -> list[Cldr]:
    return [locale for locale in map(cldr, dict.fromkeys(codes)) if locale is not None]


def _lexicon(locales: Iterable[Cldr]) -> Lexicon:
    lexicon = Lexicon()
    for locale in locales:
        learn(lexicon, locale)
        learn_currencies(lexicon, locale)
    return lexicon


def _with_parts(lexicon: Lexicon, code: str) -> Lexicon:
    learn_parts(lexicon, code)
    return lexicon


@cache
def _english() -> Lexicon:
    return _with_parts(_lexicon(_locales(ENGLISH)), LENDER)


def _with_english(lexicon: Lexicon) -> Lexicon:
    """The lexicon with English phrases for what it does not know; months only beside a day or a year."""
    for phrase, senses in _english().phrases.items():
        if phrase not in lexicon.phrases:
            for sense in senses:
                lexicon.add_keys(phrase, replace(sense, name=SHORT_MONTH) if sense.role == "month" else sense)
    return lexicon


def _day_first(locale: Cldr) -> bool:
    pattern = locale.section("date_formats", "short").pattern.casefold()
    return bool(pattern.find("d") < pattern.find("m"))


def _date_marks(locale: Cldr) -> Mapping[str, str]:
    marks = {m[1][0]: m[2] for m in _DATE_MARK.finditer(locale.section("date_formats", "long").pattern)}
    return marks if len(marks) == 3 and all(map(is_unspaced, marks.values())) else {}


def _clock_words(locale: Cldr) -> frozenset[str]:
    skeletons = locale.section("datetime_skeletons")
    words = {m[1] for name in ("H", "h") if name in skeletons for m in _AFTER_HOUR.finditer(str(skeletons[name]))}
    return frozenset(key for word in words for key in keys(word)[:1])
