"""Texts without case and accents, as one types them when searching."""

import unicodedata
from functools import lru_cache

from tui.text import Article

BLOCK = 64
"""Paragraphs that are folded, and looked through, at once."""

_MOST_KEPT = 100_000_000
"""Characters that are kept folded: some hundred megabytes, and far more than people have open."""

_BETWEEN = "\n"
"""What stands in no paragraph and in nothing that is typed."""


def folded(text: str) -> str:
    """The text in its compatibility form (NFKD), without case and without what is combined with a letter."""
    if text.isascii():
        return text.lower()
    import regex

    return regex.sub(r"\P{ccc=0}+", "", unicodedata.normalize("NFKD", text).casefold())


def fold(text: str) -> tuple[str, list[int] | None]:
    """The same, and the offsets of its characters in `text`; None where they are the same."""
    if text.isascii():
        return text.lower(), None
    parts = [_folded_character(character) for character in text]
    return "".join(parts), [offset for offset, part in enumerate(parts) for _ in part]


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    return folded(character)


class FoldedText:
    """The paragraphs of an article folded block by block, each when it is first looked through."""

    def __init__(self, article: Article) -> None:
        self._paragraphs = article.paragraphs
        self._blocks: dict[int, str] = {}
        self._kept = 0

    def __len__(self) -> int:
        return len(self._paragraphs)

    def text(self, paragraph: int) -> str:
        """A paragraph as it is."""
        return self._paragraphs[paragraph].text

    def hits(self, first: int, end: int, needle: str) -> list[tuple[int, int]]:
        """How often each of these paragraphs, of one block, has a folded needle; only those that have it."""
        number = first // BLOCK
        block = self._block(number)
        if needle not in block:
            return []
        inside = block.split(_BETWEEN)[first - number * BLOCK : end - number * BLOCK]
        counts = ((at, text.count(needle)) for at, text in enumerate(inside, first))
        return [(paragraph, count) for paragraph, count in counts if count]

    def _block(self, number: int) -> str:
        block = self._blocks.get(number)
        if block is None:
            paragraphs = self._paragraphs[number * BLOCK : (number + 1) * BLOCK]
            block = folded(_BETWEEN.join(paragraph.text for paragraph in paragraphs))
            if self._kept < _MOST_KEPT:
                self._blocks[number] = block
                self._kept += len(block)
        return block
