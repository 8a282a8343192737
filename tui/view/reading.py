"""The reading position, which has one owner: one text is read, and where the other stands follows from it."""

from collections.abc import Mapping, Sequence

from tui.align.link import Link
from tui.text import Article
from tui.view.beads import Spots, string, with_anchor
from tui.view.comfort import Spacing
from tui.view.glide import Window, rows_to
from tui.view.jumps import Jumps, Stand
from tui.view.layout import Layout, Place, Spot
from tui.view.steady import Steady, reading_row
from tui.view.sync import Guide, Side, other

PITCH: Mapping[Spacing, int] = {"close": 1, "normal": 1, "open": 2}
"""The rows from a line to the next one."""


class Reading:
    """Two texts, which of them is being read and where, and what of both a window shows."""

    def __init__(self, articles: tuple[Article, Article]) -> None:
        self.articles = articles
        self.active: Side = 0
        self.linked = True
        self.height = 1
        self.spacing: Spacing = "normal"
        self.layouts = (Layout(articles[0], 1), Layout(articles[1], 1))
        self._links: Sequence[Link] = ()
        self._anchors: tuple[Spots, ...] = ()
        self._guide = Guide(())
        self._spots = (Spot(), Spot())
        self._is_set = False
        self._rows = (0, 0)
        self._steady: Steady | None = None
        self.jumps = Jumps()

    def resize(self, widths: tuple[int, int], height: int, spacing: Spacing = "normal") -> None:
        """Fit both texts to new columns; the line being read stays the same text."""
        before = (self.layouts[0].width, self.layouts[1].width), self.spacing, self.height
        if (widths, spacing, max(1, height)) != before:
            self.height, self.spacing = max(1, height), spacing
            self._lay_out(widths)
            self._rows = self._own_row(0), self._own_row(1)
            self._settle()

    def link(self, links: Sequence[Link]) -> None:
        """Read along these links from now on; the text being read stays where it is."""
        self._links = links
        self._guide, self._steady = Guide(string(self.articles, links, self._anchors)), None
        self._settle()

    def set_linked(self, linked: bool) -> None:
        """Have the other text follow by the links alone, or stay where it is."""
        self.linked, self._anchors, self._is_set = linked, (), False
        self.link(self._links)

    def anchor(self) -> None:
        """Take what stands in the row being read for what belongs together, and have the other text follow from it."""
        self._anchors = with_anchor(self._anchors, self._spots)
        self.linked, self._is_set = True, False
        self.link(self._links)

    def replace(self, side: Side, article: Article) -> None:
        """Put another text on a side, about as far in as the one before; the opposite one stays where it is."""
        beside = other(side)
        keep = self._spots[beside]
        left, right = (article, self.articles[1]) if side == 0 else (self.articles[0], article)
        self.articles, self._links = (left, right), ()
        self._lay_out((self.layouts[0].width, self.layouts[1].width))
        self._guide, self._steady, self._anchors, self.jumps = Guide(()), None, (), Jumps()
        moved = self.opposite(beside, keep)
        self._set((moved, keep) if side == 0 else (keep, moved))

    def resume(self, active: Side, spots: Spots, linked: bool) -> None:
        """Read on where the texts were left; they may have become shorter since then."""
        self.activate(active)
        self.linked = linked
        lasts = [max(0, len(article.paragraphs) - 1) for article in self.articles]
        left, right = (spot if spot.paragraph <= last else Spot(last) for spot, last in zip(spots, lasts, strict=True))
        self._set((left, right))

    def swap(self) -> None:
        """Put either text on the other's side; the same one is read on, at the same place."""
        self.articles = (self.articles[1], self.articles[0])
        self._lay_out((self.layouts[0].width, self.layouts[1].width))
        self._spots = self._spots[::-1]
        self._anchors = tuple((right, left) for left, right in self._anchors)
        self.jumps.change(Stand.mirrored)
        self.active = other(self.active)
        self.link([Link(link.right, link.left, link.score) for link in self._links])

    def activate(self, side: Side) -> None:
        """Read the text on `side`, where it stands; nothing moves until the next step."""
        if side != self.active:
            self.active, self._steady = side, None

    def place(self, side: Side) -> Place:
        """The line of a text that stands in the row being read."""
        return self.layouts[side].place(self._spots[side])

    def spot(self, side: Side) -> Spot:
        """The character with which the row being read begins."""
        return self._spots[side]

    @property
    def level(self) -> tuple[int, int]:
        """The paragraphs that stand in the row being read, left and right."""
        return self.place(0).paragraph, self.place(1).paragraph

    @property
    def row(self) -> int:
        """The row of the window that is being read, from 0."""
        return self._rows[self.active] * PITCH[self.spacing]

    @property
    def lines(self) -> int:
        """How many lines of a text the window shows."""
        return -(-self.height // PITCH[self.spacing])

    def rows(self, side: Side) -> tuple[Place | None, ...]:
        """What each row of the window shows of a text; None between lines, above its start and below its end."""
        lines = self.layouts[side].rows(self.place(side), self._rows[side], self.lines)
        pitch = PITCH[self.spacing]
        return tuple(None if y % pitch else lines[y // pitch] for y in range(self.height))

    def move(self, rows: int) -> bool:
        """Read on `rows` further down (up where negative); False where the text ends."""
        here = self.place(self.active)
        there = self.layouts[self.active].move(here, rows)
        self._read_at(self.layouts[self.active].spot(there))
        return there != here

    def move_to_row(self, row: int) -> bool:
        """Read what stands in a row of the window, counted from 0."""
        return self.move(row // PITCH[self.spacing] - self._rows[self.active])

    def go(self, spot: Spot, opposite: Spot | None = None) -> None:
        """Read at `spot`; the other text stands level by the links, or with `opposite` beside it.

        What was read before is remembered, if this leads out of sight.
        """
        if not (self._sees(self.active, spot) and (opposite is None or self._sees(other(self.active), opposite))):
            self.jumps.leave(self.stand)
        if opposite is None:
            self._read_at(spot)
        else:
            self._set((spot, opposite) if self.active == 0 else (opposite, spot))

    def go_back(self) -> bool:
        """Read where the last jump led away from; False where there was none."""
        return self._return(self.jumps.back(self.stand))

    def go_forward(self) -> bool:
        """Read where `go_back` led away from; False where it did not."""
        return self._return(self.jumps.forward(self.stand))

    @property
    def stand(self) -> Stand:
        """Where both texts stand now."""
        return Stand(self.active, self._spots)

    def go_to_paragraph(self, paragraph: int) -> None:
        """Read from the start of a paragraph, the nearest one there is."""
        last = len(self.articles[self.active].paragraphs) - 1
        self.go(Spot(max(0, min(paragraph, last))))

    def go_to_end(self) -> None:
        """Read the last line."""
        layout = self.layouts[self.active]
        self.go(layout.spot(layout.end))

    def opposite(self, side: Side, spot: Spot) -> Spot:
        """Where the other text stands level with a spot of the text on `side`."""
        here, there = self.layouts[side], self.layouts[other(side)]
        return there.spot(self._guide.level(side, here.place(spot), here, there))

    def _lay_out(self, widths: tuple[int, int]) -> None:
        left, right = (Layout(a, w, self.spacing) for a, w in zip(self.articles, widths, strict=True))
        self.layouts, self._steady = (left, right), None

    def _return(self, stand: Stand | None) -> bool:
        if stand is not None:
            self.resume(stand.active, stand.spots, self.linked)
        return stand is not None

    def _sees(self, side: Side, spot: Spot) -> bool:
        return self.layouts[side].place(spot) in self.rows(side)

    def _read_at(self, spot: Spot) -> None:
        """Read at a spot, with the other text level by the links."""
        layout = self.layouts[self.active]
        spot, beside = layout.spot(layout.place(spot)), self._spots[other(self.active)]
        self._spots = (spot, beside) if self.active == 0 else (beside, spot)
        self._is_set = False
        self._settle()

    def _set(self, spots: Spots) -> None:
        """Stand both texts at spots of their own, whatever the links say, until the reader moves on."""
        left, right = (layout.spot(layout.place(spot)) for layout, spot in zip(self.layouts, spots, strict=True))
        self._spots, self._is_set = (left, right), True
        self._settle()

    def _settle(self) -> None:
        """Put the line being read into its row, and have the other text follow, stand level as it was set, or stay."""
        row = self._own_row(self.active)
        if self._is_set:
            self._rows = (row, row)
        elif self.linked:
            beside, at = self._followed(row)
            spot = self._spots[self.active]
            self._spots = (spot, beside) if self.active == 0 else (beside, spot)
            self._rows = (row, at) if self.active == 0 else (at, row)
        else:
            self._rows = (row, self._rows[1]) if self.active == 0 else (self._rows[0], row)

    def _own_row(self, side: Side) -> int:
        return reading_row(self.layouts[side], self.place(side), self.lines)

    def _followed(self, row: int) -> tuple[Spot, int]:
        """Where the other text stands by the links, and in which row that is shown."""
        here, there = self.layouts[self.active], self.layouts[other(self.active)]
        place = self.place(self.active)
        opposite = self._follow(place, row)
        if self._steady is None:
            self._steady = Steady(here, there, self.lines, self._follow)
        top = self._steady.top(place)
        if place not in (Place(), here.end):
            top = self._guide.in_sight(self.active, place, top, there, Window(0, self.lines - 1))
        return there.spot(opposite), rows_to(top, opposite, there)

    def _follow(self, place: Place, row: int) -> Place:
        here, there = self.layouts[self.active], self.layouts[other(self.active)]
        return self._guide.follow(self.active, place, here, there, Window(row, self.lines - 1 - row))
