"""Words of another script that are spelt as no word can be, where a name is heard: names that a machine has spoilt."""

from collections.abc import Iterator, Sequence

import regex

from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.facts.fact import Mention, Name
from tui.facts.orthography import ill_formed

REACH = 2
"""Letters between a name and the slip at most, if that is in the name."""
AROUND = 3
"""Letters before and behind a slip that are shown with it, where no name is heard around."""
CROWD = 20
"""Slips of a paragraph at most: more are how a text is written."""
_NO_LETTERS = regex.compile(r"[^\p{L}\p{M}]+")


def misspelt(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The words with such a slip, and the name that is heard there, which is then surely spoilt."""
    if not side.vocabulary.latin or other.vocabulary.latin:
        return
    for index, paragraph in enumerate(other.article.paragraphs):
        text = paragraph.text
        found = [(start, end) for start, end in ill_formed(text) if text[start:end] not in side.vocabulary.folds]
        opposite = [name for name in names if index in linked.get(name.mention.paragraph, ())]
        for start, end in found if len(found) <= CROWD and opposite else ():
            yield _spoilt((index, start, end), opposite, other)


def _spoilt(slip: tuple[int, int, int], names: Sequence[Reading], other: Side) -> Opposite:
    index, start, end = slip
    for name in names:
        heard = [place for word in name.words for place in other.vocabulary.ears.hear(word.fold) or ()]
        around = [
            place for place in heard if place.paragraph == index and place.start - REACH <= start < place.end + REACH
        ]
        if around:
            first, last = min(place.start for place in around), max(place.end for place in around)
            return Opposite(name.mention, _mention(index, min(first, start), max(last, end), other), is_sure=True)
    return Opposite(None, _mention(index, max(0, start - AROUND), end + AROUND, other), is_sure=False)


def _mention(index: int, start: int, end: int, side: Side) -> Mention:
    """The longest run of letters between two places, or the name that begins there."""
    text = side.article.paragraphs[index].text[start:end]
    longest = max(_NO_LETTERS.split(text), key=len)
    begin = start + text.index(longest)
    known = side.covered.get((index, begin))
    return known or Mention(index, begin, begin + len(longest), longest, Name(longest))
