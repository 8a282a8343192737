"""A comparison as one self-contained HTML page: two columns, links between them, marks in the text, and no script.

Each column scrolls by itself, so that following a link brings the counterpart to where the reader looks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Literal, get_args

from tui.compare.comparison import Comparison, Mismatch
from tui.facts.fact import Mention
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
from tui.report.html_style import STYLE
from tui.text import Article, Paragraph
from tui.text.clean import harmless

Side = Literal["left", "right"]
_SIDES: tuple[Side, ...] = get_args(Side)
Mark = tuple[Mention, Mismatch]
_TAGS = {"title": "h2", "heading": "h3", "body": "p", "boilerplate": "p"}


def as_html(comparison: Comparison, unit: str = "paragraph") -> str:
    """The comparison as an HTML document; `unit` is what its paragraphs are."""
    names = f"{_safe(name_of(comparison.left))} | {_safe(name_of(comparison.right))}"
    body = "\n".join([_overview(comparison, unit), *(_column(comparison, side, unit) for side in _SIDES)])
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{names}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def direction(language: str) -> str:
    """What `dir` says for a language: `ltr` or `rtl` by CLDR, `auto` where it is unknown."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language, sep="-").text_direction) if language else "auto"
    except (ValueError, UnknownLocaleError):
        return "auto"


def _safe(text: str) -> str:
    return escape(harmless(text))


def _overview(comparison: Comparison, unit: str) -> str:
    parts = [f"<header>\n<h1>Two versions compared</h1>\n<p>{_safe(counts(comparison, unit))}.</p>"]
    for relation, mismatches in grouped(comparison).items():
        title = f"{SIGNS[relation]} {TITLES[relation]}"
        parts.append(_section(title, mismatches, is_open=relation == "conflict"))
    if wrong := dismissed(comparison):
        parts.append(_section(DISMISSED, wrong, is_open=False))
    if comparison.entities:
        parts.append(_entities(comparison))
    return "\n".join([*parts, "</header>"])


def _section(title: str, mismatches: Sequence[Mismatch], *, is_open: bool) -> str:
    rows = "\n".join(_mismatch_row(mismatch) for mismatch in mismatches)
    head = f"<details{' open' if is_open else ''}><summary>{title} ({len(mismatches)})</summary>"
    return f"{head}\n<table>\n{rows}\n</table></details>"


def _mismatch_row(mismatch: Mismatch) -> str:
    """Kind, both wordings, and what was decided by hand where there is anything."""
    cells = (f"<td>{_reference('left', mismatch.left)}</td>", f"<td>{_reference('right', mismatch.right)}</td>")
    review = review_of(mismatch)
    decided = f"<td><bdi>{_safe(review)}</bdi></td>" if review else ""
    return f"<tr><td>{mismatch.kind}</td>{''.join(cells)}{decided}</tr>"


def _reference(side: Side, mention: Mention | None) -> str:
    if mention is None:
        return "–"
    text = f"<bdi>{_safe(wording(mention))}</bdi>"
    return f'<a href="#{_anchor(side, mention.paragraph)}">{text} <small>{place(mention)}</small></a>'


def _entities(comparison: Comparison) -> str:
    rows = "\n".join(
        f"<tr><td>{sign}</td><td><bdi>{_safe(name)}</bdi></td><td>{entity.kind}</td><td>{left}</td><td>{right}</td></tr>"
        for entity in comparison.entities
        for sign, name, left, right in [entity_row(entity)]
    )
    head = "<tr><th></th><th>name</th><th>kind</th><th>left</th><th>right</th></tr>"
    summary = f"<summary>Entities ({len(comparison.entities)})</summary>"
    return f"<details>{summary}\n<table>\n{head}\n{rows}\n</table></details>"


def _column(comparison: Comparison, side: Side, unit: str) -> str:
    article = comparison.left if side == "left" else comparison.right
    links = _links(comparison, side)
    marks = _marks(comparison.standing, side)
    paragraphs = (_paragraph(side, n, p, links[n], marks[n]) for n, p in enumerate(article.paragraphs))
    head = f"<p class=version dir=ltr><bdi>{_safe(name_of(article))}</bdi>, {length_of(article, unit)}</p>"
    label = _safe(title_of(article) or name_of(article))
    return (
        f'<article id="{side}" aria-label="{label}" {_language(article)}>\n{head}\n'
        + "\n".join(paragraphs)
        + "\n</article>"
    )


def _language(article: Article) -> str:
    language = f'lang="{_safe(article.language)}" ' if article.language else ""
    return f'{language}dir="{direction(article.language)}"'


def _links(comparison: Comparison, side: Side) -> Mapping[int, list[int]]:
    """The counterparts of each paragraph, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for link in comparison.links:
        here, there = (link.left, link.right) if side == "left" else (link.right, link.left)
        found[here].append(there)
    return found


def _marks(mismatches: Iterable[Mismatch], side: Side) -> Mapping[int, list[Mark]]:
    """The marks of each paragraph in order; of two on the same words the louder, which comes first, is kept."""
    found: dict[int, dict[tuple[int, int], Mark]] = defaultdict(dict)
    for mismatch in mismatches:
        mention = mismatch.left if side == "left" else mismatch.right
        if mention:
            found[mention.paragraph].setdefault((mention.start, mention.end), (mention, mismatch))
    marks: dict[int, list[Mark]] = defaultdict(list)
    for paragraph, by_span in found.items():
        marks[paragraph] = [by_span[span] for span in sorted(by_span)]
    return marks


def _paragraph(side: Side, number: int, paragraph: Paragraph, links: Sequence[int], marks: Sequence[Mark]) -> str:
    tag = _TAGS[paragraph.role]
    other: Side = "right" if side == "left" else "left"
    chips = "".join(f'<a href="#{_anchor(other, n)}">{n + 1}</a>' for n in sorted(set(links)))
    margin = f"<span class=links dir=ltr><b>{number + 1}</b>{chips and ' ⇄ ' + chips}</span>"
    look = f'class="{paragraph.role}{" linked" if links else ""}"'
    return f'<{tag} id="{_anchor(side, number)}" {look}>{margin}{"".join(_pieces(side, paragraph.text, marks))}</{tag}>'


def _pieces(side: Side, text: str, marks: Sequence[Mark]) -> Iterator[str]:
    at = 0
    for mention, mismatch in marks:
        if mention.start < at:
            continue
        yield _safe(text[at : mention.start])
        opposite = mismatch.right if side == "left" else mismatch.left
        why = f"{mismatch.relation}: {wording(opposite)} there" if opposite else "told here only"
        marked = _safe(text[mention.start : mention.end])
        yield f'<mark class="{mismatch.relation}" title="{_safe(why)}">{marked}</mark>'
        at = mention.end
    yield _safe(text[at:])


def _anchor(side: Side, paragraph: int) -> str:
    return f"{side}-{paragraph + 1}"
