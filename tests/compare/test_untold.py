"""Names that are not told opposite, in two languages of one script."""

import random

import pytest

from tests.compare.test_names import article, differences
from tests.compare.work import GROWN, MOST_GROWTH, calls
from tui.facts.steadiness import is_weighable, steadiness
from tui.facts.words import words

Difference = tuple[str, str | None, str | None]
CONFLICT: Difference = ("conflict", "Rohan Varma", "Rohan Verma")
SPELLING: Difference = ("variant", "Mohammed Salah", "Mohamed Salah")


def steady(text: str, language: str, other: str) -> float:
    return steadiness(words(text)[-1], language, other, False)


def test_names_are_steadier_than_words_that_are_translated() -> None:
    assert steady("by Kavanaugh", "en", "fr") > 0 > steady("the Committee", "en", "fr")
    assert steady("von Kavanaugh", "de", "en") > steady("mit Wachstum", "de", "en")


def test_nothing_is_weighed_without_lists_of_words() -> None:
    assert is_weighable("en", "tr")
    assert not is_weighable("en", "yo")


@pytest.mark.parametrize(
    ("left", "other", "right", "told"),
    [
        ("They heard Kavanaugh on Friday.", "fr", "On a entendu vendredi .", ("missing", "Kavanaugh", None)),
        ("Czeisler spoke at Harvard.", "id", "berbicara di Harvard.", ("missing", "Czeisler", None)),
        ("It hired Rohan Varma in May.", "id", "Dia merekrut Rohan Verma pada Mei.", CONFLICT),
        ("He met Mohammed Salah in Kyiv.", "fr", "Il a vu Mohamed Salah à Kiev.", SPELLING),
    ],
)
def test_what_fell_out_or_was_garbled_is_told(left: str, other: str, right: str, told: Difference) -> None:
    assert told in differences(article("en", left), article(other, right))


@pytest.mark.parametrize(
    ("left", "other", "right"),
    [
        ("They met Mark Zuckerberg.", "fr", "Ils ont rencontré le président Zuckerberg."),
        ("They walked to St. Martin today.", "nl", "Ze liepen vandaag naar Saint Martin."),
        ("The growth was slow.", "de", "Das Wachstum war gering."),
        ("A Labour spokesman was there.", "de", "Ein Sprecher war dort, die Partei und die Regierung auch."),
    ],
)
def test_what_another_language_tells_otherwise_is_not_told(left: str, other: str, right: str) -> None:
    assert not {one for one in differences(article("en", left), article(other, right)) if one[0] == "conflict"}


def test_work_grows_in_step_with_names_that_are_not_told() -> None:
    chance = random.Random(7)

    def made_up() -> str:
        return "".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(4)).title()

    def text(size: int) -> str:
        return " and ".join(made_up() for _ in range(size)) + " ."

    calls(["He met Ruben Mayer."], ["Il a vu Mayer."], "fr")
    few, many = (calls([text(size)], [text(size)], "fr") for size in (200, 200 * GROWN))
    assert many < MOST_GROWTH * few
