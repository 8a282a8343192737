"""Plain text falls into paragraphs at blank lines, and at lines that no margin broke."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from tui.text.plain import plain_blocks

PROSE = (
    "The minister told reporters in Jakarta on Monday that the programme would cost 14.3 billion dollars, more than "
    "was planned, and that it would be finished before the end of next year, whatever the opposition says about it."
)
JAPANESE = (
    "大臣は月曜日、ジャカルタで記者団に対し、この計画には百四十三億ドルかかると述べた。"
    "これは予定より多く、来年末までに完了する見込みだという。"
)


def paragraphs(text: str) -> list[str]:
    return [block.text for block in plain_blocks(text.splitlines())]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs(f"\n\n{PROSE}\n\n \n{PROSE}  \n") == [PROSE, PROSE]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert paragraphs(f"A headline\n{PROSE}\nA heading\n{PROSE}") == ["A headline", PROSE, "A heading", PROSE]


@given(st.integers(40, 100), st.integers(1, 4), st.integers(2, 4))
def test_wrapped_lines_are_joined(width: int, times: int, count: int) -> None:
    whole = " ".join([PROSE] * times)
    text = "\n\n".join(["A headline", *[textwrap.fill(whole, width, break_on_hyphens=False)] * count])
    assert paragraphs(text) == ["A headline", *[whole] * count]


def test_wrapped_lines_without_spaces_are_joined_without_spaces() -> None:
    wrapped = "\n".join(JAPANESE[i : i + 30] for i in range(0, len(JAPANESE), 30))
    assert paragraphs(f"{wrapped}\n\n{wrapped}") == [JAPANESE, JAPANESE]


def test_a_word_cut_at_its_hyphen_is_joined_at_it() -> None:
    text = "On Monday the minister went to the well-\nknown house of his own mother in the old\ntown by the sea."
    assert paragraphs(text) == [text.replace("-\n", "-").replace("\n", " ")]


def test_a_heading_above_wrapped_lines_stays_apart() -> None:
    assert paragraphs(f"A headline\n{textwrap.fill(PROSE, 60)}") == ["A headline", PROSE]


def test_verse_keeps_its_lines() -> None:
    verse = "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\nRough winds do shake"
    assert paragraphs(verse) == verse.splitlines()


def test_short_paragraphs_of_one_line_each_stay_apart() -> None:
    texts = ["大臣は月曜日に記者団に対して述べたという。", "これは予定より多く来年末までに終わるという。"]
    assert paragraphs("\n".join(texts)) == texts


def test_a_list_of_short_lines_keeps_its_lines() -> None:
    assert paragraphs(f"{PROSE}\n\nSan Francisco\n|\n27-29 October") == [PROSE, "San Francisco", "|", "27-29 October"]


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=90), max_size=30))
def test_no_paragraph_is_empty_and_no_word_is_lost(lines: list[str]) -> None:
    blocks = plain_blocks(lines)
    assert all(block.text.strip() == block.text != "" for block in blocks)
    kept = "".join("".join(block.text.split()) for block in blocks)
    assert kept == "".join("".join(line.split()) for line in lines)
