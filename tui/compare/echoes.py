"""Where the names of a version in Latin letters are heard in a version in another script."""

from collections import Counter, defaultdict

from tui.compare.readings import Side
from tui.facts.renderings import TOLD_SHARE
from tui.facts.words import words

LEAST = 4
"""Letters of a name at least, if its sound is to tell it."""
HEARD = 0.3
"""A place tells that much for a name, of what a perfect one would, if the name stands there."""


class Echoes:
    """The places in `other` at which the names of `side` are heard, the best one for a name in each paragraph.

    `times` tells in how many paragraphs a name, folded, surely is.
    """

    def __init__(self, side: Side, other: Side) -> None:
        self.times: Counter[str] = Counter()
        self._heard: defaultdict[int, list[tuple[int, int, str, float]]] = defaultdict(list)
        names = {word.fold for name in side.names for word in words(name.text) if word.capital}
        for fold in sorted(name for name in names if len(name) >= LEAST):
            for place in other.vocabulary.ears.hear(fold) or ():
                self.times[fold] += place.share >= HEARD
                if place.share >= TOLD_SHARE:
                    self._heard[place.paragraph].append((place.start, place.end, fold, place.share))

    def at(self, paragraph: int, start: int, end: int) -> dict[str, float]:
        """The names, folded, that may be heard in a stretch of a paragraph, and how well."""
        heard = self._heard.get(paragraph, ())
        return {fold: share for begin, stop, fold, share in heard if begin < end and start < stop}
