"""Words of another script with a small Latin letter stuck in them, as only slips of a machine have: spoilt names."""

from collections.abc import Iterator, Sequence

import regex

from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.facts.fact import Mention, Name

_OTHER = r"(?:(?!\p{Latin})\p{L}\p{M}?)"
_STRAY = regex.compile(rf"(?<={_OTHER})[a-z](?!\p{{Latin}})|(?<![\p{{Latin}}\p{{Nd}}\p{{P}}])[a-z](?={_OTHER})")
"""A small Latin letter by itself with a letter of another script on either side."""
REACH = 2
"""Letters between a name and a stray letter at most, if that is one of the name's."""
AROUND = 3
"""Letters before and behind a stray one that are shown with it, where no name is heard around."""
CROWD = 20
"""Stray letters of a paragraph at most: more are how a text is written."""


def strayed(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The words with a stray letter, and the name that is heard there, which is then surely spoilt."""
    if not side.vocabulary.latin or other.vocabulary.latin:
        return
    for index, paragraph in enumerate(other.article.paragraphs):
        found = [match.start() for match in _STRAY.finditer(paragraph.text)]
        opposite = [name for name in names if index in linked.get(name.mention.paragraph, ())]
        for at in found if len(found) <= CROWD and opposite else ():
            if paragraph.text[at] not in side.vocabulary.folds:
                yield _spoilt(index, at, opposite, other)


def _spoilt(index: int, at: int, names: Sequence[Reading], other: Side) -> Opposite:
    for name in names:
        for word in name.words:
            for place in other.vocabulary.ears.hear(word.fold) or ():
                if place.paragraph == index and place.start - REACH <= at < place.end + REACH:
                    start, end = min(place.start, at), max(place.end, at + 1)
                    return Opposite(name.mention, _mention(index, start, end, other), is_sure=True)
    return Opposite(None, _mention(index, max(0, at - AROUND), at + 1 + AROUND, other), is_sure=False)


def _mention(index: int, start: int, end: int, side: Side) -> Mention:
    text = side.article.paragraphs[index].text
    parts = regex.split(r"[^\p{L}\p{M}]+", text[start:end])
    longest = max(parts, key=len)
    begin = start + text[start:end].index(longest)
    known = side.covered.get((index, begin))
    return known or Mention(index, begin, begin + len(longest), longest, Name(longest))
