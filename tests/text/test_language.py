"""Languages are told by CLDR's codes, and found where a text tells none."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from tui.text import Article, Paragraph
from tui.text.language import detect, locale_code, primary, with_language


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("EN", "en"),
        (" en-US ", "en_US"),
        ("en_US.UTF-8", "en_US"),
        ("zh-hant-tw", "zh_Hant_TW"),
        ("es-419", "es_419"),
        ("eng", "en"),
        ("ind", "id"),
        ("cmn", "zh"),
        ("arb", "ar"),
        ("in", "id"),
        ("iw", "he"),
        ("fil", "fil"),
        ("English", ""),
        ("und", ""),
        ("", ""),
        ("e", ""),
        ("../en", ""),
    ],
)
def test_codes_are_written_as_cldr_writes_them(told: str, code: str) -> None:
    assert locale_code(told) == code
    assert not code or Locale.parse(code)


@given(st.text(max_size=12))
def test_any_code_is_normalised_once_and_for_all(told: str) -> None:
    assert locale_code(locale_code(told)) == locale_code(told)


def test_the_language_alone() -> None:
    assert [primary(code) for code in ("en_US", "zh-Hant", "id", "")] == ["en", "zh", "id", ""]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister told reporters that it would cost more than planned.", "en"),
        ("Menteri mengatakan kepada wartawan bahwa biayanya akan lebih mahal dari yang direncanakan.", "id"),
        ("Le ministre a déclaré que le programme coûterait plus cher que prévu.", "fr"),
        ("大臣は記者団に対し、費用は予定より多くなると述べた。", "ja"),
        ("قال الوزير للصحفيين إن التكلفة ستكون أعلى مما كان مخططا له.", "ar"),
    ],
)
def test_a_sentence_shows_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "?!", "14.3", "OK", "\ud800"])
def test_too_little_text_shows_none(text: str) -> None:
    assert detect(text) == ""


def test_the_language_that_is_told_stays() -> None:
    article = Article("a", "", "fr", (Paragraph("The minister told reporters that it would cost more."),))
    assert with_language(article) is article


def test_the_language_is_found_over_the_boilerplate() -> None:
    english = "The minister told reporters that it would cost more than planned."
    paragraphs = (*[Paragraph("Lire aussi nos autres articles", "boilerplate")] * 30, Paragraph(english))
    assert with_language(Article("a", "", "", paragraphs)).language == "en"


def test_the_language_of_a_text_is_that_of_most_of_it() -> None:
    english = "The minister told reporters that it would cost more than planned. " * 2
    french = "Le ministre a déclaré que le programme coûterait plus cher que prévu. " * 2
    paragraphs = tuple(Paragraph(french if i < 100 else english) for i in range(1000))
    assert with_language(Article("a", "", "", paragraphs)).language == "en"
    assert detect(french * 10 + english * 200) == "en"
