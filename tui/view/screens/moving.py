"""Moving about in the texts."""

from dataclasses import replace

from textual import on

from tui.view.screens.desk import Desk
from tui.view.sync import other
from tui.view.widgets.pane import Pane
from tui.view.words import named


class Moving(Desk):
    """Lines, pages, paragraphs and panes."""

    def move(self, rows: int) -> None:
        """Read on so many rows further down, or up."""
        self.pursuit.moved_on()
        self.reading.move(rows)
        self.say("")

    def go_to_paragraph(self, paragraph: int) -> None:
        """Read from the start of a paragraph."""
        self.pursuit.moved_on()
        self.reading.go_to_paragraph(paragraph)
        self.say("")

    @on(Pane.Clicked)
    def _clicked(self, message: Pane.Clicked) -> None:
        side = message.pane.side
        self.reading.activate(side)
        self.pursuit.moved_on()
        self.reading.move_to_row(message.row)
        self.say("")

    @on(Pane.Wheeled)
    def _wheeled(self, message: Pane.Wheeled) -> None:
        self.reading.activate(message.pane.side)
        self.move(message.rows)

    def turn_over(self) -> None:
        """Show the text that is read now, where only one fits the screen."""
        self.wishes = replace(self.wishes, active=self.reading.active)
        self._message = []
        self.lay_out()

    def action_cursor_down(self) -> None:
        self.move(1)

    def action_cursor_up(self) -> None:
        self.move(-1)

    def action_page_down(self) -> None:
        self.move(self._page)

    def action_page_up(self) -> None:
        self.move(-self._page)

    def action_half_page_down(self) -> None:
        self.move(self._page // 2)

    def action_half_page_up(self) -> None:
        self.move(-(self._page // 2))

    def action_text_top(self) -> None:
        self.go_to_paragraph(0)

    def action_text_end(self) -> None:
        self.pursuit.moved_on()
        self.reading.go_to_end()
        self.say("")

    def action_paragraph_next(self) -> None:
        self.go_to_paragraph(self.reading.place(self.reading.active).paragraph + 1)

    def action_paragraph_previous(self) -> None:
        place = self.reading.place(self.reading.active)
        self.go_to_paragraph(place.paragraph if place.line else place.paragraph - 1)

    def action_pane_other(self) -> None:
        self.reading.activate(other(self.reading.active))
        self.pursuit.moved_on()
        self.turn_over()

    def action_link_toggle(self) -> None:
        self.reading.set_linked(not self.reading.linked)
        self.say("The panes move together." if self.reading.linked else "Each pane moves alone.")

    def action_link_here(self) -> None:
        if not all(article.paragraphs for article in self.reading.articles):
            self.say("One of these texts has no paragraph to stand level with.")
            return
        self.reading.anchor()
        self.say(f"The panes move together from {named(self.reading.level)} on.")

    def action_jump_back(self) -> None:
        self._jump(self.reading.go_back(), "There was no jump to come back from.")

    def action_jump_forward(self) -> None:
        self._jump(self.reading.go_forward(), "There is no way forward: you did not come back from anywhere.")

    def _jump(self, done: bool, why_not: str) -> None:
        if not done:
            self.say(why_not)
            return
        self.pursuit.moved_on()
        self.turn_over()

    @property
    def _page(self) -> int:
        return max(2, self.reading.lines - 2)
