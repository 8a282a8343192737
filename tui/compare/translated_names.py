"""Names of two versions in languages of one script: what is not told in the sentences opposite is weighed."""

from collections.abc import Iterable, Iterator, Sequence

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.compare.frames import Frames
from tui.compare.missing_names import missing_by_rarity
from tui.compare.name_pairs import Pair
from tui.compare.readable import Names, Readable, marked_by, meet, missing, read_names, readable, told, unmarked
from tui.compare.readings import Side
from tui.compare.untold import Absence, Doubted, absences
from tui.facts.fact import Mention
from tui.facts.steadiness import is_weighable
from tui.facts.words import words

TELLING = 0.0
"""From this score on an absence is told: of clean translations of a sentence, one in fifty has one."""
TRANSLATED = -1.0
"""Below this score a part of a name is likely translated, whatever stands in its place (*Counter*, *Magistrates*)."""


def is_translated(here: Side, there: Side) -> bool:
    """Whether the versions are of two languages of one script, so that what names do there is known."""
    same_script = here.vocabulary.latin == there.vocabulary.latin
    return here.language != there.language and same_script and is_weighable(here.language, there.language)


def compare_translated(here: Side, there: Side, links: Sequence[Link]) -> list[Mismatch]:
    """What differs among the names of two versions."""
    names = read_names(here, there, links)
    known = readable(names, here, there, links)
    weighed = weighed_absences(here, there, links, known)
    gone = [_telling(found, known.spoilt) for found in weighed]
    doubtful = {*gone[0], *gone[1]}
    found = [one for one in known.replaced if not _is_translation(one, weighed)]
    found += _judged(known, doubtful, names, Frames(links))
    looked_at = {absence.capital.mention for found in weighed for absence in found}
    unsure = [pair for pair in known.unsure if looked_at.isdisjoint(pair) or not doubtful.isdisjoint(pair)]
    found += [one for pair in unsure for one in told(*pair, is_sure=False)]
    explained = known.explained | {absence.capital.word.fold for found in weighed for absence in found}
    gone[0] += missing_by_rarity(names[0], explained, here, there)
    gone[1] += missing_by_rarity(names[1], explained, there, here)
    marked = marked_by(found)
    return [*found, *missing(*(unmarked(mentions, marked) for mentions in gone))]


def weighed_absences(here: Side, there: Side, links: Sequence[Link], known: Readable) -> tuple[list[Absence], ...]:
    """The words of names that the other version does not tell, left and right, in sentences that tell the same."""
    doubted = Doubted(known.spellings, {mention for pair in known.unsure for mention in pair})
    found: tuple[list[Absence], list[Absence]] = [], []
    for frame in Frames(links).between(here.article, there.article):
        for side, ones in zip(found, absences(frame, here, there, doubted), strict=True):
            side += ones
    return found


def _telling(found: Iterable[Absence], explained: Iterable[str]) -> list[Mention]:
    """The names that are told as missing, each word of them once, but for words explained already."""
    seen = set(explained)
    mentions = []
    for absence in found:
        if absence.score > TELLING and absence.capital.word.fold not in seen:
            seen.add(absence.capital.word.fold)
            mentions.append(absence.capital.mention)
    return list(dict.fromkeys(mentions))


def _judged(known: Readable, doubtful: set[Mention], names: Names, frames: Frames) -> Iterator[Mismatch]:
    """What is told of names that stand for each other: a spelling whose word should stand unchanged is a difference."""
    for pair in known.pairs:
        if pair.relation == "variant" and not pair.is_spelt_otherwise and not doubtful.isdisjoint(pair.mentions):
            yield from told(*pair.mentions, is_sure=_is_slip(pair, names, frames))
        else:
            yield Mismatch(pair.relation, "name", *pair.mentions)


def _is_translation(one: Mismatch, weighed: Iterable[Iterable[Absence]]) -> bool:
    """Whether all that is not told of a name is likely translated, and no other name stands in its place."""
    mentions = [mention for mention in (one.left, one.right) if mention]
    if not any(word.shape == "lower" for mention in mentions for word in words(mention.text)):
        return False
    scores = [absence.score for found in weighed for absence in found if absence.capital.mention in mentions]
    return bool(scores) and max(scores) < TRANSLATED


def _is_slip(pair: Pair, names: Names, frames: Frames) -> bool:
    return pair.is_of_one_word and meet(pair, names, frames)
