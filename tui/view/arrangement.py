"""What has room on the screen: a narrow one loses the sidebar first, then the hinge, then the second pane."""

from dataclasses import dataclass

PANE = 26
"""The fewest cells a pane is read in beside another one."""

HINGE = 5
"""The cells of the hinge: a stub to either side and three lanes between."""

SIDEBAR = 24
"""The cells of the sidebar: what most names take, with a count for each side."""

PANE_BESIDE_SIDEBAR = 38
"""The fewest cells of a pane for which the sidebar stays: fewer than 35 or so break too many lines to read well."""

MARGIN = 3
"""The cells of a pane that are not text: the bar and the sign before it, and a blank after it."""

MEASURE = 84
"""The most cells of a line of text: a longer one loses the eye on its way back."""

SMALLEST = (16, 4)
"""Columns and rows under which nothing can be read."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Cells for each part; what has none is not shown. `rows` are those of the text."""

    panes: tuple[int, int]
    hinge: int
    sidebar: int
    rows: int

    @property
    def text_widths(self) -> tuple[int, int]:
        """The cells of a line of text on either side, also on the one that is not shown."""
        left, right = self.panes
        shown = [max(1, min(cells - MARGIN, MEASURE)) for cells in (left or right, right or left)]
        return shown[0], shown[1]


def arrange(width: int, height: int, sidebar: bool = True, single: bool = False, active: int = 0) -> Arrangement | None:
    """What a screen of this size shows of what the reader wants; None where it is too small for anything."""
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return None
    rows = height - 3
    both = not single and width >= 2 * PANE + 1
    panes_need = (2 * PANE_BESIDE_SIDEBAR + HINGE) if both else PANE_BESIDE_SIDEBAR
    beside = SIDEBAR if sidebar and width >= panes_need + SIDEBAR else 0
    rest = width - beside
    if not both:
        return Arrangement((0, rest) if active else (rest, 0), 0, beside, rows)
    hinge = HINGE if rest >= 2 * (PANE + 6) + HINGE else 1
    left = (rest - hinge) // 2
    return Arrangement((left, rest - hinge - left), hinge, beside, rows)
