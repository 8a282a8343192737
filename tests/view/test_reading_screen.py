"""The reading screen by its state and its words: what each key does, and that neither text nor worker breaks it."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal

import pytest
from textual.pilot import Pilot

from tests.view.texts import article
from tui.align.link import Link
from tui.compare.comparison import Comparison, Entity, Mismatch
from tui.compare.worker import News, Request, WorkerStoppedError
from tui.facts.fact import Mention, Name, Quantity
from tui.text import Article
from tui.view.app import DiptychApp
from tui.view.comfort import Comfort
from tui.view.keymap import default_keymap
from tui.view.layout import Place
from tui.view.screens.reader import ReaderScreen
from tui.view.session import Session

LEFT = article(
    "Two months",
    "Meta spent 14 billion dollars.",
    "Rohan Varma left, and nobody knows why he did; Meta would not say.",
    "Chaya Nayak left too.",
    *["A paragraph that only this version has."] * 12,
    "The end.",
    source="left.txt",
)
RIGHT = article(
    "Deux mois",
    "Meta a dépensé 13 milliards de dollars.",
    *["Un paragraphe de plus."] * 3,
    "Rohan Yakin est parti.",
    "La fin.",
    source="right.txt",
    language="fr",
)


def mention(text: Article, paragraph: int, words: str) -> Mention:
    """Where a paragraph says these words."""
    start = text.paragraphs[paragraph].text.index(words)
    fact = Quantity(Decimal(words)) if words[0].isdigit() else Name(words)
    return Mention(paragraph, start, start + len(words), words, fact)


LEFT_MENTIONS = (
    mention(LEFT, 1, "Meta"),
    mention(LEFT, 1, "14"),
    mention(LEFT, 2, "Rohan Varma"),
    mention(LEFT, 2, "Meta"),
    mention(LEFT, 3, "Chaya Nayak"),
)
RIGHT_MENTIONS = (mention(RIGHT, 1, "Meta"), mention(RIGHT, 1, "13"), mention(RIGHT, 5, "Rohan Yakin"))
FOUND = Comparison(
    LEFT,
    RIGHT,
    links=(Link(0, 0, 1.0), Link(1, 1, 0.9), Link(2, 5, 0.8), Link(16, 6, 1.0)),
    left_mentions=LEFT_MENTIONS,
    right_mentions=RIGHT_MENTIONS,
    mismatches=(
        Mismatch("conflict", "number", LEFT_MENTIONS[1], RIGHT_MENTIONS[1]),
        Mismatch("conflict", "name", LEFT_MENTIONS[2], RIGHT_MENTIONS[2]),
        Mismatch("missing", "name", LEFT_MENTIONS[4], None),
    ),
    entities=(Entity("Meta", "organisation", (0, 3), (0,)), Entity("Chaya Nayak", "person", (4,), ())),
)


class Told:
    """A comparer that tells what it was given, and then, if so made, stops as a killed process does."""

    def __init__(self, *comparisons: Comparison, killed: bool = False) -> None:
        self.comparisons, self.killed = comparisons, killed
        self.requests: list[Request] = []

    def compare(self, request: Request) -> Iterator[News]:
        self.requests.append(request)
        for comparison in self.comparisons:
            yield News(comparison, final=comparison is self.comparisons[-1])
        if self.killed:
            raise WorkerStoppedError("the comparison stopped; the links and marks found so far stay")

    def stop(self) -> None:
        """Nothing is under way."""


class Encoding(Told):
    """A comparer that has first links and is encoding; the rest is never told."""

    is_stopped = False

    def compare(self, request: Request) -> Iterator[News]:
        self.requests.append(request)
        yield News(FOUND, final=False)
        yield News(None, final=False, encoded=34)

    def stop(self) -> None:
        self.is_stopped = True


@asynccontextmanager
async def reader(
    comparer: Told | None = None,
    size: tuple[int, int] = (120, 24),
    texts: tuple[Article, Article] = (LEFT, RIGHT),
    versions: Sequence[str] = (),
) -> AsyncIterator[tuple[ReaderScreen, Pilot[None]]]:
    """The reading screen with everything told."""
    session = Session(*texts, title="A story", versions=tuple(versions))
    app = DiptychApp(session, default_keymap(), comparer or Told(FOUND))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        yield app.screen, pilot


def shown(screen: ReaderScreen) -> list[str]:
    """The rows of the screen as text."""
    return ["".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()]


def paragraphs(screen: ReaderScreen) -> tuple[int, int]:
    """The paragraph being read, and the one that stands level."""
    return screen.reading.place(0).paragraph, screen.reading.place(1).paragraph


async def test_both_texts_are_shown_with_what_connects_and_parts_them() -> None:
    async with reader() as (screen, _):
        rows = "\n".join(shown(screen))
        assert "Meta spent≠14 billion dollars." in rows
        assert "Meta a dépensé≠13 milliards" in rows
        assert "≠Rohan Varma left" in rows
        assert "∅Chaya Nayak left too." in rows
        assert "left.txt · en  Two months" in rows
        assert "¶ 1/17" in rows
        assert "right.txt · fr" in rows
        assert "≠ 2 conflicts" in screen.header.text
        assert "4 links" in screen.header.text


async def test_the_text_is_there_before_anything_is_compared() -> None:
    async with reader(Told()) as (screen, _):
        assert "comparing" in screen.header.text
        assert "Meta spent 14 billion dollars." in "\n".join(shown(screen))


async def test_the_other_pane_follows_until_it_is_unlinked() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J")
        assert paragraphs(screen) == (2, 5)
        await pilot.press("=", "K", "K")
        assert paragraphs(screen) == (0, 5)
        assert "unlinked" in screen.header.text
        await pilot.press("=")
        assert paragraphs(screen) == (0, 0)


@pytest.mark.parametrize(("key", "back"), [("j", "k"), ("space", "b"), ("ctrl+d", "ctrl+u"), ("J", "K"), ("G", "g")])
async def test_every_way_down_has_a_way_back(key: str, back: str) -> None:
    async with reader() as (screen, pilot):
        await pilot.press(key)
        assert screen.reading.place(0) > Place()
        await pilot.press(back)
        assert (screen.reading.place(0), screen.reading.place(1)) == (Place(), Place())


async def test_the_other_pane_is_read_where_it_stands() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J", "tab")
        assert screen.reading.active == 1
        assert paragraphs(screen) == (2, 5)
        await pilot.press("J")
        assert paragraphs(screen) == (16, 6)


async def test_mismatches_are_walked_in_reading_order_and_round() -> None:
    async with reader() as (screen, pilot):
        lines = []
        for _ in range(4):
            await pilot.press("n")
            lines.append(screen.status_line.text)
        assert lines[0].startswith("≠ number   14 here, 13 there  · 1 of 3")
        assert lines[1].startswith("≠ name   Rohan Varma here, Rohan Yakin there  · 2 of 3")
        assert lines[2].startswith("∅ name   Chaya Nayak here, nowhere there  · 3 of 3")
        assert lines[3] == lines[0]
        await pilot.press("N", "N")
        assert paragraphs(screen) == (2, 5)


async def test_the_next_mismatch_is_the_next_one_below_the_reader() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J", "J", "n")
        assert "Chaya Nayak" in screen.status_line.text
        await pilot.press("k", "k", "k", "k", "n")
        assert "Rohan" in screen.status_line.text


async def test_the_mismatch_in_the_line_being_read_is_told() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J")
        assert "14 here, 13 there" in screen.status_line.text


async def test_links_are_walked() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("l", "l")
        assert paragraphs(screen) == (2, 5)
        await pilot.press("L")
        assert paragraphs(screen) == (1, 1)


async def test_what_was_moved_is_shown_on_demand() -> None:
    moved = Comparison(LEFT, RIGHT, links=(Link(0, 0, 1.0), Link(1, 5, 0.5), Link(2, 1, 1.0), Link(3, 2, 1.0)))
    async with reader(Told(moved)) as (screen, pilot):
        await pilot.press("J")
        assert screen.reading.place(1).paragraph < 2
        await pilot.press("enter")
        assert paragraphs(screen) == (1, 5)
        await pilot.press("J")
        assert paragraphs(screen) == (2, 1)
        await pilot.press("J", "J", "enter")
        assert "does not tell" in screen.status_line.text


async def test_an_entity_is_followed_through_both_texts() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("e", "enter")
        assert paragraphs(screen) == (1, 1)
        assert (
            "Meta organisation · 1 of 2" in " ".join(screen.status_line.text.split()) or "≠" in screen.status_line.text
        )
        await pilot.press("enter")
        assert screen.reading.place(0).paragraph == 2
        await pilot.press("escape", "full_stop")
        assert paragraphs(screen) == (1, 1)
        await pilot.press("comma")
        assert screen.reading.place(0).paragraph == 2


async def test_the_list_of_entities_shows_counts_and_filters_as_one_types() -> None:
    async with reader() as (screen, pilot):
        rows = "\n".join(shown(screen))
        assert re.search(r"Meta +2 +1", rows)
        assert re.search(r"∅● Chaya Nayak +1 +–", rows)
        await pilot.press("e", "slash", "c", "h", "a")
        assert screen.roster.current is not None
        assert screen.roster.current.label == "Chaya Nayak"


async def test_tabs_and_orders_of_the_list_go_by_keys_that_its_head_shows() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("e")
        head = "\n".join(shown(screen))
        assert "Names Numbers Dates Tab" in head
        assert re.search(r"as told s +← +→", head)
        await pilot.press("s")
        assert "by count" in "\n".join(shown(screen))
        await pilot.press("tab")
        assert screen.roster.current is not None
        assert "14" in screen.roster.current.label
        await pilot.press("enter")
        assert "number" in screen.status_line.text or "≠" in screen.status_line.text
        await pilot.press("tab", "tab")
        assert screen.entities.tab == "names"


async def test_the_list_of_mismatches_leads_to_each() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("m", "j", "enter")
        assert paragraphs(screen) == (2, 5)
        assert "Rohan Varma │ Rohan Yakin" in "\n".join(shown(screen))


async def test_search_goes_through_both_texts() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("slash", *"paragraphe", "enter")
        assert screen.reading.active == 1
        assert "0 left, 3 right" in screen.status_line.text
        await pilot.press("n")
        assert paragraphs(screen)[1] == 3
        await pilot.press("escape", "n")
        assert "≠" in screen.status_line.text or "∅" in screen.status_line.text


async def test_a_search_that_is_given_up_goes_back() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("slash", *"end", "escape")
        assert screen.reading.place(0) == Place()
        assert not screen.pursuit.attention.wanted


async def test_swapped_sides_keep_their_links_and_the_place() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J", "x")
        assert screen.reading.articles == (RIGHT, LEFT)
        assert screen.reading.active == 1
        assert paragraphs(screen) == (5, 2)
        await pilot.press("n")
        assert "here" in screen.status_line.text


async def test_either_pane_steps_through_the_versions() -> None:
    comparer = Told()
    names = ["meta-scale/kabar-pagi", "meta-scale/the-ledger", "meta-scale/la-vigie"]
    async with reader(comparer, versions=names) as (screen, pilot):
        await pilot.press("]")
        assert screen.reading.articles[0].source == names[0]
        await pilot.press("]", "}")
        assert [text.source for text in screen.reading.articles] == [names[1], names[0]]
        await pilot.press("[", "{")
        assert [text.source for text in screen.reading.articles] == [names[0], names[2]]
        assert [r.left.source for r in comparer.requests[-1:]] == [names[0]]


async def test_a_version_that_cannot_be_read_is_told_and_the_reading_goes_on() -> None:
    async with reader(versions=["no-such-file.txt", "left.txt"]) as (screen, pilot):
        await pilot.press("]")
        assert "no-such-file.txt" in screen.status_line.text
        assert screen.reading.articles == (LEFT, RIGHT)
        await pilot.press("j")
        assert screen.reading.place(0) == Place(0, 1)


async def test_a_comparison_that_stops_is_told_and_the_reading_goes_on() -> None:
    async with reader(Told(FOUND, killed=True)) as (screen, pilot):
        assert "the comparison stopped" in screen.status_line.text
        assert "2 conflicts" in screen.header.text
        await pilot.press("n")
        assert "14 here" in screen.status_line.text


async def test_a_comparison_that_stops_at_once_leaves_the_texts_to_read() -> None:
    async with reader(Told(killed=True)) as (screen, pilot):
        assert "not compared" in screen.header.text
        await pilot.press("J")
        assert paragraphs(screen)[0] == 1


async def test_encoding_is_told_and_stopped_and_taken_up_again() -> None:
    comparer = Encoding()
    async with reader(comparer) as (screen, pilot):
        assert "linking 34%" in screen.header.text
        assert "2 conflicts" in screen.header.text
        assert "C  stop linking" in screen.status_line.text
        await pilot.press("C")
        assert comparer.is_stopped
        assert "linking" not in screen.header.text
        assert "Stopped: links rest on figures and names. C compares again." in screen.status_line.text
        assert screen.pursuit.comparison == FOUND
        await pilot.press("C")
        await screen.workers.wait_for_complete()
        await pilot.pause()
        assert len(comparer.requests) == 2
        assert "linking 34%" in screen.header.text


async def test_news_of_an_older_request_is_dropped() -> None:
    async with reader() as (screen, pilot):
        stale = screen.comparing.Told(0, News(Comparison(LEFT, RIGHT), final=True))
        screen.post_message(stale)
        await pilot.pause()
        assert screen.pursuit.comparison == FOUND


async def test_a_key_that_leads_nowhere_gets_a_hint() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("#")
        assert "# does nothing here; ? shows what does" in screen.status_line.text
        await pilot.press("j")
        assert "nothing" not in screen.status_line.text


async def test_a_paragraph_is_copied() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "y")
        assert screen.app.clipboard == LEFT.paragraphs[1].text


@pytest.mark.parametrize(
    "size", [(120, 40), (100, 30), (80, 24), (60, 20), (40, 10), (20, 5), (10, 1), (1, 1), (300, 90)]
)
async def test_every_size_can_be_read_or_says_why_not(size: tuple[int, int]) -> None:
    async with reader(size=size) as (screen, pilot):
        await pilot.press("J", "J", "n", "e", "enter", "escape", "slash", "a", "enter", "tab", "G", "s", "z")
        rows = shown(screen)
        assert len(rows) == size[1]
        assert all(len(row) <= size[0] for row in rows)


async def test_resizing_keeps_the_place() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J")
        for width in (60, 40, 90, 120):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            assert paragraphs(screen)[0] == 2


async def test_a_narrow_screen_turns_the_page_over() -> None:
    async with reader(size=(40, 12)) as (screen, pilot):
        assert "Two months" in "\n".join(shown(screen))
        await pilot.press("tab")
        rows = "\n".join(shown(screen))
        assert "Deux mois" in rows
        assert "Two months" not in rows


async def test_an_empty_text_is_shown_as_nothing() -> None:
    empty = Article("empty.txt", "", "", ())
    async with reader(Told(), texts=(empty, RIGHT)) as (screen, pilot):
        await pilot.press("j", "G", "n", "J", "slash", "a", "enter", "tab", "j", "y", "x")
        assert "Deux mois" in "\n".join(shown(screen))


async def test_a_text_is_never_markup() -> None:
    hostile = article("[b]bold[/b] [/nothing] [@click=app.bell]x[/]", source="[red]")
    async with reader(Told(), texts=(hostile, RIGHT)) as (screen, _):
        rows = "\n".join(shown(screen))
        assert "[b]bold[/b]" in rows
        assert "[red]" in rows


async def test_a_pane_that_is_pointed_at_is_read_from_there() -> None:
    async with reader() as (screen, pilot):
        await pilot.click("#right", offset=(8, 4))
        assert screen.reading.active == 1
        assert screen.reading.place(1).paragraph == 1


async def test_the_overview_leads_to_what_is_pointed_at() -> None:
    async with reader(size=(120, 20)) as (screen, pilot):
        await pilot.click("#overview", offset=(0, 17))
        assert screen.reading.place(0).paragraph == 16


async def test_in_focus_only_what_is_read_and_its_counterpart_are_marked() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "f")
        rows = "\n".join(shown(screen))
        assert "≠14" in rows
        assert "≠13" in rows
        assert "≠Rohan" not in rows
        await pilot.press("f")
        assert "≠Rohan" in "\n".join(shown(screen))


async def test_every_palette_draws_the_marks() -> None:
    async with reader() as (screen, pilot):
        seen = set()
        for _ in range(5):
            await pilot.press("t")
            await asyncio.sleep(0)
            seen.add(screen.app.theme)
            assert "≠14" in "\n".join(shown(screen))
        assert len(seen) == 5


async def test_lines_get_shorter_and_longer_again() -> None:
    async with reader() as (screen, pilot):
        before = screen.reading.layouts[0].width
        await pilot.press("<", "<")
        assert screen.reading.layouts[0].width == screen.reading.layouts[1].width == before // 4 * 4 - 4
        await pilot.press(*[">"] * 9)
        assert screen.reading.layouts[0].width == before
        assert "no room for longer ones" in screen.status_line.text


async def test_spacing_opens_and_closes_the_lines_and_keeps_the_place() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("J", "J", "v")
        rows = screen.reading.rows(0)
        assert None not in rows[0:8:2]
        assert all(row is None for row in rows[1::2])
        await pilot.press("j")
        assert screen.reading.place(0) == Place(2, 1)
        await pilot.press("k", "v")
        assert None not in screen.reading.rows(0)[:10]
        assert paragraphs(screen) == (2, 5)


async def test_a_row_between_open_lines_leads_to_the_line_above_it() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("v")
        for row, paragraph in ((4, 1), (0, 0), (5, 1)):
            await pilot.click("#left", offset=(3, row + 1))
            assert screen.reading.place(0).paragraph == paragraph


async def test_the_sidebar_stands_where_it_is_wanted() -> None:
    async with reader() as (screen, pilot):
        assert screen.roster.region.x > screen.panes[1].region.x
        await pilot.press("S")
        assert screen.roster.region.x == 0 < screen.panes[0].region.x
        await pilot.press("s")
        assert not screen.roster.display
        await pilot.press("s")
        assert screen.roster.region.x == 0
        await pilot.press("S")
        assert screen.roster.region.right == 120


async def test_a_session_starts_with_its_settings() -> None:
    comfort = Comfort(measure=40, spacing="close", justified=True, sidebar="none", single=True)
    app = DiptychApp(Session(LEFT, RIGHT, comfort=comfort), default_keymap(), Told(FOUND))
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        assert screen.comfort == comfort
        assert [pane.display for pane in screen.panes] == [True, False]
        assert screen.reading.layouts[0].width == 40


async def test_one_comes_back_from_a_jump_and_goes_forward_again() -> None:
    async with reader(size=(120, 12)) as (screen, pilot):
        await pilot.press("J", "G", "g")
        await pilot.press("backspace")
        assert paragraphs(screen) == (16, 6)
        await pilot.press("ctrl+o")
        assert paragraphs(screen) == (1, 1)
        await pilot.press("ctrl+o")
        assert "no jump" in screen.status_line.text
        await pilot.press("shift+right")
        assert paragraphs(screen) == (16, 6)
        await pilot.press("shift+right", "shift+right")
        assert "no way forward" in screen.status_line.text


async def test_what_belongs_together_is_said_by_hand_and_goes_on_from_there() -> None:
    async with reader() as (screen, pilot):
        await pilot.press("=", "J", "tab", "J", "J", "J", "tab")
        assert paragraphs(screen) == (1, 3)
        assert "go on from here" in screen.status_line.text
        await pilot.press("&")
        assert screen.reading.linked
        assert "¶ 2 – ¶ 4" in screen.status_line.text
        await pilot.press("J", "K")
        assert paragraphs(screen) == (1, 3)
        await pilot.press("=", "=")
        assert paragraphs(screen) == (1, 1)


async def test_a_long_text_is_searched_between_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.view.screens.searching._SLICE", 0.0)
    monkeypatch.setattr("tui.view.screens.searching._TURN", 0.0)
    long = article(*["A line of many."] * 300, "The needle.")
    async with reader(Told(), texts=(long, RIGHT)) as (screen, pilot):
        await pilot.press("slash", *"needl")
        assert screen.pursuit.attention.search is not None
        await pilot.app.workers.wait_for_complete()
        assert screen.reading.place(0).paragraph == 300
        assert screen.pursuit.attention.search.places[0].hits == 1
        await pilot.press("escape")
        assert screen.reading.place(0).paragraph == 0
        await pilot.press("slash", *"needle", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "1 left, 0 right" in screen.status_line.text


async def test_the_overview_is_walked_by_keys() -> None:
    async with reader(size=(80, 20)) as (screen, pilot):
        await pilot.press("V")
        assert "¶ 1 · linked" in screen.status_line.text
        await pilot.press("j")
        assert "¶ 2 · linked · ≠ 1" in screen.status_line.text
        await pilot.press("G", "enter")
        assert paragraphs(screen) == (16, 6)
        assert screen.focused is None
        await pilot.press("V", "tab", "g", "enter")
        assert screen.reading.active == 1
        assert paragraphs(screen) == (0, 0)
        await pilot.press("V", "j", "escape", "J")
        assert paragraphs(screen) == (1, 1)


async def test_without_room_the_overview_says_so() -> None:
    async with reader(size=(60, 20)) as (screen, pilot):
        await pilot.press("V")
        assert "no room for the overview" in screen.status_line.text
