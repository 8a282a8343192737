"""What kind of thing a name tells by itself: by a model's word, tables of places and people, acronyms and digits."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from tui.compare.comparison import EntityKind
from tui.compare.forms import Form, Versions
from tui.facts.fact import Mention, Name
from tui.facts.name_tables import is_address, is_given_name, is_legal_form, is_surname, is_whole_name
from tui.facts.places import place_named
from tui.facts.rarity import LENDER, is_acronym, zipf
from tui.facts.words import Word, words

PERSON_WORDS = (2, 3, 4)
COMMON = 4.6
"""A full name has a word rarer than this; *Supreme Court* has none."""
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
    if any(_is_firm(form) or _is_abbreviated(form, forms) for form in full):
        return "organisation"
    if any(is_person(form) or _is_addressed(form, versions) for form in full):
        return "person"
    return "organisation" if any(_has_inner_capitals(form) for form in full) else None


def _told(mention: Mention) -> EntityKind | None:
    """The kind that a model has told of a mention."""
    kind = mention.fact.kind if isinstance(mention.fact, Name) else ""
    return next((known for known in get_args(EntityKind) if known == kind), None)


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
    if given:
        return surname or _is_rare(parts[-1], form.language)
    return (surname and _is_rare(parts[0], form.language)) or (
        is_surname(parts[0].text) and is_given_name(parts[-1].text)
    )


def has_form_of_person(form: Form) -> bool:
    """Whether a name may be that of a person, for all that its words tell: none of them is common."""
    parts = words(form.text)
    return len(parts) in PERSON_WORDS and all(_is_rare(word, form.language) and word.shape == "title" for word in parts)


def bears_name_of_person(form: Form) -> bool:
    """Whether a single word is a given name or a surname, and not a common word."""
    word = form.text
    return len(form.key) == 1 and _is_rare(words(word)[0], form.language) and (is_given_name(word) or is_surname(word))


def is_quoted(forms: Sequence[Form], versions: Versions) -> bool:
    """Whether most mentions of a name stand by themselves in quotation marks, as ships and works do."""
    told = [(versions.text(side, mention), mention) for form in forms for side, mention in form.mentions(versions)]
    quoted = sum(_is_in_quotes(text, mention) for text, mention in told)
    return quoted * 2 > len(told)


def _is_in_quotes(text: str, mention: Mention) -> bool:
    """Whether quotation marks stand around a mention, within a blank of it as in French."""
    before, behind = text[max(0, mention.start - 2) : mention.start], text[mention.end : mention.end + 2]
    return before.strip()[-1:] in QUOTES and behind.strip()[:1] in QUOTES


def _is_rare(word: Word, language: str) -> bool:
    return max(zipf(word.text, language), zipf(word.text, LENDER)) < COMMON


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
    """Whether a form of address stands before a name that does not begin with one."""
    return any(_address_before(versions, side, mention) for side, mention in form.mentions(versions))


def _address_before(versions: Versions, side: int, mention: Mention) -> bool:
    text = versions.text(side, mention)
    before = text[max(0, mention.start - LONGEST_ADDRESS) : mention.start].rstrip()
    word = before.rpartition(" ")[2]
    return word.endswith(".") and word[:1].isupper() and is_address(word)


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
