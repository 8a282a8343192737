"""Text, Markdown and HTML: complete, within their width, and nothing that a version says is code."""

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.report.comparisons import comparisons, example, example_reviewed
from tui.compare.comparison import Comparison
from tui.report.html_report import as_html, direction
from tui.report.markdown_report import as_markdown, escaped
from tui.report.text_report import as_text

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "article", "h1", "h2", "h3", "p"),
    *("details", "summary", "table", "tr", "td", "th", "a", "b", "bdi", "small", "span", "mark"),
}
EMPTY = {"meta"}


class Reader(HTMLParser):
    """Collects what a page says, its tags and its anchors, and checks that tags close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.said: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.said.append(data)


def controls(text: str) -> set[str]:
    return {char for char in text if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0} | (
        set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    )


@given(comparisons())
def test_no_page_runs_what_a_version_says(comparison: Comparison) -> None:
    page = as_html(comparison)
    reader = Reader(page)
    assert set(reader.tags) <= ALLOWED
    assert reader.open == []
    assert not any(name.startswith("on") or name in ("style", "src") for name, _ in reader.attributes)
    assert all((value or "").startswith("#") for name, value in reader.attributes if name == "href")
    assert controls(page) == set()
    page.encode("utf-8")


@given(comparisons())
def test_every_link_of_a_page_leads_somewhere(comparison: Comparison) -> None:
    attributes = Reader(as_html(comparison)).attributes
    anchors = [value for name, value in attributes if name == "id"]
    assert len(anchors) == len(set(anchors))
    assert {value for name, value in attributes if name == "href"} <= {f"#{anchor}" for anchor in anchors}


@given(comparisons())
def test_a_page_says_all_that_the_versions_say(comparison: Comparison) -> None:
    from tui.text.clean import harmless

    said = "".join(Reader(as_html(comparison)).said)
    for article in (comparison.left, comparison.right):
        for paragraph in article.paragraphs:
            assert harmless(paragraph.text) in said


@given(comparisons(), st.integers(1, 200))
def test_text_keeps_to_its_width_and_sends_no_codes(comparison: Comparison, width: int) -> None:
    text = as_text(comparison, width)
    assert controls(text) == set()
    assert all(cell_len(line) <= max(width, 40) for line in text.splitlines())
    assert not any(line.endswith(" ") for line in text.splitlines())


@given(comparisons())
def test_markdown_keeps_markup_out(comparison: Comparison) -> None:
    text = as_markdown(comparison)
    assert controls(text) == set()
    assert "<" not in text.replace("\\<", "")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(row.replace("\\\\", "").replace("\\|", "").count("|") in (6, 7) for row in rows)


@given(st.text())
def test_escaped_markdown_reads_as_it_was(text: str) -> None:
    from re import sub

    assert sub(r"\\([!-/:-@[-`{-~])", r"\1", escaped(text)) == text


def test_a_report_tells_everything_once() -> None:
    text = as_text(example())
    for told in ("The Left · en", "right.md · ar", "Left title", "[5 days]", "[6 أيام]", "¶ 2", "Kyiv", "Entities (1)"):
        assert told in text
    assert "1 linked pair of paragraphs, 1 conflict, 1 told in one version only" in text


def test_a_page_reads_from_the_side_that_the_language_does() -> None:
    page = as_html(example())
    assert 'lang="ar" dir="rtl"' in page
    assert 'lang="en" dir="ltr"' in page
    assert 'class="conflict" title="conflict: 6 أيام there"' in page
    assert 'href="#right-1"' in page


@pytest.mark.parametrize(
    ("language", "expected"), [("he", "rtl"), ("zh-Hant", "ltr"), ("", "auto"), ("xx", "auto"), ("..", "auto")]
)
def test_the_direction_of_a_language(language: str, expected: str) -> None:
    assert direction(language) == expected


def test_nothing_in_common_is_said_plainly() -> None:
    from tui.text import Article, Paragraph

    empty = Comparison(Article("a", "", "", (Paragraph("x"),)), Article("b", "", "", ()))
    strangers = replace(empty, right=empty.left)
    for form in (as_text, as_markdown, as_html):
        assert "0 linked pairs" in form(empty) and "nothing in common" not in form(empty)
        assert "0 linked pairs of paragraphs" in form(strangers) and "nothing in common" in form(strangers)


@pytest.mark.parametrize("form", [as_text, as_markdown, as_html])
def test_sentences_are_called_so(form: Callable[..., str]) -> None:
    told = form(example(), unit="sentence")
    assert "of sentences" in told and "of paragraphs" not in told


def test_what_was_decided_by_hand_is_told_and_what_is_wrong_counts_no_more() -> None:
    text, page, markdown = (form(example_reviewed()) for form in (as_text, as_html, as_markdown))
    assert "✓     checked: asked <both>" in text
    assert "checked: asked &lt;both&gt;" in page
    assert "checked: asked \\<both\\>" in markdown
    for document in (text, page, markdown):
        assert "1 conflict, 0 told in one version only" in document
        assert "1 marked as wrong by hand" in " ".join(document.split())
        assert document.index("Marked as wrong by hand (1)") < document.rindex("Kyiv")
