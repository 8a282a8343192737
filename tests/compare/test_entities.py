"""Mentions of both versions gathered into one entity each."""

from hypothesis import given
from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.comparison import Entity
from tui.compare.entities import gather_entities
from tui.compare.names import compare_names
from tui.facts.fact import Mention
from tui.facts.names import find_names
from tui.text import Article, Paragraph


def article(language: str, *texts: str) -> Article:
    return Article("test", "", language, tuple(Paragraph(text) for text in texts))


def gathered(left: Article, right: Article) -> tuple[tuple[Mention, ...], tuple[Mention, ...], tuple[Entity, ...]]:
    ours, theirs = find_names(left, right, ()), find_names(right, left, ())
    mismatches = compare_names(left, right, ours, theirs, [Link(0, 0, 1.0)])
    return ours, theirs, gather_entities(left, right, ours, theirs, mismatches)


def named(left: str, right: str, other: str = "en") -> dict[str, tuple[str, int, int]]:
    _, _, entities = gathered(article("en", left), article(other, right))
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


WORDS = st.lists(
    st.sampled_from(["Rohan Varma", "Varma", "MSL", "Mercor Surge Labs", "MSLs", "Wang", "@a_wang"]), max_size=15
)


@given(WORDS, WORDS)
def test_every_mention_belongs_to_one_entity(ours: list[str], theirs: list[str]) -> None:
    left, right = article("en", "He saw " + ", ".join(ours)), article("fr", "Il a vu " + ", ".join(theirs))
    our_names, their_names, entities = gathered(left, right)
    assert sorted(i for e in entities for i in e.left) == list(range(len(our_names)))
    assert sorted(i for e in entities for i in e.right) == list(range(len(their_names)))
    assert all(tuple(sorted(e.left)) == e.left and tuple(sorted(e.right)) == e.right for e in entities)
