"""Names in Latin letters are heard where a text in another script writes them, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts.hearing import CROWD, Ears
from tui.facts.rendered import likelihood
from tui.facts.transcription import SCRIPTS, scripts_of, table


def place(name: str, text: str) -> str:
    """What is heard best, where it is heard for sure; nothing otherwise."""
    best = (Ears([text]).hear(name) or (None,))[0]
    return text[best.start : best.end] if best and best.share > 0.3 else ""


@pytest.mark.parametrize(
    ("name", "text", "heard"),
    [
        ("corbyn", "Партия Джереми Корбина против", "Корбин"),
        ("paltrow", "علامة جوينيث بالترو", "بالترو"),
        ("atkinson", "मैंने एटकिंसन के साथ", "एटकिंसन"),
        ("cromwell", "他是克伦威尔协会的主席", "克伦威尔"),
        ("aguero", "アグエロは65分目に", "アグエロ"),
        ("peterson", "이것은 피터슨의 말이다", "피터슨"),
        ("papadopoulos", "Ο κ. Παπαδόπουλος είπε", "Παπαδόπουλος"),
        ("goldberg", "אמר גולדברג אתמול", "גולדברג"),
    ],
)
def test_a_name_is_heard_where_it_stands(name: str, text: str, heard: str) -> None:
    assert place(name, text) == heard


def test_marks_without_a_letter_have_no_sound() -> None:
    assert place("mercor", "\u0301") == ""
    heard = Ears(["\u0301", "カバノー", "\u0301"]).hear("mercor")
    assert {one.paragraph for one in heard or ()} <= {1}


@pytest.mark.parametrize(
    "text", ["Партия Джереми Корбина", "علامة جوينيث بالترو", "他是克伦威尔", "アグエロは65分目に"]
)
def test_another_name_is_not_heard(text: str) -> None:
    assert place("sturridge", text) == ""


def test_the_best_paragraph_comes_first() -> None:
    heard = Ears(["Ничего здесь нет.", "Говорит Корбин."]).hear("corbyn")
    assert heard and [one.paragraph for one in heard] == [1, 0]


def test_names_do_not_run_across_paragraphs() -> None:
    both = Ears(["Говорит Кор", "бин и все."]).hear("corbyn")
    assert both and all(one.share < 0.3 for one in both)


def test_nobody_listens_to_a_list_without_end() -> None:
    ears = Ears(["Корбин"])
    assert all(ears.hear(f"name{index}") is not None for index in range(CROWD))
    assert ears.hear("corbyn") is None


@given(st.text(max_size=60), st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=40))
def test_any_text_is_listened_to(text: str, name: str) -> None:
    for heard in Ears([text, text]).hear(name) or ():
        assert 0 <= heard.start < heard.end <= len(text)


def test_scripts_are_told_by_their_share() -> None:
    assert scripts_of("Партия of Labour") == ("Cyrl",)
    assert scripts_of("東京のアグエロ") == ("Hani", "Kana")
    assert scripts_of("plain") == scripts_of("") == ()


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_table_tells_more_for_a_name_than_chance(script: str) -> None:
    assert table(script).best("martin") > 100


@pytest.mark.parametrize(
    ("name", "other"), [("Willoughby", "Judiciary"), ("Martin", "Committee"), ("Gerrard", "Party")]
)
def test_names_are_written_by_their_sound_rather_than_common_words(name: str, other: str) -> None:
    assert likelihood(name, "en") > 0.7 > likelihood(other, "en")
