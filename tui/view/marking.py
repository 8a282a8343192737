"""What is marked in the paragraphs in sight: made when they first come into sight, and kept until anything changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.compare.comparison import Comparison
from tui.view.attention import Attention, marks
from tui.view.marks import Mark, Marks
from tui.view.search import Search
from tui.view.sync import SIDES, Side
from tui.view.word_marks import WordMarks

_KEPT = 500
"""Paragraphs whose marks are kept: a few screens of the shortest ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """All that marks follow from."""

    comparison: Comparison
    attention: Attention
    differing: bool = False
    shared: bool = False

    def is_as(self, before: "Marked | None") -> bool:
        """Whether the same marks follow from another state."""
        if before is None or (self.differing, self.shared) != (before.differing, before.shared):
            return False
        return self.comparison is before.comparison and self.attention is before.attention


class Marking:
    """The marks of both texts in one state."""

    def __init__(self) -> None:
        self._state: Marked | None = None
        self._words: WordMarks | None = None
        self._fixed: tuple[Marks, ...] = ({}, {})
        self._made: tuple[Marks, ...] = ({}, {})

    def begin(self, state: Marked) -> bool:
        """Mark by this state from now on; False where that changes nothing."""
        before, self._state = self._state, state
        if state.is_as(before):
            return False
        if before is None or state.comparison is not before.comparison:
            self._words = WordMarks(state.comparison)
        self._fixed = tuple(marks(state.comparison, state.attention, side) for side in SIDES)
        self._made = ({}, {})
        return True

    def of(self, side: Side, paragraphs: Iterable[int]) -> Marks:
        """The marks of these paragraphs, which are those in sight, and of some that were before."""
        made = self._made[side]
        new = {paragraph: self._marks_of(side, paragraph) for paragraph in paragraphs if paragraph not in made}
        if new:
            kept = made if len(made) < _KEPT else {}
            changed: Marks = {**kept, **new}
            self._made = (changed, self._made[1]) if side == 0 else (self._made[0], changed)
        return self._made[side]

    def _marks_of(self, side: Side, paragraph: int) -> Sequence[Mark]:
        """Those drawn first that others may lie over: words, then mismatches and mentions, then what is searched."""
        state, words = self._state, self._words
        if state is None or words is None:
            return ()
        below = words.differing(side, paragraph) if state.differing and words.in_one_language else []
        below += words.shared(side, paragraph) if state.shared and not words.in_one_language else []
        fixed = self._fixed[side].get(paragraph, ())
        return (*below, *fixed, *_hits(state.attention.search, side, paragraph), *_selected(fixed))


def _hits(search: Search | None, side: Side, paragraph: int) -> list[Mark]:
    return [Mark(start, end, "hit") for start, end in search.spans(side, paragraph)] if search else []


def _selected(fixed: Sequence[Mark]) -> list[Mark]:
    """What was gone to lies over everything."""
    return [mark for mark in fixed if mark.style == "selected"]
