"""Names in Latin letters within a text of another script: such letters are copied, so that each stands opposite too."""

from collections.abc import Iterator, Sequence

from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.compare.spelling import NEAR, alikeness
from tui.facts.fact import Mention
from tui.facts.rarity import is_acronym
from tui.facts.sounds import is_latin
from tui.facts.words import Word, words

LEAST = 4
"""Letters of such a word at least; shorter ones are abbreviations of much."""


def relettered(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The names that a version in another script has in Latin letters, and this one nowhere.

    It is sure where a name here shares a word with one, so that another word stands in the place of a part of it, or is
    spelt much alike.
    """
    if not side.vocabulary.latin or other.vocabulary.latin:
        return
    for mention in other.names:
        parts = [word for word in words(mention.text) if is_latin(word.text)]
        strange = [word for word in parts if _is_strange(word, side, other)]
        if strange and mention not in marked:
            opposite = [name for name in names if mention.paragraph in linked.get(name.mention.paragraph, ())]
            partner = next((name.mention for name in opposite if _is_partner(name, parts, strange)), None)
            yield Opposite(partner, mention, is_sure=partner is not None)


def _is_strange(word: Word, side: Side, other: Side) -> bool:
    shaped = word.capital and not is_acronym(word.text) and len(word.fold) >= LEAST
    return shaped and not side.vocabulary.tells(word, other.language)


def _is_partner(name: Reading, parts: Sequence[Word], strange: Sequence[Word]) -> bool:
    """Whether a name shares a word with one of some parts and has one that these lack, or is spelt much like it."""
    folds, own = {word.fold for word in parts}, {word.fold for word in name.words}
    if own & folds and own - folds:
        return True
    return any(alikeness(lost.fold, word.fold) >= NEAR for lost in name.lost for word in strange)
