"""The program on the screen: palettes, keys and screens put together, and nothing else."""

import asyncio
import gc
import os
import signal
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App
from textual.screen import Screen

from tui.compare.worker import ComparisonWorker
from tui.view.binding import bind
from tui.view.comparing import Comparer
from tui.view.keymap import Keymap, load_keymap
from tui.view.memory.memory import Memory, memory_file
from tui.view.offers import Offer, offers
from tui.view.palettes import DEFAULT, PALETTES, WITHOUT_COLOUR, next_palette
from tui.view.screens.reader import ReaderScreen
from tui.view.session import Session
from tui.view.terminal.driver import forget_screen, frugal
from tui.view.widgets.entry import Entry
from tui.view.widgets.roster import Roster


class DiptychApp(App[None]):
    """Reads what a session names."""

    TITLE = "Diptych"
    CSS_PATH = Path(__file__).with_name("diptych.tcss")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        session: Session,
        keymap: Keymap | None = None,
        comparer: Comparer | None = None,
        memory: Memory | None = None,
    ) -> None:
        without_colour = os.environ.pop("NO_COLOR", None) is not None  # Textual would turn it into shades of grey
        super().__init__()
        self.driver_class = frugal(self.driver_class)
        self.session = session
        self.keymap = keymap or load_keymap()
        self.comparer: Comparer = comparer or ComparisonWorker()
        self.memory = memory or Memory()
        for palette in PALETTES:
            self.register_theme(palette)
        self._start_in(WITHOUT_COLOUR if without_colour else session.theme or self._remembered_theme())
        bind(self, self.keymap, "anywhere")

    def _start_in(self, palette: str) -> None:
        """Begin in a palette, without the styles being read a second time as for a change of it."""
        self.set_reactive(App.theme, palette)
        self.stylesheet.set_variables(self.get_css_variables())

    def _remembered_theme(self) -> str:
        return self.memory.theme if self.memory.theme in {palette.name for palette in PALETTES} else DEFAULT

    def get_default_screen(self) -> Screen[Any]:
        """The reading screen at once where there is something to read; else a blank one below the library."""
        left, right = self.session.left, self.session.right
        if left is None or right is None:
            return super().get_default_screen()
        return ReaderScreen(self.session, left, right, self.keymap, self.comparer, self.memory)

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.exit, None, 128 + number)
        self.app_resume_signal.subscribe(self, self._draw_whole)
        if not isinstance(self.screen, ReaderScreen):
            self.action_library_show()

    def on_ready(self) -> None:
        if not gc.isenabled():
            gc.freeze()  # two long texts are a million objects each, which no collection has to look through again
            gc.enable()

    def on_resize(self) -> None:
        forget_screen(self._driver)

    def on_key(self, event: events.Key) -> None:
        """A key typed ahead has passed by what it was meant for, if that got the focus after it was sent."""
        if isinstance(self.focused, Entry | Roster):
            self.focused.press(event)

    def _draw_whole(self, _: App[Any]) -> None:
        """Back from the shell: whatever it has written is on the screen now, and nothing of ours."""
        forget_screen(self._driver)
        self.refresh(layout=True)

    def on_unmount(self) -> None:
        self.comparer.stop()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return PALETTES[0].variables

    def _fatal_error(self) -> None:
        """End without Textual's traceback: `run` raises the error once the terminal is as it was."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    def action_theme_next(self) -> None:
        self.theme = next_palette(self.theme)
        self.memory.choose(self.theme)

    def action_help_show(self) -> None:
        from tui.view.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.keymap, offers(self.screen, self.keymap)))

    def action_legend_show(self) -> None:
        from tui.view.screens.legend import Legend

        self.push_screen(Legend(self.keymap))

    def action_palette_show(self) -> None:
        from tui.view.screens.palette import Palette

        self.push_screen(Palette(self.keymap, offers(self.screen, self.keymap)), self._carry_out)

    def action_library_show(self) -> None:
        from tui.view.screens.library import LibraryScreen

        self.push_screen(LibraryScreen(self.session, self.keymap, self.memory), self._opened)

    async def _carry_out(self, offer: Offer | None) -> None:
        if offer is not None:
            await self.run_action(offer.command.action, offer.node)

    def _opened(self, session: Session | None) -> None:
        if session is not None and session.left is not None and session.right is not None:
            self.session = session
            reader = ReaderScreen(session, session.left, session.right, self.keymap, self.comparer, self.memory)
            is_lowest = len(self.screen_stack) == 1  # which cannot be taken away
            if isinstance(self.screen, ReaderScreen) and not is_lowest:
                self.switch_screen(reader)
            else:
                self.push_screen(reader)

    def action_app_suspend(self) -> None:
        self.action_suspend_process()

    def action_app_quit(self) -> None:
        self.exit()

    def action_app_leave(self) -> None:
        self.exit()


def run(session: Session, keymap: Keymap) -> int:
    """Show a session until the reader leaves it, and give the exit status; raises what went wrong inside."""
    app = DiptychApp(session, keymap, memory=Memory(memory_file()))
    app.run()
    if app._exception is not None:
        raise app._exception
    return app.return_code or 0
