"""A comparison as plain text, for a terminal, a pipe or a mail: no colours, no escape sequences."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tui.compare.comparison import Comparison, Mismatch
from tui.facts.fact import Mention
from tui.report.columns import fit, pad, wrapped
from tui.report.digest import (
    DISMISSED,
    SIGNS,
    TITLES,
    counts,
    dismissed,
    entity_row,
    excerpt,
    grouped,
    length_of,
    name_of,
    place,
    review_of,
    title_of,
    wording,
)
from tui.text import Article

_AROUND = 60
"""Characters of a paragraph that are shown on either side of a mention: enough to see what it is about."""
_NARROWEST = 40


def as_text(comparison: Comparison, width: int = 100, unit: str = "paragraph") -> str:
    """The comparison as text of at most `width` columns (not less than 40), with a line feed at its end.

    `unit` is what its paragraphs are.
    """
    width = max(width, _NARROWEST)
    lines = [*_versions(comparison, width, unit), "", *wrapped(counts(comparison, unit) + ".", width)]
    for relation, mismatches in grouped(comparison).items():
        lines += ["", f"{SIGNS[relation]} {TITLES[relation]} ({len(mismatches)})", ""]
        lines += _loud(comparison, mismatches, width) if relation == "conflict" else _quiet(mismatches, width)
    if wrong := dismissed(comparison):
        lines += ["", f"{DISMISSED} ({len(wrong)})", "", *_quiet(wrong, width)]
    if comparison.entities:
        lines += ["", f"Entities ({len(comparison.entities)})", "", *_entities(comparison, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _versions(comparison: Comparison, width: int, unit: str) -> Iterator[str]:
    for side, article in (("left", comparison.left), ("right", comparison.right)):
        told = [f"{name_of(article)}, {length_of(article, unit)}", title_of(article)]
        lines = [line for text in told for line in wrapped(text, width - 7)]
        yield from (f"{side if n == 0 else '':5}  {line}" for n, line in enumerate(lines))


def _loud(comparison: Comparison, mismatches: Sequence[Mismatch], width: int) -> Iterator[str]:
    """Both wordings of each mismatch, each in the words around it."""
    for number, mismatch in enumerate(mismatches):
        if number:
            yield ""
        yield fit(
            f"  {mismatch.kind:6}  {wording(mismatch.left)}  {SIGNS['conflict']}  {wording(mismatch.right)}", width
        )
        yield from _context("left ", comparison.left, mismatch.left, width)
        yield from _context("right", comparison.right, mismatch.right, width)
        yield from _review(mismatch, width)


def _context(side: str, article: Article, mention: Mention | None, width: int) -> Iterator[str]:
    if mention is None:
        return
    shown = excerpt(article, mention, _AROUND)
    head = f"    {side} {place(mention):<6} "
    lines = wrapped(f"{shown.before}[{shown.wording}]{shown.after}", width - len(head))
    for number, line in enumerate(lines):
        yield (head if number == 0 else " " * len(head)) + line


def _quiet(mismatches: Sequence[Mismatch], width: int) -> Iterator[str]:
    """A line a mismatch, with the wordings in two columns."""
    column = (width - 10 - 2 * 8) // 2
    longest = max(cell_len(wording(m)) for mismatch in mismatches for m in (mismatch.left, mismatch.right))
    column = min(column, max(longest, 8))
    for mismatch in mismatches:
        sides = (mismatch.left, mismatch.right)
        yield "  ".join([f"  {mismatch.kind:6}", *(f"{pad(wording(m), column)} {place(m):<6}" for m in sides)])
        yield from _review(mismatch, width)


def _review(mismatch: Mismatch, width: int) -> Iterator[str]:
    """What was decided on a mismatch by hand, below it."""
    for number, line in enumerate(wrapped(review_of(mismatch), width - 12)):
        yield f"    {'✓' if number == 0 else ' '}     {line}"


def _entities(comparison: Comparison, width: int) -> Iterator[str]:
    column = min(width - 20, max(4, *(cell_len(entity_row(entity)[1]) for entity in comparison.entities)))
    yield f"    {pad('name', column)}   left  right"
    for entity in comparison.entities:
        sign, name, left, right = entity_row(entity)
        yield f"  {sign or ' '} {pad(name, column)}  {left:>5}  {right:>5}"
