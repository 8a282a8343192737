"""Plain text in columns: widths are cells of a terminal, so that Chinese and Arabic stand where they should."""

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size


def fit(text: str, cells: int) -> str:
    """The text in at most so many cells, with an ellipsis where something was cut off."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + "…" if cells > 0 else ""


def pad(text: str, cells: int) -> str:
    """The text in exactly so many cells."""
    return set_cell_size(fit(text, cells), cells)


def wrapped(text: str, cells: int) -> Iterator[str]:
    """The text in lines of at most so many cells, broken at spaces, or inside what is longer than a line."""
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) <= cells:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        *full, line = chop_cells(word, max(2, cells)) or [""]
        yield from full
    if line:
        yield line
