"""Mentions of both versions gathered into one entity each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.compare import conclude, find
from tui.compare.comparison import Entity
from tui.compare.grouping import abbreviates
from tui.text import Article, Paragraph

HALF = "He left Scale AI. Then Scale AI hired, and TBD Labs, the new TBD Labs, left."

ABBREVIATED = [
    ("msl", "meta superintelligence labs", True),
    ("ilsa", "international lightship association", True),
    ("tbd", "two big dogs in town", False),
    ("ml", "meta superintelligence labs", False),
    ("", "", True),
]


def article(language: str, *texts: str) -> Article:
    return Article("test", "", language, tuple(Paragraph(text) for text in texts))


def gathered(left: Article, right: Article) -> tuple[Entity, ...]:
    return conclude(find(left, right), (Link(0, 0, 1.0),)).entities


def named(left: str, right: str, other: str = "en") -> dict[str, tuple[str, int, int]]:
    entities = gathered(article("en", left), article(other, right))
    assert len({e.name for e in entities}) == len(entities)
    return {e.name: (e.kind, len(e.left), len(e.right)) for e in entities}


def test_surnames_and_handles_belong_to_the_person() -> None:
    text = "He hired Alexandr Wang. Then Wang spoke, and @alexandr_wang wrote to [Wang] again."
    assert named(text, "The chief, Alexandr Wang, left.") == {"Alexandr Wang": ("person", 4, 1)}


def test_acronyms_belong_to_the_long_form() -> None:
    text = "It runs Meta Superintelligence Labs (MSL), and MSL grew."
    assert named(text, "On parle de MSL ici.", "fr")["Meta Superintelligence Labs"] == ("organisation", 3, 1)


def test_people_of_one_surname_are_kept_apart() -> None:
    found = named("He saw Alexandr Wang, Vera Wang and Wang.", "Some saw Vera Wang.")
    assert {"Alexandr Wang", "Vera Wang", "Wang"} == set(found)


def test_a_part_of_a_firm_is_not_the_firm() -> None:
    found = named("The firm Google likes Google, and Google DeepMind.", "They like Google.")
    assert found["Google"][1:] == (2, 1)
    assert "Google DeepMind" in found


def test_a_place_is_one_in_two_languages() -> None:
    assert named("He went to London and back.", "Il est allé à Londres hier.", "fr") == {"London": ("place", 1, 1)}


def test_a_spoilt_name_stands_with_the_right_one() -> None:
    assert named("He quotes Chaya Nayak.", "Dia mengutip Chaya Nayakdan.", "id") == {"Chaya Nayak": ("person", 1, 1)}


def test_spellings_of_a_firm_are_one() -> None:
    assert named("He met OpenAI.", "Dia bertemu Openai.", "id") == {"OpenAI": ("organisation", 1, 1)}


def test_members_of_a_list_are_of_a_kind() -> None:
    found = named("The data come from OpenAI, Anthropic and Midjourney.", "Les données de Mercor et Surge AI.", "fr")
    assert {found[name][0] for name in ("OpenAI", "Anthropic", "Midjourney", "Mercor", "Surge AI")} == {"organisation"}


def test_a_firm_is_known_by_a_part_of_it() -> None:
    found = named("It was hired by Meta, by Meta Superintelligence Labs (MSL).", "On parle de Meta.", "fr")
    assert found["Meta"] == ("organisation", 1, 1)


def test_a_city_is_one_under_all_its_names() -> None:
    found = named("They left Gdansk and Hamburg.", "Они вышли из Гданьска и прошли Гамбург.", "ru")
    assert found["Gdansk"] == ("place", 1, 1)


def test_a_country_is_one_in_every_case() -> None:
    assert named("They sailed to Denmark.", "Они дошли до самой Дании.", "ru")["Denmark"] == ("place", 1, 1)


def test_a_name_that_was_translated_is_known_by_its_company() -> None:
    text = "Dia bertemu Mercor dan Lonjakan; lalu Lonjakan dan Mercor pergi."
    found = named("He met Mercor and Surge. Then Surge and Mercor left.", text, "id")
    assert {name: counts for name, (_, *counts) in found.items()} == {"Mercor": [2, 2], "Surge": [2, 2]}


def test_two_languages_spellings_of_a_name_are_one() -> None:
    found = named("It stands in Louisiana today.", "Il se trouve en Louisiane.", "fr")
    assert [*found.values()] == [("place", 1, 1)]


def test_a_town_lies_in_a_region() -> None:
    assert named("They moved to Monroe, Louisiana.", "Ils sont à Monroe.", "fr")["Monroe"] == ("place", 1, 1)


def test_people_are_known_by_their_given_names() -> None:
    found = named("He met Margaret Okafor and Oksana Hrytsenko.", "Он встретил Маргарет Окафор.", "ru")
    assert found["Margaret Okafor"] == ("person", 1, 1)
    assert found["Oksana Hrytsenko"][0] == "person"


def test_a_name_in_another_script_is_the_one_it_sounds_like() -> None:
    assert named("The smith was Kenji Morimoto.", "職人は森本さん、ケンジ・モリモト。", "ja")["Kenji Morimoto"][1:] == (
        1,
        1,
    )


def test_a_product_has_a_number_and_a_person_an_age() -> None:
    found = named("After Llama 4 came Arthur Pell, 86.", "Après Llama 4, Arthur Pell.", "fr")
    assert found["Llama"][0] == "product"
    assert found["Arthur Pell"][0] == "person"


def test_a_ship_stands_in_quotation_marks() -> None:
    assert named("They sold the “Alcyone” at last.", "Ils ont vendu l'« Alcyone ».", "fr")["Alcyone"][0] == "product"


def test_an_acronym_of_common_words_is_no_entity() -> None:
    found = named("It works on artificial intelligence (AI), and AI grows.", "On parle d'AI chez Mercor.", "fr")
    assert "AI" not in found
    assert "Mercor" in found


def test_a_title_before_names_is_no_entity() -> None:
    assert "CEO" not in named("It hired CEO Alexandr Wang, once CEO.", "Le CEO Alexandr Wang est parti.", "fr")


def test_an_acronym_may_have_more_letters_of_its_words() -> None:
    text = "It runs the International Lightship Association, known as ILSA."
    assert named(text, "La ILSA lo dice.", "es")["International Lightship Association"] == ("organisation", 2, 1)


def test_a_name_that_was_translated_in_part_is_the_whole_one() -> None:
    found = named(HALF, "Dia pergi dari skala AI ke laboratorium TBD.", "id")
    assert found["Scale AI"] == ("organisation", 2, 1)
    assert found["TBD Labs"] == ("organisation", 2, 1)


def test_what_was_translated_in_part_is_in_conflict_and_not_missing() -> None:
    versions = article("en", HALF), article("id", "Dia pergi dari skala AI ke laboratorium TBD.")
    mismatches = conclude(find(*versions), (Link(0, 0, 1.0),)).mismatches
    told = [(m.relation, m.left and m.left.text, m.right and m.right.text) for m in mismatches if m.kind == "name"]
    assert ("conflict", "TBD Labs", "laboratorium TBD") in told
    assert ("missing", "TBD Labs", None) not in told


def test_a_common_word_before_an_acronym_is_no_part_of_a_name() -> None:
    assert named(HALF, "Dia pergi ke bank AI dan kota TBD.", "id")["Scale AI"] == ("organisation", 2, 0)


def test_an_acronym_with_its_letters_in_another_order_is_the_same_opposite() -> None:
    found = named("It was said by NATO at last.", "L'annonce vient de l'OTAN hier soir.", "fr")
    assert [entity for entity in found.values() if entity[1:] == (1, 1)]


def test_an_acronym_in_brackets_belongs_to_the_words_before_it() -> None:
    text = "Lo reunió la Marejada Brivois de Alcyone Faro (ILSA), y ayer la ILSA calló."
    found = named("The money was raised by ILSA last year.", text, "es")
    assert [entity[1:] for entity in found.values()] == [(1, 4)]


def test_an_acronym_in_brackets_does_not_belong_to_a_name_that_is_told_elsewhere() -> None:
    text = "The chief of Mercor joined it (ILSA). Then Mercor grew, and ILSA too."
    assert {"Mercor", "ILSA"} <= set(named(text, "On parle de Mercor et de l'ILSA.", "fr"))


def test_an_acronym_that_tells_what_names_are_is_none() -> None:
    text = "He left Scale AI, Play AI and Surge AI. Then Scale hired, Surge grew, and AI was all."
    found = named(text, "On parle de Scale AI et de Surge.", "fr")
    assert {name: counts for name, (_, *counts) in found.items()} == {
        "Scale AI": [2, 1],
        "Surge AI": [2, 1],
        "Play AI": [1, 0],
    }


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("person", "Berzofsky", "They asked Mr Berzofsky about it."),
        ("person", "Mike Coupe", "They asked Mike Coupe about it."),
        ("place", "Encinitas", "It was seen in Encinitas."),
        ("organisation", "Riverside Church", "It was seen at Riverside Church."),
    ],
)
def test_names_of_which_little_is_known_have_a_likely_kind(kind: str, name: str, text: str) -> None:
    assert named(text, f"Il s'agit de {name} hier.", "fr")[name][0] == kind


@pytest.mark.parametrize(("acronym", "name", "fits"), ABBREVIATED)
def test_acronyms_have_the_first_letters_of_all_words(acronym: str, name: str, fits: bool) -> None:
    assert abbreviates(acronym, tuple(name.split())) is fits


@given(st.text("ab", max_size=12), st.lists(st.text("ab", min_size=1, max_size=60), max_size=8))
def test_an_acronym_of_any_letters_is_held_against_any_name(acronym: str, name: list[str]) -> None:
    fits = abbreviates(acronym, tuple(name))
    assert not fits or len(name) <= len(acronym) <= sum(map(len, name))


WORDS = st.lists(
    st.sampled_from(["Rohan Varma", "Varma", "MSL", "Mercor Surge Labs", "MSLs", "Wang", "@a_wang"]), max_size=15
)


@given(WORDS, WORDS)
def test_a_mention_belongs_to_one_entity_at_most(ours: list[str], theirs: list[str]) -> None:
    left, right = article("en", "He saw " + ", ".join(ours)), article("fr", "Il a vu " + ", ".join(theirs))
    entities = gathered(left, right)
    for indices in ([i for e in entities for i in e.left], [i for e in entities for i in e.right]):
        assert len(indices) == len(set(indices))
    assert all(tuple(sorted(e.left)) == e.left and tuple(sorted(e.right)) == e.right for e in entities)
    assert all(e.left or e.right for e in entities)
