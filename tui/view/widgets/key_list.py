"""A list that is moved through with the keymap's keys alone, and whose entries are plain text, never markup."""

from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.view.binding import bind
from tui.view.keymap import Keymap


class KeyList(OptionList):
    """An option list that carries out the keymap's `list.*`, on the keys that they have in a scope."""

    def __init__(self, keymap: Keymap, scope: str, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        bind(self, keymap, scope)

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The cursor is shown in reverse, which Textual leaves out of visual styles, so that it needs no colour."""
        style = super().get_visual_style(*component_classes, partial=partial)
        return style + Style(reverse=True) if "option-list--option-highlighted" in component_classes else style

    def fill(self, entries: "list[tuple[Content, str | None]]", highlight: str | None = None) -> None:
        """Show these entries, each with its id; one without id is a heading that cannot be chosen."""
        self.set_options([Option(content, id=name, disabled=name is None) for content, name in entries])
        ids = [name for _, name in entries]
        first = next((n for n, name in enumerate(ids) if name is not None), None)
        self.highlighted = ids.index(highlight) if highlight in ids and highlight is not None else first

    @property
    def current(self) -> str | None:
        """The id of the entry under the cursor."""
        return self.highlighted_option.id if self.highlighted_option else None

    def action_list_down(self) -> None:
        self.action_cursor_down()

    def action_list_up(self) -> None:
        self.action_cursor_up()

    def action_list_page_down(self) -> None:
        self.action_page_down()  # type: ignore[no-untyped-call]  # Textual leaves it untyped

    def action_list_page_up(self) -> None:
        self.action_page_up()  # type: ignore[no-untyped-call]  # Textual leaves it untyped

    def action_list_top(self) -> None:
        self.action_first()

    def action_list_end(self) -> None:
        self.action_last()
