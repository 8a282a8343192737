"""Figures of two versions: what agrees is quiet, what differs in the same slot is a conflict, the rest is missing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.assignment import assign
from tui.compare.comparison import Mismatch
from tui.compare.figures import LOOKS, compare_figures
from tui.facts.agreement import Figure, strangeness, supports
from tui.facts.fact import Name
from tui.facts.figures import find_figures
from tui.text import Article, Paragraph


def article(language: str, *paragraphs: str) -> Article:
    return Article("", "", language, tuple(map(Paragraph, paragraphs)))


def compared(left: Article, right: Article, links: list[tuple[int, int]] | None = None) -> list[Mismatch]:
    linked = [Link(i, j, 1.0) for i, j in links or [(0, 0)]]
    return compare_figures(left, right, find_figures(left), find_figures(right), linked)


def told(mismatches: list[Mismatch]) -> list[tuple[str, str | None, str | None]]:
    return [(m.relation, m.left.text if m.left else None, m.right.text if m.right else None) for m in mismatches]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "Meta's $14.3B deal"), ("fr", "14,3 milliards de dollars")),
        (("en", "after two months"), ("id", "setelah dua bulan")),
        (("en", "a year later"), ("fr", "un an plus tard")),
        (("en", "one year later"), ("id", "setahun kemudian")),
        (("en", "in the 1930s"), ("fr", "dans les années 30")),
        (("en", "at 7 p.m."), ("fr", "à 19 h 00")),
        (("en", "19th century"), ("fr", "au XIXe siècle")),
        (("en", "the 1950-53 war"), ("fr", "la guerre (1950-1953)")),
        (("en", "more than 1,000 people"), ("de", "mehr als 1.000 Menschen")),
        (("en", "Smith, 32, said"), ("fr", "Smith, 32 ans, a dit")),
        (("en", "45 miles (72 km) away"), ("fr", "à 72 km")),
        (("en", "two years ago"), ("ar", "منذ عامين")),
        (("en", "2.4 million people"), ("en_IN", "24 lakh people")),
        (("en", "at about 10:15 BST"), ("en", "at about 10:15 BST (2:45 p.m. IST)")),
        (("en", "at about 04:00 BST"), ("en", "at about 08:30 a.m. IST (04:00 BST)")),
        (("en", "it aims to be No.1 in Asia"), ("fr", "elle veut mener en Asie")),
        (("en", "a 550 pound hog"), ("hi", "550 पाउंड का सूअर")),
        (("en", "his 63rd birthday"), ("ar", "عيد ميلاده الثالث والستين")),
        (("en", "widespread 80s on Tuesday"), ("fr", "26 degrés mardi")),
        (("en", "widespread 80s on Tuesday"), ("nl", "rond de 30°C op dinsdag")),
        (("en", "music of the 80s"), ("id", "musik tahun 1980-an")),
        (("en", "the next couple of decades"), ("fr", "les 2 prochaines décennies")),
        (("en", "and another van"), ("ja", "もう1台のバンが")),
        (("en", "tens of thousands of people"), ("hi", "दस हज़ार से ज़्यादा लोग")),
        (("en", "in the early 2000s"), ("ar", "في بداية القرن الواحد والعشرين")),
    ],
)
def test_the_same_fact_is_quiet(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert compared(article(*left), article(*right)) == []


@pytest.mark.parametrize(
    ("language", "same", "other"),
    [
        ("cs", "dvě třetiny", "tři čtvrtiny"),
        ("da", "to tredjedele", "to femtedele"),
        ("de", "zwei Drittel", "drei Viertel"),
        ("en", "two-thirds", "two fifths"),
        ("es", "dos tercios", "dos quintos"),
        ("fi", "kaksi kolmasosaa", "kaksi viidesosaa"),
        ("it", "due terzi", "due quinti"),
        ("nl", "twee derde", "twee vijfde"),
        ("pl", "dwie trzecie", "dwie piąte"),
        ("ru", "две трети", "три четверти"),
        ("sv", "två tredjedelar", "tre fjärdedelar"),
        ("uk", "дві третини", "три десяті"),
        ("fr", "2/3", "3/4"),
        ("ja", "⅔", "¾"),
        ("id", "67 persen", "57 persen"),
    ],
)
def test_a_fraction_is_told_by_words_by_signs_and_in_percent(language: str, same: str, other: str) -> None:
    english = article("en", "two thirds: so it was.")
    assert compared(english, article(language, f"{same}: so it was.")) == []
    loud = {m.relation for m in compared(english, article(language, f"{other}: so it was."))}
    assert loud and loud <= {"conflict", "missing"}


@pytest.mark.parametrize(
    ("relation", "left", "right"),
    [
        ("rounded", ("en", "about 14 billion dollars"), ("fr", "14,3 milliards de dollars")),
        ("converted", ("en", "40 miles away"), ("fr", "à 64 km")),
        ("converted", ("en", "2 to 4 inches of rain"), ("fr", "de 5 à 10 cm de pluie")),
        ("converted", ("en", "about 30 yards out"), ("fr", "à 30 mètres environ")),
        ("converted", ("en", "within 200 miles of Phoenix"), ("fr", "à moins de 300 km de Phoenix")),
        ("converted", ("en", "about a mile or 1 mile away"), ("fr", "à environ 1,5 km")),
        ("converted", ("en", "10 degrees above average"), ("fr", "6 degrés au-dessus de la moyenne")),
        ("rounded", ("en", "400 miles south"), ("fr", "385 miles au sud")),
        ("converted", ("en", "80 degrees on Tuesday"), ("fr", "27 degrés mardi")),
        ("converted", ("en", "on the quarter-hour mark"), ("es", "en el minuto 15 de partido")),
        ("converted", ("en", "half an hour later"), ("fr", "30 minutes plus tard")),
        ("converted", ("en", "over half an inch of rain"), ("it", "oltre 1 cm di pioggia")),
        ("rounded", ("en", "half a million people"), ("id", "480.000 orang")),
        ("converted", ("en", "1 to 4 inches of rain"), ("it", "dai 2 ai 10 cm di pioggia")),
    ],
)
def test_what_is_compatible_is_named_so(relation: str, left: tuple[str, str], right: tuple[str, str]) -> None:
    assert {m.relation for m in compared(article(*left), article(*right))} == {relation}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "Meta's $14.3B deal"), ("fr", "13,4 milliards de dollars")),
        (("en", "cost $500"), ("fr", "a coûté 500 €")),
        (("en", "1 October referendum"), ("fr", "référendum du 1er février")),
        (("en", "after two months"), ("id", "setelah tiga bulan")),
        (("en", "40 miles away"), ("fr", "à 90 km")),
        (("en", "40 miles away"), ("en", "41 miles away")),
        (("en", "550 pounds of sugar"), ("en", "551 pounds of sugar")),
        (("en", "1 mile away"), ("fr", "à 1 km")),
        (("en", "a four-day week"), ("zh", "一周五天工作制")),
        (("en", "two stores in London"), ("zh", "伦敦的七家门店")),
        (("en", "10:15 BST"), ("fr", "11h15, heure locale")),
    ],
)
def test_another_value_in_the_slot_is_a_conflict(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert [m.relation for m in compared(article(*left), article(*right))] == ["conflict"]


def test_a_figure_told_in_one_version_only_is_missing_there() -> None:
    mismatches = compared(article("en", "It was founded in 2016."), article("fr", "Elle a été fondée."))
    assert told(mismatches) == [("missing", "2016", None)]


def test_a_fact_told_further_down_is_not_missing() -> None:
    left = article("en", "It cost $99 million.", "It began.")
    right = article("fr", "Elle a coûté cher.", "Elle a commencé, pour 99 millions de dollars.")
    assert compared(left, right, [(0, 0), (1, 1)]) == []


def test_a_conflict_is_told_once_at_its_repetitions() -> None:
    left = article("en", "It cost $14.3 billion, said Ann. The $14.3 billion are paid.")
    right = article("fr", "Cela a coûté 13,4 milliards de dollars, dit Ann. Les 13,4 milliards de dollars sont payés.")
    assert [m.relation for m in compared(left, right)] == ["conflict"]


def test_paragraphs_without_a_link_are_never_in_conflict() -> None:
    left, right = article("en", "It cost $500.", "Yes."), article("fr", "Oui.", "Cela coûte 700 dollars.")
    assert {m.relation for m in compared(left, right, [(0, 0)])} == {"missing"}


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(0, 2), max_size=20))
def test_an_assignment_uses_each_side_once_and_beats_the_greedy_one(costs: dict[tuple[int, int], float]) -> None:
    pairs = assign(costs, 1.0)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    gain = sum(1.0 - costs[p] for p in pairs)
    used: set[tuple[str, int]] = set()
    greedy = 0.0
    for (i, j), cost in sorted(costs.items(), key=lambda item: item[1]):
        if cost < 1.0 and not used & {("l", i), ("r", j)}:
            used |= {("l", i), ("r", j)}
            greedy += 1.0 - cost
    assert gain >= greedy - 1e-9


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["5 km", "$3", "2016", "May 3", "two", "10%", "7 p.m.", "said"]), max_size=8))
def test_a_version_agrees_with_itself(words: list[str]) -> None:
    one = article("en", ", ".join(words))
    assert compared(one, one) == []


def test_paragraphs_of_thousands_of_different_figures_are_searched_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def counted(fact: Figure, other: Figure) -> bool:
        nonlocal looks
        looks += 1
        return supports(fact, other)

    monkeypatch.setattr("tui.compare.figures.supports", counted)
    left = article("en", ", ".join(f"{1000 + 7 * n} km" for n in range(1500)))
    right = article("fr", ", ".join(f"{100_003 + 11 * n} km" for n in range(1500)))
    compared(left, right)
    passes, sources = 4, 3
    assert looks <= passes * sources * LOOKS


def test_the_same_sum_in_another_currency_is_a_conflict_wherever_it_stands() -> None:
    left = article("id", "Kontrak itu bernilai $99 juta.", "Sisanya lain.")
    right = article("fr", "Le reste est autre.", "Le contrat vaut 99 millions d’euros.")
    assert told(compared(left, right)) == [("conflict", "$99 juta", "99 millions d’euros")]


def test_sums_that_stand_more_than_once_are_not_held_against_each_other() -> None:
    left = article("en", "One paid $99 million and the other $99 million.", "So it was.")
    right = article("fr", "Ainsi fut-il.", "Le contrat vaut 99 millions d’euros.")
    assert {m.relation for m in compared(left, right)} == {"missing"}


def test_a_unit_that_lacks_its_last_letter_is_that_unit() -> None:
    areas = compared(article("id", "di atas 910 hektare tanah"), article("id", "2.250 hektar luasnya"))
    assert told(areas) == [("conflict", "910 hektare", "2.250 hektar")]


def test_the_same_digits_at_another_magnitude_are_alike_where_other_figures_are_not() -> None:
    (billions,), (millions,), (others,) = (
        find_figures(article("en", f"A contract of ${amount} was signed."))
        for amount in ("99 billion", "99 million", "84 million")
    )
    assert not isinstance(billions.fact, Name) and not isinstance(millions.fact, Name)
    assert not isinstance(others.fact, Name)
    assert strangeness(billions.fact, millions.fact) < 0 < strangeness(billions.fact, others.fact)


def test_an_amount_whose_scale_changed_is_a_conflict_in_sentences_that_are_split_otherwise() -> None:
    """The right sentence tells what the left one and the one behind it do, and rests on the first alone."""
    left = article("en", "He wants to sell to the government. A contract of $99 billion with the army was won.")
    right = article("fr", "Il veut vendre à l'État : un contrat de 99 millions d'euros avec l'armée est tombé.")
    link = Link(0, 0, 0.8, sentences=(((0, 35), (0, len(right.paragraphs[0].text))),))
    found = compare_figures(left, right, find_figures(left), find_figures(right), [link])
    assert told(found) == [("conflict", "$99 billion", "99 millions d'euros")]
