"""Lines that an editor or a mail program wrapped at a margin are told from lines that end because their author did."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tui.text.form import columns, ends_as_sentence, is_wide

_NARROWEST, _WIDEST = 30, 120
"""Columns between which margins are set; a longer line is a whole paragraph, shorter ones are verse or a list."""
_FULL_SHARE = 0.7
"""Share of the lines before another one that must be full in a wrapped text."""
_RUNNING_SHARE = 0.2
"""Share of the lines after another one that begin with a small letter in wrapped prose; in verse few do."""
_STOPPED_SHARE = 0.8
"""Share of the lines before another one up to which they may end as sentences or clauses do in wrapped prose."""
_SAMPLE = 2_000
"""Lines after which it is known whether a text is wrapped."""
_UNSPACED = (range(0x0E00, 0x0F00), range(0x1000, 0x10A0), range(0x1780, 0x1800))
"""Thai and Lao, Burmese, Khmer: scripts that put no space between words."""
_HANGUL = range(0xAC00, 0xD7A4)


def wrap_width(groups: Iterable[Sequence[str]]) -> int:
    """The column at which the lines between blank lines were wrapped, or 0 where they were not."""
    sample = list(_sampled(groups))
    width = max((columns(line) for group in sample for line in group), default=0)
    pairs = [pair for group in sample for pair in pairwise(group)]
    if not pairs or not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in pairs)
    return width if full >= _FULL_SHARE * len(pairs) and _run_on(pairs) else 0


def joined(lines: Sequence[str], width: int) -> Iterator[str]:
    """The paragraphs that lines wrapped at `width` make; one ends at a line that had room for the next word."""
    pieces = [lines[0]]
    for line, after in pairwise(lines):
        if not _is_full(line, after, width):
            yield "".join(pieces)
            pieces = [after]
            continue
        pieces.append(after if _is_seamless(line[-1], after[0]) else " " + after)
    yield "".join(pieces)


def _sampled(groups: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    left = _SAMPLE
    for group in groups:
        yield group[:left]
        left -= len(group)
        if left <= 0:
            return


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted, or only up to the margin's last tenth."""
    first = after[0] if is_wide(after[0]) else after.partition(" ")[0]
    return columns(line) + 1 + columns(first) > width - width // 10


def _run_on(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether sentences go on from line to line: most lines do not end with one, and some begin with a small letter."""
    if sum(ends_as_sentence(line) for line, _ in pairs) > _STOPPED_SHARE * len(pairs):
        return False
    small = sum(after[0].islower() for _, after in pairs)
    cased = small + sum(after[0].isupper() for _, after in pairs)
    return small >= _RUNNING_SHARE * cased


def _is_seamless(before: str, after: str) -> bool:
    """Whether no space was lost where the line broke: after a hyphen, or in a script without spaces."""
    return before == "-" or (_is_unspaced(before) and _is_unspaced(after))


def _is_unspaced(char: str) -> bool:
    code = ord(char)
    return (is_wide(char) and code not in _HANGUL) or any(code in script for script in _UNSPACED)
