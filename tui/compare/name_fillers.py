"""An ordinary word that stands, in linked paragraphs, where the other version has the rest of a name."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui.compare.readings import Linked, Reading, Side
from tui.facts.fact import Mention, Name
from tui.facts.rarity import is_acronym, survives, zipf
from tui.facts.words import words

PARTICLE = 6.6
"""Words more common than this (*de*, *in*) stand behind any short form."""
CROWD = 12
"""Times that a front is looked at in one paragraph at most."""


def fillers(
    full: Sequence[Reading], bare: Sequence[Reading], side: Side, other: Side, linked: Linked
) -> Iterator[tuple[Reading, Mention]]:
    """The full names of one version of which the other has the front only, and that with the word behind it.

    A front that is told by itself in both versions, or oftener than the full name, is a short form.
    """
    by_place: defaultdict[tuple[int, str], list[Reading]] = defaultdict(list)
    for reading in bare:
        by_place[reading.mention.paragraph, reading.key].append(reading)
    ours, theirs = Counter(reading.key for reading in full), Counter(reading.key for reading in bare)
    for one in full:
        front = one.words[0]
        if len(one.words) != 2 or is_acronym(front.text) or ours[front.fold] or theirs[front.fold] > ours[one.key]:
            continue
        if one.words[1] in one.open and survives(one.words[1].text, side.language, other.language):
            for paragraph in linked.get(one.mention.paragraph, ()):
                for two in by_place.get((paragraph, front.fold), [])[:CROWD]:
                    if mention := _with_next_word(two.mention, other):
                        yield one, mention


def _with_next_word(mention: Mention, side: Side) -> Mention | None:
    """A name and the word in lower case right behind it; None where there is none."""
    text = side.article.paragraphs[mention.paragraph].text
    tokens = words(text)
    index = bisect_left(tokens, mention.end + 1, key=lambda word: word.start)
    following = tokens[index] if index < len(tokens) else None
    if following is None or following.start > mention.end + 1 or following.shape != "lower":
        return None
    if zipf(following.text, side.language) > PARTICLE:
        return None
    surface = text[mention.start : following.end]
    return Mention(mention.paragraph, mention.start, following.end, surface, Name(surface))
