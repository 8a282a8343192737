"""Going after something through both texts: the next mismatch, link, mention or hit, and standing both panes at it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.compare.comparison import Comparison, Mismatch
from tui.compare.review import Reviews, reviewed
from tui.text import Article
from tui.view.attention import Attention
from tui.view.cells import Span
from tui.view.folding import FoldedText
from tui.view.layout import Spot
from tui.view.marks import loud, mentions_of, sides_of, swapped
from tui.view.reading import Reading
from tui.view.search import Search
from tui.view.subjects import Subject, same_subject
from tui.view.sync import Side, other
from tui.view.walks import (
    Stop,
    in_reading_order,
    linked_paragraphs,
    mention_stops,
    on_side,
    step,
    stop_at,
)

if TYPE_CHECKING:
    from tui.facts.fact import Mention


class Pursuit:
    """What the reader goes after in a reading, and how far that has got."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.comparison = Comparison(*reading.articles)
        self.attention = Attention()
        self._landed: Spot | None = None
        self._decided: Reviews | None = None
        self._searched: tuple[tuple[Article, Article], tuple[FoldedText, FoldedText]] | None = None

    def compared(self, comparison: Comparison) -> None:
        """Go by another comparison of the same texts; what was gone after is kept as far as it is still there."""
        if self._decided is not None:
            comparison = reviewed(comparison, self._decided)
        entity, mismatch = self.attention.entity, self.attention.mismatch
        self.comparison = comparison
        same = same_subject(comparison, entity) if entity is not None else None
        self.attention = replace(
            self.attention,
            mismatch=mismatch if mismatch in comparison.mismatches else None,
            entity=same,
            stops=self._mention_stops(same) if same else (),
            stop=None,
        )

    def review(self, reviews: Reviews) -> None:
        """Go by what the reader has decided on the mismatches, in every comparison of these texts that is to come."""
        self._decided = reviews
        self.comparison = reviewed(self.comparison, reviews)
        gone_to = self.attention.mismatch
        same = next((mismatch for mismatch in self.comparison.standing if mismatch == gone_to), None)
        self.attention = replace(self.attention, mismatch=same)

    def swap(self) -> None:
        """Go by the same comparison with the sides changed over, after nothing in particular."""
        self._decided = self._decided.mirrored() if self._decided is not None else None
        self.attention = Attention()
        self.compared(swapped(self.comparison))

    def restart(self) -> None:
        """Begin anew with the reading's texts, of which nothing is known yet."""
        self.comparison = Comparison(*self.reading.articles)
        self.attention, self._landed, self._decided = Attention(), None, None

    def clear(self) -> bool:
        """Let go of everything; False where there was nothing."""
        nothing = self.attention == Attention()
        self.attention = Attention()
        return not nothing

    def moved_on(self) -> None:
        """The reader went elsewhere: what lies there counts now, not the mismatch gone to before."""
        if self.attention.mismatch is not None:
            self.attention = replace(self.attention, mismatch=None)
        self._landed = None

    def step_mismatch(self, by: int) -> bool:
        """Go to the next mismatch (the previous one for -1); False where there is none."""
        placed = in_reading_order(loud(self.comparison.standing), self.reading.active, self.reading.opposite)
        if not placed:
            return False
        spots, mismatches = [spot for spot, _ in placed], [mismatch for _, mismatch in placed]
        current = self.attention.mismatch
        index = mismatches.index(current) if current in mismatches else None
        self.go_to_mismatch(mismatches[step(spots, self._from(by), index, by)])
        return True

    def go_to_mismatch(self, mismatch: Mismatch) -> None:
        """Stand both panes at a mismatch."""
        self.attention = replace(self.attention, mismatch=mismatch)
        self._go(stop_at(sides_of(mismatch)))

    def mismatch_here(self) -> Mismatch | None:
        """The mismatch gone to, or else the first one in the line being read, the loud ones first."""
        if self.attention.mismatch is not None:
            return self.attention.mismatch
        side = self.reading.active
        place = self.reading.place(side)
        span = self.reading.layouts[side].span(place) if self.reading.articles[side].paragraphs else None
        for mismatch in self.comparison.standing if span else ():
            mention = sides_of(mismatch)[side]
            if mention and mention.paragraph == place.paragraph and _overlaps(mention, span):
                return mismatch
        return None

    def rank(self, mismatch: Mismatch) -> tuple[int, int] | None:
        """The how-manieth of how many mismatches it is to a reader of this side, from 1; None for a quiet one."""
        placed = in_reading_order(loud(self.comparison.standing), self.reading.active, self.reading.opposite)
        mismatches = [item for _, item in placed]
        return (mismatches.index(mismatch) + 1, len(mismatches)) if mismatch in mismatches else None

    def go_to(self, stop: Stop) -> None:
        """Stand both panes at a stop."""
        self.moved_on()
        self._go(stop)

    def step_link(self, by: int) -> bool:
        """Go to the next linked paragraph and its counterpart; False where there is none."""
        side = self.reading.active
        paragraphs = linked_paragraphs(self.comparison.links, side)
        if not paragraphs:
            return False
        here = self.reading.place(side)
        starts = [Spot(paragraph) for paragraph in paragraphs]
        paragraph = paragraphs[step(starts, Spot(here.paragraph, min(here.line, 1)), None, by)]
        counterpart = min(self._counterparts(paragraph, side))
        spots = (Spot(paragraph), Spot(counterpart)) if side == 0 else (Spot(counterpart), Spot(paragraph))
        self.moved_on()
        self._go(Stop(spots))
        return True

    def show_counterpart(self) -> bool:
        """Stand the paragraph's counterpart level, wherever it was moved; its next one where it has several."""
        side = self.reading.active
        counterparts = sorted(self._counterparts(self.reading.place(side).paragraph, side))
        if not counterparts:
            return False
        shown = self.reading.place(other(side)).paragraph
        following = [paragraph for paragraph in counterparts if paragraph > shown]
        counterpart = following[0] if shown in counterparts and following else counterparts[0]
        self.reading.go(self.reading.spot(side), Spot(counterpart))
        return True

    def pursue(self, entity: Subject) -> None:
        """Light up an entity, a number or a date, and go to its next mention; to its first one where it was not lit."""
        if self.attention.entity != entity:
            self.attention = replace(self.attention, entity=entity, stops=self._mention_stops(entity), stop=None)
        self.step_mention(1)

    def step_mention(self, by: int) -> bool:
        """Go to the next mention of the entity in both texts; False where no entity is lit."""
        stops, at = self.attention.stops, self.attention.stop
        if not stops:
            return False
        at = (at + by) % len(stops) if at is not None else (0 if by > 0 else len(stops) - 1)
        self.attention = replace(self.attention, stop=at, mismatch=None)
        self._go(stops[at])
        return True

    def search(self, wanted: str) -> Search | None:
        """Light up what is searched, in both texts; where it stands is found by looking on. None for nothing wanted."""
        search = Search(self._folded(), wanted, self.reading.level, self.reading.active) if wanted else None
        self.attention = replace(self.attention, search=search)
        return search

    def _folded(self) -> tuple[FoldedText, FoldedText]:
        """Both texts as they are searched, which is kept from one search to the next."""
        articles = self.reading.articles
        if self._searched is None or any(a is not b for a, b in zip(self._searched[0], articles, strict=True)):
            self._searched = (articles, (FoldedText(articles[0]), FoldedText(articles[1])))
        return self._searched[1]

    def step_hit(self, by: int, start: Spot | None = None) -> bool:
        """Go to the next hit in the text being read, or in the other one where this has none; False without any."""
        search, side = self.attention.search, self.reading.active
        if search is None:
            return False
        if not search.places[side] and search.places[side].is_done:
            side = other(side)
        elsewhere = start is None and side != self.reading.active
        spot = search.step(side, self.reading.spot(side) if elsewhere else start or self._from(by), by)
        if spot is None:
            return False
        self.reading.activate(side)
        if self.attention.mismatch is not None:
            self.attention = replace(self.attention, mismatch=None)
        self._go(Stop((spot, None) if side == 0 else (None, spot)))
        return True

    def _from(self, by: int) -> Spot:
        """What the next thing is looked for behind: what was gone to last, or else all before the line being read."""
        if self._landed is not None:
            return self._landed
        spot = self.reading.spot(self.reading.active)
        return Spot(spot.paragraph, spot.offset - 1) if by > 0 else spot

    def _counterparts(self, paragraph: int, side: Side) -> list[int]:
        ends = [(link.left, link.right) for link in self.comparison.links]
        return [end[other(side)] for end in ends if end[side] == paragraph]

    def _mention_stops(self, entity: Subject) -> list[Stop]:
        return mention_stops(self.comparison, mentions_of(self.comparison, entity))

    def _go(self, stop: Stop) -> None:
        side = self.reading.active
        spot = on_side(stop, side, self.reading.opposite)
        self.reading.go(spot, stop.spots[other(side)])
        self._landed = spot


def _overlaps(mention: "Mention", span: Span | None) -> bool:
    return span is not None and mention.start < span[1] and mention.end > span[0]
