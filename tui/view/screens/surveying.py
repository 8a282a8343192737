"""Going about in the overview: a cursor says what a stretch of the text holds, and leads there."""

from textual import on

from tui.view.overview import held, paragraph_at, row_of
from tui.view.screens.moving import Moving
from tui.view.widgets.overview import Overview
from tui.view.words import first_key


class Surveying(Moving):
    """The overview by keys and by pointing."""

    def action_overview_walk(self) -> None:
        paragraphs = len(self.reading.articles[self.reading.active].paragraphs)
        if self.overview.has_focus:
            self._leave_overview()
        elif not self.overview.display or not paragraphs:
            self.say("There is no room for the overview here." if paragraphs else "This text is empty.")
        else:
            self.set_focus(self.overview)
            self._walk_from_here()

    def action_pane_other(self) -> None:
        super().action_pane_other()
        if self.overview.has_focus:
            self._walk_from_here()

    @on(Overview.Looked)
    def _looked(self, message: Overview.Looked) -> None:
        side, height = self.reading.active, self.reading.height
        search = self.pursuit.attention.search
        places = search.places[side] if search else None
        what = held(self.pursuit.comparison, places, side, message.row, height)
        self.say(f"{what}   {first_key(self.keymap, 'list.choose')} goes there")

    @on(Overview.Pointed)
    def _pointed(self, message: Overview.Pointed) -> None:
        self._leave_overview()
        self.reading.activate(message.side)
        paragraphs = len(self.reading.articles[message.side].paragraphs)
        self.go_to_paragraph(paragraph_at(message.row, self.reading.height, paragraphs))

    @on(Overview.Closed)
    def _overview_closed(self) -> None:
        self._leave_overview()
        self.say("")

    def _walk_from_here(self) -> None:
        side = self.reading.active
        paragraph, paragraphs = self.reading.place(side).paragraph, len(self.reading.articles[side].paragraphs)
        self.overview.walk(row_of(paragraph, self.reading.height, paragraphs))

    def _leave_overview(self) -> None:
        self.set_focus(None)
        self.overview.walk(None)
