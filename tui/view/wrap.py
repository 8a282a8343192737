"""A paragraph falls into lines where Unicode's rules allow a break, and inside a word only where nothing else fits."""

from tui.view.cells import Span, break_opportunities, pieces_that_fit, width


def wrap(text: str, cells: int, language: str = "", indent: int = 0) -> tuple[Span, ...]:
    """The lines of `text` in a column of `cells`, as spans in characters without the blanks at their ends.

    The first line leaves `indent` cells free.
    """
    lines: list[Span] = []
    start, stop, taken, room = 0, 0, 0, cells - indent
    for begin, end in _pieces(text, max(1, cells - indent), language):
        bare = begin + len(text[begin:end].rstrip())
        size = width(text[begin:bare])
        if taken and taken + size > room:
            if stop > start:
                lines.append((start, stop))
                room = cells
            start, taken = begin, 0
        stop = max(bare, start)
        taken += size + end - bare
    lines.append((start, stop))
    return tuple(lines)


def _pieces(text: str, cells: int, language: str) -> list[Span]:
    pieces: list[Span] = []
    for begin, end in break_opportunities(text, language):
        bare = begin + len(text[begin:end].rstrip())
        if width(text[begin:bare]) <= cells:
            pieces.append((begin, end))
        else:
            parts = list(pieces_that_fit(text, begin, bare, cells))
            pieces += [*parts[:-1], (parts[-1][0], end)]
    return pieces
