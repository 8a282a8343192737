"""The links of a comparison as tab-separated values, a link a line, for spreadsheets and scripts.

Cells are quoted where they hold a quotation mark, as Excel, LibreOffice, pandas and Python's `csv` read them.
"""

import csv
import io

from tui.compare.comparison import Comparison
from tui.text.clean import harmless

HEADS = ("left", "right", "score", "origin", "left text", "right text")


def as_tsv(comparison: Comparison) -> str:
    """A line of heads, then the links: paragraphs as readers count, from 1, score in 0..1, origin, and both texts.

    The origin is `found`, or how a reader's hand made it: `made` or `pinned`.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, "excel-tab", lineterminator="\n")
    writer.writerow(HEADS)
    left, right = comparison.left.paragraphs, comparison.right.paragraphs
    for link in comparison.links:
        origin = comparison.handwork.origin((link.left, link.right))
        texts = harmless(left[link.left].text), harmless(right[link.right].text)
        writer.writerow((link.left + 1, link.right + 1, f"{link.score:.4f}", origin, *texts))
    return lines.getvalue()
