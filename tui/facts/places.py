"""Which place a whole name is: a territory, in full or by its code, a region of one, or a city."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global

from tui.facts.cities import city_code
from tui.facts.gazetteer import place_code
from tui.facts.name_tables import is_region
from tui.facts.rarity import LENDER, base_language
from tui.facts.words import words


@lru_cache(maxsize=16384)
def place_named(name: str, language: str) -> str:
    """What the names of one place share, in whatever language; empty for a name that is no place's."""
    parts = words(name)
    folded = " ".join(word.fold for word in parts)
    code = place_code(folded, language)
    if code.startswith("territory "):
        return code
    if len(parts) == 1 and parts[0].shape == "upper":
        return _codes().get(folded, "")
    return city_code(name, language) or code or ("region " + folded if is_region(name, base_language(language)) else "")


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
