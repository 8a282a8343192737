"""What can be followed through both texts: an entity, or a number or date that either text tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from tui.compare.comparison import Comparison
from tui.view.marks import LOUD, sides_of

if TYPE_CHECKING:
    from tui.facts.fact import Mention

FigureKind = Literal["number", "date"]


class Subject(Protocol):
    """Something with mentions in both texts; `left` and `right` are indices into those of the comparison, in order."""

    @property
    def name(self) -> str:
        """What it is called in the list."""
        ...

    @property
    def kind(self) -> str:
        """What kind of thing it is, in a word."""
        ...

    @property
    def left(self) -> Sequence[int]:
        """Its mentions on the left."""
        ...

    @property
    def right(self) -> Sequence[int]:
        """Its mentions on the right."""
        ...


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a date with all of its mentions, called as it is written first."""

    name: str
    kind: FigureKind
    left: tuple[int, ...]
    right: tuple[int, ...]


def figures(comparison: Comparison, kind: FigureKind) -> list[Figure]:
    """The numbers or the dates of both texts in order of first mention, what is the same but for its form as one."""
    sides = comparison.left_mentions, comparison.right_mentions
    told: dict[str, tuple[list[int], list[int]]] = {}
    same = _same(comparison)
    for side, mentions in enumerate(sides):
        for index, mention in enumerate(mentions):
            if mention.kind == kind:
                told.setdefault(same.get(mention.clue, mention.clue), ([], []))[side].append(index)
    return [
        Figure(_first(indices, sides).text, kind, tuple(indices[0]), tuple(indices[1])) for indices in told.values()
    ]


def same_subject(comparison: Comparison, subject: Subject) -> Subject | None:
    """What a comparison has in the place of something that an earlier one had."""
    found: Iterator[Subject] = iter(comparison.entities)
    if isinstance(subject, Figure):
        found = iter(figures(comparison, subject.kind))
    return next((other for other in found if other.name == subject.name), None)


def _same(comparison: Comparison) -> dict[str, str]:
    """What stands rounded or converted on the right, with what it stands opposite to, by their clues."""
    told = {mention.clue for mention in comparison.left_mentions}
    same: dict[str, str] = {}
    for mismatch in comparison.mismatches:
        left, right = sides_of(mismatch)
        if mismatch.relation not in LOUD and left and right and right.clue not in told:
            same.setdefault(right.clue, left.clue)
    return same


def _first(indices: tuple[list[int], list[int]], sides: "tuple[Sequence[Mention], Sequence[Mention]]") -> "Mention":
    return sides[0][indices[0][0]] if indices[0] else sides[1][indices[1][0]]
