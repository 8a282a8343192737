"""A comparison as JSON, by the contract `diptych/comparison/1`."""

from typing import Any

from tui.align.handwork import Handwork
from tui.align.link import Link
from tui.compare.comparison import Comparison, Mismatch
from tui.facts.fact import Mention
from tui.report.digest import dismissed
from tui.text import Article

SCHEMA = "diptych/comparison/1"


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as a tree of plain values that `json.dumps` takes; offsets count code points, end exclusive."""
    left_entities = {m: i for i, entity in enumerate(comparison.entities) for m in entity.left}
    right_entities = {m: i for i, entity in enumerate(comparison.entities) for m in entity.right}
    return {
        "schema": SCHEMA,
        "left": _article(comparison.left),
        "right": _article(comparison.right),
        "links": [_link(link, comparison.handwork) for link in comparison.links],
        "mentions": {
            "left": [_mention(m, left_entities.get(i)) for i, m in enumerate(comparison.left_mentions)],
            "right": [_mention(m, right_entities.get(i)) for i, m in enumerate(comparison.right_mentions)],
        },
        "mismatches": [_mismatch(m) for m in comparison.standing],
        **_dismissed(comparison),
        "entities": [
            {"name": e.name, "kind": e.kind, "left": list(e.left), "right": list(e.right)} for e in comparison.entities
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "title": article.title,
        "language": article.language,
        "paragraphs": [{"text": p.text, "role": p.role} for p in article.paragraphs],
    }


def _link(link: Link, handwork: Handwork) -> dict[str, Any]:
    """A link by the contract; one made or pinned by hand tells that too, as its `origin`."""
    told = {"left": link.left, "right": link.right, "score": round(link.score, 4)}
    origin = handwork.origin((link.left, link.right))
    return told if origin == "found" else {**told, "origin": origin}


def _span(mention: Mention) -> dict[str, Any]:
    return {"paragraph": mention.paragraph, "start": mention.start, "end": mention.end, "text": mention.text}


def _mention(mention: Mention, entity: int | None) -> dict[str, Any]:
    return {
        **_span(mention),
        "kind": mention.kind,
        "value": mention.value,
        "unit": mention.unit,
        "entity": entity,
    }


def _dismissed(comparison: Comparison) -> dict[str, Any]:
    """The mismatches that a reader has marked as wrong, in a key of their own where there are any."""
    wrong = [_mismatch(m) for m in dismissed(comparison)]
    return {"dismissed": wrong} if wrong else {}


def _mismatch(mismatch: Mismatch) -> dict[str, Any]:
    """A mismatch by the contract; one on which something was decided by hand tells that too, as its `review`."""
    review = {"verdict": mismatch.review.verdict, "note": mismatch.review.note}
    sides = {"left": mismatch.left, "right": mismatch.right}
    return {
        "relation": mismatch.relation,
        "kind": mismatch.kind,
        **{side: {**_span(m), "value": m.value} if m else None for side, m in sides.items()},
        **({"review": review} if mismatch.review else {}),
    }
