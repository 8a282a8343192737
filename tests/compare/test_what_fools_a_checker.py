"""What has fooled checkers of figures: each case with the same fact, told otherwise, and with another fact."""

import pytest

from tests.compare.test_figures import article, compared

Text = tuple[str, str]

SAME = [
    pytest.param(("en", "a year later"), ("fr", "un an plus tard"), id="an article that is also one"),
    pytest.param(("en", "one of them said so"), ("id", "salah satu dari mereka berkata"), id="one as a pronoun"),
    pytest.param(("en", "call 0800 555 111"), ("de", "unter 0800-555-111"), id="a telephone number"),
    pytest.param(("en", "call +44 20 7946 0018"), ("fr", "au +44 20 7946 0018"), id="one with its country"),
    pytest.param(("en", "5,000 tons of steel"), ("fr", "5 000 tonnes d'acier"), id="ton and tonne"),
    pytest.param(("en", "the 6-foot-6 forward"), ("en", "the 6 feet 6 inches forward"), id="feet and inches"),
    pytest.param(("en", "14.3 billion of dollars"), ("fr", "14,3 milliards de dollars"), id="a scale and its unit"),
    pytest.param(("en", "$3-5bn"), ("fr", "de 3 à 5 milliards de dollars"), id="a scale at one end of a range"),
    pytest.param(("en", "in the 1930s"), ("fr", "dans les années 30"), id="a decade"),
    pytest.param(("en", "in the 1990s"), ("id", "pada tahun 1990-an"), id="a decade with an ending"),
    pytest.param(("en", "widespread 80s on Tuesday"), ("de", "26 Grad am Dienstag"), id="degrees without a sign"),
    pytest.param(("en", "45 miles (72 km) away"), ("fr", "à 72 km"), id="a number said in two units"),
    pytest.param(("en", "at 10:15 BST (14:45 IST)"), ("id", "pukul 10:15 BST"), id="a time said in two zones"),
    pytest.param(("en", "a 24-year-old man"), ("nl", "een vierentwintigjarige man"), id="a fused word"),
    pytest.param(("en", "a 24-year-old man"), ("de", "ein vierundzwanzigjähriger Mann"), id="a fused word in German"),
    pytest.param(("en", "3 lakh people"), ("en", "300,000 people"), id="lakh"),
    pytest.param(("en", "5 crore rupees"), ("hi", "5 करोड़ रुपये"), id="crore"),
    pytest.param(("en", "14.3 billion dollars"), ("ar", "١٤٫٣ مليار دولار"), id="Arabic digits"),
    pytest.param(("en", "12.5 kilometers"), ("hi", "१२.५ किलोमीटर"), id="Devanagari digits"),
    pytest.param(("en", "ninety-nine people"), ("fr", "quatre-vingt-dix-neuf personnes"), id="counting by twenties"),
    pytest.param(("en", "when they were teenagers"), ("ja", "10代の頃"), id="teens"),
    pytest.param(("en", "the four-day week"), ("zh", "一周四天工作制"), id="a weekday inside a count"),
    pytest.param(("en", "on 27-29 October"), ("fr", "du 27 au 29 octobre"), id="days of one month"),
    pytest.param(("en", "4-1 on Sunday"), ("de", "4:1 am Sonntag"), id="a score"),
    pytest.param(("en", "the Boeing 737-800 landed"), ("fr", "le Boeing 737-800 a atterri"), id="a model"),
    pytest.param(("en", "100% of them"), ("fr", "la totalité d'entre eux"), id="all of it"),
    pytest.param(("en", "half of them"), ("ar", "50 في المئة منهم"), id="a half as percent"),
    pytest.param(("en", "two thirds of them"), ("zh", "三分之二"), id="a fraction told backwards"),
]

DIFFERENT = [
    pytest.param(("en", "call 0800 555 111 now"), ("de", "unter 0800 555 112 jetzt"), id="another telephone number"),
    pytest.param(("en", "5,000 tons of steel"), ("fr", "6 000 tonnes d'acier"), id="other tons"),
    pytest.param(("en", "the 6-foot-6 forward"), ("en", "the 6-foot-9 forward"), id="other inches"),
    pytest.param(("en", "14.3 billion dollars"), ("fr", "14,3 millions de dollars"), id="another scale"),
    pytest.param(("en", "in the 1930s they came"), ("id", "pada tahun 1940-an"), id="another decade"),
    pytest.param(("en", "45 miles (72 km) away"), ("fr", "à 92 km"), id="neither of two units"),
    pytest.param(("en", "3 lakh people came"), ("en", "3 crore people came"), id="lakh and crore"),
    pytest.param(("en", "half a million people"), ("id", "satu juta orang"), id="half and whole"),
    pytest.param(("en", "won 4-1 at home"), ("de", "gewann zu Hause 4:2"), id="another score"),
    pytest.param(("en", "on Thursday he said"), ("id", "pada hari Rabu dia berkata"), id="another weekday"),
    pytest.param(("en", "on Saturday he said"), ("ja", "日曜日に発表した"), id="another weekday in Japanese"),
    pytest.param(("en", "on Saturday he said"), ("ar", "وقال يوم الثلاثاء"), id="another weekday in Arabic"),
    pytest.param(("en", "at 3 pm ET it began"), ("en", "at 3 pm GMT it began"), id="another zone"),
    pytest.param(("en", "two and a half years"), ("tr", "üç buçuk yıl"), id="another number and a half"),
    pytest.param(("en", "$3-5bn was paid"), ("fr", "de 3 à 6 milliards de dollars"), id="another end of a range"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_the_same_told_otherwise_is_quiet(left: Text, right: Text) -> None:
    loud = {"conflict", "missing"}
    assert not {m.relation for m in compared(article(*left), article(*right))} & loud
    assert not {m.relation for m in compared(article(*right), article(*left))} & loud


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_another_fact_is_a_conflict(left: Text, right: Text) -> None:
    assert "conflict" in {m.relation for m in compared(article(*left), article(*right))}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "on Thursday he said"), ("id", "pada hari Kamis dia berkata")),
        (("en", "on Thursday he said"), ("fr", "il a dit jeudi")),
        (("en", "on Thursday he said"), ("fr", "il a dit cela")),
        (("en", "he said so"), ("zh", "他周六说")),
    ],
)
def test_a_day_of_the_week_asks_for_none(left: Text, right: Text) -> None:
    assert compared(article(*left), article(*right)) == []
