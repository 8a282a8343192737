"""Mismatches marked with the keys of a real terminal, at the next opening and in the command's reports."""

import json
import subprocess
import sys
from pathlib import Path

from tests.end_to_end.conftest import Start

LEFT = """The Harbour Museum buys a Rembrandt

The museum in Leeds paid $14.3 billion for the painting on Monday.

The new wing has 20 rooms, and it opens on 3 June 2025.
"""
RIGHT = LEFT.replace("14.3", "13.4").replace("20 rooms", "30 rooms")


def exported(environment: dict[str, str], form: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "tui", "compare", *arguments, "--encoder", "lexical", "--format", form]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_marks_are_there_again_and_are_exported(start: Start, environment: dict[str, str], tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    texts = (str(left), str(right))
    terminal = start(*texts, "--encoder", "lexical")
    terminal.expect("2 conflicts")
    terminal.press("n")
    terminal.expect("14.3 billion US dollars here, 13.4 there")
    terminal.press("w")
    terminal.expect("No mismatch", "1 conflict")
    terminal.press("n")
    terminal.expect("20 here, 30 there")
    terminal.press("r", "ask", "enter")
    terminal.expect("Remark kept.")
    terminal.press("c")
    terminal.expect("Checked.")
    terminal.press("q")
    assert terminal.wait() == 0

    again = start(*texts, "--encoder", "lexical")
    again.expect("1 conflict")
    again.press("n")
    again.expect("20 here, 30 there", "✓ checked", "ask")
    again.press("m", "tab", "tab", "tab")
    again.expect("no mismatch", "$14.3 billion │ $13.4 billion")
    again.press("ctrl+c")
    assert again.wait() == 0

    status, told = exported(environment, "json", *texts)
    assert status == 1
    assert [m["review"] for m in json.loads(told)["mismatches"]] == [{"verdict": "checked", "note": "ask"}]
    assert [m["left"]["text"] for m in json.loads(told)["dismissed"]] == ["$14.3 billion"]
    assert "dismissed" not in json.loads(exported(environment, "json", *texts, "--no-handwork")[1])
    assert "checked: ask" in exported(environment, "text", *texts)[1]
    assert "checked: ask" in exported(environment, "markdown", *texts)[1]
