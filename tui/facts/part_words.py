"""Halves and quarters told by a word: they count only beside their whole ("half a million", "3年半")."""

from tui.facts.fractions import Parts, part_word
from tui.facts.lists import conjunctions
from tui.facts.rarity import zipf
from tui.facts.reader import HYPHENS, Reader
from tui.facts.tokens import is_unspaced, tokenize

LINK, LINKS = 3, 2
"""Letters of a word that may stand between a half and what it is a half of, and how many of them ("of", "a")."""

IN_WORD = 3.5
"""How common (Zipf scale) a character with the next must be to be a word with it ("半島", peninsula)."""


def after_whole(reader: Reader, i: int) -> Parts | None:
    """The part that is told after a whole number or its unit, from token `i` on ("and a half", "setengah", "半")."""
    at, joined = _past_conjunction(reader, i)
    part = part_word(reader, at)
    if part is None or part.count > part.wholes[0]:
        return None
    if is_unspaced(reader.key(at)):
        begun = reader.text[reader.tokens[at].start : reader.tokens[at].end + 1]
        in_word = len(begun) > 1 and zipf(begun, reader.tables.code) >= IN_WORD
        return part if reader.attached(at) and not in_word else None
    return part if joined or _tied(reader, at) or names_whole(reader, part.end) else None


def names_whole(reader: Reader, i: int) -> bool:
    """Whether a unit or a magnitude stands at token `i`."""
    found = reader.tables.lexicon.at(reader.tokens, i) or reader.tables.spellout.lexicon.at(reader.tokens, i)
    return found is not None and found.role("unit", "magnitude") is not None


def past_links(reader: Reader, i: int) -> int:
    """Past the short words that may stand between a part and its whole, where a whole follows; else where it began."""
    at = i
    for _ in range(LINKS):
        if names_whole(reader, at) or not reader.key(at).isalpha() or len(reader.key(at)) > LINK:
            break
        at += 1
    return at if names_whole(reader, at) else i


def _past_conjunction(reader: Reader, i: int) -> tuple[int, bool]:
    """Past "and a", and whether a conjunction was there."""
    at, joined = _past_hyphen(reader, i), False
    for _ in range(LINKS):
        key = reader.key(at)
        link = key.isalpha() and len(key) <= LINK and not is_unspaced(key)
        if not link or part_word(reader, at) or (len(key) > 1 and names_whole(reader, at)):
            break
        joined = joined or key in conjunctions(reader.tables.code)
        at = _past_hyphen(reader, at + 1)
    return at, joined


def _past_hyphen(reader: Reader, i: int) -> int:
    return i + 1 if reader.key(i) in HYPHENS and reader.attached(i) else i


def _tied(reader: Reader, i: int) -> bool:
    """Whether a letter ties the word to what stands before it ("ونصف", and a half)."""
    key = reader.key(i)
    rest = tokenize(key[1:])
    return key[:1] in reader.tables.spellout.prefixes and reader.tables.lexicon.at(rest, 0) is not None
