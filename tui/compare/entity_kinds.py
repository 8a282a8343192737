"""What kind of thing a name tells by itself: by a model's word, tables of places and people, acronyms and digits."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from tui.compare.comparison import EntityKind
from tui.compare.forms import Form, Versions
from tui.facts.cities import is_town
from tui.facts.fact import Mention, Name
from tui.facts.name_tables import (
    is_address,
    is_given_name,
    is_legal_form,
    is_part_of_name,
    is_surname,
    is_whole_name,
)
from tui.facts.places import place_named
from tui.facts.rarity import LENDER, base_language, is_acronym, zipf
from tui.facts.sounds import is_latin
from tui.facts.words import Word, words

PERSON_WORDS = (2, 3, 4)
COMMON = 4.6
"""A full name has a word rarer than this; *Supreme Court* has none."""
RARE = 3.0
"""Words so rare are hardly common nouns."""
CAPITALS = ("title", "mixed")
"""How the words of a person's name are written."""
NAME_DOTS = frozenset("・·")
"""What parts the names of a foreigner in Japanese and Chinese."""
QUOTES = frozenset('"“”„«»‹›‘’「」『』《》')
MODEL_DIGITS = 2
"""Digits at most of the number behind a product's name (*Llama 4*); years have more."""
LONGEST_ADDRESS = 8
"""Characters of a form of address at most, with its full stop and a blank."""


def kind_of(forms: Sequence[Form], versions: Versions) -> EntityKind | None:
    """The kind that the forms of one entity tell, the full ones before the short; None where they tell nothing sure."""
    if told := Counter(kind for form in forms for _, mention in form.mentions(versions) if (kind := _told(mention))):
        return told.most_common(1)[0][0]
    full = [form for form in forms if len(form.key) > 1] or list(forms)
    if any(_is_place(form) for form in full):
        return "place"
    if any(_is_numbered(form, versions) for form in full):
        return "product"
    if any(_is_firm(form) for form in full):
        return "organisation"
    if any(has_full_name(form) for form in full):
        return "person"
    if any(_is_abbreviated(form, forms) for form in full):
        return "organisation"
    if any(is_person(form) or goes_by_surname(form, forms) or _is_addressed(form, versions) for form in full):
        return "person"
    return "organisation" if any(_has_inner_capitals(form) for form in full) else None


def _told(mention: Mention) -> EntityKind | None:
    """The kind that a model has told of a mention."""
    kind = mention.fact.kind if isinstance(mention.fact, Name) else ""
    return next((known for known in get_args(EntityKind) if known == kind), None)


def has_full_name(form: Form) -> bool:
    """Whether a name is a given name and a surname, by the tables of both."""
    parts = words(form.text)
    return len(parts) in PERSON_WORDS and is_given_name(parts[0].text) and is_surname(parts[-1].text)


def is_person(form: Form) -> bool:
    """Whether a name is that of a person by the tables of names, or by the dot between its parts."""
    parts = words(form.text)
    if len(parts) == 1:
        return is_whole_name(parts[0].text)
    if len(parts) not in PERSON_WORDS or any(is_acronym(word.text) and len(word.text) > 1 for word in parts):
        return False
    if NAME_DOTS & set(form.text):
        return True
    given, surname = is_given_name(parts[0].text), is_surname(parts[-1].text)
    rare_front, rare_end = _is_rare(parts[0], form), _is_rare(parts[-1], form)
    if given:
        return surname or rare_end
    return (surname and rare_front and rare_end) or (is_surname(parts[0].text) and is_given_name(parts[-1].text))


def goes_by_surname(form: Form, forms: Sequence[Form]) -> bool:
    """Whether a name begins with a given name, and its last word also stands alone for it."""
    return (
        len(form.key) in PERSON_WORDS
        and is_given_name(words(form.text)[0].text)
        and any(other.key == form.key[-1:] for other in forms)
    )


def has_form_of_person(form: Form) -> bool:
    """Whether a name may be that of a person: no word of it is common, and either all are rare or people bear one."""
    parts = words(form.text)
    if len(parts) not in PERSON_WORDS or not all(_is_rare(word, form) and word.shape in CAPITALS for word in parts):
        return False
    if is_given_name(parts[0].text) or is_surname(parts[-1].text):
        return True
    if not is_latin(form.text) and any(is_part_of_name(word.text) for word in parts):
        return True
    return all(word.shape == "title" and _is_rare(word, form, RARE) for word in parts)


