"""What the command says of itself, and what it says when it is asked for something it cannot do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tui import __version__


def test_the_version_is_told(diptych: Run) -> None:
    outcome = diptych("--version")
    assert (outcome.status, outcome.text) == (0, f"diptych {__version__}\n")


def test_help_teaches_how_to_begin(diptych: Run, home: Path) -> None:
    text = diptych("--help").text
    for taught in (
        "diptych STORY",
        "diptych LEFT RIGHT",
        "diptych compare",
        "diptych batch",
        "meta-scale",
        "standard input",
    ):
        assert taught in text
    assert str(home / ".config/diptych/keymap.yaml") in "".join(text.split())
    assert "DIPTYCH_STORIES" in text


@pytest.mark.parametrize("command", ["compare", "batch", "cache", "keys", "completion"])
def test_each_command_has_help_of_its_own(diptych: Run, command: str) -> None:
    outcome = diptych(command, "--help")
    assert outcome.status == 0
    assert f"diptych {command}" in outcome.text
    assert f"diptych {command}" in diptych("--help").text


TROUBLE = [
    (("no-such-story",), "no-such-story"),
    (("{left}",), "second"),
    (("-",), "second"),
    (("meta-scale/la-vigie",), "second"),
    (("meta-scale/la-vigi",), "meta-scale"),
    (("read",), "read"),
    (("{left}", "{right}", "{left}"), "two"),
    (("{left}", "/no/such.txt"), "/no/such.txt"),
    (("-", "-"), "standard input"),
    (("compare", "-", "-"), "standard input"),
    (("compare", "{left}"), "RIGHT"),
    (("compare", "{left}", "{right}", "--format", "pdf"), "pdf"),
    (("compare", "{left}", "{right}", "--unit", "word"), "sentence"),
    (("compare", "{left}", "{right}", "--encoder", "magic"), "lexical"),
    (("compare", "{left}", "{folder}"), "{folder}"),
    (("{left}", "{right}", "--theme", "pink"), "monochrome"),
    (("{left}", "{right}", "--no-such-option"), "--no-such-option"),
    (("keys", "--keymap", "/no/keymap.yaml"), "/no/keymap.yaml"),
    (("completion", "cmd"), "bash"),
    (("cache", "empty"), "clear"),
    (("batch",), "PAIRS"),
    ((), "terminal"),
]


@pytest.mark.parametrize(("arguments", "named"), TROUBLE)
def test_trouble_is_one_line_and_status_2(
    diptych: Run, pair: tuple[str, str], tmp_path: Path, arguments: tuple[str, ...], named: str
) -> None:
    places = {"left": pair[0], "right": pair[1], "folder": str(tmp_path)}
    outcome = diptych(*(argument.format(**places) for argument in arguments))
    assert outcome.status == 2
    assert outcome.out == b""
    assert outcome.err.startswith("diptych: ")
    assert outcome.err.count("\n") == 1
    assert named.format(**places) in outcome.err


def test_an_error_shows_nothing_that_steers_the_terminal(diptych: Run) -> None:
    outcome = diptych("compare", "a\x1b[2Jb\nc", "d")
    assert outcome.err.count("\n") == 1
    assert "\x1b" not in outcome.err


def test_a_fault_of_ours_is_no_conflict(diptych: Run, pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("seven")

    monkeypatch.setattr("tui.cli.compare.compare_texts", lambda *_args, **_options: fails())
    outcome = diptych("compare", *pair)
    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "ZeroDivisionError" in outcome.err


def test_an_interrupt_is_status_130(diptych: Run, pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.compare.compare_texts", interrupted)
    outcome = diptych("compare", *pair)
    assert (outcome.status, outcome.out, outcome.err) == (130, b"", "")


def run_in_shell(script: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(tmp_path), "DIPTYCH": f"{sys.executable} -m tui"}
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=environment, check=False)


def test_output_that_nobody_reads_any_more_is_no_trouble(tmp_path: Path) -> None:
    done = run_in_shell("$DIPTYCH keys | true; echo ${PIPESTATUS[0]}", tmp_path)
    assert done.stderr == ""
    assert done.stdout.strip() in ("0", "141")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    done = run_in_shell("$DIPTYCH keys >/dev/full", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no space left" in done.stderr


def test_closed_output_is_one_line(tmp_path: Path) -> None:
    done = run_in_shell("$DIPTYCH keys >&-", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_a_command_goes_before_a_file_of_its_name(
    diptych: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("compare", "keys"):
        (tmp_path / name).write_text("A text\n\nIt has two paragraphs.\n")
    assert "diptych keys" in diptych("keys", "--help").text
    assert diptych("./compare", "keys", "--encoder", "lexical").text.startswith("left   ./compare")
    assert diptych("--encoder", "lexical", "--", "compare", "keys").text.startswith("left   compare")


def test_a_file_goes_before_a_name_of_the_corpus(diptych: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "meta-scale").mkdir()
    (tmp_path / "meta-scale" / "la-vigie").write_text("My own text\n\nIt has two paragraphs.\n")
    outcome = diptych("meta-scale/la-vigie", "meta-scale/plain-brief", "--encoder", "lexical")
    assert "My own text" in outcome.text


def test_version_and_help_need_no_screen_and_no_engine(tmp_path: Path) -> None:
    script = "import sys\nfrom tui.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules)"
    for option in ("--version", "--help"):
        command = [sys.executable, "-c", script, option]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)}
        )
        assert not {"textual", "numpy", "babel", "tui.compare.compare"} & set(done.stdout.split())
