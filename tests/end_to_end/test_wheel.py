"""The wheel works on its own: an empty environment, an empty folder, and the bundled corpus opens with its keys."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `diptych` of an environment that holds the wheel and what it asks for, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    environment = folder / "environment"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    (wheel,) = folder.glob("diptych-*.whl")
    subprocess.run([str(environment / "bin" / "python"), "-m", "pip", "--quiet", "install", str(wheel)], check=True)
    return environment / "bin" / "diptych"


def test_it_opens_its_own_corpus_with_its_own_keys(
    installed: Path, tmp_path: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    with Terminal([str(installed), "meta-scale"], environment) as terminal:
        terminal.expect("Meta", "Scale AI")
        terminal.press("?")
        terminal.expect("What you can do here")
        terminal.press("q", "q")
        assert terminal.wait() == 0


def test_it_compares_without_a_screen(installed: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The museum paid $14.3 billion for it.\n", encoding="utf-8")
    right.write_text("The museum paid $13.4 billion for it.\n", encoding="utf-8")
    done = subprocess.run(
        [str(installed), "compare", str(left), str(right)],
        check=False,
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "14.3 billion" in done.stdout
    assert "13.4 billion" in done.stdout
