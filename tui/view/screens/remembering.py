"""Where a pair was left: it opens there again, and one that was never read opens with the settings of the last one."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tui.text import Article
from tui.view.comfort import restored
from tui.view.memory.bookmark import Bookmark, Leaf, Setting
from tui.view.screens.desk import Desk
from tui.view.sync import Side
from tui.view.words import called

_STANDARD_INPUT = "-"


class Remembering(Desk):
    """Takes up a bookmark when a pair is opened, and leaves one when it is closed or another takes its place."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        bookmark = self.memory.recall(*(article.source for article in self.reading.articles))
        self._set_up(bookmark.settings if bookmark else self.memory.settings())
        if bookmark is not None:
            self._resume(bookmark)

    def on_mount(self) -> None:
        if self.memory.notice:
            self.say(self.memory.notice, "error")
            self.memory.notice = ""

    def on_unmount(self) -> None:
        self.leave_bookmark()
        self.memory.save()

    def leave_bookmark(self) -> None:
        """Remember how this pair stands; what came from standard input cannot be opened again, and is not kept."""
        left, right = self.reading.articles
        if _STANDARD_INPUT in (left.source, right.source):
            return
        settings: dict[str, Setting] = {**self.comfort.kept(), "listing": self.listing}
        self.memory.keep(
            Bookmark(
                (self._leaf(0, left), self._leaf(1, right)),
                self.session.title,
                self.session.versions,
                self.reading.active,
                self.reading.linked,
                settings,
            )
        )

    def _leaf(self, side: Side, article: Article) -> Leaf:
        return Leaf(article.source, called(article), self.reading.spot(side))

    def _set_up(self, settings: Mapping[str, Setting]) -> None:
        self.wishes = replace(self.wishes, comfort=restored({**self.comfort.kept(), **settings}))
        listing = settings.get("listing")
        if listing in ("entities", "mismatches"):
            self.listing = str(listing)

    def _resume(self, bookmark: Bookmark) -> None:
        left, right = bookmark.leaves
        self.reading.resume(bookmark.active, (left.spot, right.spot), bookmark.linked)
        self.wishes = replace(self.wishes, active=bookmark.active)
