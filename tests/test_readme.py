"""The README stays true: its keys are the keymap's, its pictures are drawn anew and the same, its files exist."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.screenshots import FOLDER, SHOTS, Shot, draw
from tui.view.key_table import as_markdown
from tui.view.keymap import default_keymap

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_keys_is_the_keymaps() -> None:
    table = README.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert table.strip() == as_markdown(default_keymap()).strip()


def test_two_blocks_near_the_top_do_all_the_set_up() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert all(block.startswith("python3 -m venv .venv && ") and block.count("\n") == 1 for block in blocks[:2])
    assert "diptych" in blocks[0]
    assert "pytest" in blocks[1]


def test_every_picture_is_there_and_shown() -> None:
    shown = set(re.findall(r"\(screenshots/([\w-]+)\.svg\)", README))
    assert shown <= {shot.name for shot in SHOTS}
    assert {path.stem for path in FOLDER.glob("*.svg")} == {shot.name for shot in SHOTS}


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_the_pictures_are_fresh(shot: Shot) -> None:
    assert (FOLDER / f"{shot.name}.svg").read_text(encoding="utf-8") == asyncio.run(draw(shot))
