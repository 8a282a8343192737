"""Names of two versions held against each other: word by word, in linked paragraphs first, then anywhere."""

from collections.abc import Iterable, Sequence

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.crossing import unheard
from tui.compare.garbled import garbled
from tui.compare.lettered import relettered
from tui.compare.missing_names import missing_by_rarity
from tui.compare.misspelt import misspelt
from tui.compare.near_copies import compare_near_copies
from tui.compare.readable import both_ways, marked_by, missing, read_names, readable, told, unmarked
from tui.compare.readings import Linked, Reading, Side
from tui.compare.translated_names import compare_translated, is_translated
from tui.facts.fact import Mention
from tui.text import Article


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    here, there = Side(left, left_names), Side(right, right_names)
    if is_translated(here, there):
        return compare_translated(here, there, links)
    names = read_names(here, there, links)
    known = readable(names, here, there, links)
    found = [Mismatch(pair.relation, "name", *pair.mentions) for pair in known.pairs] + known.replaced
    found += [one for pair in known.unsure for one in told(*pair, is_sure=False)]
    found += _heard(*names, here, there, both_ways(links), found)
    marked, explained = marked_by(found), known.explained
    gone = missing_by_rarity(names[0], explained, here, there), missing_by_rarity(names[1], explained, there, here)
    found += missing(*(unmarked(mentions, marked) for mentions in gone))
    return found + compare_near_copies(here, there, both_ways(links)[0], found)


def _heard(
    left: Sequence[Reading],
    right: Sequence[Reading],
    here: Side,
    there: Side,
    linked: tuple[Linked, Linked],
    known: Iterable[Mismatch],
) -> list[Mismatch]:
    """The names that a version in another script garbles, replaces or leaves out, but for those known already."""
    (forth, back), marked = linked, marked_by(known)
    found = []
    for rule in (misspelt, garbled, relettered, unheard):
        for one in rule(left, here, there, forth, marked):
            found += told(one.name, one.stranger, one.is_sure)
        marked |= marked_by(found)
        for one in rule(right, there, here, back, marked):
            found += told(one.stranger, one.name, one.is_sure)
        marked |= marked_by(found)
    return found
