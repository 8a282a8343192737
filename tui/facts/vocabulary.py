"""What CLDR's data teach a lexicon: magnitudes, months and days, percent, units, and the halves of the day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from anyascii import anyascii

from tui.facts.cldr import Cldr
from tui.facts.lexicon import STEM, Lexicon, Sense
from tui.facts.tokens import is_unspaced

DIMENSIONS = frozenset(
    {"area", "digital", "duration", "energy", "length", "mass", "power", "pressure", "speed", "temperature", "volume"}
)
"""CLDR's categories of units that news measures in; the rest ("dot", "item", "karat") are common words."""

EVERYDAY_WORDS = frozenset({"length-point", "duration-night", "speed-beaufort"})
"""Units whose names are something else in news: points of a game, a time of day, a grade."""

KILOS = (("mass-kilogram", "mass-gram"), ("length-kilometer", "length-meter"))
"""Units that are told by their prefix alone, the likelier first."""

CLIPPED = 7
"""Letters of the shortest unit whose last one may be left off ("hektar" beside "hektare")."""

PERCENT_SIGNS = frozenset("%٪％﹪")
SHORT_MONTH = "short"
"""Names the sense of a month that is abbreviated or foreign: one only beside a day or a year."""

_ZEROS = re.compile("0+")
_DUAL = "two"


def learn(lexicon: Lexicon, locale: Cldr) -> None:
    """Teach a lexicon the words of one locale, currencies and number words apart."""
    _learn_magnitudes(lexicon, locale)
    _learn_months(lexicon, locale)
    _learn_weekdays(lexicon, locale)
    _learn_percent(lexicon, locale)
    _learn_units(lexicon, locale)
    _learn_half_days(lexicon, locale)


def learn_word(lexicon: Lexicon, forms: Iterable[str], sense: Sense, shortest: int = STEM) -> None:
    """Teach a lexicon the forms of a word, an abbreviation without its full stop too, and what they have in common."""
    forms = [form for form in forms if form]
    for form in forms:
        lexicon.add(form, sense)
        if form.endswith(".") and len(form) > STEM - 1:
            lexicon.add(form[:-1], sense)
    lexicon.add_stems(forms, sense, shortest)


def _learn_magnitudes(lexicon: Lexicon, locale: Cldr) -> None:
    forms = defaultdict(set)
    for width in ("long", "short"):
        for patterns in locale.section("compact_decimal_formats", width).values():
            for power, pattern in patterns.items():
                text = str(pattern.pattern).replace("'", "")
                zeros = _ZEROS.search(text)
                word = text.replace(zeros[0], "", 1).strip() if zeros else ""
                if zeros and word:
                    forms[Decimal(power) / 10 ** (len(zeros[0]) - 1)].add(word)
    for value, words in forms.items():
        learn_word(lexicon, {word for word in words if len(word) > 1}, Sense("magnitude", value))
        for letter in words:
            if len(letter) == 1:
                lexicon.add(letter, Sense("magnitude", value, "" if is_unspaced(letter) else letter))


def abbreviations(lexicon: Lexicon) -> Mapping[str, Sense]:
    """First and last letters of magnitude words, and one from between ("bn", "mln"), which CLDR lists for few."""
    found: dict[str, Sense] = {}
    for word, sense in sorted(_magnitudes(lexicon), key=lambda pair: pair[1].value):
        if len(word) > STEM and sense.value >= 10**6:
            for middle in ("", *word[1:-1]):
                found.setdefault(word[0] + middle + word[-1], sense)
    return found


def loans(lexicon: Lexicon) -> Mapping[str, Sense]:
    """Magnitude words by their skeletons."""
    return {skeleton(word): sense for word, sense in _magnitudes(lexicon) if len(word) > STEM}


def skeleton(word: str) -> str:
    """The consonants of a word as Latin letters: what a borrowed word keeps in any script."""
    letters = [c for c in anyascii(word).casefold() if c.isalpha() and c not in "aeiouyw"]
    return "".join(c for n, c in enumerate(letters) if n == 0 or letters[n - 1] != c)


def _magnitudes(lexicon: Lexicon) -> list[tuple[str, Sense]]:
    single = ((entry[0], senses) for entry, senses in lexicon.phrases.items() if len(entry) == 1)
    return [(word, sense) for word, senses in single for sense in senses if sense.role == "magnitude"]


def _names(locale: Cldr, section: str, width: str) -> Mapping[int, set[str]]:
    """The names of months or days by number, those that stand alone beside those inside a date."""
    names = defaultdict(set)
    for context in ("format", "stand-alone"):
        for number, name in locale.section(section, context, width).items():
            names[number].add(str(name))
    return names


