"""What the reader attends to: a mismatch, an entity, a search, or nothing in particular."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.compare.comparison import Comparison, Mismatch
from tui.view.marks import Mark, Marks, by_paragraph, mention_marks, mentions_of, mismatch_marks, sides_of
from tui.view.search import Hit
from tui.view.subjects import Subject
from tui.view.sync import Side
from tui.view.walks import Stop


@dataclass(frozen=True, slots=True)
class Attention:
    """What stands out in the texts beside the mismatches, and the way through it: `stop` counts its stops from 0."""

    mismatch: Mismatch | None = None
    entity: Subject | None = None
    stops: Sequence[Stop] = ()
    stop: int | None = None
    wanted: str = ""
    hits: tuple[Sequence[Hit], Sequence[Hit]] = field(default=((), ()))


def marks(comparison: Comparison, attention: Attention, side: Side) -> Marks:
    """Everything that is marked in a text."""
    entity = mentions_of(comparison, attention.entity)[side] if attention.entity else ()
    chosen = sides_of(attention.mismatch)[side] if attention.mismatch else None
    hits = ((hit.paragraph, Mark(hit.start, hit.end, "hit")) for hit in attention.hits[side])
    return by_paragraph(
        mismatch_marks(comparison.standing, side),
        mention_marks(entity, "entity"),
        hits,
        mention_marks([chosen] if chosen else [], "selected"),
    )
