"""Names in Latin letters that a version in another script does not write: left out, spoilt, or replaced."""

from collections.abc import Iterator, Sequence

from tui.compare.readings import Linked, Reading, Side
from tui.compare.strangers import strangers
from tui.facts.fact import Mention
from tui.facts.rendered import likelihood
from tui.facts.sounds import is_latin
from tui.facts.words import Word

LEAST = 4
"""Letters of a name at least, if it is to be missed."""
REPLACED = 0.87
"""How likely a name is written by its sound, at least, if a word that sounds like none stands in its place."""
LEFT_OUT = 0.9
"""How likely it is, at least, if no such word stands there."""


def unheard(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[tuple[Mention, Mention | None]]:
    """The names, each once, that should be heard in the other version and are not, with what stands in their place."""
    seen: set[str] = set()
    taken: set[Mention] = set()
    for reading in names:
        due = [word for word in reading.lost if _is_due(word, other)]
        if not due or reading.mention in marked or seen.issuperset(word.fold for word in due):
            continue
        likely = max(likelihood(word.text, side.language) for word in due)
        found = strangers(linked.get(reading.mention.paragraph, ()), side, other) if likely >= REPLACED else []
        free = [stranger for stranger in found if stranger.mention not in taken | marked]
        if free:
            nearest = min(free, key=lambda stranger: abs(stranger.position - _position(reading, side)))
            taken.add(nearest.mention)
            yield reading.mention, nearest.mention
        elif likely < LEFT_OUT or not other.vocabulary.is_phonetic:
            continue
        else:
            yield reading.mention, None
        seen |= {word.fold for word in due}


def _is_due(word: Word, other: Side) -> bool:
    shaped = word.shape == "title" and is_latin(word.text) and len(word.fold) >= LEAST
    return shaped and other.vocabulary.is_foreign(word)


def _position(reading: Reading, side: Side) -> float:
    """Where a name stands in its paragraph, 0 at its beginning and 1 at its end."""
    return reading.mention.start / max(1, len(side.article.paragraphs[reading.mention.paragraph].text))
