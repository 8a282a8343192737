"""Names of which a machine translated a part, as a common word: *skala AI* for *Scale AI*, *lab TBD* for *TBD Labs*.

What is left of such a name is found as a name; here the word beside it is taken in, where linked paragraphs tell the
name as a whole and that word is much like the part that is missing.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Prefix

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.forms import Key, Versions, name_key
from tui.compare.spelling import NEAR, alikeness, skeleton
from tui.facts.fact import Mention, Name
from tui.facts.rarity import survives
from tui.facts.words import Word, words

LEAST = 3
"""Letters that the word in lower case and the missing part have at least, and share where one shortens the other."""


OFTEN = 2
"""How often a version tells such a name at least: what it tells but once may be a phrase in capitals."""


@dataclass(frozen=True, slots=True)
class Widened:
    """Versions with such names in full; for each of them and the name of the other version, where it stands first."""

    versions: Versions
    first: Mapping[tuple[Key, Key], tuple[int, Mention]]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A name of the other version without the first or last of its words, which is `missing`; where it is told."""

    key: Key
    missing: str
    paragraphs: frozenset[int]


def widen(versions: Versions, links: Sequence[Link]) -> Widened:
    """The names of either version that were translated in part, widened to what stands for the whole name."""
    forth, back = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for link in links:
        forth[link.left].add(link.right)
        back[link.right].add(link.left)
    first: dict[tuple[Key, Key], tuple[int, Mention]] = {}
    left = _widened(versions, 0, forth, first)
    right = _widened(versions, 1, back, first)
    return Widened(replace(versions, mentions=(left, right)), first)


def with_conflicts(mismatches: Sequence[Mismatch], wide: Widened) -> list[Mismatch]:
    """The mismatches, of which a name that is missing opposite is in conflict if it stands there translated in part.

    So is one that is not called missing, where the part that was translated is too rare to be translated.
    """
    spoilt = {(1 - side, whole): mention for (_, whole), (side, mention) in [*wide.first.items()][::-1]}
    found = [_in_conflict(mismatch, spoilt) for mismatch in mismatches]
    return [*found, *_untold(found, wide)]


def _untold(found: Sequence[Mismatch], wide: Widened) -> Iterator[Mismatch]:
    """The conflicts of which nothing was found yet."""
    told = {name_key(m.text) for one in found if one.kind == "name" for m in (one.left, one.right) if m}
    for (widened, whole), (side, mention) in wide.first.items():
        language, other = (wide.versions.articles[index].language for index in (1 - side, side))
        gone = [part for part in whole if part not in widened]
        if language == other or whole in told or not any(survives(part, language, other) for part in gone):
            continue
        opposite = next(m for m in wide.versions.mentions[1 - side] if name_key(m.text) == whole)
        left, right = (opposite, mention) if side else (mention, opposite)
        yield Mismatch("conflict", "name", left, right)


def _in_conflict(mismatch: Mismatch, spoilt: Mapping[tuple[int, Key], Mention]) -> Mismatch:
    if mismatch.kind != "name" or mismatch.relation != "missing":
        return mismatch
    if mismatch.left and (there := spoilt.get((0, name_key(mismatch.left.text)))):
        return replace(mismatch, relation="conflict", right=there)
    if mismatch.right and (here := spoilt.get((1, name_key(mismatch.right.text)))):
        return replace(mismatch, relation="conflict", left=here)
    return mismatch


def _widened(
    versions: Versions, side: int, linked: dict[int, set[int]], first: dict[tuple[Key, Key], tuple[int, Mention]]
) -> tuple[Mention, ...]:
    """The mentions of a side, widened; `first` learns which form stands for which name, and where."""
    wholes = _wholes(versions.mentions[1 - side])
    mentions = list(versions.mentions[side])
    for index, mention in enumerate(mentions):
        for whole in wholes.get(name_key(mention.text), ()) if mention.kind == "name" else ():
            told = not whole.paragraphs.isdisjoint(linked.get(mention.paragraph, ()))
            wider = next(_wider(versions.text(side, mention), mention, whole.missing), None) if told else None
            if wider and not _overlaps(mentions, index, wider):
                mentions[index] = wider
                first.setdefault((name_key(wider.text), whole.key), (side, wider))
                break
    return tuple(mentions)


def _wholes(mentions: Sequence[Mention]) -> dict[Key, list[_Whole]]:
    """The names of several words that are told often, by what is left of them without their first or their last."""
    paragraphs: defaultdict[Key, list[int]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "name" and len(key := name_key(mention.text)) > 1:
            paragraphs[key].append(mention.paragraph)
    found: defaultdict[Key, list[_Whole]] = defaultdict(list)
    for key, told in ((key, told) for key, told in paragraphs.items() if len(told) >= OFTEN):
        found[key[1:]].append(_Whole(key, key[0], frozenset(told)))
        found[key[:-1]].append(_Whole(key, key[-1], frozenset(told)))
    return dict(found)


def _wider(text: str, mention: Mention, missing: str) -> Iterator[Mention]:
    """The mention with the word before or behind it that stands for what is missing."""
    tokens = words(text)
    at = bisect_left(tokens, mention.start, key=_start)
    before = tokens[at - 1] if at else None
    behind = next(iter(tokens[bisect_left(tokens, mention.end, key=_start) :][:1]), None)
    if before and before.end + 1 == mention.start and text[before.end] == " " and _stands_for(before, missing):
        yield _spanning(text, mention, before.start, mention.end)
    if behind and behind.start == mention.end + 1 and text[mention.end] == " " and _stands_for(behind, missing):
        yield _spanning(text, mention, mention.start, behind.end)


def _stands_for(word: Word, missing: str) -> bool:
    """Whether a word in lower case, or one that opens a sentence, is much like a part of a name."""
    if word.shape != "lower" and not word.opening:
        return False
    shorter = min(len(word.fold), len(missing))
    if shorter < LEAST or word.fold[0] != missing[0]:
        return False
    if word.fold.startswith(missing):
        return word.fold == missing  # a title that is cut short (*Prof*) is written out
    alike = skeleton(word.fold) == skeleton(missing) and alikeness(word.fold, missing) >= NEAR
    return alike or Prefix.similarity(word.fold, missing) >= max(LEAST, shorter - 1)


def _spanning(text: str, mention: Mention, start: int, end: int) -> Mention:
    fact = mention.fact
    kind = fact.kind if isinstance(fact, Name) else ""
    return Mention(mention.paragraph, start, end, text[start:end], Name(text[start:end], kind))


def _overlaps(mentions: Sequence[Mention], index: int, wider: Mention) -> bool:
    """Whether a mention would reach into its neighbours."""
    beside = (mentions[i] for i in (index - 1, index + 1) if 0 <= i < len(mentions))
    return any(m.paragraph == wider.paragraph and m.start < wider.end and m.end > wider.start for m in beside)


def _start(word: Word) -> int:
    return word.start