def bears_name_of_person(form: Form) -> bool:
    """Whether a single word is a given name or a surname, and not a common word."""
    word = form.text
    return len(form.key) == 1 and _is_rare(words(word)[0], form) and (is_given_name(word) or is_surname(word))


def is_likely_town(forms: Sequence[Form]) -> bool:
    """Whether a name is a town's that nobody bears, or that is told once, as people hardly are by surname alone."""
    if not any(is_town(form.text) for form in forms):
        return False
    return not any(map(bears_name_of_person, forms)) or all(len(side) <= 1 for form in forms for side in form.sides)


def is_quoted(forms: Sequence[Form], versions: Versions) -> bool:
    """Whether most mentions of a name stand by themselves in quotation marks, as ships and works do."""
    told = [(versions.text(side, mention), mention) for form in forms for side, mention in form.mentions(versions)]
    quoted = sum(_is_in_quotes(text, mention) for text, mention in told)
    return quoted * 2 > len(told)


def _is_in_quotes(text: str, mention: Mention) -> bool:
    """Whether quotation marks stand around a mention, within a blank of it as in French."""
    before, behind = text[max(0, mention.start - 2) : mention.start], text[mention.end : mention.end + 2]
    return before.strip()[-1:] in QUOTES and behind.strip()[:1] in QUOTES


def is_rare(form: Form) -> bool:
    """Whether no word of a name is common."""
    return all(_is_rare(word, form) for word in words(form.text))


def _is_rare(word: Word, form: Form, most: float = COMMON) -> bool:
    """Whether a word of a name is rarer than `most` in a language that tells the name, and in the lender's."""
    known = zipf(word.text, LENDER)
    return known < most and any(zipf(word.text, language) < most for language in form.languages)


def _is_place(form: Form) -> bool:
    return any(place_named(form.text, language) for language in form.languages)


def _is_numbered(form: Form, versions: Versions) -> bool:
    """Whether a name has digits in it, or a small number right behind it that counts nothing."""
    if any(c.isdigit() for c in form.text):
        return True
    numbers = (follower for follower in form.followers(versions) if follower and follower.kind == "number")
    return any(number.unit is None and _is_model(number.text) for number in numbers)


def _is_model(text: str) -> bool:
    return len(text) <= MODEL_DIGITS and text.isdecimal()


def _is_addressed(form: Form, versions: Versions) -> bool:
    """Whether a form of address stands before a name, or first in it."""
    return _begins_with_address(form) or any(
        _address_before(versions, side, mention) for side, mention in form.mentions(versions)
    )


def _address_before(versions: Versions, side: int, mention: Mention) -> bool:
    text = versions.text(side, mention)
    before = text[max(0, mention.start - LONGEST_ADDRESS) : mention.start]
    word = before.rstrip().rpartition(" ")[2]
    plain = word.endswith(".") or word[1:].islower()
    return plain and before[-1:].isspace() and is_address(word, base_language(versions.articles[side].language))


def _begins_with_address(form: Form) -> bool:
    """Whether a form of address stands first in a name of several words."""
    parts = words(form.text)
    return len(parts) in PERSON_WORDS and parts[0].shape == "title" and is_address(parts[0].text, form.language)


def _is_firm(form: Form) -> bool:
    """Whether a name of several words has an acronym among them, or a legal form at its end."""
    parts = words(form.text)
    return len(parts) > 1 and (is_legal_form(parts[-1].text) or any(_is_capitals(word) for word in parts))


def _is_abbreviated(form: Form, forms: Sequence[Form]) -> bool:
    """Whether a name is an acronym, or has one for a short form."""
    parts = words(form.text)
    if len(parts) == 1:
        return _is_capitals(parts[0])
    return any(len(other.key) == 1 and is_acronym(other.text) for other in forms)


def _is_capitals(word: Word) -> bool:
    return is_acronym(word.text) and word.shape == "upper"


def _has_inner_capitals(form: Form) -> bool:
    return any(word.shape == "mixed" for word in words(form.text))
