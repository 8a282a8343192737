"""What has room on the screen: a narrow one loses the sidebar first, then the hinge, then the second pane."""

from dataclasses import dataclass, field

from tui.view.comfort import Comfort
from tui.view.sync import Side

PANE = 26
"""The fewest cells a pane is read in beside another one."""

HINGE = 5
"""The cells of the hinge: a stub to either side and three lanes between."""

SIDEBAR = 24
"""The cells of the sidebar: what most names take, with a count for each side."""

WIDE_SIDEBAR = 38
"""The cells of a sidebar that shows two wordings side by side."""

PANE_BESIDE_SIDEBAR = 38
"""The fewest cells of a pane for which the sidebar stays: fewer than 35 or so break too many lines to read well."""

OVERVIEW = 2
"""The cells of the overview: a column for each text."""

OVERVIEW_FROM = 76
"""The cells beside the sidebar from which the overview costs no text that would be missed: one of each pane's at 80."""

MARGIN = 3
"""The cells of a pane that are not text: the bar and the sign before it, and a blank after it."""

SMALLEST = (16, 4)
"""Columns and rows under which nothing can be read."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Cells for each part; what has none is not shown. `rows` are those of the text.

    `margins` are the blank cells before the left pane and after the right one, where lines need not be that long.
    """

    panes: tuple[int, int]
    hinge: int
    sidebar: int
    rows: int
    overview: int = 0
    margins: tuple[int, int] = (0, 0)

    @property
    def both(self) -> bool:
        """Whether both texts are shown."""
        return all(self.panes)

    @property
    def text_widths(self) -> tuple[int, int]:
        """The cells of a line of text on either side, also on the one that is not shown."""
        left, right = self.panes
        return max(1, (left or right) - MARGIN), max(1, (right or left) - MARGIN)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the reader wants to see: the settings; a list for use, and a wide one; and which text is read."""

    comfort: Comfort = field(default_factory=Comfort)
    in_list: bool = False
    wide_list: bool = False
    active: Side = 0


def arrange(width: int, height: int, wishes: Wishes) -> Arrangement | None:
    """What a screen of this size shows of what the reader wants; None where it is too small for anything."""
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return None
    both = not wishes.comfort.single and width >= 2 * PANE + 1
    sidebar = _sidebar(width, wishes, both)
    overview = OVERVIEW if width - sidebar >= OVERVIEW_FROM else 0
    rest, rows = width - sidebar - overview, height - 3
    if rest < PANE or (wishes.in_list and sidebar and width < 2 * PANE + SIDEBAR):
        both = False
    hinge = (HINGE if rest >= 2 * (PANE + 6) + HINGE else 1) if both else 0
    panes, margins = _panes(rest - hinge, wishes, both)
    return Arrangement(panes, hinge, sidebar, rows, overview, margins)


def _panes(cells: int, wishes: Wishes, both: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    """The cells of each pane, no wider than the measure asks for; and the cells left over before and after them."""
    widest = wishes.comfort.measure + MARGIN
    spare = max(0, cells - widest * (1 + both))
    margins = (spare // 2, spare - spare // 2)
    used = cells - spare
    if both:
        return (used // 2, used - used // 2), margins
    return ((0, used) if wishes.active else (used, 0)), margins


def _sidebar(width: int, wishes: Wishes, both: bool) -> int:
    """The cells of the sidebar; a list that is being used has them in any case, the whole screen if need be."""
    panes = 2 * PANE_BESIDE_SIDEBAR + HINGE if both else PANE_BESIDE_SIDEBAR
    if wishes.in_list and wishes.wide_list and width >= panes + WIDE_SIDEBAR:
        return WIDE_SIDEBAR
    if wishes.in_list:
        return SIDEBAR if width >= PANE + SIDEBAR else width
    return SIDEBAR if wishes.comfort.sidebar != "none" and width >= panes + SIDEBAR else 0
