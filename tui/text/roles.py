"""What a paragraph is for is told by its form alone: how long it is, how it ends, what stands around it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.text.article import Paragraph, Role
from tui.text.blocks import Block
from tui.text.form import (
    LONGEST_LABEL,
    announces,
    columns,
    ends_as_call,
    ends_as_sentence,
    is_break,
    is_dated,
    is_label,
    is_numbered,
    is_ornament,
    opens_item,
)

_LONGEST_TITLE = 250
_LONGEST_HEADING = 100
_LONGEST_UNSTOPPED = 40
"""Columns of the longest heading in a script that has no full stop, as Thai: there a paragraph ends like a heading."""
_MOST_HEADINGS = 3
"""Headings that may follow each other; a longer run of short lines is a menu, or the buttons under an article."""
_LEAST_SENTENCES = 0.25
"""Share of sentences below which a text has no form to go by: a poem, a list, a chat."""


def with_roles(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """A paragraph per block, its role the block's own or else the one that its form tells."""
    roles = _judged(blocks)
    return tuple(map(Paragraph, (block.text for block in blocks), roles))


def _judged(blocks: Sequence[Block]) -> list[Role]:
    fragments = _fragments(blocks)
    roles: list[Role] = [block.role or "body" for block in blocks]
    may_have_title = len(blocks) > 1 and _may_be_title(blocks[0])
    if may_have_title and fragments[:1] == [0]:
        del fragments[0]
    if len(fragments) <= (1 - _LEAST_SENTENCES) * len(blocks):
        _judge_runs(blocks, fragments, roles)
    if may_have_title:
        roles[0] = "heading" if _is_first_of_headings(blocks, roles) else "title"
    return roles


def _fragments(blocks: Sequence[Block]) -> list[int]:
    """The places of the blocks that are no sentences, and so may be headings or boilerplate."""
    stopped = any(ends_as_sentence(block.text) for block in blocks)
    longest = _LONGEST_HEADING if stopped else _LONGEST_UNSTOPPED
    found = [i for i, block in enumerate(blocks) if block.role is None and _is_fragment(block.text, longest)]
    return [i for i in found if not _is_in_list(blocks, i)]


def _is_in_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is numbered beside another one that is; a numbered line alone heads what follows."""
    beside = (*blocks[i - 1 : i], *blocks[i + 1 : i + 2])
    return is_numbered(blocks[i].text) and any(is_numbered(block.text) for block in beside)


def _is_fragment(text: str, longest: int) -> bool:
    if len(text) > longest or ends_as_sentence(text) or columns(text) > longest:
        return False
    if opens_item(text) and not is_ornament(text):
        return False
    return not ends_as_call(text) or columns(text) <= LONGEST_LABEL


def _judge_runs(blocks: Sequence[Block], fragments: Sequence[int], roles: list[Role]) -> None:
    by_marks = any(block.role == "heading" for block in blocks)
    breaks = {i for i in fragments if is_break(blocks[i].text)}
    runs = list(_runs([i for i in fragments if i not in breaks]))
    told = Counter(blocks[i].text for run in runs if len(run) <= _MOST_HEADINGS for i in run)
    for run in runs:
        role = _role_of_run(blocks, run, by_marks)
        for i in run:
            roles[i] = "boilerplate" if told[blocks[i].text] > 1 else role
    for i in breaks:
        roles[i] = "boilerplate"


def _runs(places: Sequence[int]) -> Iterator[range]:
    """Places in rising order, those that follow each other together."""
    for _, group in groupby(enumerate(places), key=lambda item: item[1] - item[0]):
        together = [place for _, place in group]
        yield range(together[0], together[-1] + 1)


def _role_of_run(blocks: Sequence[Block], run: range, by_marks: bool) -> Role:
    texts = [blocks[i].text for i in run]
    if run.start and announces(blocks[run.start - 1].text):
        return "body"
    if any(map(is_label, texts)) or (run.start <= 1 and any(map(is_dated, texts))):
        return "boilerplate"
    if by_marks or len(texts) > _MOST_HEADINGS or run.stop == len(blocks):
        return "boilerplate" if all(columns(text) <= LONGEST_LABEL for text in texts) else "body"
    return "heading"


def _may_be_title(first: Block) -> bool:
    text = first.text
    if first.role is not None or len(text) > _LONGEST_TITLE or columns(text) > _LONGEST_TITLE:
        return False
    return not is_ornament(text) and not ends_as_sentence(text)


def _is_first_of_headings(blocks: Sequence[Block], roles: Sequence[Role]) -> bool:
    """Whether the first line heads only its section: a body follows at once, and other headings are no shorter."""
    others = sorted(columns(block.text) for block, role in zip(blocks[1:], roles[1:], strict=True) if role == "heading")
    return len(others) > 1 and roles[1] == "body" and columns(blocks[0].text) <= others[len(others) // 2]
