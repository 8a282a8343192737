"""Searching while one types: what lies ahead is found first, the rest between the keys, and the next key ends that."""

import asyncio
import time
from dataclasses import dataclass

from tui.view.layout import Spot
from tui.view.screens.asking import Asking, Question
from tui.view.search import Search
from tui.view.sync import Side
from tui.view.words import hits_told

_SLICE = 0.01
"""Seconds of looking on before keys get their turn."""

_TURN = 0.01
"""Seconds that keys have then: one is passed on many times before it is done, and must not wait as often."""

_TELL = 0.25
"""Seconds after which the counts so far are shown."""


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the reader stood when a search began, and how many jumps lay behind."""

    side: Side
    spot: Spot
    depth: int


class Searching(Asking):
    """The line in which one types what is searched, and the way from hit to hit."""

    def action_search_open(self) -> None:
        side = self.reading.active
        origin = _Origin(side, self.reading.spot(side), self.reading.jumps.depth)
        self.ask(
            Question(
                "/",
                taken=lambda text: self._end_search(origin),
                typed=lambda text: self._search(origin, text),
                dropped=lambda: self._drop_search(origin),
            )
        )

    def step_hit(self, by: int) -> None:
        """Go to the next hit; says where there is none."""
        search = self.pursuit.attention.search
        if self.pursuit.step_hit(by) or search is None:
            self.say("")
        else:
            self.say(f"{'Nowhere' if search.is_done else 'Not yet found'} in these texts: {search.wanted}")

    def _search(self, origin: _Origin, text: str) -> str:
        self.reading.activate(origin.side)
        search = self.pursuit.search(text)
        if search is None:
            self.reading.go(origin.spot)
            self.show()
            return ""
        search.look_on(_SLICE)
        found = self._go_to_first(origin)
        self.show()
        if not search.is_done:
            self.run_worker(self._look_on(search, origin, found), group="search", exclusive=True)
        return f"{hits_told(search)} "

    async def _look_on(self, search: Search, origin: _Origin, found: bool) -> None:
        """Search on until another search begins, and go to the first hit once there is one."""
        told = time.monotonic()
        await asyncio.sleep(_TURN)
        while self.pursuit.attention.search is search and search.look_on(_SLICE):
            if not found and self.entry.display:
                found = self._go_to_first(origin)
            if search.is_done or time.monotonic() - told > _TELL:
                told = time.monotonic()
                self.entry.note(f"{hits_told(search)} ")
                self.show()
            await asyncio.sleep(_TURN)

    def _go_to_first(self, origin: _Origin) -> bool:
        return self.pursuit.step_hit(1, start=Spot(origin.spot.paragraph, origin.spot.offset - 1))

    def _end_search(self, origin: _Origin) -> None:
        self.reading.jumps.collapse(origin.depth)
        self.say("")

    def _drop_search(self, origin: _Origin) -> None:
        self.pursuit.search("")
        self.reading.jumps.collapse(origin.depth)
        if self.reading.jumps.depth > origin.depth:
            self.reading.go_back()
        self.reading.activate(origin.side)
        self.reading.go(origin.spot)
        self.say("")
