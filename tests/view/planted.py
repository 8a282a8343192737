"""Comparisons put together by hand from what was planted in the corpus, so that no picture hangs on what is found."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import yaml

from tui.align.link import Link
from tui.compare.comparison import Comparison, Entity, EntityKind, Mismatch
from tui.compare.worker import News, Request
from tui.facts.fact import Fact, Mention, Moment, Name, Quantity
from tui.resources import resource
from tui.text import Article
from tui.text.load import load
from tui.view.app import DiptychApp
from tui.view.comfort import Comfort
from tui.view.keymap import default_keymap
from tui.view.session import Session

LOUDNESS = ("conflict", "missing", "rounded", "converted", "variant")
FACTS: dict[str, Fact] = {
    "2016": Moment(2016),
    "2017": Moment(2017),
    "12 Juni 2025": Moment(2025, 6, 12),
    "June 13, 2025": Moment(2025, 6, 13),
    "April": Moment(month=4),
    "March": Moment(month=3),
    "48 kilometer": Quantity(Decimal(48), unit="length-kilometer"),
    "30 miles": Quantity(Decimal(30), unit="length-mile"),
    "910 hektare": Quantity(Decimal(910), unit="area-hectare"),
    "2,250 acres": Quantity(Decimal(2250), unit="area-acre"),
    "$29 billion": Quantity(Decimal(29_000_000_000), unit="USD"),
    "500": Quantity(Decimal(500)),
    "$14,3 miliar": Quantity(Decimal(14_300_000_000), unit="USD"),
    "$14.3 billion": Quantity(Decimal(14_300_000_000), unit="USD"),
    "$99 juta": Quantity(Decimal(99_000_000), unit="USD"),
    "$99 million": Quantity(Decimal(99_000_000), unit="USD"),
    "200 karyawan": Quantity(Decimal(200)),
    "200 people": Quantity(Decimal(200)),
}
"""What some of the wordings mean; of the others, the wording will do."""

NAMES: dict[str, EntityKind] = {
    "Meta": "organisation",
    "Scale AI": "organisation",
    "Alexandr Wang": "person",
    "Ruben Mayer": "person",
    "TBD Labs": "organisation",
    "OpenAI": "organisation",
    "Mercor": "organisation",
    "Surge": "organisation",
    "Jason Droege": "person",
    "Mark Zuckerberg": "person",
    "Chaya Nayak": "person",
    "Louisiana": "place",
    "Hyperion": "product",
    "Wired": "other",
    "ILSA": "organisation",
}

TOGETHER = {
    ("kabar-pagi", "the-ledger"): (
        *[
            (0, 0),
            (1, 1),
            (2, 2),
            (3, 4),
            (5, 4),
            (6, 6),
            (8, 6),
            (9, 6),
            (9, 7),
            (11, 9),
            (12, 11),
            (14, 13),
            (15, 13),
        ],
        *[(15, 14), (16, 14), (17, 15), (18, 16), (19, 17), (20, 19), (21, 20), (22, 21), (23, 22), (24, 23), (26, 25)],
        (27, 26),
    ),
    ("minato-shimpo", "al-marsa"): (
        *[(0, 0), (1, 1), (2, 4), (3, 3), (4, 5), (5, 6), (6, 6), (7, 7), (8, 8), (10, 9), (11, 2), (12, 11), (13, 12)],
        (14, 13),
    ),
}
"""The paragraphs that tell the same, by pair of versions; in the second one two were moved."""


SCORES = {(5, 4): 0.8, (9, 7): 0.6, (9, 6): 0.85, (16, 14): 0.75, (20, 19): 0.55, (11, 2): 0.8, (3, 3): 0.6}
"""How sure the links are that are not quite sure."""


class Planted:
    """A comparer that tells what was planted, at once."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def compare(self, request: Request) -> Iterator[News]:
        """All there is to tell of these two versions, and nothing of others."""
        if (request.left, request.right) == (self.comparison.left, self.comparison.right):
            yield News(self.comparison, final=True)

    def stop(self) -> None:
        """Nothing is under way."""


def planted_app(story: str, left: str, right: str, theme: str = "") -> DiptychApp:
    """The app on two versions of a story, with what was planted in them; a picture orders right to left by itself."""
    texts = load(f"{story}/{left}"), load(f"{story}/{right}")
    versions = (f"{story}/{left}", f"{story}/{right}")
    session = Session(*texts, title="", versions=versions, theme=theme, comfort=Comfort(ordering="terminal"))
    return DiptychApp(session, default_keymap(), Planted(planted(story, left, right, texts)))


def planted(story: str, left: str, right: str, texts: tuple[Article, Article]) -> Comparison:
    """The comparison of two versions as their story's `differences.yaml` has it."""
    entries = yaml.safe_load((resource("corpus") / story / "differences.yaml").read_text(encoding="utf-8"))
    mismatches = [_mismatch(e, texts) for e in entries if e["between"] == [left, right] and e["relation"] != "equal"]
    mentions = (_mentions(texts[0]), _mentions(texts[1]))
    return Comparison(
        *texts,
        links=tuple(Link(*pair, SCORES.get(pair, 0.96)) for pair in TOGETHER[left, right]),
        left_mentions=mentions[0],
        right_mentions=mentions[1],
        mismatches=tuple(sorted(mismatches, key=lambda mismatch: LOUDNESS.index(mismatch.relation))),
        entities=tuple(_entities(mentions)),
    )


def _mismatch(entry: dict[str, Any], texts: tuple[Article, Article]) -> Mismatch:
    left, right = (_mention(entry[side], text) for side, text in zip(("left", "right"), texts, strict=True))
    return Mismatch(entry["relation"], entry["kind"], left, right)


def _mention(place: dict[str, str] | None, text: Article) -> Mention | None:
    if place is None:
        return None
    number, paragraph = next((n, p.text) for n, p in enumerate(text.paragraphs) if place["near"] in p.text)
    words = place["text"]
    start = paragraph.index(words)
    return Mention(number, start, start + len(words), words, FACTS.get(words, Name(words)))


def _mentions(text: Article) -> tuple[Mention, ...]:
    found = []
    for number, paragraph in enumerate(text.paragraphs):
        for words in (*NAMES, *FACTS):
            start = paragraph.text.find(words)
            while start >= 0:
                found.append(Mention(number, start, start + len(words), words, FACTS.get(words, Name(words))))
                start = paragraph.text.find(words, start + 1)
    return tuple(sorted(found, key=lambda mention: (mention.paragraph, mention.start)))


def _entities(mentions: tuple[Sequence[Mention], Sequence[Mention]]) -> Iterator[Entity]:
    for name, kind in NAMES.items():
        left, right = (tuple(n for n, m in enumerate(side) if m.text == name) for side in mentions)
        if left or right:
            yield Entity(name, kind, left, right)
