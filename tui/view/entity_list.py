"""The list of what both texts speak of: names, numbers and dates, a tab each, with counts, in one of several orders."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, get_args

from tui.compare.comparison import Comparison
from tui.view.marks import GLYPHS, mentions_of, sides_of
from tui.view.subjects import Subject, figures
from tui.view.widgets.list_head import Head
from tui.view.widgets.roster import Item

Tab = Literal["names", "numbers", "dates"]
Order = Literal["told", "count", "imbalance"]

_TABS: tuple[Tab, ...] = get_args(Tab)
_ORDERS: tuple[Order, ...] = get_args(Order)

TAB_TITLES: Mapping[Tab, str] = {"names": "Names", "numbers": "Numbers", "dates": "Dates"}
ORDER_TITLES: Mapping[Order, str] = {"told": "as told", "count": "by count", "imbalance": "by imbalance"}

KIND_GLYPHS: Mapping[str, str] = {"person": "●", "organisation": "■", "place": "▲", "product": "◆", "other": "·"}
"""A sign for each kind of entity, one cell wide, told apart by its form."""

_COLUMNS = " ←  →"
"""What stands above the counts of either text."""

_EMPTY: Mapping[Tab, str] = {"names": "No names yet.", "numbers": "No numbers.", "dates": "No dates."}


class EntityList:
    """What the list holds in the tab and the order that are chosen; made anew only where one of them changed."""

    def __init__(self) -> None:
        self.tab: Tab = "names"
        self.order: Order = "told"
        self._made_of: tuple[Comparison, Tab, Order] | None = None
        self._subjects: Sequence[Subject] = ()
        self._items: Sequence[Item] = ()

    def turn(self) -> None:
        """Go on to the next tab."""
        self.tab = _following(self.tab, _TABS)

    def sort(self) -> None:
        """Go on to the next order."""
        self.order = _following(self.order, _ORDERS)

    def head(self, tab_key: str, order_key: str) -> Head:
        """What stands above the rows, with the keys for the next tab and the next order."""
        order = ORDER_TITLES[self.order]
        return Head(TAB_TITLES[self.tab], (*TAB_TITLES.values(),), order, _COLUMNS, tab_key, order_key)

    def items(self, comparison: Comparison) -> Sequence[Item]:
        """The rows, keyed by the index of what they stand for among `subjects`."""
        self._make(comparison)
        return self._items

    def subjects(self, comparison: Comparison) -> Sequence[Subject]:
        """What the tab lists, in order of first mention."""
        self._make(comparison)
        return self._subjects

    def _make(self, comparison: Comparison) -> None:
        made_of, before = (comparison, self.tab, self.order), self._made_of
        if before is None or before[0] is not comparison or before[1:] != made_of[1:]:
            self._made_of = made_of
            self._subjects = _listed(comparison, self.tab)
            self._items = _rows(comparison, self._subjects, self.order) or [Item(None, _EMPTY[self.tab])]


def _following(current: Any, among: Sequence[Any]) -> Any:
    return among[(among.index(current) + 1) % len(among)]


def _listed(comparison: Comparison, tab: Tab) -> Sequence[Subject]:
    match tab:
        case "names":
            return comparison.entities
        case "numbers":
            return figures(comparison, "number")
        case "dates":
            return figures(comparison, "date")


def _rows(comparison: Comparison, subjects: Sequence[Subject], order: Order) -> list[Item]:
    clashing = _clashing(comparison)
    ranked = sorted(enumerate(subjects), key=lambda numbered: _RANKS[order](numbered[1]))
    return [_row(index, subject, _clashes(comparison, subject, clashing)) for index, subject in ranked]


def _row(index: int, subject: Subject, clashes: bool) -> Item:
    left, right = (f"{len(side) or '–':>2}" for side in (subject.left, subject.right))
    look = "conflict" if clashes else "" if subject.left and subject.right else "missing"
    kind = KIND_GLYPHS.get(subject.kind, "")
    return Item(index, subject.name, GLYPHS.get(look, ""), look, f"{left} {right}", kind=kind)


def _as_told(subject: Subject) -> int:
    return 0


def _by_count(subject: Subject) -> int:
    return -len(subject.left) - len(subject.right)


def _by_imbalance(subject: Subject) -> tuple[float, int]:
    """What one text alone tells first, what both tell equally often last; of the same imbalance, the oftener told."""
    left, right = len(subject.left), len(subject.right)
    return -abs(left - right) / (left + right), _by_count(subject)


_RANKS: Mapping[Order, Callable[[Subject], Any]] = {
    "told": _as_told,
    "count": _by_count,
    "imbalance": _by_imbalance,
}


def _clashing(comparison: Comparison) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Where mentions stand that are in conflict, on either side, as paragraph and offset."""
    found: tuple[set[tuple[int, int]], set[tuple[int, int]]] = (set(), set())
    for mismatch in comparison.standing:
        if mismatch.relation == "conflict":
            for places, mention in zip(found, sides_of(mismatch), strict=True):
                places.update({(mention.paragraph, mention.start)} if mention else ())
    return found


def _clashes(
    comparison: Comparison, subject: Subject, clashing: tuple[set[tuple[int, int]], set[tuple[int, int]]]
) -> bool:
    """Whether a conflict is about any mention."""
    sides = zip(mentions_of(comparison, subject), clashing, strict=True)
    return any((mention.paragraph, mention.start) in places for mentions, places in sides for mention in mentions)
