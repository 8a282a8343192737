"""What is known of words in other scripts: spellings from tables, slips that no word has, words of no language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.alike import words_alike
from tui.facts.cities import capital_of
from tui.facts.gazetteer import compound_keys, places_in
from tui.facts.hearing import Ears
from tui.facts.inflections import inflected_forms
from tui.facts.orthography import ill_formed
from tui.facts.spellings import Spelt, spellings
from tui.facts.transcription import SCRIPTS
from tui.facts.unknown import is_unknown, runs_together
from tui.facts.words import words


@pytest.mark.parametrize(
    ("name", "script", "text", "spelt"),
    [
        ("cologne", "Cyrl", "Он живёт в Кёльне.", "Кёльн"),
        ("cologne", "Hani", "他住在科隆市。", "科隆"),
        ("pyongyang", "Hani", "他住在平壤。", "平壤"),
    ],
)
def test_a_spelling_of_a_table_is_found_in_any_case(name: str, script: str, text: str, spelt: str) -> None:
    found = [text[start:end] for _, start, end in Spelt([text], script).find(name)]
    assert spelt in found


def test_a_spelling_of_a_table_is_heard() -> None:
    best = (Ears(["他住在凤凰城。"]).hear("phoenix") or ())[0]
    assert best.share > 0.5


@given(
    st.sampled_from(SCRIPTS),
    st.text("aбвжиОслоجدةपली京都カナ ", max_size=40),
    st.sampled_from(["oslo", "kyoto", "john"]),
)
def test_spellings_are_found_inside_the_text(script: str, text: str, name: str) -> None:
    places = list(Spelt([text], script).find(name))
    assert all(0 <= start < end <= len(text) for _, start, end in places)
    assert all(form == form.casefold() for form in spellings(name, script))


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("拉斯n加斯", ["n"]),
        ("бегал", []),
        ("प्रकाश और डोनाल्ड", []),
        ("डोनला्ड", ["ा्"]),
        ("ジェィコブス", ["ェィ"]),
        ("ジェイコブス、ロッキー", []),
        ("Tシャツ 5km以内 K-POP が", []),
        ("iPhoneの画面", []),
    ],
)
def test_slips_that_no_word_has(text: str, slips: list[str]) -> None:
    found = [text[start:end] for start, end in ill_formed(text)]
    assert found == slips


@given(st.text(max_size=200))
def test_slips_are_short_and_in_order(text: str) -> None:
    spans = list(ill_formed(text))
    assert all(0 < end - start <= 4 for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "language", "unknown"),
    [
        ("كتاب", "ar", False),
        ("وكتابهم", "ar", False),
        ("صباحًا", "ar", False),
        ("زظضثخذغ", "ar", True),
        ("книга", "ru", False),
        ("東京都庁舎", "ja", False),
    ],
)
def test_words_of_no_language(text: str, language: str, unknown: bool) -> None:
    assert is_unknown(words(text)[0], language) is unknown


def test_a_text_without_spaces_is_known() -> None:
    assert runs_together("قامتشارلزسزيسلر أستاذطبالنومفيكليةالطب بتصميمالدورة", "ar")
    assert not runs_together("قام تشارلز سيزلر أستاذ طب النوم في كلية الطب", "ar")


def test_a_slip_is_alike_the_word_it_is_for() -> None:
    assert "сингапур" in words_alike("сингпаур", "ru")
    assert "сингапур" not in words_alike("сингапура", "ru")
    assert words_alike("", "ru") == words_alike("xy", "ru") == ()


def test_common_words_have_more_forms_than_names() -> None:
    assert inflected_forms("Soars", "en") > 1 >= inflected_forms("Willoughby", "en")


def test_places_told_by_several_words_or_without_spaces() -> None:
    assert compound_keys(("north", "korean"), "en") == {"territory KP"}
    assert not compound_keys(("north", "wind"), "en")
    assert "territory CN" in places_in("此前在中国部分地区", "zh")
    assert (capital_of("pyongyang"), capital_of("leeds")) == ("KP", "")
