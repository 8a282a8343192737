"""What comes out of comparing two versions: links, mentions, mismatches and entities, with nothing of the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.align.handwork import UNTOUCHED, Handwork
from tui.align.link import Link
from tui.text import Article

if TYPE_CHECKING:
    from tui.facts.fact import Kind, Mention, Relation

EntityKind = Literal["person", "organisation", "place", "product", "other"]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two mentions, or one with nothing opposite, that a reader must look at."""

    relation: "Relation"
    kind: "Kind"
    left: "Mention | None"
    right: "Mention | None"


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

    `handwork` is what a reader has decided about the links, which hold to it.
    """

    left: Article
    right: Article
    links: tuple[Link, ...] = ()
    left_mentions: "tuple[Mention, ...]" = ()
    right_mentions: "tuple[Mention, ...]" = ()
    mismatches: tuple[Mismatch, ...] = ()
    entities: tuple[Entity, ...] = ()
    handwork: Handwork = UNTOUCHED
