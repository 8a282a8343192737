"""Dates told by their distance from the article's own: they excuse the date that they mean, and no other."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.test_figures import compared, told
from tui.facts.fact import Moment
from tui.facts.figures import find_figures
from tui.facts.lexicon import Sense
from tui.facts.relative import moment
from tui.text import Article, Paragraph

PUBLISHED = date(2025, 7, 12)


def article(language: str, text: str, published: date | None = PUBLISHED) -> Article:
    return Article("", "", language, (Paragraph(text),), "", published)


YESTERDAY = [
    ("ar", "أمس"),
    ("de", "gestern"),
    ("en", "yesterday"),
    ("es", "ayer"),
    ("fr", "hier"),
    ("hi", "बीता कल"),
    ("id", "kemarin"),
    ("it", "ieri"),
    ("ja", "昨日"),
    ("ko", "어제"),
    ("nl", "gisteren"),
    ("pt", "ontem"),
    ("ru", "вчера"),
    ("sw", "jana"),
    ("tr", "dün"),
    ("vi", "hôm qua"),
    ("zh", "昨天"),
]

LAST_MONTH = [
    ("ar", "الشهر الماضي"),
    ("de", "letzten Monat"),
    ("fr", "le mois dernier"),
    ("id", "bulan lalu"),
    ("ja", "先月"),
    ("ru", "в прошлом месяце"),
    ("sw", "mwezi uliopita"),
    ("tr", "geçen ay"),
    ("zh", "上个月"),
]

LAST_JUNE = [
    ("ar", "يونيو الماضي"),
    ("de", "letzten Juni"),
    ("en", "last June"),
    ("es", "junio pasado"),
    ("fr", "juin dernier"),
    ("id", "Juni lalu"),
    ("it", "giugno scorso"),
    ("ru", "в прошлом июне"),
    ("tr", "geçen Haziran"),
]


@pytest.mark.parametrize(("language", "text"), YESTERDAY)
def test_yesterday_is_the_day_before_the_article(language: str, text: str) -> None:
    assert compared(article("en", "It was on 11 July 2025."), article(language, text)) == []
    other = compared(article("en", "It was on 9 July 2025."), article(language, text))
    assert [m.relation for m in other] == ["missing"]


@pytest.mark.parametrize(("language", "text"), LAST_MONTH)
def test_last_month_is_a_month_of_a_year(language: str, text: str) -> None:
    assert compared(article("en", "It was in June 2025."), article(language, text)) == []
    other = compared(article("en", "It was in March 2025."), article(language, text))
    assert [m.relation for m in other] == ["missing"]


@pytest.mark.parametrize(("language", "text"), LAST_JUNE)
def test_the_last_month_of_its_name_has_a_year(language: str, text: str) -> None:
    assert compared(article("en", "It was in June 2025."), article(language, text)) == []
    other = compared(article("en", "It was in June 2022."), article(language, text))
    assert [relation for relation, *_ in told(other)] == ["conflict"]


def test_where_the_day_of_the_article_is_unknown_a_month_has_no_year() -> None:
    assert [m.fact for m in find_figures(article("en", "last June", None))] == [Moment(month=6)]
    assert compared(article("en", "It was in June 2022."), article("en", "last June", None)) == []


@given(
    st.dates(date(1000, 1, 1), date(2100, 1, 1)), st.integers(-3, 3), st.sampled_from(["day", "week", "month", "year"])
)
def test_a_distance_leads_to_a_date_from_any_day(day: date, distance: int, unit: str) -> None:
    found = moment(Sense("relative", Decimal(distance), unit), day)
    assert found.year is not None and abs(found.year - day.year) <= 3
    assert found.month is None or 1 <= found.month <= 12
