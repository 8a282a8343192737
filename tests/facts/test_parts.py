"""Halves, quarters, dozens and fractions in words: they count beside what they are parts of."""

from decimal import Decimal

import pytest

from tui.facts.fact import Name, Quantity
from tui.facts.figures import find_figures, find_hints
from tui.text import Article, Paragraph


def article(text: str, language: str) -> Article:
    return Article("", "", language, (Paragraph(text),))


def figures(text: str, language: str) -> list[tuple[Decimal, str | None]]:
    facts = [mention.fact for mention in find_figures(article(text, language))]
    return [(fact.value, fact.unit) for fact in facts if isinstance(fact, Quantity)]


def hinted(text: str, language: str) -> set[tuple[Decimal, str | None]]:
    facts = [mention.fact for mention in find_hints(article(text, language))]
    said = [one for fact in facts if not isinstance(fact, Name) for one in (fact, *fact.others)]
    return {(one.value, one.unit) for one in said if isinstance(one, Quantity)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "نصف مليون"),
        ("de", "eine halbe Million"),
        ("en", "half a million"),
        ("en", "half of a million"),
        ("es", "medio millón"),
        ("fr", "un demi-million"),
        ("id", "setengah juta"),
        ("it", "mezzo milione"),
        ("nl", "een half miljoen"),
        ("pt", "meio milhão"),
        ("sv", "en halv miljon"),
        ("tr", "yarım milyon"),
    ],
)
def test_half_of_a_magnitude_is_a_number(language: str, text: str) -> None:
    assert figures(text, language) == [(Decimal(500_000), None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two and a half million"),
        ("en", "2 and a half million"),
        ("en", "2½ million"),
        ("es", "dos millones y medio"),
        ("fr", "deux millions et demi"),
        ("id", "dua setengah juta"),
        ("it", "due milioni e mezzo"),
        ("pt", "dois milhões e meio"),
        ("ru", "два с половиной миллиона"),
        ("tr", "iki buçuk milyon"),
    ],
)
def test_a_half_after_a_number_shares_its_magnitude(language: str, text: str) -> None:
    assert figures(text, language) == [(Decimal(2_500_000), None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two and a half years"),
        ("en", "two years and a half"),
        ("es", "dos años y medio"),
        ("fr", "deux ans et demi"),
        ("id", "dua setengah tahun"),
        ("it", "due anni e mezzo"),
        ("ja", "2年半"),
        ("nl", "twee en een half jaar"),
        ("pt", "dois anos e meio"),
        ("ru", "два с половиной года"),
        ("tr", "iki buçuk yıl"),
        ("zh", "两年半"),
    ],
)
def test_a_half_after_a_unit_belongs_to_it(language: str, text: str) -> None:
    assert figures(text, language) == [(Decimal("2.5"), "duration-year")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "satu setengah juta", "1500000"),
        ("tr", "bir buçuk milyon", "1500000"),
        ("nl", "anderhalf miljoen", "1500000"),
        ("en", "half a dozen", "6"),
        ("en", "two dozen", "24"),
        ("fr", "deux douzaines", "24"),
        ("es", "dos docenas", "24"),
        ("de", "zwei Dutzend", "24"),
        ("it", "due dozzine", "24"),
        ("pt", "duas dúzias", "24"),
        ("nl", "twee dozijn", "24"),
        ("ja", "2ダース", "24"),
        ("zh", "四分之三", "0.75"),
        ("ja", "四分の三", "0.75"),
        ("ja", "4分の3", "0.75"),
        ("id", "tiga perempat", "0.75"),
        ("de", "drei Viertel", "0.75"),
    ],
)
def test_one_and_a_half_dozens_and_fractions_are_numbers(language: str, text: str, value: str) -> None:
    assert [number for number, _ in figures(text, language)] == [Decimal(value)]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "half of them", "50", "percent"),
        ("ar", "أكثر من النصف", "50", "percent"),
        ("id", "separuh dari mereka", "50", "percent"),
        ("en", "an hour and a half", "1.5", "duration-hour"),
        ("en", "a dozen people", "12", None),
        ("ru", "полмиллиона", "500000", None),
        ("ru", "полчаса", "0.5", "duration-hour"),
        ("de", "zweieinhalb Jahre", "2.5", None),
        ("nl", "tweeënhalf jaar", "2.5", None),
        ("ja", "半年", "0.5", "duration-year"),
        ("fr", "des dizaines de milliers", "10000", None),
    ],
)
def test_what_only_may_be_a_part_excuses(language: str, text: str, value: str, unit: str | None) -> None:
    assert (Decimal(value), unit) in hinted(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "los medios y el público"),
        ("pt", "no meio da rua"),
        ("it", "con mezzi propri"),
        ("en", "the half-brothers"),
    ],
)
def test_words_that_are_something_else_too_are_no_numbers(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_a_numeral_before_a_word_that_begins_as_a_half_is_whole() -> None:
    assert figures("3年半島で", "ja") == [(Decimal(3), "duration-year")]
