"""A comparison as html."""

from tui.compare.comparison import Comparison


def as_html(comparison: Comparison) -> str:
    """The comparison as html."""
    return f"{len(comparison.links)} links, {len(comparison.mismatches)} mismatches\n"
