"""Links by hand from the keys of a real terminal to the next opening and to the command."""

import subprocess
import sys
from pathlib import Path

from tests.end_to_end.conftest import Start

TEXT = """The Harbour Museum buys a Rembrandt

The museum in Leeds paid $14.3 billion for the painting on Monday.

Anna Berg left the board in June.
"""


def exported(environment: dict[str, str], *arguments: str) -> list[list[str]]:
    command = [sys.executable, "-m", "tui", "compare", *arguments, "--encoder", "lexical", "--format", "tsv"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return [row.split("\t")[:4] for row in done.stdout.splitlines()]


def test_links_made_and_broken_are_there_again_and_are_exported(
    start: Start, environment: dict[str, str], tmp_path: Path
) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    for path in (left, right):
        path.write_text(TEXT, encoding="utf-8")
    terminal = start(str(left), str(right), "--encoder", "lexical")
    terminal.expect("│─────│")
    terminal.press("J", "-")
    terminal.expect("Broke the link ¶ 2 – ¶ 2.")
    terminal.press("J", "*")
    terminal.expect("Pinned the link ¶ 3 – ¶ 3.", "═════")
    terminal.press("u")
    terminal.expect("Undone: ¶ 3 – ¶ 3 as before.")
    terminal.press("=", "K", "+")
    terminal.expect("Linked ¶ 2 – ¶ 3.", "═")
    terminal.press("q")
    assert terminal.wait() == 0
    again = start(str(left), str(right), "--encoder", "lexical")
    again.expect("═══")
    again.press("q")
    rows = exported(environment, str(left), str(right))
    assert ["2", "3", "1.0000", "made"] in rows
    assert ["3", "3", "pinned"] not in [[*row[:2], row[3]] for row in rows]
    assert ["2", "2"] not in [row[:2] for row in rows]
    assert ["2", "2"] in [row[:2] for row in exported(environment, str(left), str(right), "--no-handwork")]
