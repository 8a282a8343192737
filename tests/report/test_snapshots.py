"""What the comparison of every pair of the first story says, as text that reads in a diff.

Look at what a change does to it before `pytest tests/report/test_snapshots.py --snapshot-update` writes it down anew.
"""

from itertools import combinations
from pathlib import Path

import pytest

from tui.align.encoders import choose
from tui.compare.compare import compare
from tui.compare.comparison import Comparison
from tui.report.text_report import as_text
from tui.text.corpus import find_story
from tui.text.load import load

FOLDER = Path(__file__).with_name("snapshots")
VERSIONS = [version.name for version in find_story("meta-scale").versions]


def links(comparison: Comparison) -> str:
    """The linked paragraphs as readers count, a line for each one of the left version that has links."""
    opposite: dict[int, list[int]] = {}
    for link in comparison.links:
        opposite.setdefault(link.left, []).append(link.right)
    lines = (
        f"  ¶ {left + 1:<3} " + " ".join(f"¶ {right + 1}" for right in sorted(opposite[left])) for left in opposite
    )
    return "\n".join(("Links", "", *lines))


@pytest.mark.parametrize(("left", "right"), combinations(VERSIONS, 2))
def test_what_the_comparison_of_a_pair_says(left: str, right: str, pytestconfig: pytest.Config) -> None:
    texts = load(left), load(right)
    comparison = compare(*texts, choose("use", *texts, cache=False).encoder)
    told = f"{as_text(comparison, 100)}\n{links(comparison)}\n"
    kept = FOLDER / f"{left.partition('/')[2]}--{right.partition('/')[2]}.txt"
    if pytestconfig.getoption("update_snapshots"):
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text(encoding="utf-8")