def _learn_months(lexicon: Lexicon, locale: Cldr) -> None:
    for number, wide in _names(locale, "months", "wide").items():
        learn_word(lexicon, wide, Sense("month", Decimal(number)), shortest=STEM - 1)
    for number, short in _names(locale, "months", "abbreviated").items():
        for form in short:
            lexicon.add(form, Sense("month", Decimal(number), SHORT_MONTH))
            lexicon.add(form.rstrip("."), Sense("month", Decimal(number), SHORT_MONTH))


def _learn_weekdays(lexicon: Lexicon, locale: Cldr) -> None:
    for number, wide in _names(locale, "days", "wide").items():
        learn_word(lexicon, wide, Sense("weekday", Decimal(number + 1)))
    for number, short in _names(locale, "days", "abbreviated").items():
        for form in short:
            if form and is_unspaced(form[0]):
                lexicon.add(form, Sense("weekday", Decimal(number + 1)))


def _learn_percent(lexicon: Lexicon, locale: Cldr) -> None:
    forms = {form for form, _ in _unit_forms(locale, "concentr-percent")} | PERCENT_SIGNS
    learn_word(lexicon, forms, Sense("percent", name="percent"))


def _learn_units(lexicon: Lexicon, locale: Cldr) -> None:
    for unit in locale.section("unit_patterns"):
        if (unit.split("-")[0] in DIMENSIONS or unit == "angle-degree") and unit not in EVERYDAY_WORDS:
            forms = dict(_unit_forms(locale, unit))
            names = [f for f, plural in forms.items() if plural != _DUAL]
            learn_word(lexicon, names, Sense("unit", name=unit))
            lexicon.add_stems((w[:-1] for w in names if w.isalpha() and len(w) >= CLIPPED), Sense("unit", name=unit))
            for form in (f for f, plural in forms.items() if f and plural == _DUAL):
                lexicon.add(form, Sense("number", Decimal(2), unit))
    _learn_kilos(lexicon, locale)
    for unit in ("hour", "second"):
        for form in _per_forms(locale, f"duration-{unit}"):
            lexicon.add(form, Sense("per", name=unit))
    for unit, words in _relative_forms(locale):
        learn_word(lexicon, words, Sense("unit", name=unit))


def _unit_forms(locale: Cldr, unit: str) -> Iterator[tuple[str, str]]:
    """The words of a unit, and the plural that a form without a place for the number stands for."""
    for width in ("long", "short", "narrow"):
        for plural, pattern in locale.section("unit_patterns", unit, width).items():
            form = pattern.replace("{0}", "").strip()
            if plural != "per" and not (width == "narrow" and form.isalpha()):
                yield form, "" if "{0}" in pattern else plural


def _learn_kilos(lexicon: Lexicon, locale: Cldr) -> None:
    """What is left of a kilogram's and a kilometer's names without the gram and the meter ("kilo", "quilo", "キロ")."""
    for unit, part in KILOS:
        endings = {form for form, _ in _unit_forms(locale, part)}
        wholes = {form for form, _ in _unit_forms(locale, unit)}
        heads = {w.removesuffix(e) for w in wholes for e in endings if len(e) > 1 and w.endswith(e)}
        sense = Sense("unit", name=unit)
        learn_word(lexicon, [head for head in heads if len(head) > 1], sense)


def _per_forms(locale: Cldr, unit: str) -> Iterator[str]:
    for width in ("long", "short", "narrow"):
        pattern = locale.section("unit_patterns", unit, width).get("per", "")
        if pattern.startswith("{0}"):
            yield pattern.removeprefix("{0}").strip()


def _relative_forms(locale: Cldr) -> Iterator[tuple[str, set[str]]]:
    """Units of time as "in {0} days" and "{0} days ago" inflect them: the word after the number."""
    for name in ("year", "month", "week", "day", "hour", "minute", "second"):
        forms = set()
        for patterns in locale.section("date_fields", name).values():
            for pattern in patterns.values():
                after = str(pattern).partition("{0}")[2].split()
                forms |= {after[0]} if after and not is_unspaced(after[0][0]) else set()
        yield f"duration-{name}", forms


def _learn_half_days(lexicon: Lexicon, locale: Cldr) -> None:
    for widths in locale.section("day_periods").values():
        for periods in widths.values():
            for value, name in ((0, "am"), (12, "pm")):
                form = periods.get(name, "")
                if len(form) > 1:
                    lexicon.add(form, Sense("half_day", Decimal(value)))
                    lexicon.add("".join(f"{c}." for c in form), Sense("half_day", Decimal(value)))
