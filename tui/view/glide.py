"""Gliding past what only the other text tells: its rows are passed a few at a time, not in one jump.

The other text hurries while the last lines before the gap are read, so that it is level again where the next linked
paragraph begins; past a gap too long for that it comes level while that paragraph is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.view.layout import Layout, Place

HURRY = 3
"""The rows that the other text passes for a line read, where a gap is to be passed and there is time for it."""

FAST = 6
"""The rows that it passes for a line at most: with more of them, the eye takes it for a jump."""

NEAR = 64
"""The rows of the text being read within which a gap is told in advance, or made good."""

FAR = 256
"""The rows of a gap from which no hurry helps: it is left to the jump that it is."""

ROWS_ARE_COUNTED_UP_TO = 64
"""The most paragraphs without a link whose rows are counted: in a longer stretch that would wrap too many of them."""

Marks = tuple[Place, Place, Place]
"""Where a course begins, where what is linked ends, and where the next course begins."""


@dataclass(frozen=True, slots=True)
class Window:
    """How many lines of a text are shown above the line being read, and below it."""

    above: int
    below: int

    def lowest(self, paragraph: int, layout: Layout) -> Place:
        """What is being read when the first line of a paragraph comes into sight."""
        return layout.move(Place(paragraph), -self.below)

    def highest(self, paragraph: int, layout: Layout) -> Place:
        """What is being read when its last line is still in sight."""
        return layout.move(Place(paragraph, len(layout.lines(paragraph)) - 1), self.above)


@dataclass(frozen=True, slots=True)
class Course:
    """The way through both texts from the start of one bead to that of the next, with their marks on it."""

    own: Marks
    opposite: Marks
    here: Layout
    there: Layout

    def level(self, place: Place) -> Place:
        """Where the other text stands in proportion: inside the bead to that, behind it to what lies between."""
        if place < self.own[1]:
            return self._in_proportion(place, 0)
        own, opposite = (marks[2].paragraph - marks[1].paragraph for marks in (self.own, self.opposite))
        if max(own, opposite) > ROWS_ARE_COUNTED_UP_TO:
            return self._by_paragraphs(place)
        return self._in_proportion(place, 1)

    def lines(self) -> int:
        """The rows of the text being read, counted up to `NEAR`."""
        return rows_between(self.own[0], self.own[2], self.here, NEAR)

    def rows(self) -> int:
        """The rows of the other text, counted up to `FAR`."""
        return rows_between(self.opposite[0], self.opposite[2], self.there, FAR)

    def behind(self, following: "Course | None", window: Window) -> int:
        """How many rows the other text is behind at the end, because they cannot be passed without a jump.

        No more than what is made good while half of the following bead is read, and none where nothing follows.
        """
        rows = self.rows()
        if following is None or rows >= FAR:
            return 0
        grace = FAST * (rows_between(following.own[0], following.own[1], self.here, NEAR) // 2)
        return max(0, min(max(rows - FAST * self.lines(), self._out_of_sight(window)), grace))

    def _out_of_sight(self, window: Window) -> int:
        """How many rows are left where the bead has to stay in sight up to its end, but for those passed after that."""
        if self.own[0] == self.own[1]:
            return 0
        last = min(window.highest(self.opposite[0].paragraph, self.there), self.opposite[2])
        time = rows_between(self.own[1], self.own[2], self.here, NEAR) + 1
        return rows_between(last, self.opposite[2], self.there, FAR) - FAST * time

    def _in_proportion(self, place: Place, mark: int) -> Place:
        start, end = self.own[mark], self.own[mark + 1]
        done, total = rows_between(start, place, self.here), rows_between(start, end, self.here)
        rows = rows_between(self.opposite[mark], self.opposite[mark + 1], self.there)
        return self.there.move(self.opposite[mark], done * rows // max(1, total))

    def _by_paragraphs(self, place: Place) -> Place:
        start, end = self.opposite[1:]
        height = self.here.height(place.paragraph)
        done = (place.paragraph - self.own[1].paragraph) * height + place.line
        total = max(1, self.own[2].paragraph - self.own[1].paragraph) * height
        first = start.paragraph + (1 if start.line else 0)
        if end.paragraph <= first:
            return start
        paragraph, rest = divmod(min(done, total) * (end.paragraph - first), total)
        return min(end, Place(first + paragraph, rest * self.there.height(first + paragraph) // total))


def glide(before: Course | None, course: Course, after: Course | None, place: Place, window: Window) -> Place:
    """Where the other text is shown on its course, between the one before and the one after.

    Without one before it begins level, without one after it ends so.
    """
    level, rows = course.level(place), course.rows()
    if rows >= FAR:
        return level
    late, behind = before.behind(course, window) if before else 0, course.behind(after, window)
    pace = -(-(rows + late - behind) // max(1, course.lines()))
    done = rows_between(course.own[0], place, course.here, NEAR)
    left = rows_between(place, course.own[2], course.here, NEAR)
    end = course.there.move(course.opposite[2], -behind)
    if left < NEAR:
        level = max(level, course.there.move(end, -left * max(HURRY, pace)))
    if done < NEAR:
        level = min(level, course.there.move(course.opposite[0], done * max(FAST, pace) - late))
    return min(level, end)


def keep_in_sight(place: Place, paragraphs: Sequence[int], layout: Layout, window: Window) -> Place:
    """The nearest place from `place` on where one of the paragraphs is in sight; the last one there is before it."""
    for paragraph in paragraphs:
        if place <= window.highest(paragraph, layout):
            return max(place, window.lowest(paragraph, layout))
    return window.highest(paragraphs[-1], layout)


def rows_to(start: Place, end: Place, layout: Layout) -> int:
    """The rows from one place to another, negative where that is further up."""
    return rows_between(start, end, layout) if start <= end else -rows_between(end, start, layout)


def rows_between(start: Place, end: Place, layout: Layout, most: int | None = None) -> int:
    """The rows from one place down to another, counted no further than to `most`."""
    rows, paragraph = -start.line, start.paragraph
    while paragraph < end.paragraph and (most is None or rows < most):
        rows += layout.height(paragraph)
        paragraph += 1
    rows += end.line if paragraph == end.paragraph else 0
    return rows if most is None else min(rows, most)
