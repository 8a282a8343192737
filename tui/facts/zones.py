"""Time zones after a time of day: by abbreviation ("BST", "ET"), by name ("heure de l’Est") or by numbers ("GMT+7").

Names are CLDR's, abbreviations those of the tz database, of CLDR and of dateparser; one may stand for several zones.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel.core import get_global

from tui.facts.cldr import cldr
from tui.facts.lexicon import Lexicon, Sense
from tui.facts.reader import Reader

Offsets = frozenset[int]
"""Minutes that a zone is ahead of universal time, in each of its readings."""

SEASONS = (datetime(2024, 1, 15), datetime(2024, 7, 15))
"""A day of standard time and one of summer time, on one half of the globe or the other."""

SHORTEST, LONGEST = 2, 5
"""Letters of an abbreviation."""

FARTHEST = 14
"""Hours that a zone is ahead of universal time at most."""

UNIVERSAL = frozenset({"UTC", "GMT"})
MINUTE = timedelta(minutes=1)


def read_zone(reader: Reader, i: int) -> tuple[Offsets, int] | None:
    """What the time zone named at token `i` may be, and where its name ends; None where none is."""
    if i >= len(reader.tokens) or reader.tokens[i].kind != "word":
        return None
    named = names(reader.tables.code).at(reader.tokens, i)
    if named and named.length > 1:
        return _said(named.senses), i + named.length
    written = reader.text[reader.tokens[i].start : reader.tokens[i].end]
    if not (SHORTEST <= len(written) <= LONGEST and written.isascii() and written.isupper()):
        return None
    if written in UNIVERSAL and (ahead := _ahead(reader, i + 1)) is not None:
        return frozenset({ahead}), i + 3
    found = abbreviations().get(written) or (_said(named.senses) if named else None)
    return (found, i + 1) if found else None


def _said(senses: tuple[Sense, ...]) -> Offsets:
    return frozenset(int(sense.value) for sense in senses)


def _ahead(reader: Reader, i: int) -> int | None:
    """The minutes of "+7" or "-0330" at token `i`, written onto the name of universal time."""
    digits = reader.key(i + 1)
    if reader.key(i) not in ("+", "-", "−") or not reader.attached(i) or not digits.isdecimal() or len(digits) > 4:
        return None
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return (hours * 60 + minutes) * (1 if reader.key(i) == "+" else -1) if hours <= FARTHEST else None


@cache
def abbreviations() -> Mapping[str, Offsets]:
    """The zones that an abbreviation in capitals may stand for."""
    from dateparser.timezones import timezone_info_list

    found: defaultdict[str, set[int]] = defaultdict(set)
    for group in timezone_info_list:
        for name, seconds in group["timezones"]:
            found[name].add(seconds // 60)
    for zone in sorted(set(_places().values())):
        for name, minutes in _seasons(zone):
            if name.isalpha():
                found[name].add(minutes)
    english = cldr("en")
    for forms in english.section("meta_zones").values() if english else ():
        short = forms.get("short", {})
        found[short.get("generic", "")] |= found[short.get("standard", "")] | found[short.get("daylight", "")]
    return {name: frozenset(minutes) for name, minutes in found.items() if name}


@cache
def names(code: str) -> Lexicon:
    """The names of zones in a language by its CLDR code."""
    lexicon, locale, places = Lexicon(), cldr(code) or cldr(code.split("_")[0]), _places()
    for zone, forms in (locale.section("meta_zones") if locale else {}).items():
        offsets = sorted({minutes for _, minutes in _seasons(places[zone])} if zone in places else ())
        kinds = {"standard": offsets[:1], "daylight": offsets[-1:], "generic": offsets}
        for width in ("long", "short"):
            for kind, name in forms.get(width, {}).items():
                for minutes in kinds.get(kind, ()):
                    lexicon.add(str(name), Sense("zone", Decimal(minutes)))
    return lexicon


@cache
def _places() -> Mapping[str, str]:
    """A place of the tz database for each zone of CLDR: a well-known one, with summer time if any has it."""
    zones: Mapping[str, str] = get_global("meta_zones")
    known, here = sorted(get_global("windows_zone_mapping").values(), key=_telling), available_timezones()
    return {zones[place]: place for place in (*zones, *known) if place in zones and place in here}


def _telling(place: str) -> tuple[int, int]:
    """How many times a place has in a year, and names for them."""
    seasons = _seasons(place)
    return len({minutes for _, minutes in seasons}), sum(name.isalpha() for name, _ in seasons)


def _seasons(place: str) -> list[tuple[str, int]]:
    """What a place calls its time, and how many minutes it is ahead, in winter and in summer."""
    try:
        zone = ZoneInfo(place)
    except (ZoneInfoNotFoundError, ValueError):
        return []
    days = (day.replace(tzinfo=zone) for day in SEASONS)
    return [(day.tzname() or "", (day.utcoffset() or timedelta()) // MINUTE) for day in days]
