"""A text in a column: a place in it is a paragraph and a line of that, and only what is looked at is wrapped."""

from dataclasses import dataclass

from tui.text import Article
from tui.view.cells import Span
from tui.view.comfort import Spacing
from tui.view.justify import Stretch, stretch
from tui.view.wrap import wrap

INDENT = 2
"""Cells by which a paragraph begins further in where no blank row parts it from the one before."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a paragraph, both counted from 0; lines past the last one are the blank rows below the paragraph."""

    paragraph: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A character of a paragraph: what a place is kept as, since it stays true when the column's width changes."""

    paragraph: int = 0
    offset: int = 0


class Layout:
    """An article's paragraphs wrapped to a width, each when it is first looked at.

    Where no blank row parts the paragraphs, each but the first begins `indent` cells further in.
    """

    def __init__(self, article: Article, width: int, spacing: Spacing = "normal") -> None:
        self.article = article
        self.width = max(1, width)
        self.gap = 0 if spacing == "close" else 1
        self._indent = 0 if self.gap else min(INDENT, self.width // 4)
        self._lines: dict[int, tuple[Span, ...]] = {}

    def lines(self, paragraph: int) -> tuple[Span, ...]:
        """The lines of a paragraph, as spans of its text; at least one."""
        lines = self._lines.get(paragraph)
        if lines is None:
            paragraphs = self.article.paragraphs
            text = paragraphs[paragraph].text if paragraphs else ""
            lines = self._lines[paragraph] = wrap(text, self.width, self.article.language, self.indent(paragraph))
        return lines

    def height(self, paragraph: int) -> int:
        """The rows of a paragraph with the blank ones below it."""
        gap = self.gap if paragraph < len(self.article.paragraphs) - 1 else 0
        return len(self.lines(paragraph)) + gap

    def indent(self, paragraph: int) -> int:
        """The blank cells before the first line of a paragraph."""
        is_body = paragraph > 0 and self.article.paragraphs[paragraph].role in ("body", "boilerplate")
        return self._indent if is_body else 0

    def stretch(self, place: Place) -> Stretch:
        """What justifies a line; a paragraph's last one, titles and headings stay as they are."""
        lines, role = self.lines(place.paragraph), self.article.paragraphs[place.paragraph].role
        if place.line >= len(lines) - 1 or role != "body":
            return {}
        indent = self.indent(place.paragraph) if place.line == 0 else 0
        return stretch(self.article.paragraphs[place.paragraph].text, lines[place.line], self.width - indent)

    @property
    def end(self) -> Place:
        """The last line of the text."""
        last = len(self.article.paragraphs) - 1
        return Place(last, len(self.lines(last)) - 1) if last >= 0 else Place()

    def step(self, place: Place, rows: int) -> tuple[Place, int]:
        """The place `rows` further down (up where negative), as far as the text goes, and how many rows that took."""
        return self._down(place, rows) if rows >= 0 else self._up(place, -rows)

    def move(self, place: Place, rows: int) -> Place:
        """The place `rows` further down (up where negative), as far as the text goes."""
        return self.step(place, rows)[0]

    def span(self, place: Place) -> Span | None:
        """The characters of a line; None for a blank row between paragraphs."""
        lines = self.lines(place.paragraph)
        return lines[place.line] if place.line < len(lines) else None

    def spot(self, place: Place) -> Spot:
        """The first character of a line; blank rows are kept as offsets past the paragraph's end."""
        span = self.span(place)
        if span is not None:
            return Spot(place.paragraph, span[0])
        past = place.line - len(self.lines(place.paragraph)) + 1
        return Spot(place.paragraph, len(self.article.paragraphs[place.paragraph].text) + past)

    def place(self, spot: Spot) -> Place:
        """The line that a character stands in."""
        if not self.article.paragraphs:
            return Place()
        lines = self.lines(spot.paragraph)
        past = spot.offset - len(self.article.paragraphs[spot.paragraph].text)
        if past > 0:
            return Place(spot.paragraph, min(len(lines) - 1 + past, self.height(spot.paragraph) - 1))
        return Place(spot.paragraph, max((i for i, (start, _) in enumerate(lines) if start <= spot.offset), default=0))

    def last_spot(self, place: Place) -> Spot:
        """The last character of a line; that of a blank row is the same as `spot`."""
        span = self.span(place) if self.article.paragraphs else None
        return Spot(place.paragraph, max(span[0], span[1] - 1)) if span else self.spot(place)

    def edge(self, spot: Spot) -> Place:
        """The line that a character stands in; the last one for a spot past the text's end."""
        return self.place(spot) if spot.paragraph < len(self.article.paragraphs) else self.end

    def rows(self, place: Place, row: int, count: int) -> tuple[Place | None, ...]:
        """What stands in `count` rows of a window with `place` in its row `row`; None above and below the text."""
        if not self.article.paragraphs:
            return (None,) * count
        top, taken = self.step(place, -row)
        above = row + taken
        rows: list[Place | None] = [None] * min(above, count)
        following: Place | None = top
        while len(rows) < count:
            rows.append(following)
            if following is not None:
                following, taken = self.step(following, 1)
                following = following if taken else None
        return tuple(rows)

    def _down(self, place: Place, rows: int) -> tuple[Place, int]:
        paragraph, line, left = place.paragraph, place.line, rows
        last = len(self.article.paragraphs) - 1
        while paragraph < last and left >= self.height(paragraph) - line:
            left -= self.height(paragraph) - line
            paragraph, line = paragraph + 1, 0
        if paragraph < last:
            return Place(paragraph, line + left), rows
        step = max(0, min(left, self.height(paragraph) - 1 - line)) if last >= 0 else 0
        return Place(paragraph, line + step), rows - left + step

    def _up(self, place: Place, rows: int) -> tuple[Place, int]:
        paragraph, line, left = place.paragraph, place.line, rows
        while left > line and paragraph > 0:
            left -= line + 1
            paragraph -= 1
            line = self.height(paragraph) - 1
        step = min(left, line)
        return Place(paragraph, line - step), -(rows - left + step)
