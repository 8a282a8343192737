"""A comparison as text."""

from tui.compare.comparison import Comparison


def as_text(comparison: Comparison, width: int = 100) -> str:
    """The comparison as text."""
    return f"{len(comparison.links)} links, {len(comparison.mismatches)} mismatches\n"
