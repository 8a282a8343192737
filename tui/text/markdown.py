"""Markdown keeps its blocks and loses its marks: what is left is plain text with roles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from tui.text.blocks import Block
from tui.text.clean import tidy
from tui.text.plain import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADING = re.compile(r" {0,3}(#{1,6})(?: (.*))?")
_CLOSING = re.compile(r"(?:^| )#+ *$")
_MARKS = re.compile(r"[*_`\[\]<\\~]|&[#\w]|^ *(?:[-+=>]|\d+[.)]|[|:][|: ]*-)|^ {4}", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")
_LONGEST_PARSED = 1 << 20
"""Characters of the longest text that is parsed, in about a second; a longer one keeps the marks inside its lines."""


def markdown_blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text in order, none of them empty; a first-level heading that opens it is its title."""
    blocks = _parsed(text) if len(text) <= _LONGEST_PARSED and _MARKS.search(text) else _unmarked(text)
    return [block for block in blocks if block.text]


def _unmarked(text: str) -> Iterator[Block]:
    """The blocks of a text that has headings and paragraphs only: what the parser gives, without loading it."""
    paragraph: list[str] = []
    opens = True
    for line in chain(text.split("\n"), [""]):
        heading = _HEADING.fullmatch(line) if "#" in line else None
        if line.strip(" ") and not heading:
            paragraph.append(line)
            continue
        if paragraph:
            yield Block(one_line(" ".join(paragraph)))
            paragraph, opens = [], False
        if heading:
            yield _heading(_CLOSING.sub("", heading[2] or ""), len(heading[1]), opens)
            opens = False


def _heading(text: str, level: int, opens: bool) -> Block:
    return Block(one_line(text), "title" if opens and level == 1 else "heading")


def _parsed(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    cells: list[str] = []
    for i, token in enumerate(tokens):
        match token.type:
            case "inline" if tokens[i - 1].type in ("th_open", "td_open"):
                cells.append(_inline_text(token))
            case "tr_close":
                yield Block(" | ".join(cells), "body")
                cells = []
            case "inline":
                yield _inline_block(token, tokens[i - 1], opens=i == 1)
            case "code_block" | "fence":
                yield Block(_line(token.content.split("\n")), "body")
            case "html_block":
                yield Block(_line(_TAG.sub(" ", token.content).split("\n")))


def _inline_block(token: "Token", opened: "Token", opens: bool) -> Block:
    text = _inline_text(token)
    if opened.type == "heading_open":
        return _heading(text, int(opened.tag[1]), opens)
    is_paragraph_of_its_own = opened.type == "paragraph_open" and opened.level == 0
    return Block(text, None if is_paragraph_of_its_own else "body")


def _inline_text(token: "Token") -> str:
    return _line(_plain_text(token.children or []).split("\n"))


def _line(lines: Iterable[str]) -> str:
    """Lines as one; they are tidied anew, since a character reference can stand for any character."""
    return one_line(" ".join(map(tidy, lines)))


def _plain_text(tokens: Sequence["Token"]) -> str:
    return "".join(map(_shown, tokens))


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
