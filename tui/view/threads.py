"""Links as the screen shows them: a bar beside each paragraph and a thread of the hinge for each link in sight."""

from tui.compare.comparison import Comparison
from tui.view.hinge import Stop, Thread, strength
from tui.view.layout import Place
from tui.view.reading import Reading
from tui.view.sync import SIDES, Side, other
from tui.view.widgets.pane import Bar, Row

Rows = tuple[Place | None, ...]


def bars(
    comparison: Comparison, rows: Rows, side: Side, reading: Reading, focus: bool = False
) -> tuple[Row | None, ...]:
    """The rows of a pane with their paragraphs' bars; in focus, dim but for what is read and its counterparts."""
    current = reading.place(reading.active).paragraph
    level = None if reading.linked else reading.place(side).paragraph
    ends = [(link.left, link.right) for link in comparison.links]
    linked, by_hand = {end[side] for end in ends}, {end[side] for end in comparison.handwork.kept}
    opposite = {end[other(reading.active)] for end in ends if end[reading.active] == current}

    def bar(paragraph: int) -> Bar:
        if side == reading.active and paragraph == current:
            return "cursor"
        if side != reading.active and paragraph in opposite:
            return "counterpart"
        if paragraph == level:
            return "level"
        if paragraph in by_hand:
            return "by-hand"
        return "linked" if paragraph in linked else ""

    def row(y: int, place: Place) -> Row:
        kind = bar(place.paragraph)
        return Row(place, kind, y == here, dim=focus and kind not in ("cursor", "counterpart"))

    here = reading.row if side == reading.active else -1
    return tuple(row(y, place) if place is not None else None for y, place in enumerate(rows))


def threads(comparison: Comparison, rows: tuple[Rows, Rows], reading: Reading) -> list[Thread]:
    """A thread for each link of which a paragraph is in sight, from its first row on either side."""
    first = (_first_rows(rows[0]), _first_rows(rows[1]))
    current = reading.place(reading.active).paragraph
    shown, kept = [], comparison.handwork.kept
    for link in comparison.links:
        if link.left in first[0] or link.right in first[1]:
            left = first[0].get(link.left, _beyond(link.left, rows[0]))
            right = first[1].get(link.right, _beyond(link.right, rows[1]))
            ends = (link.left, link.right)
            heavy = ends[reading.active] == current
            shown.append(Thread(left, right, heavy, ends in kept, strength(link.score)))
    return shown


def stops(comparison: Comparison, rows: tuple[Rows, Rows]) -> list[Stop]:
    """A stop for each paragraph in sight that tells something and has no link, once there are links at all."""
    if not comparison.links:
        return []
    linked = ({link.left for link in comparison.links}, {link.right for link in comparison.links})
    texts = (comparison.left, comparison.right)
    return [
        Stop(side, row)
        for side in SIDES
        for paragraph, row in _first_rows(rows[side]).items()
        if paragraph not in linked[side] and texts[side].paragraphs[paragraph].role == "body"
    ]


def _first_rows(rows: Rows) -> dict[int, int]:
    first: dict[int, int] = {}
    for y, place in enumerate(rows):
        if place is not None:
            first.setdefault(place.paragraph, y)
    return first


def _beyond(paragraph: int, rows: Rows) -> int:
    """A row above or below those in sight, for a paragraph that is not."""
    seen = next((place for place in rows if place is not None), None)
    return -1 if seen is not None and paragraph < seen.paragraph else len(rows)
