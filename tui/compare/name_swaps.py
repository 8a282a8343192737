"""A name that stands, in sentences that tell the same, where the other version has another name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.compare.framed import Framed, Gone
from tui.compare.name_slots import is_short_form
from tui.compare.readings import Reading

MOST = 3
"""Names of a frame that stand for as many others at most: more are a list, put together anew."""
SHIFT = 0.15
"""Share of a sentence by which two names may be apart that surely stand in the same place."""
FAR = 0.3
"""Share of a sentence by which they may be apart at all, where one of them only is missed."""
LONGER = 1.6
"""How much longer a sentence may be than the other if its places are to tell anything."""
STEM = 5
"""Letters that names of one thing share in two languages (*Geiger Counter*, *Geigerzähler*)."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Two names that stand for each other, and whether that is sure.

    It is where both are due, at the same height of sentences alike in length, and one of them is told by both versions:
    two names that either version tells alone may be one name in two languages (*Game of Thrones*, *Trono di Spade*).
    It is known where one is told by both versions, though not here by either.
    """

    left: Reading
    right: Reading
    is_sure: bool
    is_known: bool


def swaps(here: Framed, there: Framed) -> Iterator[Swap]:
    """The pairs of names of a frame, each told on one side only, that stand for each other there."""
    if not here.gone or not there.gone:
        return
    shorter, longer = sorted((here.length, there.length))
    is_level = longer <= LONGER * shorter
    ones, twos = _due(here.gone), _due(there.gone)
    if len(ones) == len(twos) <= MOST:
        for one, two in zip(ones, twos, strict=True):
            if not _are_forms(one, two):
                known = one.is_known or two.is_known
                is_sure = is_level and known and abs(one.height - two.height) <= SHIFT
                yield Swap(one.name, two.name, is_sure, known)
    else:
        ones = twos = []
    if is_level:
        yield from _nearest([g for g in here.gone if g not in ones], [g for g in there.gone if g not in twos])


def _due(gone: Sequence[Gone]) -> list[Gone]:
    return [one for one in gone if one.is_whole and one.is_due]


def _nearest(ones: Sequence[Gone], twos: Sequence[Gone]) -> Iterator[Swap]:
    """The pairs at about the same height, of which one is known opposite and the other is no common word."""
    if max(len(ones), len(twos)) > MOST:
        return
    apart = [(abs(one.height - two.height), i, j) for i, one in enumerate(ones) for j, two in enumerate(twos)]
    left, right = set[int](), set[int]()
    for distance, i, j in sorted(apart):
        if distance <= FAR and i not in left and j not in right and _may_stand_for(ones[i], twos[j]):
            left.add(i)
            right.add(j)
            yield Swap(ones[i].name, twos[j].name, is_sure=False, is_known=True)


def _may_stand_for(one: Gone, two: Gone) -> bool:
    apart = abs(one.height - two.height)
    if _are_forms(one, two) or (apart > SHIFT and not (one.is_whole or two.is_whole)):
        return False
    return (one.is_known and (two.is_rare or two.is_known)) or (two.is_known and one.is_rare)


def _are_forms(one: Gone, two: Gone) -> bool:
    """Whether two names are forms of one, the one short or of another language."""
    if is_short_form(one.name, two.name):
        return True
    return not {word.fold[:STEM] for word in one.words}.isdisjoint(word.fold[:STEM] for word in two.words)
