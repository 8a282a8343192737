"""What stands between the members of a list in each language: CLDR's patterns, through Babel."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

_STYLES = ("standard", "or")


@lru_cache(maxsize=64)
def separators(language: str) -> frozenset[str]:
    """What stands between two members of a list that is not ended yet: a comma."""
    return _between(language, ("start", "middle"))


@lru_cache(maxsize=64)
def conjunctions(language: str) -> frozenset[str]:
    """What stands before the last member of a list: *and*, *or*, with or without a comma."""
    return _between(language, ("2", "end"))


def _between(language: str, parts: tuple[str, ...]) -> frozenset[str]:
    try:
        patterns = Locale.parse(language.replace("-", "_")).list_patterns
    except (UnknownLocaleError, ValueError):
        return frozenset()
    found = (patterns.get(style, {}).get(part, "") for style in _STYLES for part in parts)
    return frozenset(pattern.replace("{0}", "").replace("{1}", "").strip() for pattern in found) - {""}
