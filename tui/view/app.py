"""The program on the screen: palettes, keys and screens put together, and nothing else."""

import os
from pathlib import Path

from textual.app import App

from tui.compare.worker import ComparisonWorker
from tui.view.comparing import Comparer
from tui.view.keymap import Keymap, load_keymap
from tui.view.palettes import DEFAULT, PALETTES, WITHOUT_COLOUR, next_palette
from tui.view.screens.reader import ReaderScreen
from tui.view.session import Session
from tui.view.terminal.driver import forget_screen, frugal


class DiptychApp(App[None]):
    """Reads what a session names."""

    TITLE = "Diptych"
    CSS_PATH = Path(__file__).with_name("diptych.tcss")
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, session: Session, keymap: Keymap | None = None, comparer: Comparer | None = None) -> None:
        without_colour = "NO_COLOR" in os.environ
        super().__init__()
        self.driver_class = frugal(self.driver_class)
        self.session = session
        self.keymap = keymap or load_keymap()
        self.comparer: Comparer = comparer or ComparisonWorker()
        for palette in PALETTES:
            self.register_theme(palette)
        self.theme = WITHOUT_COLOUR if without_colour else session.theme or DEFAULT
        for binding in self.keymap.bindings("anywhere"):
            self._bindings.key_to_bindings.setdefault(binding.key, []).append(binding)

    def on_mount(self) -> None:
        left, right = self.session.left, self.session.right
        if left is not None and right is not None:
            self.push_screen(ReaderScreen(self.session, left, right, self.keymap, self.comparer))

    def on_resize(self) -> None:
        forget_screen(self._driver)

    def on_unmount(self) -> None:
        self.comparer.stop()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return PALETTES[0].variables

    def action_theme_next(self) -> None:
        self.theme = next_palette(self.theme)

    def action_app_quit(self) -> None:
        self.exit()

    def action_app_leave(self) -> None:
        self.exit()


def run(session: Session) -> None:
    """Show a session until the reader leaves it."""
    DiptychApp(session).run()
