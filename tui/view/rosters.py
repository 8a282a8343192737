"""The list of entities beside the text, with their counts."""

from tui.compare.comparison import Comparison, Entity
from tui.view.marks import GLYPHS, mentions_of, sides_of
from tui.view.widgets.roster import Item


def entity_items(comparison: Comparison) -> list[Item]:
    """The entities in order of first mention, those that something differs about with its sign."""
    signs = _signs(comparison)
    return [_entity_item(index, entity, signs.get(index)) for index, entity in enumerate(comparison.entities)]


def _entity_item(index: int, entity: Entity, relation: str | None) -> Item:
    left, right = (f"{len(side) or '–':>2}" for side in (entity.left, entity.right))
    missing = not (entity.left and entity.right)
    look = relation or ("missing" if missing else "")
    sign = GLYPHS["conflict"] if look == "conflict" else GLYPHS["missing"] if missing else ""
    return Item(index, entity.name, sign, look, f"{left} {right}")


def _signs(comparison: Comparison) -> dict[int, str]:
    """The entities that a conflict is about."""
    clashing = tuple(_conflicting(comparison, side) for side in (0, 1))
    return {
        index: "conflict"
        for index, entity in enumerate(comparison.entities)
        for side, mentions in enumerate(mentions_of(comparison, entity))
        if any((mention.paragraph, mention.start) in clashing[side] for mention in mentions)
    }


def _conflicting(comparison: Comparison, side: int) -> set[tuple[int, int]]:
    """Where the mentions of a text stand that are in conflict, as paragraph and offset."""
    conflicts = (mismatch for mismatch in comparison.standing if mismatch.relation == "conflict")
    mentions = (sides_of(mismatch)[side] for mismatch in conflicts)
    return {(mention.paragraph, mention.start) for mention in mentions if mention}
