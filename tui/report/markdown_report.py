"""A comparison as markdown."""

from tui.compare.comparison import Comparison


def as_markdown(comparison: Comparison) -> str:
    """The comparison as markdown."""
    return f"{len(comparison.links)} links, {len(comparison.mismatches)} mismatches\n"
