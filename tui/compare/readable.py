"""Names that are not told opposite, and what stands there for them: another spelling, another name, a common word."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.frames import Frames
from tui.compare.name_pairs import CROWD, Pair, is_certain, pair_names
from tui.compare.name_replacements import replacements
from tui.compare.readings import Linked, Reading, Side, readings
from tui.facts.fact import Mention

Names = tuple[list[Reading], list[Reading]]
"""The names of both versions, each in the light of the other."""


@dataclass(frozen=True, slots=True)
class Readable:
    """What stands for each other in two versions, and the words that are explained by that.

    `pairs` are names alike, in the place of `replaced` ones stands something else; of `unsure` ones it is not sure. The
    words that conflicts explain are `spoilt`.
    """

    pairs: list[Pair]
    replaced: list[Mismatch]
    unsure: list[tuple[Mention, Mention]]
    explained: set[str]
    spoilt: set[str]

    @property
    def spellings(self) -> set[Mention]:
        """The names that are taken for other spellings of one opposite."""
        return {mention for pair in self.pairs if pair.relation == "variant" for mention in pair.mentions}


def both_ways(links: Sequence[Link]) -> tuple[Linked, Linked]:
    """The paragraphs that tell the same, from left to right and from right to left."""
    return _linked((link.left, link.right) for link in links), _linked((link.right, link.left) for link in links)


def _linked(links: Iterable[tuple[int, int]]) -> Linked:
    table: dict[int, set[int]] = {}
    for one, two in links:
        table.setdefault(one, set()).add(two)
    return {one: tuple(sorted(twos)) for one, twos in table.items()}


def read_names(here: Side, there: Side, links: Sequence[Link]) -> Names:
    """The names of both versions in the light of each other."""
    forth, back = both_ways(links)
    return readings(here, there, forth), readings(there, here, back)


def readable(names: Names, here: Side, there: Side, links: Sequence[Link]) -> Readable:
    """What stands for the names of two versions."""
    linked, frames = both_ways(links)[0], Frames(links)
    pairs = pair_names(*names, here, there, linked)
    sure = [p for p in pairs if p.relation != "conflict" or is_certain(p, here, there) or meet(p, names, frames)]
    unsure = [pair.mentions for pair in pairs if pair not in sure]
    spoilt = _lost(pair for pair in sure if pair.relation == "conflict")
    found = Readable(sure, [], unsure, _lost(pairs), spoilt)
    marked = {mention for pair in pairs for mention in pair.mentions}
    for one in replacements(*names, here, there, links, linked):
        if marked.isdisjoint((one.left, one.right)):
            marked |= {one.left, one.right}
            lost = {word.fold for word in one.lost}
            found.explained.update(lost)
            if one.is_sure:
                found.replaced.append(Mismatch("conflict", "name", one.left, one.right))
                found.spoilt.update(lost)
            elif one.is_known:
                found.replaced.extend(told(one.left, one.right, is_sure=False))
            else:
                found.unsure.append((one.left, one.right))
    return found


def _lost(pairs: Iterable[Pair]) -> set[str]:
    return {word.fold for pair in pairs for one in (pair.left, pair.right) for word in one.lost}


def meet(pair: Pair, names: Names, frames: Frames) -> bool:
    """Whether two names stand, anywhere, in sentences that tell the same."""
    ones, twos = (
        list(islice((name.mention for name in side if name.key == key), CROWD))
        for side, key in zip(names, (pair.left.key, pair.right.key), strict=True)
    )
    return any(frames.meet(one, two) for one in ones for two in twos)


def told(left: Mention | None, right: Mention | None, is_sure: bool) -> list[Mismatch]:
    """A conflict, or what is missing on either side, where it is not sure that one stands in the other's place."""
    if left and right and is_sure:
        return [Mismatch("conflict", "name", left, right)]
    return [*missing([left] if left else [], [right] if right else [])]


def missing(left: Iterable[Mention], right: Iterable[Mention]) -> Iterator[Mismatch]:
    """What is missing of each version in the other."""
    yield from (Mismatch("missing", "name", mention, None) for mention in left)
    yield from (Mismatch("missing", "name", None, mention) for mention in right)


def marked_by(mismatches: Iterable[Mismatch]) -> set[Mention]:
    """The names of some mismatches."""
    return {mention for mismatch in mismatches for mention in (mismatch.left, mismatch.right) if mention}


def unmarked(mentions: Iterable[Mention], marked: Collection[Mention]) -> list[Mention]:
    """The names among these that nothing is told of yet."""
    return [mention for mention in mentions if mention not in marked]
