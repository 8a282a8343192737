"""A frame as it comes from the program: pieces of text, each with where it stands and how it looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import split_graphemes

from tui.view.terminal.looks import PLAIN, of_blank

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d*);(?P<column>\d*)H"
    r"|\x1b\[(?P<look>[\d;]*)m"
    r"|(?P<control>\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|.)"
    r"|[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)

Cell = tuple[str, str]
"""What stands in a cell and how it looks, of a blank as far as it shows; a wide character's second cell is empty."""


@dataclass(frozen=True, slots=True)
class Written:
    """Cells written from a row and a column on, counted from 0."""

    row: int
    column: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Control:
    """A sequence that says something else than what stands where."""

    sequence: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the cursor is left."""

    row: int
    column: int


def read(data: str, row: int, column: int) -> Iterator[Written | Control | Cursor]:
    """What `data` says to a terminal whose cursor stands at `row` and `column`; last, where that is left."""
    look, moved = PLAIN, False
    for token in _TOKEN.finditer(data):
        moved = token.lastgroup != "control" or token["control"] in "\r\n"
        match token.lastgroup:
            case "column":
                row, column = int(token["row"] or 1) - 1, int(token["column"] or 1) - 1
            case "look":
                look = PLAIN if token["look"] in ("", "0") else token["look"]
            case "text":
                cells = _cells(token["text"], look)
                yield Written(row, column, cells)
                column += len(cells)
            case _ if token["control"] == "\r":
                column = 0
            case _ if token["control"] == "\n":
                row += 1
            case _:
                yield Control(token["control"])
    if moved:
        yield Cursor(row, column)


def _cells(text: str, look: str) -> list[Cell]:
    blank = (" ", of_blank(look))
    if text.isascii():
        return [blank if character == " " else (character, look) for character in text]
    cells: list[Cell] = []
    for start, end, size in split_graphemes(text)[0]:
        if size == 0 and cells:
            last = next(i for i in range(len(cells) - 1, -1, -1) if cells[i][0] or i == 0)
            cells[last] = (cells[last][0] + text[start:end], look)
        else:
            cells.append(blank if text[start:end] == " " else (text[start:end], look))
            cells.extend([("", look)] * (size - 1))
    return cells
