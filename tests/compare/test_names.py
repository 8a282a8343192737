"""Names of two versions held against each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.compare import conclude, find
from tui.compare.names import compare_names
from tui.facts.names import find_names
from tui.text import Article, Paragraph
from tui.text.load import article_from_paragraphs
from tui.text.sentences import split


def article(language: str, *texts: str) -> Article:
    return Article("test", "", language, tuple(Paragraph(text) for text in texts))


def linked(left: Article, right: Article, i: int, j: int) -> Link:
    """A link whose sentences tell the same in order, where there are as many on either side."""
    ours, theirs = (split(side.paragraphs[at].text, side.language) for side, at in ((left, i), (right, j)))
    return Link(i, j, 1.0, tuple(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else ())


def differences(left: Article, right: Article, *links: tuple[int, int]) -> set[tuple[str, str | None, str | None]]:
    found = compare_names(
        left,
        right,
        find_names(left, right, ()),
        find_names(right, left, ()),
        [linked(left, right, i, j) for i, j in links or [(0, 0)]],
    )
    return {(m.relation, m.left.text if m.left else None, m.right.text if m.right else None) for m in found}


@pytest.mark.parametrize(
    ("left", "other", "right"),
    [
        ("He met Ruben Mayer in London.", "fr", "Il a rencontré Ruben Mayer à Londres."),
        ("A deal with Mercor pleased Korean firms.", "fr", "Un accord avec Mercor a plu aux firmes coréennes."),
        ("They met Zoran Zaev there.", "tr", "Orada Zoran Zaev'in dostları vardı."),
        ("It was Jeremy Corbyn's plan.", "de", "Es war Jeremy Corbyns Plan."),
        ("He saw Brett Kavanaugh.", "ru", "Он видел Бретта Кавано."),
        ("He saw Kanye Livingston.", "hi", "उसने कान्ये लिविंगस्टन को देखा।"),
        ("They met Ilya Sutskever.", "fr", "Ils ont vu Ilya Soutskever."),
        ("They met OpenAI people.", "id", "Mereka bertemu orang Openai."),
    ],
)
def test_a_name_rightly_written_in_another_language_is_no_difference(left: str, other: str, right: str) -> None:
    relations = {relation for relation, _, _ in differences(article("en", left), article(other, right))}
    assert relations <= {"variant"}


@pytest.mark.parametrize(
    ("other", "right", "relation"),
    [
        ("fr", "Il cite aussi Rohan Vramaa et Mercor.", ("conflict", "Rohan Varma", "Rohan Vramaa")),
        ("id", "Dia juga menyebut Rohan Varmadan perusahaan Mercor.", ("conflict", "Rohan Varma", "Rohan Varmadan")),
        ("fr", "Il cite aussi Rohan joueurs et Mercor.", ("conflict", "Rohan Varma", "Rohan joueurs")),
        ("fr", "Il cite aussi Rohan Droege et Mercor.", ("conflict", "Rohan Varma", "Rohan Droege")),
        ("fr", "Il cite aussi Mercor.", ("missing", "Rohan Varma", None)),
    ],
)
def test_a_spoilt_name_is_told(other: str, right: str, relation: tuple[str, str, str | None]) -> None:
    assert relation in differences(article("en", "He also quotes Rohan Varma and Mercor."), article(other, right))


def test_a_name_told_elsewhere_is_not_missing() -> None:
    left = article("en", "He quotes Rohan Varma.", "It rains.")
    right = article("fr", "Il pleut.", "On cite Rohan Varma.")
    assert differences(left, right, (0, 0), (1, 1)) == set()


def test_a_surname_for_the_full_name_is_no_difference() -> None:
    left = article("en", "They asked Mark Zuckerberg about it.")
    assert differences(left, article("fr", "On a demandé à Zuckerberg ce qu’il en est.")) == set()


def test_a_title_that_is_cut_short_is_not_missing() -> None:
    left = article("en", "It drives growth, Prof Berzofsky explained.")
    assert differences(left, article("pt", "Controla o crescimento, explicou o professor Berzofsky.")) == set()


def test_a_third_language_s_common_word_in_a_name_may_be_translated() -> None:
    left = article("id", "Dia tinggal di jalan Bestwood.")
    assert differences(left, article("fr", "Il habite Bestwood Street.")) == set()


def test_one_conflict_is_told_once() -> None:
    left = article("en", "He quotes Chaya Nayak.", "Then Chaya Nayak left.")
    right = article("id", "Dia mengutip Chaya Nayakdan.", "Lalu Chaya Nayakdan pergi.")
    assert differences(left, right, (0, 0), (1, 1)) == {("conflict", "Chaya Nayak", "Chaya Nayakdan")}


def test_a_spoilt_name_is_found_without_links() -> None:
    left, right = article("en", "He quotes Chaya Nayak."), article("id", "Dia mengutip Chaya Nayakdan hari ini.")
    found = compare_names(left, right, find_names(left, right, ()), find_names(right, left, ()), [])
    assert [(m.relation, m.left and m.left.text) for m in found] == [("conflict", "Chaya Nayak")]


def test_another_name_in_the_same_place_is_a_conflict_though_both_are_told_elsewhere() -> None:
    left = article("en", "The points went to Spieth and Droege and Molinari.", "Then Noren left.")
    right = article("fr", "Les points de Spieth et Noren et Molinari comptent.", "Puis Droege est parti.")
    assert ("conflict", "Droege", "Noren") in differences(left, right, (0, 0), (1, 1))


def test_a_word_in_the_place_of_a_surname_is_a_conflict_though_the_surname_is_told_elsewhere() -> None:
    left = article("en", "They asked Jordan Spieth as he left.", "Then Spieth won.")
    right = article("fr", "On a interrogé Jordan joueurs à sa sortie.", "Puis Spieth a gagné.")
    assert differences(left, right, (0, 0), (1, 1)) == {("conflict", "Jordan Spieth", "Jordan joueurs")}


def test_a_word_in_the_place_of_a_first_name_is_no_conflict_since_surnames_stand_alone() -> None:
    left = article("en", "They asked Luke Walton about the Lakers.")
    right = article("fr", "minutes Walton a parlé des Lakers.")
    assert differences(left, right) == {("missing", "Luke Walton", None), ("missing", None, "minutes Walton")}


def test_another_name_of_the_story_in_the_only_place_left_is_a_conflict() -> None:
    left = article("en", "The points went to Spieth in Paris. Then Noren left.")
    right = article("fr", "À Paris, les points sont allés à Noren. Puis Noren est parti, dit Spieth.")
    assert ("conflict", "Spieth", "Noren") not in differences(left, right)
    right = article("fr", "Les points sont allés à Noren à Paris. Puis Noren est parti.")
    assert ("conflict", "Spieth", "Noren") in differences(left, right)


def test_another_name_at_another_place_of_a_sentence_is_missing_on_either_side() -> None:
    left = article("en", "The points went to Spieth in Paris. Then Noren left.")
    right = article("fr", "À Paris, les points sont allés à Droege. Puis Noren est parti.")
    assert differences(left, right) == {("missing", "Spieth", None), ("missing", None, "Droege")}


def test_a_short_form_in_the_place_of_a_name_is_no_conflict() -> None:
    left = article("en", "The points went to Spieth and Livi and Molinari.")
    right = article("es", "Los puntos de Spieth y Livingston y Molinari cuentan.")
    assert not any(relation == "conflict" for relation, _, _ in differences(left, right))


def test_names_that_share_only_a_word_alike_are_not_spellings_of_one() -> None:
    left = article("en", "They play in the Champions League. Chelsea is in the UEFA Europa Leaguge.")
    right = article("it", "Il Napoli gioca nella Champions League. Il Chelsea riposa.")
    assert not any(relation == "conflict" for relation, _, _ in differences(left, right))


def test_a_first_name_that_both_versions_use_is_a_short_form() -> None:
    left = article("en", "They asked Jordan Spieth as Jordan left.", "Then Spieth won.")
    right = article("fr", "On a interrogé Jordan joueurs à sa sortie.", "Puis Spieth a gagné.")
    assert differences(left, right, (0, 0), (1, 1)) == set()


def test_near_copies_are_held_against_each_other_word_by_word() -> None:
    left = article("en", "The city is home to the largest Turkish population outside Turkey today.")
    right = article("en", "The city is home to the largest population outside Turkey today.")
    assert differences(left, right) == {("missing", "Turkish", None)}


def test_two_spellings_of_one_language_are_no_conflict() -> None:
    left = article("en", "Later on the National Center for Disaster Prevention warned all people to stay away.")
    right = article("en", "Later on the National Centre for Disaster Prevention warned all people to stay away.")
    assert not any(relation == "conflict" for relation, _, _ in differences(left, right))


NAMES = st.lists(
    st.sampled_from(["Rohan Varma", "Chaya Nayak", "Mercor", "Mayer", "Wang", "et", "x"]), max_size=7, unique=True
)


@given(NAMES, NAMES)
def test_both_directions_agree(ours: list[str], theirs: list[str]) -> None:
    left, right = article("en", "He saw " + ", ".join(ours)), article("fr", "Il a vu " + ", ".join(theirs))
    back = {(relation, b, a) for relation, a, b in differences(right, left)}
    assert differences(left, right) == back


@given(NAMES)
def test_a_text_agrees_with_itself(ours: list[str]) -> None:
    text = article("en", "He saw " + ", ".join(ours))
    assert differences(text, text) == set()


def test_a_conflict_is_told_once_and_not_at_every_repetition() -> None:
    left = article_from_paragraphs(["Later Mark Chen left the company.", "Nobody asked Mark Chen to stay on."], "en")
    right = article_from_paragraphs(
        ["Later Mark Chendan left the company.", "Nobody asked Mark Chendan to stay on."], "en"
    )
    comparison = conclude(find(left, right), (Link(0, 0, 0.9), Link(1, 1, 0.9)))
    conflicts = [m for m in comparison.mismatches if m.relation == "conflict"]
    assert [(m.left.text, m.right.text) for m in conflicts if m.left and m.right] == [("Mark Chen", "Mark Chendan")]


def test_names_alike_in_paragraphs_that_tell_different_things_may_be_spellings_of_either_version() -> None:
    left = article("en", "Vladimir Kavardarkov set up a stage.", "Rain fell on Skopje.")
    right = article("de", "Der Regen fiel auf Skopje.", "Das sagte Kavadarkov.")
    found = differences(left, right, (1, 0))
    assert {("missing", "Vladimir Kavardarkov", None), ("missing", None, "Kavadarkov")} <= found
    assert ("conflict", "Vladimir Kavardarkov", "Kavadarkov") in differences(left, right, (0, 1))


def test_a_name_may_be_spoilt_in_two_ways() -> None:
    left = article("en", "They met Mayer there.", "So said Mayer, who left.", "Then Mayer won.")
    right = article("fr", "Ils ont vu Maqyer là.", "Ainsi parla Mayzer, qui est parti.", "Puis Mayer a gagné.")
    found = differences(left, right, (0, 0), (1, 1), (2, 2))
    assert {("conflict", "Mayer", "Maqyer"), ("conflict", "Mayer", "Mayzer")} <= found


def test_words_that_are_shouted_are_no_name() -> None:
    left = article("en", "The host Karen Hunter tweeted it.")
    right = article("tr", "Şu tweet geldi: KALABALIĞA KARŞI DURDUĞUN İÇİN. Karen Hunter bunu yazdı.")
    assert differences(left, right) == set()


def test_a_name_that_goes_on_with_a_capital_has_nothing_stuck_to_it() -> None:
    left = article("en", "The striker of Liverpool spoke.")
    right = article("fr", "L’attaquant a parlé à LiverpoolFC hier.")
    assert not any(relation == "conflict" for relation, _, _ in differences(left, right))


def test_a_common_word_in_a_headline_is_no_name_that_another_is_spoilt_from() -> None:
    left = article("en", "Killer Pig Mauls Chinese Farmer to Death")
    right = article("de", "Killerschwein beißt chinesischen Bauern tot")
    assert not any(relation == "conflict" for relation, _, _ in differences(left, right))
