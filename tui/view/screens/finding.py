"""Going to a place that is named: a paragraph by its number, a share of the text, or a heading."""

from tui.view.layout import Spot
from tui.view.outline import Entry, outline, place_in
from tui.view.screens.asking import Asking, Question
from tui.view.walks import Stop

_WHOLE = 100


class Finding(Asking):
    """The line in which a number is typed, and the outline."""

    def action_paragraph_go(self) -> None:
        self.ask(Question("¶ ", self._go_to_number, typed=self._told_of))

    def action_outline_show(self) -> None:
        from tui.view.screens.outline import Outline

        entries = outline(self.pursuit.comparison)
        if not entries:
            self.say("Neither of these texts has a heading.")
            return
        side = self.reading.active
        at = place_in(entries, side, self.reading.place(side).paragraph)
        self.app.push_screen(Outline(self.keymap, entries, at), self._chosen)

    @property
    def _paragraphs(self) -> int:
        return len(self.reading.articles[self.reading.active].paragraphs)

    def _told_of(self, text: str) -> str:
        """How a paragraph begins whose number is typed."""
        number = numbered(text, self._paragraphs)
        if number is None:
            return f"1 to {self._paragraphs}, or a percentage "
        return f"{self.reading.articles[self.reading.active].paragraphs[number].text[:40]}… "

    def _go_to_number(self, text: str) -> None:
        number = numbered(text, self._paragraphs)
        if number is None:
            self.say(f"{text or 'Nothing'} is no paragraph: type 1 to {self._paragraphs}, or a percentage as 50%.")
            return
        self.pursuit.moved_on()
        self.reading.go_to_paragraph(number)
        self.say("")

    def _chosen(self, entry: Entry | None) -> None:
        if entry is not None:
            left, right = (Spot(at) if at is not None else None for at in entry.paragraphs)
            self.pursuit.go_to(Stop((left, right)))
            self.say("")


def numbered(text: str, paragraphs: int) -> int | None:
    """The paragraph, from 0, that a number from 1 or a percentage names, the last one for more; None for neither."""
    typed = text.strip().removeprefix("¶").strip()
    share = typed.endswith("%")
    try:
        number = int(typed.removesuffix("%"))
    except ValueError:
        return None
    if number < (0 if share else 1) or not paragraphs:
        return None
    wanted = number * paragraphs // _WHOLE if share else number - 1
    return min(wanted, paragraphs - 1)
