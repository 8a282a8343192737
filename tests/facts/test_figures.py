"""Figures as articles write them, in many languages: what is found, and as what it is normalised."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.facts.fact import Mention, Moment, Quantity
from tui.facts.figures import READERS, find_figures, find_hints, may_begin
from tui.facts.locale_tables import tables
from tui.facts.reader import Reader
from tui.facts.tokens import tokenize
from tui.text import Article, Paragraph
from tui.text.corpus import stories
from tui.text.load import load


def article(text: str, language: str) -> Article:
    return Article("", "", language, (Paragraph(text),))


def figures(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(m.value, m.unit) for m in find_figures(article(text, language))]


def only(text: str, language: str) -> Mention:
    found = find_figures(article(text, language))
    assert len(found) == 1, [m.text for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Meta's $14.3B deal"),
        ("en", "an investment of US$ 14.3 billion"),
        ("en", "worth $14.3bn"),
        ("fr", "14,3 milliards de dollars dans le fournisseur"),
        ("id", "investasi $ 14,3 miliar dalam skala"),
        ("de", "14,3 Milliarden US-Dollar in das Unternehmen"),
        ("es", "14.300 millones de dólares en la empresa"),
        ("pt", "14,3 mil milhões de dólares na empresa"),
        ("ru", "14,3 миллиарда долларов в компанию"),
        ("tr", "14,3 milyar dolarlık yatırım"),
        ("ja", "143億ドルを投資した"),
        ("zh", "投资143亿美元"),
        ("hi", "14.3 बिलियन डॉलर का निवेश"),
        ("ar", "استثمرت 14.3 مليار دولار"),
    ],
)
def test_an_amount_is_one_fact_in_every_language(language: str, text: str) -> None:
    amount = only(text, language)
    assert (amount.value, amount.unit) == ("14300000000", "USD")


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "two months", "duration-month"),
        ("fr", "deux mois", "duration-month"),
        ("id", "dua bulan", "duration-month"),
        ("de", "zwei Monate", "duration-month"),
        ("ru", "два месяца", "duration-month"),
        ("tr", "iki ay", "duration-month"),
        ("hi", "दो महीने", "duration-month"),
        ("zh", "2个月", "duration-month"),
        ("ja", "2 か月", "duration-month"),
    ],
)
def test_a_duration_is_counted_in_units_of_cldr(language: str, text: str, unit: str) -> None:
    assert figures(text, language) == [("2", unit)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two hundred and fifty thousand", 250_000),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "deux cent mille", 200_000),
        ("id", "dua ratus ribu", 200_000),
        ("de", "zweihundertfünfzig", 250),
        ("de", "vierundzwanzig", 24),
        ("nl", "vierentwintig", 24),
        ("it", "duecentocinquanta", 250),
        ("es", "ciento cinco", 105),
        ("pt", "cento e cinco", 105),
        ("ru", "двадцатью четырьмя", 24),
        ("tr", "iki yüz elli", 250),
        ("hi", "पाँच लाख", 500_000),
        ("en", "3 lakh", 300_000),
        ("zh", "二百五十万", 2_500_000),
        ("ja", "1億2000万", 120_000_000),
        ("sw", "ishirini na moja", 21),
    ],
)
def test_number_words_are_read_as_they_are_spelled(language: str, text: str, value: int) -> None:
    assert Decimal(only(text, language).value) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,234.5", "1234.5"),
        ("de", "1.234,5", "1234.5"),
        ("fr", "26 750 USD", "26750"),
        ("pt", "10 000 pessoas", "10000"),
        ("hi", "12,34,567", "1234567"),
        ("ar", "١٢٣٤ متر", "1234"),
        ("hi", "१२.५ किलोमीटर", "12.5"),
    ],
)
def test_signs_and_digits_are_those_of_the_language(language: str, text: str, value: str) -> None:
    assert only(text, language).value == value


def test_an_amount_that_can_be_read_in_two_ways_keeps_both() -> None:
    fact = only("1.234", "de").fact
    assert isinstance(fact, Quantity)
    assert {fact.value, *(o.value for o in fact.others if isinstance(o, Quantity))} == {Decimal(1234), Decimal("1.234")}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "September 30, 2018", "2018-09-30"),
        ("en", "30th September 2018", "2018-09-30"),
        ("fr", "le 30 septembre 2018", "2018-09-30"),
        ("es", "30 de septiembre de 2018", "2018-09-30"),
        ("de", "30. September 2018", "2018-09-30"),
        ("ru", "30 сентября 2018", "2018-09-30"),
        ("ja", "2018年9月30日", "2018-09-30"),
        ("de", "30.09.2018", "2018-09-30"),
        ("en", "in June", "--06"),
        ("tr", "1 Ekim", "--10-01"),
        ("en", "the 1990s", "1990s"),
        ("en", "at 7 p.m.", "19:00"),
        ("fr", "à 19h30", "19:30"),
        ("de", "um 19.30 Uhr", "19:30"),
        ("ja", "午前7時55分", "07:55"),
    ],
)
def test_dates_and_times_are_read_in_any_order(language: str, text: str, value: str) -> None:
    moment = only(text, language)
    assert (moment.kind, moment.value) == ("date", value)


def test_months_of_one_language_do_not_show_up_in_another() -> None:
    assert figures("2018年9月30日", "ja") == [("2018-09-30", None)]
    assert figures("la main-d'oeuvre", "fr") == []


@pytest.mark.parametrize("text", ["one of them", "someone", "May I?", "Prime Minister May said", "no one"])
def test_articles_pronouns_and_surnames_are_no_figures(text: str) -> None:
    assert figures(text, "en") == []


def test_an_article_may_still_excuse_a_number() -> None:
    assert [m.value for m in find_hints(article("un an plus tard", "fr"))] == ["1"]


def test_what_a_range_shares_goes_to_both_ends() -> None:
    found = [m.fact for m in find_figures(article("27-29 October 2025", "en"))]
    assert found[0] == Moment(2025, 10, 27)
    assert [m.value for m in find_figures(article("the 1950-53 war", "en"))] == ["1950", "1953"]


def test_a_height_in_feet_and_inches_is_one_quantity() -> None:
    assert figures("the 6-foot-6 forward", "en") == [("6.5", "length-foot")]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "5 kilos", "mass-kilogram"),
        ("pt", "227 quilos", "mass-kilogram"),
        ("de", "250 Kilo schwer", "mass-kilogram"),
        ("fr", "30 kilos", "mass-kilogram"),
        ("ru", "5 кило", "mass-kilogram"),
        ("ja", "5キロ", "mass-kilogram"),
        ("de", "27 ºC", "temperature-celsius"),
        ("en", "a 550 pound hog", "mass-pound"),
    ],
)
def test_units_are_understood_as_news_shortens_them(language: str, text: str, unit: str) -> None:
    fact = only(text, language).fact
    assert isinstance(fact, Quantity)
    assert unit in (fact.unit, *fact.units)


@pytest.mark.parametrize("text", ["الرابعة والثلاثين", "الرابع والثلاثين"])
def test_ranks_beyond_twenty_are_composed_where_words_are_tied_by_a_letter(text: str) -> None:
    assert [(m.value, m.text) for m in find_hints(article(text, "ar"))] == [("34", text)]


@pytest.mark.parametrize(("text", "unit"), [("the 21st century", None), ("a 21st man", None), ("21 st", "mass-stone")])
def test_the_ending_of_a_rank_is_no_unit(text: str, unit: str | None) -> None:
    assert figures(text, "en") == [("21", unit)]


@pytest.mark.parametrize(
    ("language", "text", "digits"),
    [
        ("fr", "au 0800 555 111", "800555111"),
        ("fr", "au 01 23 45 67 89", "123456789"),
        ("en", "call +44 20 7946 0018", "442079460018"),
        ("en", "call (555) 123-4567", "5551234567"),
        ("en", "call 555-123-4567", "5551234567"),
        ("id", "telepon 0812 3456 7890", "81234567890"),
        ("ja", "電話03-1234-5678", "312345678"),
        ("ar", "الرقم 111 555 0800", "800555111"),
    ],
)
def test_a_telephone_number_is_no_large_number(language: str, text: str, digits: str) -> None:
    assert figures(text, language) == [(digits, "identifier")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "won 4-1 on Sunday"),
        ("de", "der 4:1-Triumph"),
        ("fr", "gagné 4-1"),
        ("id", "menang 4-1"),
        ("ja", "4-1で"),
        ("ar", "بنتيجة 4-1 يوم السبت"),
    ],
)
def test_the_points_of_a_score_are_no_range(language: str, text: str) -> None:
    assert figures(text, language) == [("4", "score"), ("1", "score")]


@pytest.mark.parametrize("text", ["pages 12-15", "aged 5-10", "the Boeing 737-800", "an Airbus A320", "on 01-02-2018"])
def test_ranges_models_and_dates_are_no_scores(text: str) -> None:
    assert not {unit for _, unit in figures(text, "en")} & {"score", "identifier"}


@pytest.mark.parametrize("text", ["the A320", "an F-16", "the SS19 show", "COVID-19", "No.1"])
def test_the_number_of_a_model_is_part_of_its_name(text: str) -> None:
    fact = only(text, "en").fact
    assert isinstance(fact, Quantity)
    assert fact.inside_name


def test_mentions_of_one_fact_share_their_clue() -> None:
    clues = {only("$14.3B", "en").clue, only("14,3 milliards de dollars", "fr").clue}
    assert len(clues) == 1


def test_an_unknown_language_is_read_by_english_tables() -> None:
    assert figures("$5 million", "xx") == [("5000000", "USD")]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", "ar", "zh", "ja", "hi", "ru"]))
def test_any_text_gives_spans_in_order_that_do_not_overlap(text: str, language: str) -> None:
    found = find_figures(article(text, language))
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "path", [version.path for story in stories() for version in story.versions], ids=lambda path: path.stem
)
def test_what_is_passed_over_unread_begins_no_figure(path: Path) -> None:
    version = load(str(path))
    for paragraph in version.paragraphs:
        reader = Reader(paragraph.text, tokenize(paragraph.text), tables(version.language))
        for i, token in enumerate(reader.tokens):
            if not may_begin(token.key, token.kind, paragraph.text[token.start : token.end], version.language):
                assert not any(read(reader, i) for read in READERS), token


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=10**9))
def test_digits_mean_the_same_however_they_are_grouped(number: int) -> None:
    grouped = f"{number:,} people"
    assert only(grouped, "en").value == only(grouped.replace(",", "."), "de").value == str(number)


@pytest.mark.parametrize("unit", ["7", ",", "A", "1,", "1.1 ", "十", "May ", "$1", "و", "zwei"])
def test_hostile_text_is_read_in_steps_of_its_length(unit: str) -> None:
    find_figures(article(unit * (20_000 // len(unit)), "en"))


@pytest.mark.parametrize("language", ["en", "de", "id", "fr", "es"])
@pytest.mark.parametrize("name", ["Mayer", "Julian", "Juneau", "Augustine", "Marcel"])
def test_a_name_that_begins_as_a_month_is_none(language: str, name: str) -> None:
    assert figures(f"{name} {name}.", language) == []
