"""A list beside the text: rows of a sign, a label and a count for each side, filtered as one types."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.view.binding import bind
from tui.view.cells import fit, pad, width
from tui.view.folding import fold
from tui.view.keymap import Keymap
from tui.view.widgets.list_head import Head, head_strip
from tui.view.widgets.looks import HandDrawn, ground, over

BAR = "▌"
"""What stands before an item at the line being read, as beside the paragraph being read."""

BETWEEN = " │ "
"""What stands between two wordings."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row: `key` says what it stands for, `look` how its sign looks; rows without a key are headings.

    `kind` is a sign before the label for what kind of thing it is.
    With `beside`, label and that share the row in two parts, of which neither is cut off for the other's sake.
    """

    key: int | None
    label: str
    sign: str = ""
    look: str = ""
    note: str = ""
    beside: str = ""
    kind: str = ""

    @property
    def wording(self) -> str:
        """All that the row says, which is what it is filtered by."""
        return f"{self.label}{BETWEEN}{self.beside}" if self.beside else self.label


class Roster(HandDrawn, can_focus=True):
    """A list to choose from. Its keys are those of the panels."""

    @dataclass
    class Chosen(Message):
        """The reader chose an item."""

        roster: "Roster"
        key: int

        @property
        def control(self) -> "Roster":
            return self.roster

    @dataclass
    class Closed(Message):
        """The reader went back to the text."""

        roster: "Roster"

        @property
        def control(self) -> "Roster":
            return self.roster

    @dataclass
    class Turned(Message):
        """The reader asks for another view of what is listed."""

        roster: "Roster"

        @property
        def control(self) -> "Roster":
            return self.roster

    @dataclass
    class Sorted(Message):
        """The reader asks for another order."""

        roster: "Roster"

        @property
        def control(self) -> "Roster":
            return self.roster

    def __init__(self, keymap: Keymap, *, id: str | None = None) -> None:
        super().__init__(id=id)
        bind(self, keymap, "panel")
        self._head = Head("")
        self._items: Sequence[Item] = ()
        self._shown: list[Item] = []
        self._filter: str | None = None
        self._at = 0
        self._top = 0
        self._chosen: int | None = None
        self._here: frozenset[int] = frozenset()

    def show(
        self, head: Head, items: Sequence[Item], chosen: int | None = None, here: frozenset[int] = frozenset()
    ) -> None:
        """List these items; the one that is chosen is lit, and those `here`, at the line being read, have a bar.

        What is chosen anew, or else here, is brought in sight; the latter not while the reader goes through the list.
        """
        if (head, items, chosen, here) == (self._head, self._items, self._chosen, self._here):
            return
        if (head.title, head.order) != (self._head.title, self._head.order):
            self._filter, self._at, self._top = None, 0, 0
        sought = {chosen} if chosen != self._chosen else set()
        sought = sought - {None} or (set(here) if here != self._here and not self.has_focus else set())
        self._head, self._items, self._chosen, self._here = head, items, chosen, here
        self._sift()
        self._go(next((i for i, item in enumerate(self._shown) if item.key in sought), self._at))

    @property
    def current(self) -> Item | None:
        """The item under the cursor."""
        return self._shown[self._at] if self._at < len(self._shown) else None

    def render_line(self, y: int) -> Strip:
        if y < self._head.rows:
            return head_strip(self, self._head, y, self._filter)
        index = self._top + y - self._head.rows
        if index >= len(self._shown):
            return Strip.blank(self.size.width, ground(self, "panel"))
        return self._item_strip(self._shown[index], index == self._at and self.has_focus)

    def on_key(self, event: events.Key) -> None:
        self.press(event)

    def press(self, event: events.Key) -> bool:
        """Take a key into the filter, while there is one; a key typed ahead arrives by another way."""
        if self._filter is None:
            return False
        if event.is_printable and event.character:
            self._filter += event.character
        elif event.key == "backspace":
            self._filter = self._filter[:-1]
        elif event.key == "escape":
            self._filter = None
        else:
            return False
        event.stop()
        event.prevent_default()
        self._at = self._top = 0
        self._sift()
        return True

    def on_click(self, event: events.Click) -> None:
        index = self._top + event.y - self._head.rows
        if 0 <= index < len(self._shown):
            self._go(index)
            self.action_list_choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._go(self._at + 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._go(self._at - 3)

    def on_focus(self) -> None:
        self._go(self._at)

    def on_resize(self) -> None:
        self._go(self._at)

    def action_list_down(self) -> None:
        self._go(self._at + 1)

    def action_list_up(self) -> None:
        self._go(self._at - 1, -1)

    def action_list_page_down(self) -> None:
        self._go(self._at + self._page)

    def action_list_page_up(self) -> None:
        self._go(self._at - self._page, -1)

    def action_list_top(self) -> None:
        self._go(0)

    def action_list_end(self) -> None:
        self._go(len(self._shown) - 1, -1)

    def action_list_filter(self) -> None:
        self._filter = ""
        self.refresh()

    def action_list_choose(self) -> None:
        if self.current is not None and self.current.key is not None:
            self.post_message(self.Chosen(self, self.current.key))

    def action_list_view(self) -> None:
        self.post_message(self.Turned(self))

    def action_list_sort(self) -> None:
        self.post_message(self.Sorted(self))

    def action_list_close(self) -> None:
        self.post_message(self.Closed(self))

    @property
    def _page(self) -> int:
        return max(1, self.size.height - self._head.rows - 1)

    def _sift(self) -> None:
        wanted = fold(self._filter or "")[0]
        self._shown = [
            item for item in self._items if not wanted or (item.key is not None and wanted in fold(item.wording)[0])
        ]
        self._go(self._at)

    def _go(self, index: int, towards: int = 1) -> None:
        """Put the cursor on an item, past headings, and the item in sight."""
        last = len(self._shown) - 1
        index = max(0, min(index, last))
        while 0 <= index <= last and self._shown[index].key is None:
            index += towards
        if not 0 <= index <= last:
            index = next((i for i, item in enumerate(self._shown) if item.key is not None), 0)
        self._at = index
        rows = max(1, self.size.height - self._head.rows)
        self._top = max(0, min(self._top, index), index - rows + 1)
        if index <= 1:
            self._top = 0
        self.refresh()

    def _item_strip(self, item: Item, at: bool) -> Strip:
        base = ground(self, "panel")
        label = base + over(self, "" if item.key is not None else "strong")
        label += over(self, "entity" if item.key is not None and item.key == self._chosen else "")
        sign, note = base + over(self, item.look), base + over(self, "quiet")
        if at:
            sign = label = note = base + over(self, "cursor")
        room = self.size.width - 4 - width(item.note) - (width(item.kind) if item.kind else 0)
        segments = [
            self._bar(item, base, sign, at),
            Segment(f"{item.sign or ' '}{'' if item.kind else ' '}", sign),
            Segment(f"{item.kind} " if item.kind else "", label if at else base + over(self, "quiet")),
            Segment(pad(_fitted(item, room), room), label),
            Segment(f"{item.note} ", note),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _bar(self, item: Item, base: Style, sign: Style, at: bool) -> Segment:
        if item.key is None or item.key not in self._here:
            return Segment(" ", sign)
        return Segment(BAR, sign if at else base + over(self, "reading"))


def _fitted(item: Item, room: int) -> str:
    """The row's words in so many cells; the longer one of two wordings gives way first."""
    if not item.beside:
        return fit(item.label, room)
    free = max(0, room - width(BETWEEN))
    half = free // 2
    left = max(half, free - width(item.beside))
    label = fit(item.label, left)
    return f"{label}{BETWEEN}{fit(item.beside, free - width(label))}"
