"""What the reader attends to: a mismatch, an entity, a search, or nothing in particular."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.compare.comparison import Comparison, Mismatch
from tui.view.marks import Marks, by_paragraph, mention_marks, mentions_of, mismatch_marks, sides_of
from tui.view.search import Search
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
    search: Search | None = None

    @property
    def wanted(self) -> str:
        """What is searched; empty where nothing is."""
        return self.search.wanted if self.search else ""


def marks(comparison: Comparison, attention: Attention, side: Side) -> Marks:
    """What is marked in a text by the comparison and what the reader goes after, apart from a search."""
    entity = mentions_of(comparison, attention.entity)[side] if attention.entity else ()
    chosen = sides_of(attention.mismatch)[side] if attention.mismatch else None
    return by_paragraph(
        mismatch_marks(comparison.standing, side),
        mention_marks(entity, "entity"),
        mention_marks([chosen] if chosen else [], "selected"),
    )
