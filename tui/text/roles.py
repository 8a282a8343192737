"""What a paragraph is for is told by its form alone: how long it is, how it ends, what stands around it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from tui.text.article import Paragraph, Role
from tui.text.blocks import Block
from tui.text.form import (
    LONGEST_LABEL,
    columns,
    ends_as_call,
    ends_as_sentence,
    is_label,
    opens_speech_or_item,
)

_LONGEST_TITLE = 250
_LONGEST_HEADING = 120
_LONGEST_UNSTOPPED = 40
"""Columns of the longest heading in a script that has no full stop, as Thai: there a paragraph ends like a heading."""
_MOST_HEADINGS = 3
"""Headings that may follow each other; a longer run of short lines is a menu, or the buttons under an article."""
_LEAST_SENTENCES = 0.25
"""Share of sentences below which a text has no form to go by: a poem, a list, a chat."""


def with_roles(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """A paragraph per block, its role the block's own or else the one that its form tells."""
    roles = _judged(blocks)
    return tuple(Paragraph(block.text, role) for block, role in zip(blocks, roles, strict=True))


def _judged(blocks: Sequence[Block]) -> list[Role]:
    fragments = _fragments(blocks)
    roles: list[Role] = [block.role or "body" for block in blocks]
    if sum(fragments) <= (1 - _LEAST_SENTENCES) * len(blocks):
        _judge_runs(blocks, fragments, roles)
    _judge_first(blocks, fragments, roles)
    return roles


def _fragments(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks are no sentences, and so may be headings or boilerplate."""
    stopped = any(ends_as_sentence(block.text) for block in blocks)
    longest = _LONGEST_HEADING if stopped else _LONGEST_UNSTOPPED
    return [block.role is None and _is_fragment(block.text, longest) for block in blocks]


def _is_fragment(text: str, longest: int) -> bool:
    if len(text) > longest or columns(text) > longest:
        return False
    if is_label(text):
        return True
    if ends_as_sentence(text) or opens_speech_or_item(text):
        return False
    return not ends_as_call(text) or columns(text) <= LONGEST_LABEL


def _judge_runs(blocks: Sequence[Block], fragments: Sequence[bool], roles: list[Role]) -> None:
    told = Counter(block.text for block, fragment in zip(blocks, fragments, strict=True) if fragment)
    by_marks = any(block.role == "heading" for block in blocks)
    for start, end in _runs(fragments):
        role = _role_of_run(blocks, start, end, told, by_marks)
        roles[start:end] = [role] * (end - start)


def _runs(fragments: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, fragment in enumerate([*fragments, False]):
        if not fragment:
            if start < i:
                yield start, i
            start = i + 1


def _role_of_run(blocks: Sequence[Block], start: int, end: int, told: Counter[str], by_marks: bool) -> Role:
    texts = [block.text for block in blocks[max(start, 1) : end]]
    if start and blocks[start - 1].text.endswith((":", "：")):
        return "body"
    if any(is_label(text) or told[text] > 1 for text in texts) or len(texts) > _MOST_HEADINGS:
        return "boilerplate"
    if by_marks or end == len(blocks):
        return "boilerplate" if all(columns(text) <= LONGEST_LABEL for text in texts) else "body"
    return "heading"


def _judge_first(blocks: Sequence[Block], fragments: Sequence[bool], roles: list[Role]) -> None:
    first = blocks[0]
    if first.role is None and _may_be_title(first.text) and len(blocks) > 1:
        roles[0] = "heading" if _is_first_of_headings(blocks, roles) else "title"


def _may_be_title(text: str) -> bool:
    if len(text) > _LONGEST_TITLE or columns(text) > _LONGEST_TITLE or is_label(text):
        return False
    return not ends_as_sentence(text)


def _is_first_of_headings(blocks: Sequence[Block], roles: Sequence[Role]) -> bool:
    """Whether the first line heads only its section: a body follows at once, and other headings are no shorter."""
    others = [columns(block.text) for block, role in zip(blocks[1:], roles[1:], strict=True) if role == "heading"]
    return len(others) > 1 and roles[1] == "body" and columns(blocks[0].text) <= median(others)
