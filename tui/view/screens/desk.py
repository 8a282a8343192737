"""What the reading screen consists of: panes, hinge, list and lines, all shown from one reading position."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.widgets import Static

from tui.align.handwork import Handwork
from tui.compare.comparison import Comparison
from tui.compare.worker import Request
from tui.text import Article
from tui.view.arrangement import Arrangement, Wishes, arrange
from tui.view.binding import bind
from tui.view.comfort import Comfort
from tui.view.comparing import Comparer, Comparing
from tui.view.entity_list import EntityList
from tui.view.keymap import Keymap
from tui.view.marking import Marked, Marking
from tui.view.memory.memory import Memory
from tui.view.mismatch_list import MismatchList, at_reading_line
from tui.view.overview import Cell, survey, with_hits, with_window
from tui.view.pursuit import Pursuit
from tui.view.reading import Reading
from tui.view.session import Session
from tui.view.sync import Side
from tui.view.terminal.driver import order_text
from tui.view.threads import Rows, bars, stops, threads
from tui.view.widgets.entry import Entry
from tui.view.widgets.guide import Guide
from tui.view.widgets.hinge import Hinge
from tui.view.widgets.line import Line
from tui.view.widgets.list_head import Head
from tui.view.widgets.looks import Drawn
from tui.view.widgets.overview import Overview
from tui.view.widgets.pane import Pane
from tui.view.widgets.roster import Roster
from tui.view.words import Group, Piece, counts, first_key, hints, list_hints, status, version_name

WIDE = 100
"""The cells from which the first line says in words what it counts."""


class Desk(Drawn[None]):
    """Shows a reading; what the reader can do to it is added by those that build on this."""

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = ""

    def __init__(
        self, session: Session, left: Article, right: Article, keymap: Keymap, comparer: Comparer, memory: Memory
    ) -> None:
        super().__init__()
        self.session, self.keymap, self.memory = session, keymap, memory
        self.reading = Reading((left, right))
        self.pursuit = Pursuit(self.reading)
        self.comparing = Comparing(self, comparer)
        self.wishes = Wishes(session.comfort)
        self.listing = "entities"
        self.mismatches, self.entities = MismatchList(), EntityList()
        self.arrangement: Arrangement | None = None
        self.panes = (Pane(0, id="left"), Pane(1, id="right"))
        self.roster = Roster(keymap, id="roster")
        self.entry = Entry(id="entry")
        self.guide = Guide(keymap, id="guide")
        self.header, self.status_line = Line(id="header"), Line(id="status")
        self._hinge, self.overview = Hinge(id="hinge"), Overview(keymap, id="overview")
        self._too_small = Static("This terminal is too small to read in.", id="notice", markup=False)
        self._message: list[Piece] = []
        self._laid_out = Size()
        self._marking = Marking()
        self._surveys: tuple[list[Cell], list[Cell]] = ([], [])
        bind(self, keymap, "reader")

    def compose(self) -> ComposeResult:
        self.entry.display = self._too_small.display = False
        yield self.header
        with Container(id="desk"):
            yield self.panes[0]
            yield self._hinge
            yield self.panes[1]
            yield self.overview
            yield self.roster
        yield self.guide
        yield self.status_line
        yield self.entry
        yield self._too_small

    def on_mount(self) -> None:
        self.order_text()
        self.lay_out()
        self.call_after_refresh(self.compare)  # its process would take the first frame's time

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self._laid_out:
            self.lay_out()

    def on_key(self, event: events.Key) -> None:
        """A key that leads nowhere gets a hint; what it would lead to is looked up behind this."""
        if event.is_printable and event.key not in self.active_bindings and not self.entry.display:
            self.say(f"{event.character} does nothing here; {first_key(self.keymap, 'help.show')} shows what does")

    @on(Comparing.Told)
    def _told(self, message: Comparing.Told) -> None:
        if not self.comparing.is_current(message):
            return
        comparison = message.news.comparison
        if comparison is not None:
            self.reading.link(comparison.links)
            self.pursuit.compared(comparison)
        if message.news.notice:
            self.say(message.news.notice)
        elif message.news.final and comparison is not None and comparison.is_of_strangers:
            self.say("Nothing in common: no paragraph of the one text tells what one of the other does.")
        elif comparison is not None:
            self.show()
        else:
            self._show_lines()

    @on(Comparing.Stopped)
    def _stopped(self, message: Comparing.Stopped) -> None:
        if self.comparing.is_current(message):
            self.say(message.reason, "error")

    def compare(self, handwork: Handwork | None = None) -> None:
        """Have the two texts compared, again if they were; around what was just decided by hand, if given."""
        left, right = self.reading.articles
        self.comparing.ask(
            Request(left, right, self.session.encoder, self.session.cache, handwork, model=self.session.model)
        )

    @property
    def comfort(self) -> Comfort:
        """The reading settings as they are."""
        return self.wishes.comfort

    def adjust(self, comfort: Comfort) -> None:
        """Read with these settings from now on."""
        self.wishes = replace(self.wishes, comfort=comfort)
        self._message = []
        self.order_text()
        self.lay_out()

    def order_text(self) -> None:
        """Have what is read from right to left ordered by whom the reader wishes."""
        here = self.comfort.ordering == "program"
        if here != self.orders_text:
            self.orders_text = here
            order_text(self.app._driver, here)
            for pane in self.panes:
                pane.forget()
            for part in (self.header, self.status_line, self.roster):
                part.refresh()

    def say(self, message: str, look: str = "") -> None:
        """Say something in the status line, until the next key."""
        self._message = [(message, look)] if message else []
        self.show()

    def found(self, anything: bool, otherwise: str) -> None:
        """Go on where something was found; else say that there is nothing, or that it may still come."""
        still_to_come = self.comparing.under_way and not self.comparing.heard
        self.say("" if anything else "The texts are still being compared." if still_to_come else otherwise)

    def lay_out(self) -> None:
        """Give every part its room on the screen as it is now."""
        self._laid_out = size = self.app.size
        self.guide.lay_out(size.width)
        self.arrangement = arranged = arrange(size.width, size.height - self.guide.rows(size.width), self.wishes)
        self._too_small.display = arranged is None
        for part in (self.header, self.query_one("#desk"), self.status_line):
            part.display = arranged is not None
        self.guide.display = self.guide.step is not None and arranged is not None
        if arranged is None:
            return
        self._place_parts(arranged)
        self.reading.resize(arranged.text_widths, arranged.rows, self.comfort.spacing)
        self.show()

    def _place_parts(self, arranged: Arrangement) -> None:
        parts = (*self.panes, self._hinge, self.overview, self.roster)
        widths = (*arranged.panes, arranged.hinge, arranged.overview, arranged.sidebar)
        for part, cells in zip(parts, widths, strict=True):
            part.display = cells > 0
            part.styles.width = cells
        before, after = arranged.margins
        self.panes[0].styles.margin = (0, 0 if arranged.both else after, 0, before)
        self.panes[1].styles.margin = (0, after, 0, 0 if arranged.both else before)
        self.panes[0].bar_at_end = arranged.both
        for pane in self.panes:
            pane.justified = self.comfort.justified
        self.roster.styles.dock = "left" if self.comfort.sidebar == "left" else "right"

    def show(self) -> None:
        """Bring everything on the screen up to date."""
        if self.arrangement is None:
            return
        rows = (self.reading.rows(0), self.reading.rows(1))
        self._show_marks(self.arrangement, rows)
        self._show_panes(self.arrangement, rows)
        self._show_overview(self.arrangement, rows)
        self._show_list()
        self._show_lines()

    def _show_marks(self, arranged: Arrangement, rows: tuple[Rows, Rows]) -> None:
        """Mark what is in sight; most keys leave all marks as they are."""
        comparison, comfort = self.pursuit.comparison, self.comfort
        changed = self._marking.begin(Marked(comparison, self.pursuit.attention, comfort.differing, comfort.shared))
        for pane in self.panes:
            in_sight = {place.paragraph for place in rows[pane.side] if place is not None}
            pane.mark(self._marking.of(pane.side, in_sight))
        if changed or any(len(cells) != arranged.rows for cells in self._surveys):
            self._surveys = (survey(comparison, 0, arranged.rows), survey(comparison, 1, arranged.rows))

    def _show_panes(self, arranged: Arrangement, rows: tuple[Rows, Rows]) -> None:
        comparison, reading = self.pursuit.comparison, self.reading
        woven = threads(comparison, rows, reading), stops(comparison, rows)
        self._hinge.show(*woven, arranged.hinge, arranged.rows)
        for pane in self.panes:
            side = pane.side
            pane.show(reading.layouts[side], bars(comparison, rows[side], side, reading, self.comfort.focus))
            article = (comparison.left, comparison.right)[side]
            position = f"¶ {reading.place(side).paragraph + 1}/{len(article.paragraphs)}"
            pane.head(version_name(article), position, side == reading.active)

    def _show_overview(self, arranged: Arrangement, rows: tuple[Rows, Rows]) -> None:
        if arranged.overview:
            self.overview.show(self._surveyed(0, rows[0]), self._surveyed(1, rows[1]), self.reading.active)

    def _surveyed(self, side: Side, rows: Rows) -> list[Cell]:
        paragraphs, search = len(self.reading.articles[side].paragraphs), self.pursuit.attention.search
        cells = with_window(self._surveys[side], rows, paragraphs)
        return with_hits(cells, search.places[side], paragraphs) if search else cells

    def _show_list(self) -> None:
        if not self.roster.display:
            return
        if self.listing == "entities":
            self._show_entities(self.pursuit.comparison)
        else:
            self._show_mismatches(self.pursuit.comparison)

    def _show_entities(self, comparison: Comparison) -> None:
        followed, listed = self.pursuit.attention.entity, self.entities.subjects(comparison)
        chosen = listed.index(followed) if followed in listed else None
        head = self.entities.head(first_key(self.keymap, "list.view"), first_key(self.keymap, "list.sort"))
        self.roster.show(head, self.entities.items(comparison), chosen)

    def _show_mismatches(self, comparison: Comparison) -> None:
        here = self.pursuit.mismatch_here()
        chosen = comparison.mismatches.index(here) if here in comparison.mismatches else None
        items = self.mismatches.items(comparison, self.reading.active)
        self.roster.show(Head(self.mismatches.title), items, chosen, at_reading_line(comparison, self.reading))

    def _show_lines(self) -> None:
        title = self.session.title or self.reading.articles[0].title
        told: list[Group] = [[("comparing … " if self.comparing.under_way else "not compared ", "quiet")]]
        if self.comparing.heard:
            told = counts(self.pursuit.comparison, self.reading.linked, wide=self._laid_out.width >= WIDE)
        if self.comparing.encoded is not None:
            told = [[(f"linking {self.comparing.encoded}%  ", "quiet")], *told]
        self.header.show([(title, "strong")], told, keep=self._laid_out.width // 3)
        said = self._message or status(self.pursuit)
        in_list = self.focused is self.roster
        takes_long = self.comparing.encoded is not None
        self.status_line.show(
            said, list_hints(self.keymap, self.listing) if in_list else hints(self.keymap, self.pursuit, takes_long)
        )
