"""Codes of languages, whatever form they come in, become locale codes of CLDR."""

import re

_CODE = re.compile(r"([a-z]{2,3})(?:_([a-z]{4}))?(?:_([a-z]{2}|[0-9]{3}))?", re.IGNORECASE | re.ASCII)
_WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}
"""Two-letter codes that ISO 639 withdrew, and what stands for them (IANA's registry of language subtags)."""
_NO_LANGUAGE = frozenset({"mis", "mul", "und", "zxx"})


def locale_code(code: str) -> str:
    """`code` as CLDR writes it (`en`, `en_US`, `zh_Hans_CN`), or an empty string where it names no language."""
    match = _CODE.fullmatch(code.strip().partition(".")[0].replace("-", "_"))
    if match is None:
        return ""
    language, script, territory = match.groups(default="")
    parts = (_shortest(language.lower()), script.title(), territory.upper())
    return "_".join(filter(None, parts)) if parts[0] else ""


def primary(code: str) -> str:
    """The language alone, in lower case: `en` of `en_US`."""
    return code.replace("-", "_").partition("_")[0].lower()


def _shortest(language: str) -> str:
    """The shortest code of a language; of one that CLDR counts to a larger one (`arb`, `cmn`), that of the larger."""
    if len(language) == 2:
        return _WITHDRAWN.get(language, language)
    import langcodes

    return "" if language in _NO_LANGUAGE else langcodes.standardize_tag(language, macro=True)
