"""What every report for people tells, in the same words and the same order, before it takes the form of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.compare.comparison import Comparison, Entity, Mismatch
from tui.facts.fact import Mention, Relation
from tui.text import Article
from tui.text.clean import harmless

SIGNS: Mapping[Relation, str] = {"conflict": "≠", "missing": "∅", "rounded": "≈", "converted": "⇄", "variant": "~"}
"""A sign for each relation, so that colour never carries it alone."""

TITLES: Mapping[Relation, str] = {
    "conflict": "Conflicts",
    "missing": "Told in one version only",
    "rounded": "Rounded",
    "converted": "Converted to another unit",
    "variant": "Spelled differently",
}

DISMISSED = "Marked as wrong by hand"
"""What those are called that a reader has said to be no mismatches; they count among none of the others."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A mention where it stands: the text before it, itself, and the text after it."""

    before: str
    wording: str
    after: str


def name_of(article: Article) -> str:
    """What to call a version: its outlet or its source, with its language where it is known."""
    name = harmless(article.outlet or article.source or "a text without a name")
    return f"{name} · {harmless(article.language)}" if article.language else name


def title_of(article: Article) -> str:
    """The title of a version; empty where it has none of its own."""
    return harmless(article.title)


def length_of(article: Article, unit: str) -> str:
    """How long a version is, in what its paragraphs are (`unit`: paragraph or sentence)."""
    return _number(len(article.paragraphs), unit, f"{unit}s")


def counts(comparison: Comparison, unit: str) -> str:
    """The figures of a comparison in one line: links, which join what `unit` names, and mismatches by relation."""
    of = [mismatch.relation for mismatch in comparison.standing]
    quiet = sum(of.count(relation) for relation in SIGNS if relation not in ("conflict", "missing"))
    wrong = len(dismissed(comparison))
    return ", ".join(
        (
            _number(len(comparison.links), f"linked pair of {unit}s", f"linked pairs of {unit}s")
            + _nothing(comparison),
            _number(of.count("conflict"), "conflict", "conflicts"),
            f"{of.count('missing')} told in one version only",
            f"{quiet} told otherwise",
            *([f"{wrong} {DISMISSED.lower()}"] if wrong else []),
        )
    )


def _nothing(comparison: Comparison) -> str:
    """What to say where two versions that tell something tell nothing of the same."""
    return " (nothing in common)" if comparison.is_of_strangers else ""


def grouped(comparison: Comparison) -> dict[Relation, list[Mismatch]]:
    """The mismatches by relation, the loud ones first; relations that do not occur are left out."""
    groups: dict[Relation, list[Mismatch]] = {relation: [] for relation in SIGNS}
    for mismatch in comparison.standing:
        groups[mismatch.relation].append(mismatch)
    return {relation: members for relation, members in groups.items() if members}


def dismissed(comparison: Comparison) -> list[Mismatch]:
    """The mismatches that a reader has marked as wrong."""
    return [mismatch for mismatch in comparison.mismatches if mismatch.review.verdict == "wrong"]


def review_of(mismatch: Mismatch) -> str:
    """What a reader has decided on a mismatch, in a line: `checked`, a note, or both; empty where nothing."""
    review = mismatch.review
    said = ["checked"] if review.verdict == "checked" else []
    return ": ".join([*said, *([harmless(review.note)] if review.note else [])])


def wording(mention: Mention | None) -> str:
    """A mention as the text writes it; a dash where there is none."""
    return harmless(mention.text) if mention else "–"


def place(mention: Mention | None) -> str:
    """The paragraph of a mention as readers count, from 1; empty where there is none."""
    return f"¶ {mention.paragraph + 1}" if mention else ""


def excerpt(article: Article, mention: Mention, around: int) -> Excerpt:
    """A mention with at most `around` characters of its paragraph on either side, cut at spaces."""
    text = article.paragraphs[mention.paragraph].text
    start, end = max(0, mention.start - around), min(len(text), mention.end + around)
    before, after = text[start : mention.start], text[mention.end : end]
    if start:
        before = "…" + before[max(0, before.find(" ")) :]
    if end < len(text):
        after = (after[: after.rfind(" ") + 1] or after) + "…"
    return Excerpt(harmless(before), harmless(text[mention.start : mention.end]), harmless(after))


def entity_row(entity: Entity) -> tuple[str, str, str, str]:
    """Sign, name, and how often either version mentions it; the sign tells that only one of them does."""
    left, right = len(entity.left), len(entity.right)
    sign = SIGNS["missing"] if not left or not right else ""
    return sign, harmless(entity.name), str(left or "–"), str(right or "–")


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
