"""What could steer a terminal, hide or reorder text does not get past cleaning."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.clean import harmless, is_tidy, tidy

OVERRIDES_AND_ISOLATES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)


def is_dangerous(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in OVERRIDES_AND_ISOLATES


@given(ANY_TEXT)
def test_harmless_replaces_one_for_one(text: str) -> None:
    cleaned = harmless(text)
    assert len(cleaned) == len(text)
    assert not any(map(is_dangerous, cleaned))
    assert all(new == old for new, old in zip(cleaned, text, strict=True) if old.isprintable())


@given(ANY_TEXT)
def test_tidy_leaves_nothing_dangerous_or_hidden(text: str) -> None:
    tidied = tidy(text)
    assert not any(map(is_dangerous, tidied))
    assert not any("\U000e0000" <= char <= "\U000e007f" for char in tidied)
    assert tidy(tidied) == tidied


@given(st.text(max_size=2000))
def test_tidy_composes_long_lines_as_it_does_short_ones(text: str) -> None:
    line = unicodedata.normalize("NFD", tidy(text))
    assert unicodedata.normalize("NFC", tidy(line)) == unicodedata.normalize("NFC", line)


@pytest.mark.parametrize("filler", ["a", "あ", "ก", "한"])
def test_decomposed_letters_compose_wherever_they_stand_in_a_long_line(filler: str) -> None:
    line = (filler + "e\u0301") * 400 + "が" * 300
    assert tidy(unicodedata.normalize("NFD", line)) == unicodedata.normalize("NFC", line)


def test_an_escape_sequence_is_shown() -> None:
    assert harmless("a\x1b[31mb\x07\x7f") == "a␛[31mb␇␡"
    assert tidy("a\x1b[31mb\x07\x7f") == "a␛[31mb␇␡"


def test_a_forged_order_is_shown_and_an_isolate_is_dropped_from_a_file() -> None:
    assert tidy("ab\u202ecd\u202c \u2067ef\u2069") == "ab\ufffdcd ef"
    assert harmless("ab\u202ecd\u2067ef\u2069") == "ab\ufffdcd\ufffdef\ufffd"


def test_c1_controls_and_lone_surrogates_are_shown() -> None:
    assert tidy("a\x9b31mb\ud800c") == "a\ufffd31mb\ufffdc"


def test_invisible_characters_are_dropped_from_a_file() -> None:
    assert tidy("in\u00advisi\u200bble\ufeff \u2060here\U000e0041\u200e") == "invisible here"


def test_joiners_stay_since_spelling_and_emoji_need_them() -> None:
    assert tidy("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"


def test_spaces_that_group_digits_stay_and_others_become_plain() -> None:
    assert tidy("14\u202f300\u00a0€\u2003a\u3000b\tc 1\u2009000") == "14\u202f300\u00a0€ a b c 1\u202f000"


def test_a_file_is_read_in_composed_form() -> None:
    assert tidy("e\u0301") == "é"
    assert harmless("e\u0301") == "e\u0301"


@given(st.text(st.characters(max_codepoint=0x90)))
def test_lines_that_are_taken_for_tidy_are(lines: str) -> None:
    assert not is_tidy(lines) or all(tidy(line) == line for line in lines.splitlines())
    assert is_tidy("plain lines\r\nof ASCII\n")
