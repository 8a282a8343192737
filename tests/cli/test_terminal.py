"""The screen takes its keys from the terminal wherever standard input and standard error lead."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

ENVIRONMENT = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}


def start(script: str, home: Path, **variables: str) -> Terminal:
    environment = {**ENVIRONMENT, "HOME": str(home), "DIPTYCH": f"{sys.executable} -m tui", **variables}
    return Terminal(["bash", "-c", script], environment, (100, 30))


def test_a_text_from_standard_input_is_read_with_the_keyboard(home: Path, pair: tuple[str, str]) -> None:
    with start(
        f"cat {pair[0]} | $DIPTYCH - {pair[1]} --encoder lexical; echo status ${{PIPESTATUS[1]}}", home
    ) as terminal:
        terminal.expect("$14.3 billion", "$13.4 billion")
        terminal.press("q")
        terminal.expect("status 0")


def test_errors_in_a_file_leave_the_screen_on_the_terminal(home: Path, pair: tuple[str, str], tmp_path: Path) -> None:
    log = tmp_path / "log"
    with start(f"$DIPTYCH {pair[0]} {pair[1]} --encoder lexical 2>{log}; echo status $?", home) as terminal:
        terminal.expect("$14.3 billion", "$13.4 billion")
        terminal.press("q")
        terminal.expect("status 0")
    assert log.read_text() == ""


@pytest.mark.parametrize(
    ("script", "variables", "said"),
    [
        ("$DIPTYCH", {"TERM": "dumb"}, "diptych: this terminal (TERM=dumb)"),
        ("stty cols 12 rows 3; $DIPTYCH meta-scale", {}, "diptych: this"),
        ("setsid $DIPTYCH </dev/null", {}, "diptych: no terminal"),
    ],
)
def test_a_terminal_that_cannot_show_a_screen_is_told(
    home: Path, script: str, variables: dict[str, str], said: str
) -> None:
    with start(f"{script}; echo status $?", home, **variables) as terminal:
        terminal.wait()
        output = terminal.output.decode()
    assert output.startswith(said)
    assert output.split("\r\n")[1:] == ["status 2", ""]


def test_a_broken_keymap_is_told_before_the_screen_opens(home: Path, tmp_path: Path) -> None:
    keymap = tmp_path / "keymap.yaml"
    keymap.write_text("commands:\n  cursor.dwn: [j]\n")
    with start(f"$DIPTYCH meta-scale --keymap {keymap}; echo status $?", home) as terminal:
        terminal.wait()
        output = terminal.output.decode()
    assert f"{keymap}:2: " in output
    assert "cursor.down" in output
    assert output.split("\r\n")[1:] == ["status 2", ""]


def test_a_fault_of_ours_restores_the_terminal_and_is_one_line(home: Path, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.py"
    faulty.write_text(
        "import sys\n"
        "from tui.cli import main\n"
        "from tui.view.app import DiptychApp\n"
        "DiptychApp.action_theme_next = lambda self: 1 / 0\n"
        "sys.argv = ['diptych', 'meta-scale']\n"
        "main()\n"
    )
    with start(f"{sys.executable} {faulty}; echo status $?", home) as terminal:
        terminal.expect("¶")
        terminal.press("t")
        terminal.wait()
        said = terminal.output.decode().rpartition("\x1b[?1049l")[2]
    assert "Traceback" not in said
    assert "ZeroDivisionError" in said
    assert "status 2" in said


def test_a_terminal_that_goes_away_ends_it(home: Path) -> None:
    with start("exec $DIPTYCH meta-scale", home) as terminal:
        terminal.expect("¶")
        terminal.hang_up()
        assert terminal.wait() != 0


def test_further_texts_are_stepped_through(home: Path, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(f"Title {name}\n\nBody of {name}.\n")
    with start(f"cd {tmp_path}; exec $DIPTYCH one.txt two.txt three.txt --encoder lexical", home) as terminal:
        terminal.expect("Body of one", "Body of two")
        terminal.press("]", "]")
        terminal.expect("Body of three", "Body of two")


def test_versions_named_one_by_one_are_stepped_through_in_their_story(home: Path) -> None:
    with start("exec $DIPTYCH meta-scale/kabar-pagi meta-scale/la-vigie --encoder lexical", home) as terminal:
        terminal.expect("Kabar Pagi", "La Vigie")
        terminal.press("]")
        terminal.expect("The Ledger", "La Vigie")


def test_it_makes_way_for_the_shell_and_comes_back(home: Path) -> None:
    with Terminal(["bash", "--norc", "-i"], {**ENVIRONMENT, "HOME": str(home), "PS1": "$ "}, (100, 30)) as terminal:
        terminal.press(f"{sys.executable} -m tui meta-scale --encoder lexical", "enter")
        terminal.expect("¶", "Kabar Pagi")
        terminal.press("\x1a")
        terminal.expect("Stopped")
        terminal.screen.reset()
        terminal.press("fg", "enter")
        terminal.expect("¶", "Kabar Pagi")
        terminal.press("q")
        terminal.until(lambda: terminal.output.count(b"\x1b[?1049l") == 2, "the shell's own screen")
