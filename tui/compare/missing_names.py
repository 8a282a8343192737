"""Names that one version tells and the other nowhere, though they are too rare to be translated."""

from collections.abc import Collection, Sequence

from tui.compare.readings import Reading, Side
from tui.facts.fact import Mention
from tui.facts.rarity import survives, zipf
from tui.facts.words import Word, words

PARTICLE = 5.8
"""Words as common as this (prepositions, articles) stand before any name."""
RARE = 3.5
"""A capitalised word rarer than this before a surname is another name."""
ABBREVIATION = 4
"""Letters of an abbreviation with a full stop at most (*Sen.*, *St.*): it is a title or written out elsewhere."""
BEHIND_FIRST_NAME = 0.6
"""How much rarer yet a word may be in the other language, if the word before it stands there."""


def missing_by_rarity(names: Sequence[Reading], explained: Collection[str], side: Side, other: Side) -> list[Mention]:
    """The names of which a word should be told in the other version and is not, each once."""
    seen = set(explained)
    found = []
    behind_fillers = _behind_fillers(other)
    for reading in names:
        gone = [word for word in reading.lost if _is_due(word, reading, side, other)]
        keys = {word.fold for word in gone}
        if not keys <= seen and not _is_long_form(reading, gone, behind_fillers):
            found.append(reading.mention)
        seen |= keys
    return found


def _is_due(word: Word, reading: Reading, side: Side, other: Side) -> bool:
    """Whether a word should stand unchanged in the other version."""
    if _is_abbreviation(word, reading, side) or _is_cut_title(word, reading, other):
        return False
    if other.vocabulary.is_foreign(word):
        return False
    behind_told = word.start > 0 and reading.words[0] not in reading.lost
    return survives(word.text, side.language, other.language, BEHIND_FIRST_NAME if behind_told else 0.0)


def _is_abbreviation(word: Word, reading: Reading, side: Side) -> bool:
    text = side.article.paragraphs[reading.mention.paragraph].text
    end = reading.mention.start + word.end
    return len(word.fold) <= ABBREVIATION and text[end : end + 1] == "." and end + 1 < len(text)


def _is_cut_title(word: Word, reading: Reading, other: Side) -> bool:
    """Whether a short word in front of a name is written out in the other version (*Prof*, *professor*)."""
    return word is not reading.words[-1] and len(word.fold) <= ABBREVIATION and word.fold in other.vocabulary.fronts


def _is_long_form(reading: Reading, gone: Sequence[Word], behind_fillers: frozenset[str]) -> bool:
    """Whether only the front of a name is not told, since the other version says the surname alone.

    It does not where another word than a particle or a title stands in the front's place.
    """
    told = reading.told
    if not told or told[-1].start < gone[-1].start:
        return False
    return behind_fillers.isdisjoint(word.fold for word in told)


def _behind_fillers(side: Side) -> frozenset[str]:
    """The first words of names, folded, that stand once or more behind a word which may be in a name's place."""
    before = {(index, w.end): w for index, p in enumerate(side.article.paragraphs) for w in words(p.text)}
    neighbours = ((mention, before.get((mention.paragraph, mention.start - 1))) for mention in side.names)
    return frozenset(words(m.text)[0].fold for m, word in neighbours if word and _is_filler(word, side))


def _is_filler(before: Word, side: Side) -> bool:
    """Whether a word before a name is an ordinary one in lower case, or a rare one with a capital."""
    rarity = zipf(before.text, side.language)
    return 0 < rarity < PARTICLE if before.shape == "lower" else before.capital and rarity < RARE
