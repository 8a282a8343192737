"""The column between the panes: lines join the paragraphs that belong together."""

from collections.abc import Sequence
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.view.hinge import Cell, Stop, Thread, weave
from tui.view.widgets.looks import HandDrawn, ground, over


class Hinge(HandDrawn):
    """Draws the threads that it is given."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._woven: list[list[Cell]] = []

    def show(self, threads: Sequence[Thread], stops: Sequence[Stop], columns: int, rows: int) -> None:
        """Show these threads and stops; only the rows that changed are drawn."""
        woven = weave(threads, columns, rows, stops) if columns > 1 else []
        changed = [y for y in range(rows) if woven[y : y + 1] != self._woven[y : y + 1]]
        self._woven = woven
        if changed:
            self.refresh(*(Region(0, y + 1, columns, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        base = self._style(heavy=False)
        row = self._woven[y - 1] if 0 < y <= len(self._woven) else []
        segments = [
            Segment("".join(cell.character for cell in cells), self._style(heavy))
            for heavy, cells in groupby(row, key=lambda cell: cell.heavy)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _style(self, heavy: bool) -> Style:
        return ground(self, "body") + over(self, "reading" if heavy else "thread")
