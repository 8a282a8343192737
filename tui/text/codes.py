"""Codes of languages, whatever form they come in, become locale codes of CLDR."""

import re

_CODE = re.compile(r"([a-z]{2,3})(?:_([a-z]{4}))?(?:_([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}
"""Two-letter codes that ISO 639 withdrew, still seen in the wild (IANA's registry of language subtags)."""


def locale_code(code: str) -> str:
    """`code` as CLDR writes it (`en`, `en_US`, `zh_Hans_CN`), or an empty string where it is no code of a language."""
    match = _CODE.fullmatch(code.strip().replace("-", "_").partition(".")[0])
    if match is None:
        return ""
    language, script, territory = match.groups()
    parts = (_shortest(language.lower()), script and script.title(), territory and territory.upper())
    return "_".join(part for part in parts if part)


def primary(code: str) -> str:
    """The language alone, in lower case: `en` of `en_US`."""
    return code.replace("-", "_").partition("_")[0].lower()


def _shortest(language: str) -> str:
    if len(language) == 2:
        return _WITHDRAWN.get(language, language)
    import langcodes

    return langcodes.standardize_tag(language, macro=True)
