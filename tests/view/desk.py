"""The reading screen as a test uses it: keys go in, and what can be seen comes out."""

from dataclasses import dataclass

from textual.pilot import Pilot

from tui.compare.comparison import Comparison
from tui.view.screens.reader import ReaderScreen


@dataclass(frozen=True)
class Desk:
    """The reading screen under test, and what can be seen of it."""

    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that they began has ended."""
        await self.pilot.press(*keys)
        await self.pilot.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def screen(self) -> ReaderScreen:
        """The screen in front, which must be the one for reading."""
        screen = self.pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def comparison(self) -> Comparison:
        """What the screen shows of the two texts."""
        return self.screen.pursuit.comparison

    @property
    def said(self) -> str:
        """The status line, with single blanks."""
        return " ".join(self.screen.status_line.text.split())
