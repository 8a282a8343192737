"""What comes out of comparing two versions: links, mentions, mismatches and entities, with nothing of the screen."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.link import Link
from tui.compare.review import NO_REVIEWS, UNREVIEWED, Review, Reviews
from tui.text import Article

if TYPE_CHECKING:
    from tui.facts.fact import Kind, Mention, Relation

EntityKind = Literal["person", "organisation", "place", "product", "other"]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two mentions, or one with nothing opposite, that a reader must look at; `review` is what was decided on it."""

    relation: "Relation"
    kind: "Kind"
    left: "Mention | None"
    right: "Mention | None"
    review: Review = field(default=UNREVIEWED, compare=False)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or product; `left` and `right` are indices into that side's mentions, in order."""

    name: str
    kind: EntityKind
    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a story and what connects and parts them; mismatches come loud ones first.

    `handwork` is what a reader has decided about links, which hold to it, and `reviews` what about mismatches, which
    tell it too.
    """

    left: Article
    right: Article
    links: tuple[Link, ...] = ()
    left_mentions: "tuple[Mention, ...]" = ()
    right_mentions: "tuple[Mention, ...]" = ()
    mismatches: tuple[Mismatch, ...] = ()
    entities: tuple[Entity, ...] = ()
    handwork: Handwork = UNTOUCHED
    reviews: Reviews = NO_REVIEWS

    @property
    def is_of_strangers(self) -> bool:
        """Whether both versions tell something, and nothing of it is linked."""
        sides = (self.left, self.right)
        return not self.links and all(any(p.role == "body" for p in side.paragraphs) for side in sides)

    @property
    def standing(self) -> tuple[Mismatch, ...]:
        """The mismatches without those that a reader has marked as wrong."""
        if not self.reviews:
            return self.mismatches
        return tuple(mismatch for mismatch in self.mismatches if mismatch.review.verdict != "wrong")
