"""How an article gets in: from a file, standard input, or the corpus by its name."""

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
from tui.text.front_matter import split_front_matter
from tui.text.markdown import markdown_blocks
from tui.text.plain import plain_blocks
from tui.text.read import read_file, read_standard_input
from tui.text.roles import with_roles

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
STANDARD_INPUT = "-"


def load(source: str) -> Article:
    """The article that `source` names: a path, `-` for standard input, or a name of the corpus.

    Its language is empty where the text does not tell it. Raises TextError, whose one line names the source and says
    what to do.
    """
    if source == STANDARD_INPUT:
        return article_from_bytes(read_standard_input(), "standard input", "standard input", is_markdown=None)
    if not source:
        raise TextError("an empty name; name a file, a version of the corpus, or - for standard input")
    if source.startswith(("http://", "https://")):
        raise TextError(f"{source}: pages of the web are not read; save the page as text and open the file")
    path, data = _file(source)
    return article_from_bytes(data, source, path.stem, path.suffix.lower() in MARKDOWN_SUFFIXES)


def article_from_paragraphs(texts: Sequence[str], language: str = "", title: str = "", source: str = "") -> Article:
    """An article of paragraphs that are already cut: one `Paragraph` a text, with the offsets of the text given."""
    paragraphs = tuple(Paragraph(harmless(text), "boilerplate" if is_ornament(text) else "body") for text in texts)
    return Article(harmless(source), harmless(title), locale_code(language), paragraphs)


def article_from_bytes(data: bytes, source: str, name: str, is_markdown: bool | None) -> Article:
    """The article that bytes hold; `name` is its title where it has none, and None lets the text tell its kind."""
    told, lines = split_front_matter(decode(data, source), source)
    blocks = _blocks(lines, is_markdown)
    if not blocks:
        raise TextError(f"{source}: empty; there is no text to read in it")
    paragraphs = with_roles(_titled(told.title, blocks))
    title = paragraphs[0].text if paragraphs[0].role == "title" else harmless(name)
    return Article(harmless(source), title, told.language, paragraphs, told.outlet, told.published)


def _blocks(lines: Iterator[str], is_markdown: bool | None) -> list[Block]:
    if is_markdown is None:
        first = next((line for line in lines if line.strip()), "")
        is_markdown = first.startswith("#")
        lines = chain([first], lines)
    return markdown_blocks("\n".join(lines)) if is_markdown else plain_blocks(lines)


def _titled(title: str, blocks: list[Block]) -> list[Block]:
    """The blocks after the title that the front matter tells; where the text repeats it, it stands there once."""
    first = blocks[0]
    if not title:
        return blocks
    if first.text == title:
        return [Block(title, "title"), *blocks[1:]]
    if first.role == "title":
        blocks = [Block(first.text, "heading"), *blocks[1:]]
    return [Block(title, "title"), *blocks]


def _file(source: str) -> tuple[Path, bytes]:
    """The path that `source` names, itself or as a name of the corpus, and what it holds."""
    path = Path(source)
    try:
        return path, read_file(path, source)
    except FileNotFoundError:
        path = corpus.find_path(source)
    try:
        return path, read_file(path, source)
    except FileNotFoundError:
        raise TextError(f"{source}: {path} is gone; open another version") from None
