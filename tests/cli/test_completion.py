"""Shell completion: the shells' own scripts, and what they are answered."""

import shutil
import subprocess

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_of_its_own(diptych: Run, shell: str) -> None:
    script = diptych("completion", shell).text
    assert "_DIPTYCH_COMPLETE" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)


def complete(diptych: Run, monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    monkeypatch.setenv("_DIPTYCH_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    return [line.partition(",")[2] for line in diptych().text.splitlines()]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("diptych meta", "meta-scale"),
        ("diptych meta-scale/la-vigie meta-scale/pl", "meta-scale/plain-brief"),
        ("diptych compare meta-scale/la", "meta-scale/la-vigie"),
        ("diptych comp", "compare"),
        ("diptych --enc", "--encoder"),
        ("diptych --encoder le", "lexical"),
        ("diptych --theme mono", "monochrome"),
        ("diptych compare a b --format ht", "html"),
        ("diptych cache cl", "clear"),
    ],
)
def test_names_commands_and_options_are_completed(
    diptych: Run, monkeypatch: pytest.MonkeyPatch, words: str, offered: str
) -> None:
    assert offered in complete(diptych, monkeypatch, words)
