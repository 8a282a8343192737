"""The app as tests start it: with nothing of the tester's own, and comparisons only as a test gives them."""

from collections.abc import Iterator
from pathlib import Path

from tui.compare.worker import News, Request
from tui.text.load import load
from tui.view.app import DiptychApp
from tui.view.keymap import Keymap, default_keymap
from tui.view.session import Session


class Silent:
    """A comparer that never finds anything."""

    def compare(self, request: Request) -> Iterator[News]:
        """No news."""
        return iter(())

    def stop(self) -> None:
        """Nothing is under way."""


def reading(left: str = "meta-scale/la-vigie", right: str = "meta-scale/plain-brief") -> Session:
    """A session that reads two texts."""
    return Session(load(left), load(right))


def app(session: Session | None = None, keymap: Keymap | None = None) -> DiptychApp:
    """The app on a session; without one, in the library."""
    return DiptychApp(session or Session(), keymap or default_keymap(), Silent())


def keymap_with(path: Path, text: str) -> Keymap:
    """The default keys with those of `text`."""
    from tui.view.keymap import load_keymap

    path.write_text(text, encoding="utf-8")
    return load_keymap(path)
