"""What is known of words: their rarity, their endings, the places they name, their sound."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.gazetteer import calendar_words, capitalises_nouns, is_place, place_keys
from tui.facts.glue import is_glue, takes
from tui.facts.rarity import floor, is_acronym, is_inflection, survives, zipf
from tui.facts.sounds import SAME, is_spoilt, likeness
from tui.facts.stems import same_stem
from tui.facts.words import fold, words


def test_rarity_counts_as_wordfreq_does() -> None:
    assert zipf("the", "en") > 7
    assert zipf("yakinjuga", "id") == 0
    assert zipf("the", "xx") == 0
    assert floor("xx") == 9


@pytest.mark.parametrize(("name", "other"), [("Kavanaugh", "fr"), ("Sutskever", "id"), ("Denver", "it")])
def test_names_cross_into_other_languages(name: str, other: str) -> None:
    assert survives(name, "en", other) or zipf(name, "en") > 4


@pytest.mark.parametrize(("word", "other"), [("Democrats", "fr"), ("Judiciary", "es"), ("Party", "it"), ("U.N.", "es")])
def test_common_words_do_not(word: str, other: str) -> None:
    assert not survives(word, "en", other)


@pytest.mark.parametrize(("ending", "language"), [("s", "de"), ("in", "tr"), ("nya", "id"), ("ом", "ru")])
def test_endings_are_learnt_from_the_lists(ending: str, language: str) -> None:
    assert is_inflection(ending, language)


@pytest.mark.parametrize(("word", "language"), [("dan", "id"), ("und", "de"), ("et", "fr"), ("and", "en")])
def test_words_that_stick_are_no_endings(word: str, language: str) -> None:
    assert not is_inflection(word, language)


@pytest.mark.parametrize(
    ("one", "language", "two", "other"),
    [
        ("London", "en", "Londres", "fr"),
        ("Korean", "en", "coréen", "fr"),
        ("Germany", "en", "Jerman", "id"),
        ("Spaniards", "en", "Spanier", "de"),
        ("Greek", "en", "Yunani", "id"),
    ],
)
def test_places_and_peoples_are_known_by_cldr(one: str, language: str, two: str, other: str) -> None:
    assert place_keys(one, language) & place_keys(two, other)


def test_words_of_many_places_name_none() -> None:
    assert not place_keys("saint", "en") & place_keys("saint", "fr")


def test_places_as_wholes() -> None:
    assert is_place("San Marino", "en")
    assert not is_place("Marino", "en")
    assert not is_place("London", "nonsense")


def test_the_calendar_and_the_nouns_of_a_language() -> None:
    assert {"juni", "senin"} <= calendar_words("id")
    assert capitalises_nouns("de")
    assert not capitalises_nouns("en")


def test_acronyms() -> None:
    assert [w for w in ("MSL", "U.N.", "AMs", "Meta", "A") if is_acronym(w)] == ["MSL", "U.N.", "AMs"]


def test_stems_differ_by_endings_only() -> None:
    assert same_stem("catalan", "en", "catalans", "en")
    assert not same_stem("rosa", "en", "rosaakan", "id")


@pytest.mark.parametrize(("ending", "language"), [("s", "de"), ("ssa", "fi"), ("s", "en"), ("ban", "hu")])
def test_an_ending_that_place_names_take_is_one_of_names(ending: str, language: str) -> None:
    assert takes(ending, language)


@pytest.mark.parametrize(
    ("text", "ending", "language"), [("Trumpa", "a", "fr"), ("Rosawird", "wird", "de"), ("Fordjuga", "juga", "id")]
)
def test_a_common_word_that_no_name_takes_as_an_ending_is_glue(text: str, ending: str, language: str) -> None:
    assert is_glue(text, ending, language)


@pytest.mark.parametrize(
    ("latin", "foreign"), [("Gerrard", "Джеррард"), ("Kavanaugh", "カバノー"), ("Livingston", "लिविंगस्टन")]
)
def test_names_sound_alike_across_scripts(latin: str, foreign: str) -> None:
    assert likeness(fold(latin), fold(foreign)) >= SAME


def test_latin_letters_inside_another_script_are_a_slip() -> None:
    assert is_spoilt("جراoسوrن", "ar", "grayson")
    assert not is_spoilt("جرايسون", "ar", "grayson")


def test_words_part_at_apostrophes_and_keep_acronyms() -> None:
    spoken = words("Zaev'in U.S. d'Ivoire @a_b 3")
    assert [w.text for w in spoken] == ["Zaev", "in", "U.S.", "d", "Ivoire", "@a_b", "3"]


@given(st.text(max_size=80))
def test_words_are_spans_in_order(text: str) -> None:
    spoken = words(text)
    assert all(text[w.start : w.end] == w.text for w in spoken)
    assert all(a.end <= b.start for a, b in pairwise(spoken))
