"""Names are found as a reader would underline them, and never where a figure stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.fact import Mention, Name
from tui.facts.names import find_names
from tui.text import Article, Paragraph


def article(language: str, *texts: str) -> Article:
    return Article("test", "", language, tuple(Paragraph(text) for text in texts))


def found(language: str, text: str, other_language: str = "en", other: str = "") -> list[str]:
    return [m.text for m in find_names(article(language, text), article(other_language, other), ())]


def test_capitals_amid_a_sentence_make_names() -> None:
    assert found("en", "He met Ruben Mayer of Mercor.") == ["Ruben Mayer", "Mercor"]


def test_a_sentence_s_own_capital_makes_none() -> None:
    assert found("en", "The talks failed. Nobody came.") == []


def test_a_first_name_opens_a_sentence() -> None:
    assert found("fr", "Daniel Sturridge marque.", "en", "A goal by Daniel Sturridge.") == ["Daniel Sturridge"]


def test_possessives_and_elisions_stay_outside() -> None:
    assert found("en", "They like Meta's offer.") == ["Meta"]
    assert found("fr", "Il parle d'Alexandr Wang.") == ["Alexandr Wang"]


def test_german_nouns_are_no_names_unless_the_other_version_says_so() -> None:
    text = "Der neue Vertrag freut Kylian Droege und die Regierung."
    assert found("de", text, "en", "The deal pleases Kylian Droege.") == ["Kylian Droege"]


def test_headlines_tell_little_by_their_capitals() -> None:
    assert found("en", "Big Talks Fail Over Money Again") == []


def test_handles_are_names() -> None:
    assert found("en", "A note by @alexandr_wang came.") == ["@alexandr_wang"]


def test_a_title_falls_off_in_front_of_a_known_name() -> None:
    names = found("en", "They met President Ruben Mayer there.", "fr", "Le patron Ruben Mayer est venu.")
    assert names == ["President", "Ruben Mayer"]


def test_an_acronym_behind_a_name_belongs_to_it() -> None:
    text = "Its rival Scale AI hired people for AI, and Scale AI grew while AI boomed."
    assert found("en", text) == ["Scale AI", "AI", "Scale AI", "AI"]


def test_a_word_that_took_the_place_of_a_surname_is_shown_with_the_name() -> None:
    names = found("id", "Insinyur riset, Rohan yakinjuga mundur.", "id", "Insinyur riset, Rohan Varma, mundur.")
    assert names == ["Rohan yakinjuga"]


def test_an_asian_name_with_a_hyphen_is_one() -> None:
    assert "Moon Jae-in" in found("en", "They met Moon Jae-in there.", "fr", "Ils ont vu Moon Jae-in hier.")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "彼はカバノーに会った。", "カバノー"),
        ("hi", "वह लिविंगस्टन में था।", "लिविंगस्टन"),
        ("ar", "وصل جيرارد أمس", "جيرارد"),
    ],
)
def test_scripts_without_capitals_are_heard(language: str, text: str, name: str) -> None:
    assert name in found(language, text, "en", "He met Kavanaugh, then Gerrard at Livingston.")


def test_names_keep_off_figures() -> None:
    text = "The deal of June with Mercor was big."
    figure = Mention(0, 12, 16, "June", Name("June"))
    names = find_names(article("en", text), article("en", ""), [figure])
    assert [m.text for m in names] == ["Mercor"]


WORDS = st.sampled_from(
    ["Mercor", "Surge", "the", "of", "AI", "Wang", "@x_y", "d'Ivoire", "-", "42", "カバノー", "O'Neil", "J.", "\u0301"]
)


@given(st.lists(WORDS, max_size=30), st.lists(WORDS, max_size=30))
def test_names_stand_in_order_inside_their_paragraph(ours: list[str], theirs: list[str]) -> None:
    text = " ".join(ours)
    names = find_names(article("en", text), article("fr", " ".join(theirs)), ())
    ends = [0, *(m.end for m in names)]
    assert all(m.start >= end for m, end in zip(names, ends, strict=False))
    assert all(text[m.start : m.end] == m.text and m.text for m in names)


@pytest.mark.parametrize(
    "text", ["A" * 20_000, "Ab" * 20_000, "A " * 20_000, "Ab, " * 5_000, ". " * 20_000, "A." * 20_000]
)
def test_hostile_texts_are_read(text: str) -> None:
    names = find_names(article("en", text), article("en", text), ())
    assert all(text[m.start : m.end] == m.text for m in names)
