"""Markdown keeps its blocks and loses its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import markdown
from tui.text.article import Role
from tui.text.blocks import Block
from tui.text.clean import tidy
from tui.text.markdown import markdown_blocks


def read(text: str) -> list[tuple[str, Role | None]]:
    return [(block.text, block.role) for block in markdown_blocks(text)]


def test_headings_and_paragraphs() -> None:
    assert read("# One\n\nTwo\nthree\n## Four ##\nfive") == [
        ("One", "title"),
        ("Two three", None),
        ("Four", "heading"),
        ("five", None),
    ]


def test_only_a_first_level_heading_that_opens_the_text_is_its_title() -> None:
    assert [role for _, role in read("## One\n\n# Two\n\nthree")] == ["heading", "heading", None]
    assert [role for _, role in read("zero\n\n# One")] == [None, "heading"]
    assert [role for _, role in read("One\n===\n\n*two*")] == ["title", None]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("a *b* __c__ ~~d~~ `e`", "a b c d e"),
        ("see [the page](http://a.b 'x') now", "see the page now"),
        ("![a *photo* of it](i.png)", "a photo of it"),
        ("a&amp;b &lt;c&gt; &#233;", "a&b <c> é"),
        ("a <b>bold</b> word", "a bold word"),
        ("one  \ntwo\\\nthree", "one two three"),
        (r"not \*marked\*", "not *marked*"),
        ("@alexandr_wang said [sic]", "@alexandr_wang said [sic]"),
        ("<p>one <i>two</i></p>", "one two"),
    ],
)
def test_marks_become_plain_text(marked: str, plain: str) -> None:
    assert [text for text, _ in read(marked)] == [plain]


def test_lists_quotations_code_and_tables_are_body() -> None:
    text = "- one\n- two\n\n> three\n> four\n\n```\nfive\nsix\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n"
    assert read(text) == [(t, "body") for t in ("one", "two", "three four", "five six", "a | b", "1 | 2")]


def test_a_character_reference_cannot_bring_in_what_a_file_cannot() -> None:
    assert read("a&#x202e;b&#x9b;&#8203;c&#10;d")[0][0] == "a\ufffdb\ufffdc d"


def test_a_text_too_long_to_parse_keeps_its_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_LONGEST_PARSED", 10)
    assert read("# One\n\na *b* c") == [("One", "title"), ("a *b* c", None)]


LINE = st.text("ab1 #.)-:|+=>é\u00a0", max_size=12)


@given(st.lists(LINE, max_size=12).map("\n".join))
def test_reading_without_the_parser_gives_what_the_parser_gives(text: str) -> None:
    parsed = [block for block in markdown._parsed(text) if block.text]
    assert markdown_blocks(text) == parsed


@given(st.text(max_size=300).map(lambda text: "\n".join(map(tidy, text.splitlines()))))
def test_any_text_gives_blocks_that_are_one_line_and_not_empty(text: str) -> None:
    for block in markdown_blocks(text):
        assert isinstance(block, Block)
        assert block.text.strip() == block.text != ""
        assert len(block.text.splitlines()) == 1
