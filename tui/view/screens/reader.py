"""The reading screen: a switchboard between the keys, the reading position and the widgets that show it."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import Screen

from tui.compare.comparison import Comparison
from tui.compare.worker import Request
from tui.text import Article
from tui.view.arrangement import Arrangement, arrange
from tui.view.comparing import Comparer, Comparing
from tui.view.keymap import Keymap
from tui.view.marks import by_paragraph, mismatch_marks
from tui.view.reading import Reading
from tui.view.session import Session
from tui.view.sync import Side, other
from tui.view.threads import bars, threads
from tui.view.widgets.hinge import Hinge
from tui.view.widgets.line import Line
from tui.view.widgets.pane import Pane

SIDES: tuple[Side, Side] = (0, 1)


class ReaderScreen(Screen[None]):
    """Two versions of a story, side by side."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, session: Session, left: Article, right: Article, keymap: Keymap, comparer: Comparer) -> None:
        super().__init__()
        self.session = session
        self.reading = Reading((left, right))
        self.comparison = Comparison(left, right)
        self._comparing = Comparing(self, comparer)
        self._arrangement: Arrangement | None = None
        self._panes = (Pane(0, id="left"), Pane(1, id="right"))
        self._hinge = Hinge(id="hinge")
        self._header, self._status = Line(id="header"), Line(id="status")
        for binding in keymap.bindings("reader"):
            self._bindings.key_to_bindings.setdefault(binding.key, []).append(binding)

    def compose(self) -> ComposeResult:
        yield self._header
        with Container(id="desk"):
            yield self._panes[0]
            yield self._hinge
            yield self._panes[1]
        yield self._status

    def on_mount(self) -> None:
        self._ask()

    def on_resize(self, event: events.Resize) -> None:
        self._arrange()

    @on(Comparing.Told)
    def _told(self, message: Comparing.Told) -> None:
        if self._comparing.is_current(message) and message.news.comparison is not None:
            self.comparison = message.news.comparison
            self.reading.link(self.comparison.links)
            for pane in self._panes:
                pane.mark(by_paragraph(mismatch_marks(self.comparison.mismatches, pane.side)))
            self._show()

    @on(Comparing.Stopped)
    def _stopped(self, message: Comparing.Stopped) -> None:
        if self._comparing.is_current(message):
            self._status.show([(message.reason, "error")])

    def _ask(self) -> None:
        left, right = self.reading.articles
        self._comparing.ask(Request(left, right, self.session.encoder, self.session.cache))

    def _arrange(self) -> None:
        arrangement = arrange(self.size.width, self.size.height, sidebar=False, active=self.reading.active)
        self._arrangement = arrangement
        if arrangement is None:
            return
        for pane, cells in zip(self._panes, arrangement.panes, strict=True):
            pane.styles.width = cells
            pane.display = cells > 0
        self._hinge.styles.width = arrangement.hinge
        self._hinge.display = arrangement.hinge > 0
        self.reading.resize(arrangement.text_widths, arrangement.rows)
        self._show()

    def _show(self) -> None:
        arrangement = self._arrangement
        if arrangement is None:
            return
        rows = (self.reading.rows(0), self.reading.rows(1))
        self._hinge.show(threads(self.comparison.links, rows, self.reading), arrangement.hinge, arrangement.rows)
        for pane in self._panes:
            pane.show(
                self.reading.layouts[pane.side], bars(self.comparison.links, rows[pane.side], pane.side, self.reading)
            )
            self._head(pane)
        self._header.show([(self.session.title or self.reading.articles[0].title, "strong")], self._counts())

    def _head(self, pane: Pane) -> None:
        article = self.reading.articles[pane.side]
        name = " · ".join(part for part in (article.outlet or article.source, article.language) if part)
        position = f"¶ {self.reading.place(pane.side).paragraph + 1}/{len(article.paragraphs)}"
        pane.head(name, position, active=pane.side == self.reading.active)

    def _counts(self) -> list[tuple[str, str]]:
        relations = [mismatch.relation for mismatch in self.comparison.mismatches]
        return [
            (f"{len(self.comparison.links)} links  ", "quiet"),
            (f"≠ {relations.count('conflict')} conflicts  ", "conflict"),
            (f"∅ {relations.count('missing')} only here  ", "missing"),
            ("linked ⇅" if self.reading.linked else "unlinked", "quiet"),
        ]

    def action_cursor_down(self) -> None:
        self._move(1)

    def action_cursor_up(self) -> None:
        self._move(-1)

    def action_page_down(self) -> None:
        self._move(max(1, self.reading.height - 2))

    def action_page_up(self) -> None:
        self._move(-max(1, self.reading.height - 2))

    def action_half_page_down(self) -> None:
        self._move(max(1, self.reading.height // 2))

    def action_half_page_up(self) -> None:
        self._move(-max(1, self.reading.height // 2))

    def action_text_top(self) -> None:
        self.reading.go_to_paragraph(0)
        self._show()

    def action_text_end(self) -> None:
        self.reading.go_to_end()
        self._show()

    def action_paragraph_next(self) -> None:
        self.reading.go_to_paragraph(self.reading.place(self.reading.active).paragraph + 1)
        self._show()

    def action_paragraph_previous(self) -> None:
        place = self.reading.place(self.reading.active)
        self.reading.go_to_paragraph(place.paragraph if place.line else place.paragraph - 1)
        self._show()

    def action_pane_other(self) -> None:
        self.reading.activate(other(self.reading.active))
        self._arrange()

    def action_link_toggle(self) -> None:
        self.reading.set_linked(not self.reading.linked)
        self._show()

    def _move(self, rows: int) -> None:
        self.reading.move(rows)
        self._show()
