"""Names of two versions held against each other: word by word, in linked paragraphs first, then anywhere."""

from collections.abc import Iterable, Sequence
from itertools import islice

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.crossing import unheard
from tui.compare.frames import Frames
from tui.compare.garbled import garbled
from tui.compare.lettered import relettered
from tui.compare.misspelt import misspelt
from tui.compare.name_pairs import CROWD, Pair, is_certain, pair_names
from tui.compare.name_replacements import replacements
from tui.compare.near_copies import compare_near_copies
from tui.compare.readings import Linked, Reading, Side, readings
from tui.facts.fact import Mention
from tui.facts.rarity import survives, zipf
from tui.facts.words import Word, words
from tui.text import Article

PARTICLE = 5.8
"""Words as common as this (prepositions, articles) stand before any name."""
RARE = 3.5
"""A capitalised word rarer than this before a surname is another name."""
ABBREVIATION = 4
"""Letters of an abbreviation with a full stop at most (*Sen.*, *St.*): it is a title or written out elsewhere."""


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    here, there = Side(left, left_names), Side(right, right_names)
    forth = _linked((link.left, link.right) for link in links)
    back = _linked((link.right, link.left) for link in links)
    names = readings(here, there, forth), readings(there, here, back)
    found, explained = _readable(*names, here, there, links, forth)
    found += _heard(*names, here, there, (forth, back), found)
    marked = _marked(found)
    found += [
        Mismatch("missing", "name", m, None) for m in _missing(names[0], explained, here, there) if m not in marked
    ]
    found += [
        Mismatch("missing", "name", None, m) for m in _missing(names[1], explained, there, here) if m not in marked
    ]
    return found + compare_near_copies(here, there, forth, found)


def _readable(
    left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side, links: Sequence[Link], linked: Linked
) -> tuple[list[Mismatch], set[str]]:
    """The names in whose place the other version has another spelling, name or word; the words explained by that."""
    pairs = pair_names(left, right, here, there, linked)
    frames = Frames(links)
    found = []
    for pair in pairs:
        if pair.relation != "conflict" or is_certain(pair, here, there) or _meet(pair, left, right, frames):
            found.append(Mismatch(pair.relation, "name", pair.left.mention, pair.right.mention))
        else:
            found += _told(pair.left.mention, pair.right.mention, is_sure=False)
    explained = {word.fold for pair in pairs for one in (pair.left, pair.right) for word in one.lost}
    marked = _marked(found)
    for one in replacements(left, right, here, there, links, linked):
        if marked.isdisjoint((one.left, one.right)):
            found += _told(one.left, one.right, one.is_sure)
            marked |= {one.left, one.right}
            explained |= {word.fold for word in one.lost}
    return found, explained


def _meet(pair: Pair, left: Sequence[Reading], right: Sequence[Reading], frames: Frames) -> bool:
    """Whether two names stand, anywhere, in sentences that tell the same."""
    ones, twos = (
        list(islice((name.mention for name in names if name.key == key), CROWD))
        for names, key in ((left, pair.left.key), (right, pair.right.key))
    )
    return any(frames.meet(one, two) for one in ones for two in twos)


def _told(left: Mention | None, right: Mention | None, is_sure: bool) -> list[Mismatch]:
    """A conflict, or what is missing on either side, where it is not sure that one stands in the other's place."""
    if left and right and is_sure:
        return [Mismatch("conflict", "name", left, right)]
    alone = ((left, None), (None, right))
    return [Mismatch("missing", "name", one, two) for one, two in alone if one or two]


def _heard(
    left: Sequence[Reading],
    right: Sequence[Reading],
    here: Side,
    there: Side,
    linked: tuple[Linked, Linked],
    known: Iterable[Mismatch],
) -> list[Mismatch]:
    """The names that a version in another script garbles, replaces or leaves out, but for those known already."""
    (forth, back), marked = linked, _marked(known)
    found = []
    for rule in (misspelt, garbled, relettered, unheard):
        for one in rule(left, here, there, forth, marked):
            found += _told(one.name, one.stranger, one.is_sure)
        marked |= _marked(found)
        for one in rule(right, there, here, back, marked):
            found += _told(one.stranger, one.name, one.is_sure)
        marked |= _marked(found)
    return found


def _marked(mismatches: Iterable[Mismatch]) -> set[Mention]:
    return {mention for mismatch in mismatches for mention in (mismatch.left, mismatch.right) if mention}


def _linked(links: Iterable[tuple[int, int]]) -> Linked:
    table: dict[int, set[int]] = {}
    for one, two in links:
        table.setdefault(one, set()).add(two)
    return {one: tuple(sorted(twos)) for one, twos in table.items()}


def _missing(names: Sequence[Reading], explained: set[str], side: Side, other: Side) -> list[Mention]:
    """The names of which a word should be told in the other version and is not, each once."""
    seen = set(explained)
    found = []
    behind_fillers = _behind_fillers(other)
    for reading in names:
        gone = [word for word in reading.lost if _is_due(word, reading, side, other)]
        keys = {word.fold for word in gone}
        if not keys <= seen and not _is_long_form(reading, gone, behind_fillers):
            found.append(reading.mention)
        seen |= keys
    return found


def _is_due(word: Word, reading: Reading, side: Side, other: Side) -> bool:
    """Whether a word should stand unchanged in the other version."""
    if _is_abbreviation(word, reading, side) or _is_cut_title(word, reading, other):
        return False
    if other.vocabulary.is_foreign(word):
        return False
    behind_told = word.start > 0 and reading.words[0] not in reading.lost
    return survives(word.text, side.language, other.language, BEHIND_FIRST_NAME if behind_told else 0.0)


BEHIND_FIRST_NAME = 0.6
"""How much rarer yet a word may be in the other language, if the word before it stands there."""


def _is_abbreviation(word: Word, reading: Reading, side: Side) -> bool:
    text = side.article.paragraphs[reading.mention.paragraph].text
    end = reading.mention.start + word.end
    return len(word.fold) <= ABBREVIATION and text[end : end + 1] == "." and end + 1 < len(text)


def _is_cut_title(word: Word, reading: Reading, other: Side) -> bool:
    """Whether a short word in front of a name is written out in the other version (*Prof*, *professor*)."""
    return word is not reading.words[-1] and len(word.fold) <= ABBREVIATION and word.fold in other.vocabulary.fronts


def _is_long_form(reading: Reading, gone: Sequence[Word], behind_fillers: frozenset[str]) -> bool:
    """Whether only the front of a name is not told, since the other version says the surname alone.

    It does not where another word than a particle or a title stands in the front's place.
    """
    told = reading.told
    if not told or told[-1].start < gone[-1].start:
        return False
    return behind_fillers.isdisjoint(word.fold for word in told)


def _behind_fillers(side: Side) -> frozenset[str]:
    """The first words of names, folded, that stand once or more behind a word which may be in a name's place."""
    before = {(index, w.end): w for index, p in enumerate(side.article.paragraphs) for w in words(p.text)}
    neighbours = ((mention, before.get((mention.paragraph, mention.start - 1))) for mention in side.names)
    return frozenset(words(m.text)[0].fold for m, word in neighbours if word and _is_filler(word, side))


def _is_filler(before: Word, side: Side) -> bool:
    """Whether a word before a name is an ordinary one in lower case, or a rare one with a capital."""
    rarity = zipf(before.text, side.language)
    return 0 < rarity < PARTICLE if before.shape == "lower" else before.capital and rarity < RARE
