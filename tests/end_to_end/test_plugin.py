"""Somebody else's encoder: a package that pip installs beside ours, used by its name."""

import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Start

MODULE = Path(__file__).parent / "plugin" / "shared_words.py"
ENTRY_POINTS = """[diptych.encoders]
words = shared_words:SharedWords
endless = shared_words:Endless
broken = shared_words:Broken
"""
METADATA = "Metadata-Version: 2.1\nName: shared-words\nVersion: 1.0\n"
TAGS = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
LEFT = "A quiet week\n\nThe ferry to the island stopped in the fog.\n\nAnna Berg opened a bakery near the harbour.\n"
RIGHT = (
    "A quiet week\n\nAnna Berg opened a new bakery near the harbour.\n\nThe ferry to the island stopped in thick fog.\n"
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the package was installed."""
    folder = tmp_path_factory.mktemp("plugin")
    wheel = folder / "shared_words-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(MODULE, MODULE.name)
        for name, text in (("entry_points.txt", ENTRY_POINTS), ("METADATA", METADATA), ("WHEEL", TAGS), ("RECORD", "")):
            archive.writestr(f"shared_words-1.0.dist-info/{name}", text)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(folder / "site"), str(wheel)], check=True)
    return folder / "site"


@pytest.fixture
def beside(installed: Path, environment: dict[str, str]) -> dict[str, str]:
    """The environment of someone who has both installed."""
    environment["PYTHONPATH"] = os.pathsep.join([str(installed), *filter(None, [os.environ.get("PYTHONPATH")])])
    return environment


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two texts whose second and third paragraphs have changed places."""
    for name, text in (("left.txt", LEFT), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "left.txt"), str(tmp_path / "right.txt")


def compared(environment: dict[str, str], pair: tuple[str, str], encoder: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tui", "compare", *pair, "--encoder", encoder, "--format", "tsv"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_it_is_used_by_its_name(beside: dict[str, str], pair: tuple[str, str]) -> None:
    done = compared(beside, pair, "words")
    assert done.stderr == ""
    links = {tuple(row.split("\t")[:2]) for row in done.stdout.splitlines()}
    assert {("2", "3"), ("3", "2")} <= links


def test_a_name_that_is_none_gets_those_that_are(beside: dict[str, str], pair: tuple[str, str]) -> None:
    done = compared(beside, pair, "word")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "auto, use, e5, broken, endless, words, lexical" in done.stderr


def test_one_that_cannot_be_made_is_told_and_done_without(beside: dict[str, str], pair: tuple[str, str]) -> None:
    done = compared(beside, pair, "broken")
    assert done.stderr.count("\n") == 1
    assert "broken cannot be used" in done.stderr
    assert "/models/gone" in done.stderr
    assert len(done.stdout.splitlines()) > 1


@pytest.mark.usefixtures("beside")
def test_an_encoder_that_is_killed_is_told_and_reading_goes_on_with_the_links_at_hand(
    start: Start, pair: tuple[str, str]
) -> None:
    terminal = start(*pair, "--encoder", "endless")
    terminal.expect("links", "linked")
    os.kill(terminal.child(), signal.SIGKILL)
    terminal.expect("the comparison stopped; the links and marks found so far stay", "links", "linked")
    terminal.press("C", "C")
    terminal.expect("Stopped: links rest on figures and names.", "linked")
    terminal.press("G")
    terminal.expect("Anna Berg")
    terminal.press("q")
    assert terminal.wait() == 0
