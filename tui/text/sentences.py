"""Sentences of a paragraph, as spans: `sentencex` knows each language's ends, properties of Unicode mend the seams.

Quotation marks are hidden from `sentencex`, which keeps a quotation whole however many sentences it holds.
"""

import re
import unicodedata
from collections import Counter

from anyascii import anyascii

_QUOTES = '"“”„‟«»‹›「」『』〝〞〟'
_APOSTROPHES = "'‘’‚‛`´"
_HIDDEN = re.compile(rf"[{_QUOTES}]|(?<!\w)[{_APOSTROPHES}]|[{_APOSTROPHES}](?!\w)")
_SEAM = frozenset(_QUOTES + _APOSTROPHES)
_IDEOGRAPHIC_END = re.compile(r"[。！？｡][）】〕〉》\])]*(?=[^。！？｡）】〕〉》\])])")
_VOWELS = frozenset("aeiouy")
_ABBREVIATION_LENGTH = 3
"""A sentence of one word of so few letters is an abbreviation or an ordinal (`Jl.`, `PT.`, `3.`) cut off its noun."""


def split(text: str, language: str) -> list[tuple[int, int]]:
    """The spans of the sentences of `text`, in code points, without the white space between them.

    `language` is a locale code; an unknown or empty one gets the rules that most languages share.
    """
    seams = (_seam(text, cut) for cut in _cuts(text, language))
    opening = _opening(text)
    cuts = [_place(start, end, opening) for start, end in seams if not _continues(text, start, end)]
    spans = [_trim(text, start, end) for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return _joined(text, [span for span in spans if span[0] < span[1]])


def _cuts(text: str, language: str) -> list[int]:
    """Where a sentence may begin, in order: as `sentencex` has it, and after every ideographic full stop."""
    from sentencex import get_sentence_boundaries

    bare = _HIDDEN.sub(" ", text)
    base = language.replace("_", "-").partition("-")[0].lower() or "en"
    found = {boundary["start_index"] for boundary in get_sentence_boundaries(base, bare)}
    found.update(match.end() for match in _IDEOGRAPHIC_END.finditer(bare))
    return sorted(found - {0})


def _seam(text: str, cut: int) -> tuple[int, int]:
    """The span of white space and quotation marks around a cut: nothing of it is part of a word."""
    start = end = cut
    while start > 0 and (text[start - 1].isspace() or text[start - 1] in _SEAM):
        start -= 1
    while end < len(text) and (text[end].isspace() or text[end] in _SEAM):
        end += 1
    return start, end


def _continues(text: str, start: int, end: int) -> bool:
    """Whether the sentence before the seam goes on behind it.

    It does before a small letter (`"Really?" he said`), before a particle that leans on a quotation (`「い。」と言う`)
    and after a title that `sentencex` does not know (`Св. Мартина`).
    """
    if start == 0 or end == len(text) or text[end].islower():
        return True
    if any(c.isspace() for c in text[start:end]):
        return end == start + 1 and text[start - 1] == "." and _is_title(text[max(0, start - 6) : start - 1])
    return start < end and _is_hiragana(text[end]) and not _is_hiragana(text[end + 1 : end + 2])


def _is_title(before: str) -> bool:
    """Whether the last word is a capital and small letters without a vowel, as in `Mr` and `Св`, unlike a name."""
    word = before.split()[-1] if before.split() else ""
    return word.isalpha() and word.istitle() and 1 < len(word) < 5 and not _VOWELS.intersection(anyascii(word.lower()))


def _is_hiragana(character: str) -> bool:
    return bool(character) and unicodedata.name(character, "").startswith("HIRAGANA")


def _place(start: int, end: int, opening: frozenset[int]) -> int:
    """Where in a seam the next sentence begins: closing marks stay with the last one, opening ones go with the next."""
    return next((position for position in range(start, end) if position in opening), end)


def _opening(text: str) -> frozenset[int]:
    """Where quotation marks open: told by the side on which they touch a word, else by their kind, else by turns."""
    counts: Counter[str] = Counter()
    opening = set()
    for match in _HIDDEN.finditer(text):
        mark, position = match[0], match.start()
        before = position == 0 or text[position - 1].isspace()
        after = match.end() == len(text) or text[match.end()].isspace()
        if before if before != after else _opens_by_kind(mark, counts[mark]):
            opening.add(position)
        counts[mark] += 1
    return frozenset(opening)


def _opens_by_kind(mark: str, seen: int) -> bool:
    category = unicodedata.category(mark)
    return category in ("Pi", "Ps") if category.startswith("P") and category != "Po" else seen % 2 == 0


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same spans; one without letter or digit goes to the sentence before, a lone abbreviation to the one after."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (not any(c.isalnum() for c in text[start:end]) or _is_abbreviation(text[slice(*joined[-1])])):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_abbreviation(sentence: str) -> bool:
    return len(sentence) <= _ABBREVIATION_LENGTH + 1 and sentence.endswith(".") and " " not in sentence
