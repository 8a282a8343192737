"""The pictures of the README, drawn from the corpus: `python -m tests.screenshots` writes them anew."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.compare.worker import News, Request, answer
from tui.text import Article
from tui.text.load import load
from tui.view.app import DiptychApp
from tui.view.comfort import Comfort
from tui.view.keymap import default_keymap
from tui.view.session import Session

FOLDER = Path(__file__).resolve().parents[1] / "screenshots"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: two versions, the keys pressed before it is taken, and the size of the terminal in cells."""

    name: str
    left: str
    right: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 40)


SHOTS = (
    Shot("reading", "meta-scale/kabar-pagi", "meta-scale/the-ledger", ("n", "n")),
    Shot("entity", "meta-scale/kabar-pagi", "meta-scale/arus-siber", ("e", "down", "down", "enter")),
    Shot("scripts", "lightship/minato-shimpo", "lightship/al-marsa", ("n",)),
    Shot("narrow", "meta-scale/la-vigie", "meta-scale/the-ledger", ("n",), (80, 24)),
)


class Told:
    """Has compared two versions before it is asked, so that the picture is taken when all is told."""

    def __init__(self, left: Article, right: Article) -> None:
        self._news = list(answer(Request(left, right, encoder="use", cache=False)))

    def compare(self, request: Request) -> Iterator[News]:
        return iter(self._news)

    def stop(self) -> None:
        """Nothing runs on."""


async def draw(shot: Shot) -> str:
    """The picture as SVG; the same on every machine with the same Textual and Rich."""
    left, right = load(shot.left), load(shot.right)
    comfort = Comfort(ordering="terminal")  # what shows a picture orders right-to-left text by itself
    session = Session(left, right, versions=(shot.left, shot.right), comfort=comfort)
    app = DiptychApp(session, default_keymap(), Told(left, right))
    async with app.run_test(size=shot.size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*shot.keys)
        await pilot.pause()
        return app.export_screenshot(title="diptych")


def main() -> None:
    """Write every picture into `screenshots/`."""
    FOLDER.mkdir(exist_ok=True)
    for shot in SHOTS:
        (FOLDER / f"{shot.name}.svg").write_text(asyncio.run(draw(shot)), encoding="utf-8")


if __name__ == "__main__":
    main()
