"""The corpus tells what was planted in it; the comparison has to see it, and nothing where the versions agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
import yaml

from tui.align.encoders import choose
from tui.compare.compare import compare
from tui.compare.comparison import Comparison, Mismatch
from tui.facts.fact import Mention
from tui.resources import resource
from tui.text import Article
from tui.text.load import load

CORPUS = resource("corpus")
STORIES = sorted(path.parent.name for path in CORPUS.glob("*/differences.yaml"))

LOUD = 0.8
"""Share of the planted conflicts that must be shown as a conflict; what is left must at least be marked as missing."""

MARKED = 0.9
"""Share of the planted conflicts and of what only one version tells that must be marked at all."""


ALARMED = 0.03
"""Share of what agrees, though it is written differently, that may be shown as a conflict: units told in words that no
table lists."""


@dataclass(frozen=True)
class Planted:
    """A difference as the corpus lists it, found again in the two texts: (paragraph, start, end) for each side."""

    story: str
    versions: tuple[str, str]
    relation: str
    left: tuple[int, int, int] | None
    right: tuple[int, int, int] | None

    def __str__(self) -> str:
        return f"{self.story} {self.versions} {self.relation} {self.left} {self.right}"


@cache
def article(story: str, version: str) -> Article:
    return load(f"{story}/{version}")


@cache
def comparison(story: str, left: str, right: str) -> Comparison:
    texts = article(story, left), article(story, right)
    return compare(*texts, choose("use", *texts, cache=False).encoder)


def planted(story: str) -> Iterator[Planted]:
    """What was planted between the story's first version and each of the others."""
    first = yaml.safe_load((CORPUS / story / "story.yaml").read_text(encoding="utf-8"))["versions"][0]
    entries = yaml.safe_load((CORPUS / story / "differences.yaml").read_text(encoding="utf-8"))
    for entry in entries:
        left, right = entry["between"]
        if first not in (left, right):
            continue
        spans = [span(article(story, version), entry[side]) for side, version in (("left", left), ("right", right))]
        yield Planted(story, (left, right), entry["relation"], spans[0], spans[1])


def span(text: Article, where: dict[str, Any] | None) -> tuple[int, int, int] | None:
    if where is None:
        return None
    paragraph = next(i for i, p in enumerate(text.paragraphs) if where["near"] in p.text and where["text"] in p.text)
    start = text.paragraphs[paragraph].text.index(where["text"])
    return paragraph, start, start + len(where["text"])


def touches(mention: Mention | None, span: tuple[int, int, int] | None) -> bool:
    if mention is None or span is None:
        return False
    paragraph, start, end = span
    return mention.paragraph == paragraph and mention.start < end and start < mention.end


def marks(item: Planted) -> list[Mismatch]:
    found = comparison(item.story, *item.versions).mismatches
    return [m for m in found if touches(m.left, item.left) or touches(m.right, item.right)]


def of_relation(story: str, *relations: str) -> list[Planted]:
    return [item for item in planted(story) if item.relation in relations]


@pytest.mark.parametrize("story", STORIES)
def test_planted_conflicts_are_shown(story: str) -> None:
    items = of_relation(story, "conflict")
    quiet = [str(item) for item in items if not any(m.relation == "conflict" for m in marks(item))]
    assert len(quiet) <= (1 - LOUD) * len(items), quiet


@pytest.mark.parametrize("story", STORIES)
def test_what_was_planted_is_marked(story: str) -> None:
    items = of_relation(story, "conflict", "missing")
    unmarked = [str(item) for item in items if not any(m.relation in ("conflict", "missing") for m in marks(item))]
    assert len(unmarked) <= (1 - MARKED) * len(items), unmarked


@pytest.mark.parametrize("story", STORIES)
def test_what_is_equal_is_no_conflict(story: str) -> None:
    loud = [
        str(item)
        for item in of_relation(story, "equal")
        for m in marks(item)
        if m.relation == "conflict" and touches(m.left, item.left) and touches(m.right, item.right)
    ]
    assert loud == []


@pytest.mark.parametrize("story", STORIES)
def test_what_is_only_written_differently_is_no_conflict(story: str) -> None:
    items = of_relation(story, "equal", "rounded", "converted", "variant")
    loud = [
        str(item)
        for item in items
        for m in marks(item)
        if m.relation == "conflict" and touches(m.left, item.left) and touches(m.right, item.right)
    ]
    assert len(loud) <= ALARMED * len(items), loud
