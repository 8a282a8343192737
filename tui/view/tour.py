"""The tour: six short steps that a newcomer reads while trying them, with the keys as the keymap has them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.view.cells import width
from tui.view.keymap import Keymap
from tui.view.words import Piece, first_key

_COMMAND = re.compile(r"\{([a-z.-]+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """What is told at once; `text` names commands in braces, which are shown as their keys."""

    title: str
    text: str


STEPS: Sequence[Step] = (
    Step(
        "Reading",
        "{cursor.down} and {cursor.up} read on line by line, {page.down} by the page. The other version keeps level by "
        "itself; {pane.other} changes which of the two you read.",
    ),
    Step(
        "What belongs together",
        "The lines between the panes join paragraphs that tell the same. {link.follow} shows the counterpart, wherever "
        "it was moved; {link.toggle} lets each pane move alone, and links them again.",
    ),
    Step(
        "What differs",
        "≠ contradicts the other version, ∅ stands in one only. {mismatch.next} and {mismatch.previous} go from one to "
        "the next, and the last line says why; {mismatch.panel} lists them all.",
    ),
    Step(
        "Who and what",
        "{entity.panel} lists persons, organisations and places. Choose one there, and {entity.next} and "
        "{entity.previous} take both panes from mention to mention.",
    ),
    Step(
        "Other versions",
        "{version.next} puts the story's next version into your pane and {other-version.next} into the other one; "
        "{text.open} opens a file, {library.show} the library.",
    ),
    Step(
        "Everything else",
        "{help.show} tells what the keys do where you are, {legend.show} what the marks mean, and {palette.show} finds "
        "any command by its name. {app.quit} leaves, and opens here again the next time.",
    ),
)
"""In the order in which a first story is read."""


def lines(step: Step, keymap: Keymap, cells: int) -> list[list[Piece]]:
    """The text of a step in lines of at most so many cells, each in pieces, keys looking like keys."""
    told: list[list[Piece]] = [[]]
    room = cells
    for word in step.text.split():
        pieces = _pieces(word, keymap)
        taken = sum(width(text) for text, _ in pieces)
        if told[-1] and taken >= room:
            told.append([])
            room = cells
        told[-1] += [(" ", ""), *pieces] if told[-1] else pieces
        room -= taken + (len(told[-1]) > len(pieces))
    return told


def _pieces(word: str, keymap: Keymap) -> list[Piece]:
    """A word, of which a command's id in braces becomes the command's key."""
    parts = _COMMAND.split(word)
    shown = [(first_key(keymap, part), "key") if n % 2 else (part, "") for n, part in enumerate(parts)]
    return [piece for piece in shown if piece[0]]
