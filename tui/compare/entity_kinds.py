"""What an entity is: a place by CLDR's tables, a person or an organisation by the forms of its name."""

from collections.abc import Sequence

from tui.compare.comparison import EntityKind
from tui.compare.grouping import Key
from tui.facts.gazetteer import is_place
from tui.facts.rarity import LENDER, is_acronym, zipf
from tui.facts.words import Word, words

PERSON_WORDS = (2, 3, 4)
COMMON = 4.6
"""A full name has a word rarer than this; *Supreme Court* has none."""


def kind_of(name: str, keys: Sequence[Key], language: str) -> EntityKind:
    """The kind of the entity that is called `name` in `language`, and in short as in `keys`."""
    parts = words(name)
    if is_place(name, language):
        return "place"
    if any(word.shape == "digits" for word in parts):
        return "product"
    if _has_acronym(parts) or any(len(key) == 1 and _abbreviates(key[0], parts) for key in keys):
        return "organisation"
    if any(word.shape == "mixed" for word in parts):
        return "organisation" if len(parts) == 1 else "other"
    return "person" if _is_full_name(parts, keys, language) else "other"


def _has_acronym(parts: Sequence[Word]) -> bool:
    return any(is_acronym(word.text) and word.shape == "upper" for word in parts)


def _abbreviates(short: str, parts: Sequence[Word]) -> bool:
    return len(parts) > 1 and short == "".join(word.fold[:1] for word in parts)


def _is_full_name(parts: Sequence[Word], keys: Sequence[Key], language: str) -> bool:
    if len(parts) not in PERSON_WORDS:
        return False
    if (parts[-1].fold,) in keys:
        return True
    return all(max(zipf(word.text, language), zipf(word.text, LENDER)) < COMMON for word in parts)
