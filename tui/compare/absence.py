"""How surely a name in Latin letters is left out where another script would write it, from all that speaks for it.

The curve is a logistic regression on translated news in Arabic, Chinese, Hindi, Japanese and Russian, out of which
names were taken or replaced by others.
"""

from math import log
from typing import NamedTuple

from tui.facts.lexicon import takes_proclitics

_LEAST_HEARD, _MOST_HEARD = -0.2, 0.3
"""Below this no place tells anything for a name, and above it is told."""
_MOST_LOST = 3
"""Other names of a paragraph that are not told either, at most: then it is retold freely."""


class Clues(NamedTuple):
    """What speaks for and against a name's absence.

    `sounded` is how likely such names are written by their sound (0..1), `heard` what the best place tells for it, of
    what a perfect one would; `city`, `given`, `family` and `unlisted` say what it is known as. `spelt` says that a word
    beside it stands there in its own letters, `lost_beside` that one is lost too, `first` that words follow it;
    `lost_elsewhere` counts the other lost words of its paragraph. `stranger` is a word opposite that looks like another
    name, if any.
    """

    sounded: float
    heard: float
    city: bool
    given: bool
    family: bool
    unlisted: bool
    spelt: bool
    lost_beside: bool
    first: bool
    lost_elsewhere: int
    stranger: str


class _Weights(NamedTuple):
    """How much each clue counts, and what holds without any."""

    sounded: float
    heard: float
    city: float
    given: float
    family: float
    unlisted: float
    spelt: float
    lost_beside: float
    first: float
    lost_elsewhere: float
    always: float


_WEIGHTS = _Weights(
    sounded=0.95,
    heard=-5.07,
    city=2.43,
    given=0.61,
    family=0.31,
    unlisted=0.71,
    spelt=0.50,
    lost_beside=-1.16,
    first=-0.23,
    lost_elsewhere=-0.27,
    always=0.28,
)
_STRANGER_WITH_CAPITAL, _STRANGER, _STRANGER_AFTER_PROCLITICS = 1.86, 1.2, 0.28
"""What a word opposite tells that looks like another name: least in scripts whose words are written onto others."""
_SCRIPTS: dict[tuple[str, ...], float] = {("Hani",): -1.77, ("Arab",): 0.4}
"""What speaks for it in scripts that tell foreign names by their meaning too, or without their vowels."""


def absence(clues: Clues, scripts: tuple[str, ...]) -> float:
    """The logarithm of the odds that a name is left out in a text of some scripts, if every other name were."""
    weights = _WEIGHTS
    heard = min(max(clues.heard, _LEAST_HEARD), _MOST_HEARD)
    flags = zip(clues[2:9], weights[2:9], strict=True)
    return (
        weights.always
        + weights.sounded * log(clues.sounded / (1 - clues.sounded))
        + weights.heard * heard
        + sum(weight for flag, weight in flags if flag)
        + weights.lost_elsewhere * min(clues.lost_elsewhere, _MOST_LOST)
        + _stranger(clues.stranger)
        + (0.0 if clues.spelt else _SCRIPTS.get(scripts, 0.0))
    )


def _stranger(word: str) -> float:
    if not word:
        return 0.0
    if word[0].isupper():
        return _STRANGER_WITH_CAPITAL
    return _STRANGER_AFTER_PROCLITICS if takes_proclitics(word) else _STRANGER
