"""`diptych keys`: every command with its keys, as they are now."""

from pathlib import Path

from tests.cli.conftest import Run
from tui.view.keymap import default_keymap


def test_every_command_is_listed(diptych: Run) -> None:
    text, markdown = diptych("keys").text, diptych("keys", "--format", "markdown").text
    for command in default_keymap().commands.values():
        assert command.id in text
        assert command.title in text
        assert f"`{command.id}`" in markdown


def test_ones_own_keys_are_shown_unless_the_defaults_are_asked_for(diptych: Run, home: Path) -> None:
    folder = home / ".config" / "diptych"
    folder.mkdir(parents=True)
    (folder / "keymap.yaml").write_text("commands:\n  text.copy: [f9]\n")
    assert "F9" in diptych("keys").text
    assert "F9" not in diptych("keys", "--defaults").text


def test_a_keymap_may_be_named(diptych: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("commands:\n  text.copy: [f9]\n")
    assert "F9" in diptych("keys", "--keymap", str(file)).text
