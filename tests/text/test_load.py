"""An article comes from a file, standard input or the corpus, or one clear error does."""

import io
import os
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import Article, Paragraph, read
from tui.text.corpus import stories
from tui.text.errors import TextError
from tui.text.load import article_from_paragraphs, load
from tui.text.parse import article_from_bytes

BODY = "The minister told reporters on Monday that the programme would cost more than was planned."


def write(path: Path, text: str | bytes) -> str:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def trouble(source: str) -> str:
    with pytest.raises(TextError) as caught:
        load(source)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_plain_text(tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt", f"A title\n\n{BODY}\n")
    assert load(source) == Article(source, "A title", "", (Paragraph("A title", "title"), Paragraph(BODY)))


def test_a_text_without_title_is_called_by_its_file(tmp_path: Path) -> None:
    article = load(write(tmp_path / "the-flood.txt", f"{BODY}\n{BODY}"))
    assert article.title == "the-flood"
    assert [p.role for p in article.paragraphs] == ["body", "body"]


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    head = "---\ntitle: A title\noutlet: Post\nlanguage: fr\npublished: 2025-06-01\nsource: https://a.b\n---\n"
    source = write(tmp_path / "a.MD", f"{head}\n{BODY}\n\n## A *heading*\n\n{BODY}\n")
    paragraphs = (Paragraph("A title", "title"), Paragraph(BODY), Paragraph("A heading", "heading"), Paragraph(BODY))
    assert load(source) == Article(source, "A title", "fr", paragraphs, "Post", date(2025, 6, 1))


def test_plain_text_with_front_matter(tmp_path: Path) -> None:
    article = load(write(tmp_path / "a.txt", f"---\nlanguage: id\ntitle: A title\n---\n*A* line\n\n{BODY}\n\n{BODY}"))
    assert article.language == "id"
    assert [p.text for p in article.paragraphs][:2] == ["A title", "*A* line"]


@pytest.mark.parametrize("body", ["# A title\n\nText.", "A title\n\nText."])
def test_a_title_that_the_text_repeats_stands_there_once(tmp_path: Path, body: str) -> None:
    article = load(write(tmp_path / "a.md", f"---\ntitle: A title\n---\n\n{body}"))
    assert [(p.text, p.role) for p in article.paragraphs] == [("A title", "title"), ("Text.", "body")]


def test_a_heading_that_differs_from_the_title_is_a_heading(tmp_path: Path) -> None:
    article = load(write(tmp_path / "a.md", "---\ntitle: A title\n---\n\n# Another\n\nText."))
    assert [p.role for p in article.paragraphs] == ["title", "heading", "body"]


def test_every_version_of_the_corpus_loads_as_it_is_listed() -> None:
    for story in stories():
        for version in story.versions:
            article = load(version.name)
            assert (article.title, article.outlet, article.language) == (
                version.title,
                version.outlet,
                version.language,
            )
            assert article.paragraphs[0] == Paragraph(version.title, "title")


class Input:
    """Standard input with these bytes in it."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "roles"),
    [
        (f"A title\n\n{BODY}", ["title", "body"]),
        (f"\n# A title\n\n{BODY}\n\n## B\n\n{BODY}", ["title", "body", "heading", "body"]),
        (f"---\ntitle: A title\n---\n{BODY}", ["title", "body"]),
    ],
)
def test_standard_input_tells_by_itself_whether_it_is_markdown(
    monkeypatch: pytest.MonkeyPatch, data: str, roles: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(data.encode()))
    article = load("-")
    assert article.title == "A title"
    assert [p.role for p in article.paragraphs] == roles


def test_an_empty_or_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(b" \n"))
    assert trouble("-") == "standard input: empty; there is no text to read in it"
    monkeypatch.setattr(sys, "stdin", None)
    assert trouble("-").startswith("standard input: cannot be read")


@pytest.mark.parametrize("text", ["", "\n \t\n\u3000\n", "\ufeff", "\u200b\n", "---\ntitle: x\n---\n"])
def test_an_empty_text_is_told(tmp_path: Path, text: str) -> None:
    source = write(tmp_path / "a.txt", text)
    assert trouble(source) == f"{source}: empty; there is no text to read in it"


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert trouble(str(tmp_path)).startswith(f"{tmp_path}: a folder")
    assert "no such file" in trouble(str(tmp_path / "none.txt"))
    assert "no such file" in trouble(write(tmp_path / "a.txt", "A.") + "/b.txt")
    assert "too long" in trouble("x" * 5000)
    assert trouble("a\0b\n").startswith("a␀b : ")
    assert trouble("").startswith("an empty name")
    assert "web" in trouble("https://example.org/story")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt", "A.")
    Path(source).chmod(0)
    assert trouble(source) == f"{source}: cannot be read: permission denied"


def test_a_read_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    source = str(tmp_path / "a.txt")
    assert trouble(source) == f"{source}: cannot be read: permission denied"


def test_a_text_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LARGEST", 1 << 20)
    source = write(tmp_path / "a.txt", "x" * (1 << 20) + "y")
    assert "larger than 1 MB" in trouble(source)


def test_a_misspelt_name_of_the_corpus_is_told_with_the_right_one() -> None:
    name = stories()[0].versions[0].name
    assert f"did you mean {name}?" in trouble(name[:-1])


def is_dangerous(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


TEXT = st.text().map(str.encode)
MARKED = st.lists(st.sampled_from(["---\n", "title: ", "# ", "a", "\n", "*", "[", "&#27;", "\x1b[", "<b>", "| "])).map(
    lambda pieces: "".join(pieces).encode()
)


@given(st.binary() | TEXT | MARKED, st.sampled_from([True, False, None]))
def test_any_bytes_give_harmless_paragraphs_or_an_error(data: bytes, is_markdown: bool | None) -> None:
    try:
        article = article_from_bytes(data, "a\x1b", "b\x1b", is_markdown)
    except TextError as error:
        assert str(error).startswith("a␛")
        return
    assert article.paragraphs
    for text in (article.title, article.source, *(p.text for p in article.paragraphs)):
        assert text.strip() == text != ""
        assert not any(map(is_dangerous, text))


@given(st.lists(st.text(st.characters(exclude_categories=()))))
def test_paragraphs_that_are_given_keep_their_places_and_offsets(texts: list[str]) -> None:
    article = article_from_paragraphs(texts)
    assert [len(p.text) for p in article.paragraphs] == [len(text) for text in texts]
    assert not any(is_dangerous(char) for p in article.paragraphs for char in p.text)


def test_paragraphs_that_are_given_are_body_save_for_ornaments() -> None:
    article = article_from_paragraphs(["A title", "|", "", "Share"], "eng", "A\x1b", "s")
    assert [p.role for p in article.paragraphs] == ["body", "boilerplate", "boilerplate", "body"]
    assert (article.source, article.title, article.language) == ("s", "A␛", "en")
