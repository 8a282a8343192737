"""What no writing system allows in a word, and only slips of a machine leave there."""

from collections.abc import Iterator

import regex

_OTHER = r"(?:(?!\p{Latin})\p{L}\p{M}?)"
_STRAY = rf"(?<={_OTHER})[a-z](?!\p{{Latin}})|(?<![\p{{Latin}}\p{{Nd}}\p{{P}}])[a-z](?={_OTHER})"
"""A small Latin letter by itself with a letter of another script on either side."""
_VOWEL = (
    r"[[\p{Devanagari}\p{Gujarati}\p{Gurmukhi}]&&[\p{Indic_Syllabic_Category=Vowel_Dependent}"
    r"\p{Indic_Syllabic_Category=Virama}]]"
)
_VOWELS = rf"{_VOWEL}{_VOWEL}|(?<![\p{{L}}\p{{M}}]){_VOWEL}"
"""Two signs of which a consonant carries one, or one without a consonant."""
_SMALL, _KANA = "ァィゥェォャュョ", "ァ-ヺー"
_KANA_SMALL = rf"(?<![{_KANA}ぁ-ゖ])[{_SMALL}ッー](?=[{_KANA}])|[{_SMALL}ッ][{_SMALL}]|ーー"
"""A small sign or a long one that has nothing before it to lean on."""
_ILL_FORMED = regex.compile("|".join((_STRAY, _VOWELS, _KANA_SMALL)), regex.V1)


def ill_formed(text: str) -> Iterator[tuple[int, int]]:
    """Where a text is spelt as no word can be, from and to which code point."""
    return (match.span() for match in _ILL_FORMED.finditer(text))
