"""Names in Latin letters that a version in another script does not write: left out, spoilt, or replaced."""

from collections.abc import Iterator, Sequence

from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.compare.spelling import NEAR, alikeness
from tui.compare.strangers import Strangers
from tui.facts.fact import Mention
from tui.facts.rendered import likelihood
from tui.facts.sounds import is_latin
from tui.facts.words import Word, words

LEAST = 4
"""Letters of a name at least, if it is to be missed."""
SOUNDING = 0.85
"""How likely a name is written by its sound, at least, if it is to be missed."""
SOUNDING_REPLACED = 0.8
"""How likely, if a word that sounds like none of the names stands opposite."""
UNHEARD = 0.0
"""No place in the other version tells more for a name, of what a perfect one would, if it is to be missed."""
UNHEARD_PARTLY = -0.2
"""No place tells more, if other words of the name are told: one of them is often left out, and short forms differ."""


def unheard(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The names, each once, that should be heard in the other version and are not, with what stands in their place.

    It is sure where the two are written much alike, in one script.
    """
    seen: set[str] = set()
    taken = set(marked)
    strangers = Strangers(side, other)
    for reading in names:
        due = [word for word in reading.lost if _is_due(word, other)]
        folds = {word.fold for word in due}
        if folds <= seen or reading.mention in marked:
            continue
        stranger = _stranger(reading, due, side, linked, strangers, taken)
        if stranger:
            taken.add(stranger)
        if stranger or _is_missed(reading, due, side, other):
            seen |= folds
            yield Opposite(reading.mention, stranger, stranger is not None and _are_alike(due, stranger))


def _is_due(word: Word, other: Side) -> bool:
    shaped = word.shape == "title" and is_latin(word.text) and len(word.fold) >= LEAST
    return shaped and other.vocabulary.is_foreign(word)


def _stranger(
    reading: Reading, due: Sequence[Word], side: Side, linked: Linked, strangers: Strangers, taken: set[Mention]
) -> Mention | None:
    """The word nearest to a name's place that looks like a name opposite, and sounds like none; None without one."""
    if not any(likelihood(word.text, side.language) >= SOUNDING_REPLACED for word in due):
        return None
    found = strangers.among(linked.get(reading.mention.paragraph, ()))
    place = reading.mention.start / max(1, len(side.article.paragraphs[reading.mention.paragraph].text))
    free = [stranger for stranger in found if stranger.mention not in taken]
    nearest = min(free, key=lambda stranger: abs(stranger.position - place), default=None)
    return nearest.mention if nearest else None


def _are_alike(due: Sequence[Word], stranger: Mention) -> bool:
    return any(alikeness(word.fold, other.fold) >= NEAR for word in due for other in words(stranger.text))


def _is_missed(reading: Reading, due: Sequence[Word], side: Side, other: Side) -> bool:
    """Whether a name that nothing replaces is left out, in a script that seldom tells foreign names otherwise."""
    limit = UNHEARD_PARTLY if reading.told else UNHEARD
    return other.vocabulary.is_phonetic and any(
        likelihood(word.text, side.language) >= SOUNDING and other.vocabulary.share(word) < limit for word in due
    )
