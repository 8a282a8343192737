"""What the screen says in words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.align.handwork import Pair
from tui.compare.comparison import Comparison, Mismatch
from tui.compare.review import Review
from tui.text import Article
from tui.view.keymap import Keymap
from tui.view.marks import CHECKED, GLYPHS, LOOKS, sides_of
from tui.view.pursuit import Pursuit
from tui.view.search import Search
from tui.view.sync import Side, other

if TYPE_CHECKING:
    from tui.facts.fact import Mention

Piece = tuple[str, str]
"""A text and how it looks."""

Group = Sequence[Piece]
"""Pieces that are shown together or not at all."""


def mismatch_line(mismatch: Mismatch, active: Side) -> list[Piece]:
    """What differs, from where the reader stands, and what was decided on it.

    As `≠ number  14.3 billion US dollars here, 13.4 there · checked`.
    """
    here, there = sides_of(mismatch)[active], sides_of(mismatch)[other(active)]
    head = (f"{GLYPHS[mismatch.relation]} {mismatch.kind}", LOOKS[mismatch.relation])
    return [head, (f"  {_compared(here, there)}{_HOW.get(mismatch.relation, '')}", ""), *_review(mismatch.review)]


_HOW = {"rounded": ", rounded", "converted": ": one amount in two units", "variant": ": one name, spelled otherwise"}
"""Why two that differ are no conflict."""


def _compared(here: "Mention | None", there: "Mention | None") -> str:
    from tui.report.values import said, said_both

    if here and there:
        one, two = said_both(here, there)
        return f"{one} here, {two} there"
    return f"{said(here)} here, nowhere there" if here else f"{said(there) if there else ''} there, nowhere here"


def _review(review: Review) -> list[Piece]:
    told = {"checked": f" · {CHECKED} checked", "wrong": " · marked as no mismatch", None: ""}[review.verdict]
    return [(text, "quiet") for text in (told, f" · {review.note}" if review.note else "") if text]


def counts(comparison: Comparison, linked: bool, wide: bool) -> list[Group]:
    """How much of each there is, and whether the panes move together; in few cells where there is little room."""
    relations = [mismatch.relation for mismatch in comparison.standing]
    conflicts, missing = relations.count("conflict"), relations.count("missing")
    state = ("linked" if linked else "unlinked") if wide else ("" if linked else "unlinked")
    return [
        [(f"{_many(len(comparison.links), 'link')}  ", "quiet")],
        [(f"{state}  ", "quiet" if linked else "strong")] if state else [],
        [(f"{GLYPHS['missing']} {missing}{' on one side' if wide else ''}  ", "missing")],
        [(f"{GLYPHS['conflict']} {_many(conflicts, 'conflict') if wide else conflicts} ", "conflict")],
    ]


def called(article: Article) -> str:
    """What a version is called in few words: its outlet, or the end of where it came from, and its language."""
    name = article.outlet or article.source.rsplit("/", 1)[-1]
    return " · ".join(part for part in (name, article.language) if part)


def version_name(article: Article) -> str:
    """What a version is called, and its title."""
    return f"{called(article)}  {article.title}"


def status(pursuit: Pursuit) -> list[Piece]:
    """What the reader stands at: a mismatch, a mention, a hit; or nothing."""
    attention = pursuit.attention
    mismatch = pursuit.mismatch_here()
    if mismatch is not None:
        rank = pursuit.rank(mismatch)
        place = [(f" · {rank[0]} of {rank[1]}", "quiet")] if rank else []
        return [*mismatch_line(mismatch, pursuit.reading.active), *place]
    if attention.search is not None:
        return [(f"/{attention.wanted}", "strong"), (f"  {hits_told(attention.search)}", "quiet")]
    if attention.entity is not None:
        at = f" · {attention.stop + 1} of {len(attention.stops)}" if attention.stop is not None else ""
        return [(attention.entity.name, "strong"), (f"  {attention.entity.kind}{at}", "quiet")]
    return []


def first_key(keymap: Keymap, command: str) -> str:
    """The first key of a command as it is shown, or its title where it has none."""
    return (keymap.keys_of(command).split() or [keymap.commands[command].title])[0]


def hints(keymap: Keymap, pursuit: Pursuit, takes_long: bool = False) -> list[Group]:
    """A few of the keys that lead on from here; while the panes move alone, what a link by hand would join too.

    Of a comparison that takes long, the key that stops it.
    """
    attention = pursuit.attention
    wanted = [("comparison.toggle", "stop linking")] if takes_long else []
    wanted += [("mismatch.next", "hit" if attention.wanted else "mismatch")]
    wanted += [("entity.next", "mention")] if attention.entity else [("entity.panel", "entities")]
    wanted += [("version.next", "version")]
    wanted += [] if pursuit.reading.linked else [("link.here", "go on from here"), _link_hint(pursuit)]
    wanted += [("help.show", "help")]
    return _hints(keymap, wanted)


def _hints(keymap: Keymap, wanted: Iterable[tuple[str, str]]) -> list[Group]:
    groups: list[Group] = []
    for command, what in wanted:
        keys = keymap.keys_of(command).split()
        groups += [[(keys[0], "key"), (f" {what}  ", "quiet")]] if keys else []
    return groups


def hits_told(search: Search) -> str:
    """How many hits either text has, as far as it was looked through."""
    left, right = (f"{places.hits}{'' if places.is_done else '…'}" for places in search.places)
    return f"{left} left, {right} right"


def list_hints(keymap: Keymap, listing: str) -> list[Group]:
    """A few of the keys that lead on from a list."""
    wanted = (("mismatch.check", "checked"), ("mismatch.wrong", "no mismatch"), ("mismatch.remark", "remark"))
    if listing == "entities":
        wanted = (("list.choose", "mention"), ("list.filter", "filter"), ("list.sort", "sort"))
    return _hints(keymap, (*wanted, ("list.view", "view"), ("list.close", "text")))


def _link_hint(pursuit: Pursuit) -> tuple[str, str]:
    pair = pursuit.reading.level
    linked = any((link.left, link.right) == pair for link in pursuit.comparison.links)
    return ("link.break", f"unlink {named(pair)}") if linked else ("link.make", f"link {named(pair)}")


def named(pair: Pair) -> str:
    """A pair of paragraphs as readers count."""
    return f"¶ {pair[0] + 1} – ¶ {pair[1] + 1}"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
