"""What stands in a name's place though it is no spelling of it: another name of the story, or a common word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.align.link import Link
from tui.compare.echoes import Echoes
from tui.compare.framed import Framed, by_paragraph, framed
from tui.compare.frames import Frames
from tui.compare.name_fillers import fillers
from tui.compare.name_slots import places
from tui.compare.name_swaps import swaps
from tui.compare.readings import Linked, Reading, Side
from tui.facts.fact import Mention
from tui.facts.words import Word


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stands in one place in two versions, the words that are lost by it, and whether the place is sure.

    It is known where one of the two is told by both versions, though not here by either.
    """

    left: Mention
    right: Mention
    lost: tuple[Word, ...]
    is_sure: bool = True
    is_known: bool = False


def replacements(
    left: Sequence[Reading], right: Sequence[Reading], here: Side, there: Side, links: Sequence[Link], linked: Linked
) -> Iterator[Replacement]:
    """The replacements in linked paragraphs, those between names that both share first.

    In one language versions tell a sentence each in its own way: only near copies tell what stands in one place.
    """
    for one, two in places(left, right, here, there, linked):
        yield Replacement(one.mention, two.mention, (*one.lost, *two.lost))
    if here.language != there.language:
        lefts, rights = by_paragraph(left), by_paragraph(right)
        echoes = _echoes(here, there)
        for frame in Frames(links).between(here.article, there.article):
            yield from sorted(
                _framed(*framed(frame, lefts, rights, here, there, echoes)), key=lambda found: not found.is_sure
            )


def _framed(here: Framed, there: Framed) -> Iterator[Replacement]:
    """The replacements in sentences that tell the same."""
    for filled in fillers(here):
        yield Replacement(filled.name.mention, filled.mention, filled.name.lost, filled.is_sure)
    for filled in fillers(there):
        yield Replacement(filled.mention, filled.name.mention, filled.name.lost, filled.is_sure)
    for swap in swaps(here, there):
        one, two = swap.left, swap.right
        yield Replacement(one.mention, two.mention, (*one.lost, *two.lost), swap.is_sure, swap.is_known)


def _echoes(here: Side, there: Side) -> Echoes | None:
    """What is heard of the version in Latin letters in one of another script, if the two are so."""
    if here.vocabulary.latin == there.vocabulary.latin:
        return None
    return Echoes(here, there) if here.vocabulary.latin else Echoes(there, here)
