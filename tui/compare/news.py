"""What is asked of a comparison that runs elsewhere, and what it tells."""

from dataclasses import dataclass

from tui.align.handwork import Handwork
from tui.compare.comparison import Comparison
from tui.text import Article


@dataclass(frozen=True, slots=True)
class Request:
    """Two versions to compare, and how: `encoder` and `model` (of names) as the command names them, `cache` off for no
    trace on disk.

    `handwork` is what the reader has just decided on the links of a comparison at hand, so that no first one is wanted;
    None lets what is kept of the two texts hold.
    """

    left: Article
    right: Article
    encoder: str = "auto"
    cache: bool = True
    handwork: Handwork | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell: a comparison, `final` or a first one; and a notice for the reader in one line.

    Where there is no comparison yet, `encoded` may tell how much of the texts is encoded, in per cent.
    """

    comparison: Comparison | None
    final: bool
    notice: str = ""
    encoded: int | None = None
