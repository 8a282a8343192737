"""The bytes of a file become an article: decoded, parted from their front matter, cut into paragraphs with roles."""

from collections.abc import Iterator
from itertools import chain

from tui.text.article import Article
from tui.text.blocks import Block
from tui.text.clean import harmless
from tui.text.decode import decode
from tui.text.errors import TextError
from tui.text.front_matter import split_front_matter
from tui.text.markdown import markdown_blocks
from tui.text.plain import plain_blocks
from tui.text.roles import with_roles

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})


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
