"""Names in Latin letters that a version in another script does not write: left out, spoilt, or replaced."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.compare.absence import Clues, absence
from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.compare.spelling import NEAR, alikeness
from tui.compare.strangers import Strangers
from tui.facts.cities import names_abroad
from tui.facts.fact import Mention
from tui.facts.name_tables import is_address, is_given_name, is_surname
from tui.facts.rarity import zipf
from tui.facts.rendered import likelihood
from tui.facts.sounds import is_latin
from tui.facts.unknown import runs_together
from tui.facts.words import Word, words

LEAST = 4
"""Letters of a name at least, if it is to be missed."""
ABSENT = 3.65
"""What speaks for a name's absence at least."""


def unheard(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The names, each once, that should be heard in the other version and are not, with what stands in their place.

    It is sure where the two are written much alike, in one script.
    """
    seen: set[str] = set()
    taken = set(marked)
    strangers = Strangers(side, other)
    fronts = {word.fold[:cut] for name in names for word in name.told for cut in range(LEAST, len(word.fold))}
    due = {
        name.mention: tuple(word for word in name.lost if _is_due(word, side, other) and word.fold not in fronts)
        for name in names
        if not _lacks_spaces(name, other, linked)
    }
    lost = Counter(mention.paragraph for mention, words_due in due.items() for _ in words_due)
    for reading in names:
        missed = due.get(reading.mention, ())
        folds = {word.fold for word in missed}
        if folds <= seen or reading.mention in marked:
            continue
        stranger = _nearest(reading, side, linked, strangers, taken)
        elsewhere = lost[reading.mention.paragraph] - 1
        told = max(_absence(word, reading, side, other, elsewhere, stranger) for word in missed)
        if told >= ABSENT:
            seen |= folds
            taken |= {stranger} if stranger else set()
            yield Opposite(reading.mention, stranger, stranger is not None and _are_alike(missed, stranger))


def _lacks_spaces(name: Reading, other: Side, linked: Linked) -> bool:
    """Whether a paragraph opposite has words run together, in which names are badly heard."""
    opposite = linked.get(name.mention.paragraph, ())
    return any(runs_together(other.article.paragraphs[index].text, other.language) for index in opposite)


def _is_due(word: Word, side: Side, other: Side) -> bool:
    shaped = word.shape == "title" and is_latin(word.text) and len(word.fold) >= LEAST
    return shaped and other.vocabulary.is_foreign(word) and not is_address(word.text, side.language)


def _absence(
    word: Word, reading: Reading, side: Side, other: Side, lost_elsewhere: int, stranger: Mention | None
) -> float:
    beside = [part for part in reading.words if part is not word]
    clues = Clues(
        sounded=likelihood(word.text, side.language),
        heard=other.vocabulary.share(word),
        city=bool(names_abroad(word.fold)),
        given=is_given_name(word.text),
        family=is_surname(word.text),
        unlisted=not zipf(word.text, side.language),
        spelt=any(part.fold in other.vocabulary.folds for part in beside),
        lost_beside=any(part in reading.lost for part in beside),
        first=bool(beside) and word is reading.words[0],
        lost_elsewhere=lost_elsewhere,
        stranger=stranger.text if stranger else "",
    )
    return absence(clues, other.vocabulary.scripts)


def _nearest(reading: Reading, side: Side, linked: Linked, strangers: Strangers, taken: set[Mention]) -> Mention | None:
    """The word nearest to a name's place that looks like a name opposite, and sounds like none; None without one."""
    found = strangers.among(linked.get(reading.mention.paragraph, ()))
    place = reading.mention.start / max(1, len(side.article.paragraphs[reading.mention.paragraph].text))
    free = [stranger for stranger in found if stranger.mention not in taken]
    nearest = min(free, key=lambda stranger: abs(stranger.position - place), default=None)
    return nearest.mention if nearest else None


def _are_alike(due: Sequence[Word], stranger: Mention) -> bool:
    return any(alikeness(word.fold, other.fold) >= NEAR for word in due for other in words(stranger.text))
