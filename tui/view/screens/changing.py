"""Changing what stands on either side."""

from tui.text import Article
from tui.text.errors import TextError
from tui.view.screens.remembering import Remembering
from tui.view.sync import Side, other


class Changing(Remembering):
    """Other versions, other texts, other sides; and the paragraph taken along."""

    def action_version_next(self) -> None:
        self._step_version(self.reading.active, 1)

    def action_version_previous(self) -> None:
        self._step_version(self.reading.active, -1)

    def action_other_version_next(self) -> None:
        self._step_version(other(self.reading.active), 1)

    def action_other_version_previous(self) -> None:
        self._step_version(other(self.reading.active), -1)

    def action_pane_swap(self) -> None:
        self.reading.swap()
        self.pursuit.swap()
        if self.comparing.under_way:
            self.compare()
        self.say("")

    def action_text_open(self) -> None:
        from tui.view.screens.open_text import OpenText

        self.app.push_screen(OpenText(self.keymap), self._opened)

    async def action_library_show(self) -> None:
        await self.app.run_action("library_show")

    def action_text_copy(self) -> None:
        side = self.reading.active
        paragraphs = self.reading.articles[side].paragraphs
        if paragraphs:
            paragraph = self.reading.place(side).paragraph
            self.app.copy_to_clipboard(paragraphs[paragraph].text)
            self.say(f"Paragraph {paragraph + 1} is in the clipboard.")

    def _opened(self, article: Article | None) -> None:
        if article is not None:
            self._replace(self.reading.active, article)

    def _step_version(self, side: Side, by: int) -> None:
        versions = self.session.versions
        if len(versions) < 2:
            self.say("This text is no version of a story: there is nothing to step to.")
            return
        current = self.reading.articles[side].source
        at = versions.index(current) if current in versions else -by
        self._load(side, versions[(at + by) % len(versions)])

    def _load(self, side: Side, source: str) -> None:
        from tui.text.load import load

        try:
            article = load(source)
        except TextError as error:
            self.say(str(error), "error")
        else:
            self._replace(side, article)

    def _replace(self, side: Side, article: Article) -> None:
        self.leave_bookmark()
        self.reading.replace(side, article)
        self.pursuit.restart()
        self.comparing.forget()
        self.compare()
        self.say("")
