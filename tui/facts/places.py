"""Which place a whole name is: a territory, in full or by its code, a region of one, or a city."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from rapidfuzz.distance import Prefix

from tui.facts.cities import city_code
from tui.facts.gazetteer import place_code
from tui.facts.name_tables import is_region
from tui.facts.rarity import LENDER, base_language
from tui.facts.sounds import is_latin
from tui.facts.words import words

_STEM, _ENDING = 4, 2
"""Letters that the cases of a territory's name share at least, and that they have more at most."""


@lru_cache(maxsize=16384)
def place_named(name: str, language: str) -> str:
    """What the names of one place share, in whatever language; empty for a name that is no place's."""
    parts = words(name)
    folded = " ".join(word.fold for word in parts)
    code = place_code(folded, language)
    if code.startswith("territory "):
        return code
    if len(parts) == 1 and not is_latin(name) and (inflected := _inflected(name.casefold(), base_language(language))):
        return inflected
    if len(parts) == 1 and parts[0].shape == "upper":
        return _codes().get(folded, "")
    return city_code(name, language) or code or ("region " + folded if is_region(name, base_language(language)) else "")


def _inflected(wanted: str, language: str) -> str:
    """The code of the territory of which a casefolded word is another case, in scripts that lend peoples no capital."""
    for title, code in _territories(language).items():
        shared = Prefix.similarity(title, wanted)
        if shared >= max(_STEM, len(title) - 1) and len(wanted) <= len(title) + _ENDING:
            return code
    return ""


@lru_cache(maxsize=16)
def _territories(language: str) -> dict[str, str]:
    """The codes of territories by their names in a language, casefolded."""
    try:
        names = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {name.casefold(): f"territory {code}" for code, name in names.items()}


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """The codes of territories that the initials of their English names are too (*US*), aliases included (*UK*)."""
    named = Locale.parse(LENDER).territories
    codes = {code: code for code in named} | {a: codes[0] for a, codes in get_global("territory_aliases").items()}
    initials = {code: "".join(word.text[0] for word in words(name)) for code, name in named.items()}
    return {
        short.casefold(): f"territory {code}"
        for short, code in codes.items()
        if len(short) == 2 and initials.get(code) == short
    }
