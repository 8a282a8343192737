"""A comparison as Markdown (with GitHub's tables); what the versions say is escaped, so that none of it is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.compare.comparison import Comparison, Mismatch
from tui.report.digest import (
    DISMISSED,
    SIGNS,
    TITLES,
    counts,
    dismissed,
    entity_row,
    grouped,
    length_of,
    name_of,
    place,
    review_of,
    title_of,
    wording,
)
from tui.text import Article

_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#~|!&$@]|:(?=//)")


def as_markdown(comparison: Comparison, unit: str = "paragraph") -> str:
    """The comparison as a Markdown document: both versions, the mismatches by relation, the entities.

    `unit` is what its paragraphs are.
    """
    sections = [_head(comparison, unit)]
    for relation, mismatches in grouped(comparison).items():
        sections.append(_section(f"{SIGNS[relation]} {TITLES[relation]}", mismatches))
    if wrong := dismissed(comparison):
        sections.append(_section(DISMISSED, wrong))
    if comparison.entities:
        sections.append(f"## Entities ({len(comparison.entities)})\n\n{_entities(comparison)}")
    return "\n\n".join(sections) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, wherever it stands inside a line."""
    return _MARKUP.sub(r"\\\g<0>", text)


def _head(comparison: Comparison, unit: str) -> str:
    versions = "\n".join(
        f"- **{side}**: {_version(article, unit)}"
        for side, article in (("left", comparison.left), ("right", comparison.right))
    )
    return f"# Two versions compared\n\n{versions}\n\n{counts(comparison, unit)}."


def _version(article: Article, unit: str) -> str:
    title = title_of(article)
    told = f"{escaped(name_of(article))}, {length_of(article, unit)}"
    return f"{told}: {escaped(title)}" if title else told


def _section(title: str, mismatches: Sequence[Mismatch]) -> str:
    """Mismatches in a table; what was decided by hand has a column where there is any."""
    reviews = [escaped(review_of(mismatch)) for mismatch in mismatches]
    heads: tuple[str, ...] = ("kind", "left", "", "right", "")
    rows = [_row(mismatch) for mismatch in mismatches]
    if any(reviews):
        heads, rows = (*heads, "by hand"), [(*row, said) for row, said in zip(rows, reviews, strict=True)]
    return f"## {title} ({len(mismatches)})\n\n{_table(heads, rows)}"


def _row(mismatch: Mismatch) -> tuple[str, ...]:
    left, right = mismatch.left, mismatch.right
    return mismatch.kind, escaped(wording(left)), place(left), escaped(wording(right)), place(right)


def _entities(comparison: Comparison) -> str:
    rows = (
        (sign, escaped(name), entity.kind, left, right)
        for entity in comparison.entities
        for sign, name, left, right in [entity_row(entity)]
    )
    return _table(("", "name", "kind", "left", "right"), rows)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_lines(heads, rows))


def _lines(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
