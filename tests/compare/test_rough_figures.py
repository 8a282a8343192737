"""Words that make a number rough widen what agrees with it, in every language that they were learnt for."""

import pytest

from tests.compare.test_figures import article, compared

ROUGH = [
    ("ar", "حوالي 300 شخص"),
    ("de", "etwa 300 Menschen"),
    ("de", "knapp 300 Menschen"),
    ("en", "about 300 people"),
    ("en", "nearly 300 people"),
    ("es", "alrededor de 300 personas"),
    ("es", "casi 300 personas"),
    ("fr", "environ 300 personnes"),
    ("fr", "près de 300 personnes"),
    ("id", "sekitar 300 orang"),
    ("id", "hampir 300 orang"),
    ("it", "circa 300 persone"),
    ("it", "quasi 300 persone"),
    ("ja", "約300人"),
    ("ko", "약 300명"),
    ("nl", "ongeveer 300 mensen"),
    ("nl", "bijna 300 mensen"),
    ("pl", "około 300 osób"),
    ("pt", "aproximadamente 300 pessoas"),
    ("pt", "quase 300 pessoas"),
    ("ru", "около 300 человек"),
    ("ru", "почти 300 человек"),
    ("tr", "yaklaşık 300 kişi"),
    ("zh", "大约300人"),
]


@pytest.mark.parametrize(("language", "text"), ROUGH)
def test_a_rough_number_agrees_with_what_it_rounds(language: str, text: str) -> None:
    rough = article(language, text)
    assert {m.relation for m in compared(rough, article("en", "298 people"))} == {"rounded"}
    assert {m.relation for m in compared(article("en", "297 people"), rough)} == {"rounded"}


@pytest.mark.parametrize(("language", "text"), ROUGH)
def test_a_rough_number_is_in_conflict_with_what_lies_far_off(language: str, text: str) -> None:
    assert {m.relation for m in compared(article(language, text), article("en", "398 people"))} == {"conflict"}


@pytest.mark.parametrize("text", ["exactly 300 people", "the 300 people", "300 people", "les 300 personnes"])
def test_a_number_that_is_not_called_rough_is_exact(text: str) -> None:
    assert {m.relation for m in compared(article("en", text), article("en", "298 people"))} == {"conflict"}


def test_two_rough_numbers_are_held_against_each_other_as_they_stand() -> None:
    assert {m.relation for m in compared(article("en", "about 300"), article("en", "about 298"))} == {"conflict"}
    assert {m.relation for m in compared(article("en", "about 300"), article("en", "about 200"))} == {"conflict"}
