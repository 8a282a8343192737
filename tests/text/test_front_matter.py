"""Front matter is read as it is written, and broken front matter is an error that names file and line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.errors import TextError
from tui.text.front_matter import FrontMatter, split_front_matter
from tui.text.mapping import read_mapping


def split(text: str) -> tuple[FrontMatter, list[str]]:
    told, rest = split_front_matter(text.splitlines(), "a.md")
    return told, list(rest)


def trouble(text: str) -> str:
    with pytest.raises(TextError) as caught:
        split(text)
    return str(caught.value)


def test_what_a_file_tells_is_read() -> None:
    head = "title: 'One: two'\noutlet: The Ledger\nlanguage: en-GB\npublished: 2025-08-31\nmore: [1, 2]"
    told, rest = split(f"---\n{head}\n---\n\nBody\n")
    assert told == FrontMatter("One: two", "The Ledger", "en_GB", date(2025, 8, 31))
    assert rest == ["", "Body"]


def test_norwegian_is_no_boolean_and_a_number_is_a_title() -> None:
    told, _ = split("---\nlanguage: no\ntitle: 1984\n---\n")
    assert (told.language, told.title) == ("no", "1984")


def test_a_date_with_a_time_is_a_date() -> None:
    assert split("---\npublished: 2025-08-31T10:00:00Z\n---\n")[0].published == date(2025, 8, 31)


def test_nothing_told_is_empty() -> None:
    assert split("---\ntitle:\nlanguage: ~\npublished: null\n---\n")[0] == FrontMatter()


def test_a_title_over_several_lines_is_one_line() -> None:
    assert split("---\ntitle: >\n  one\n  two\n---\n")[0].title == "one two"


def test_an_escape_in_quotes_is_made_harmless() -> None:
    assert split('---\ntitle: "a\\e[31m\\u202eb"\n---\n')[0].title == "a␛[31m\ufffdb"


@pytest.mark.parametrize(
    "text", ["", "---", "---\nJust a rule, then text.\n\n---\nmore", "---\n---\n", "no\n---\na: b\n---"]
)
def test_a_text_without_front_matter_is_left_as_it_is(text: str) -> None:
    told, rest = split(text)
    assert told == FrontMatter()
    assert "\n".join(rest) == "\n".join(text.splitlines())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: one: two\n---\n", 2),
        ("---\ntitle: one\noutlet: [a\n---\n", 3),
        ("---\ntitle: one\npublished: yesterday\n---\n", 3),
        ("---\ntitle:\n  - one\n---\n", 3),
        ('---\ntitle: "one\n---\n', 2),
        ("---\ntitle: one\n\ntext goes on", 1),
    ],
)
def test_what_is_broken_is_told_with_its_line(text: str, line: int) -> None:
    assert trouble(text).startswith(f"a.md, line {line}: ")


@pytest.mark.parametrize("text", ["[" * 9_000, "a: " + "- " * 8_000, "{a: " * 4_000, "a: &a [*a, *a]", "? [a]\n: b"])
def test_nesting_does_not_end_the_interpreter(text: str) -> None:
    try:
        read_mapping(text, "story.yaml")
    except TextError as error:
        assert str(error).startswith("story.yaml, line ")


@given(st.lists(st.text(max_size=30), max_size=12))
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    try:
        told, _ = split_front_matter(["---", "title: x", *lines, "---"], "a.md")
    except TextError as error:
        assert str(error).startswith("a.md, line ")
    else:
        assert "\n" not in told.title
