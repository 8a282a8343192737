"""The command run inside the test's own process, with streams of its own and an empty home."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the command left behind."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: nothing of the tester's own settings comes through."""
    path = tmp_path / "home"
    path.mkdir()
    monkeypatch.setenv("HOME", str(path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DIPTYCH_STORIES", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return path


@pytest.fixture
def diptych(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Runs `diptych` with arguments, and bytes on standard input."""

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["diptych", *arguments])
        (tmp_path / "standard input").write_bytes(stdin)
        monkeypatch.setattr(sys, "stdin", (tmp_path / "standard input").open(encoding="utf-8"))
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsysbinary.readouterr()
        return Outcome(int(left.value.code or 0), out, err.decode("utf-8"))

    return run


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two texts that tell another amount of the same thing."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Museum buys a painting\n\nThe museum in Leeds paid $14.3 billion for it on Monday.\n")
    right.write_text("Museum buys a painting\n\nThe museum in Leeds paid $13.4 billion for it on Monday.\n")
    return str(left), str(right)
