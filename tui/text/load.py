"""How an article gets in: from a file, standard input, or the corpus by its name."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from tui.text import corpus
from tui.text.article import Article, Paragraph
from tui.text.blocks import Block
from tui.text.clean import harmless
from tui.text.codes import locale_code
from tui.text.decode import decode
from tui.text.errors import TextError
from tui.text.form import is_ornament
from tui.text.front_matter import FrontMatter, split_front_matter
from tui.text.markdown import markdown_blocks
from tui.text.plain import plain_blocks
from tui.text.roles import with_roles

LARGEST = 64 * 2**20
"""Bytes of the largest text that is opened: about fifty novels, read in a few seconds."""
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
STANDARD_INPUT = "-"


def load(source: str) -> Article:
    """The article that `source` names: a path, `-` for standard input, or a name of the corpus.

    Its language is empty where the text does not tell it. Raises TextError, whose one line names the source and says
    what to do.
    """
    if source == STANDARD_INPUT:
        return article_from_bytes(_standard_input(), source, "standard input", is_markdown=None)
    if source.startswith(("http://", "https://")):
        raise TextError(f"{source}: pages of the web are not read; save the page as text and open the file")
    path = _path(source)
    return article_from_bytes(_read(path, source), source, path.stem, path.suffix.lower() in MARKDOWN_SUFFIXES)


def article_from_paragraphs(texts: Sequence[str], language: str = "", title: str = "", source: str = "") -> Article:
    """An article of paragraphs that are already cut: one `Paragraph` a text, with the offsets of the text given."""
    paragraphs = tuple(Paragraph(harmless(text), "boilerplate" if is_ornament(text) else "body") for text in texts)
    return Article(source, harmless(title), locale_code(language), paragraphs)


def article_from_bytes(data: bytes, source: str, name: str, is_markdown: bool | None) -> Article:
    """The article that a file's bytes hold; `name` is its title where it has none, `is_markdown=None` lets the text tell."""
    told, lines = split_front_matter(decode(data, source), source)
    blocks = _blocks(lines, is_markdown)
    if not blocks:
        raise TextError(f"{source}: empty; there is no text to read in it")
    paragraphs = with_roles(_titled(told, blocks))
    title = paragraphs[0].text if paragraphs[0].role == "title" else name
    return Article(source, title, told.language, paragraphs, told.outlet, told.published)


def _blocks(lines: Iterator[str], is_markdown: bool | None) -> list[Block]:
    if is_markdown is None:
        first = next((line for line in lines if line.strip()), "")
        is_markdown = first.startswith("#")
        lines = chain([first], lines)
    return markdown_blocks("\n".join(lines)) if is_markdown else plain_blocks(lines)


def _titled(told: FrontMatter, blocks: list[Block]) -> list[Block]:
    first = blocks[0]
    if first.role == "heading" and (not told.title or first.text == told.title):
        return [Block(first.text, "title"), *blocks[1:]]
    return [Block(told.title, "title"), *blocks] if told.title else blocks


def _path(source: str) -> Path:
    path = Path(source)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):
        pass
    return corpus.find_version(source).path


def _read(path: Path, source: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise TextError(f"{source}: a folder; name one of the texts in it") from None
    except OSError as error:
        raise TextError(f"{source}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    return _checked(data, source)


def _standard_input() -> bytes:
    try:
        data = sys.stdin.buffer.read(LARGEST + 1)
    except (OSError, ValueError, AttributeError):
        raise TextError("standard input: cannot be read; name a file instead") from None
    return _checked(data, "standard input")


def _checked(data: bytes, source: str) -> bytes:
    if len(data) > LARGEST:
        raise TextError(f"{source}: larger than {LARGEST >> 20} MB; cut it into parts")
    return data
