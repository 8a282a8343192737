"""The list of mismatches beside the text: by relation, with both wordings, in one of several views, in step with it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

from tui.compare.comparison import Comparison, Mismatch
from tui.compare.review import Review
from tui.view.marks import CHECKED, GLYPHS, LOOKS, sides_of
from tui.view.reading import Reading
from tui.view.sync import Side, other
from tui.view.widgets.roster import Item

View = Literal["all", "open", "checked", "wrong"]
"""All that stand, those on which nothing was decided, those that were checked or noted upon, those that are none."""

_VIEWS: tuple[View, ...] = get_args(View)

_TITLES: Mapping[View, str] = {
    "all": "Mismatches",
    "open": "Mismatches · to check",
    "checked": "Mismatches · checked",
    "wrong": "Mismatches · no mismatch",
}

_EMPTY: Mapping[View, str] = {
    "all": "Nothing differs.",
    "open": "None is left to check.",
    "checked": "None was checked.",
    "wrong": "None was marked so.",
}

_HEADINGS = {
    "conflict": "Conflicts",
    "missing": "Only on one side",
    "rounded": "Rounded",
    "converted": "Converted",
    "variant": "Spelled otherwise",
}

REMARK = "✎"
"""The sign of a mismatch with a remark on it."""


class MismatchList:
    """What the list holds in the view that is chosen; made anew only where that or the comparison changed."""

    def __init__(self) -> None:
        self.view: View = "all"
        self._made_of: tuple[Comparison, Side, View] | None = None
        self._items: Sequence[Item] = ()

    @property
    def title(self) -> str:
        """The list's name, with its view."""
        return _TITLES[self.view]

    def turn(self) -> None:
        """Go on to the next view."""
        self.view = _VIEWS[(_VIEWS.index(self.view) + 1) % len(_VIEWS)]

    def items(self, comparison: Comparison, active: Side) -> Sequence[Item]:
        """The rows, keyed by index; the text being read stands first in each."""
        made_of = (comparison, active, self.view)
        before = self._made_of
        if before is None or before[0] is not comparison or before[1:] != made_of[1:]:
            self._made_of = made_of
            self._items = list(_grouped(comparison, active, self.view)) or [Item(None, _EMPTY[self.view])]
        return self._items


def at_reading_line(comparison: Comparison, reading: Reading) -> frozenset[int]:
    """The mismatches of the paragraph being read, and those that only the paragraph level with it has, by index."""
    active, level = reading.active, reading.level
    return frozenset(
        index
        for index, mismatch in enumerate(comparison.mismatches)
        if _stands_in(mismatch, active, level[active], level[other(active)])
    )


def _stands_in(mismatch: Mismatch, active: Side, here: int, there: int) -> bool:
    own, beyond = sides_of(mismatch)[active], sides_of(mismatch)[other(active)]
    if own is not None:
        return own.paragraph == here
    return beyond is not None and beyond.paragraph == there


def _grouped(comparison: Comparison, active: Side, view: View) -> Iterator[Item]:
    shown = [(n, mismatch) for n, mismatch in enumerate(comparison.mismatches) if _is_in(mismatch, view)]
    relations = [mismatch.relation for _, mismatch in shown]
    before = ""
    for index, mismatch in shown:
        relation = mismatch.relation
        if relation != before:
            before = relation
            heading = f"{_HEADINGS[relation]} · {relations.count(relation)}"
            yield Item(None, heading, GLYPHS[relation], LOOKS[relation])
        here, there = _wordings(mismatch, active)
        yield Item(index, here, GLYPHS[relation], LOOKS[relation], _signs(mismatch.review), there)


def _signs(review: Review) -> str:
    return (REMARK if review.note else "") + (CHECKED if review.verdict == "checked" else "")


def _is_in(mismatch: Mismatch, view: View) -> bool:
    verdict = mismatch.review.verdict
    match view:
        case "all":
            return verdict != "wrong"
        case "open":
            return not mismatch.review
        case "checked":
            return bool(mismatch.review) and verdict != "wrong"
        case "wrong":
            return verdict == "wrong"


def _wordings(mismatch: Mismatch, active: Side) -> tuple[str, str]:
    here, there = sides_of(mismatch)[active], sides_of(mismatch)[other(active)]
    return here.text if here else "–", there.text if there else "–"
