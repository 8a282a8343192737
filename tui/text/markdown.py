"""Markdown keeps its blocks and loses its marks: what is left is plain text with roles."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.text.blocks import Block
from tui.text.plain import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADING = re.compile(r" {0,3}(#{1,6})(?: (.*?))??(?: #+)? *")
_MARKS = re.compile(r"[*_`\[\]<\\~]|&[#\w]|^ *(?:[-+=>:|]|\d+[.)])|^ {4}", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")


def markdown_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text in order, none of them empty, with `heading` told by its marks."""
    blocks = _parsed(text) if _MARKS.search(text) else _plain(text)
    return [block for block in blocks if block.text]


def _plain(text: str) -> Iterator[Block]:
    """The blocks of a text that has headings and paragraphs only: what the parser gives, without loading it."""
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        heading = _HEADING.fullmatch(line) if "#" in line else None
        if line.strip() and not heading:
            paragraph.append(line)
            continue
        if paragraph:
            yield Block(one_line(" ".join(paragraph)))
            paragraph = []
        if heading:
            yield Block(one_line(heading[2] or ""), "heading")


def _parsed(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    for i, token in enumerate(tokens):
        match token.type:
            case "inline":
                yield from _inline(token, tokens[i - 1])
            case "code_block" | "fence":
                yield Block(one_line(" ".join(token.content.split("\n"))), "body")
            case "html_block":
                yield Block(one_line(" ".join(_TAG.sub(" ", token.content).split("\n"))))


def _inline(token: "Token", opened: "Token") -> Iterator[Block]:
    text = one_line(_plain_text(token.children or []))
    if opened.type == "heading_open":
        yield Block(text, "heading")
    else:
        yield Block(text, None if opened.type == "paragraph_open" and token.level == 1 else "body")


def _plain_text(tokens: Sequence["Token"]) -> str:
    return "".join(_shown(token) for token in tokens)


def _shown(token: "Token") -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return " "
        case "image":
            return _plain_text(token.children or [])
        case "html_inline":
            return ""
        case _:
            return token.content
