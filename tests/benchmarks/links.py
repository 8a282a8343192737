"""How many links are right, how many are found, and whether they are as sure as they say.

    python -m tests.benchmarks.links [PAIRS.jsonl] [--encoder NAME]

A line of PAIRS is one of `diptych batch` with the links that are right: {"left": {"paragraphs": [...]}, "right": {...},
"links": [[0, 0], [1, 2]]}. Without a file the texts of the corpus are cut anew, twice each: a third of the sentences is
dropped on either side, and paragraphs have moved. Prints precision, recall and F1 of the links, the share of paragraphs
without a counterpart that are left alone, and for links by their score how many of them are right.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.align.encoders import choose, names
from tui.compare.compare import find, link
from tui.text import Article, Paragraph
from tui.text.corpus import stories
from tui.text.load import article_from_paragraphs, load
from tui.text.sentencewise import sentencewise

_DROPPED = 1 / 3
_LONGEST = 4
"""Sentences of a paragraph that is cut anew."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions and the links between them that are right."""

    left: Article
    right: Article
    links: frozenset[tuple[int, int]]


@dataclass(slots=True)
class Tally:
    """Links found and right, paragraphs that have no counterpart, and each link's score with whether it is right."""

    right: int = 0
    wanted: int = 0
    alone: int = 0
    left_alone: int = 0
    scores: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, pair: Pair, scores: dict[tuple[int, int], float]) -> None:
        """Count in what was found between two versions."""
        self.wanted += len(pair.links)
        self.right += len(pair.links & scores.keys())
        self.scores += [(score, found in pair.links) for found, score in scores.items()]
        for side, article in enumerate((pair.left, pair.right)):
            alone = set(range(len(article.paragraphs))) - {ends[side] for ends in pair.links}
            self.alone += len(alone)
            self.left_alone += len(alone - {ends[side] for ends in scores})

    def lines(self) -> Iterator[str]:
        """The figures, as told to whoever measures."""
        precision, recall = self.right / max(1, len(self.scores)), self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        yield f"precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  of {self.wanted} links"
        yield f"rightly left alone {self.left_alone / max(1, self.alone):.4f} of {self.alone} paragraphs"
        for tenth in range(5, 10):
            bin_ = [(score, right) for score, right in self.scores if min(9, int(score * 10)) == tenth]
            if bin_:
                said, true = (sum(column) / len(bin_) for column in zip(*bin_, strict=True))
                yield f"links that say {said:.2f}: {true:.2f} of {len(bin_)} are right"


def from_file(path: Path) -> Iterator[Pair]:
    """The pairs of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        yield Pair(_article(told["left"]), _article(told["right"]), frozenset(map(tuple, told["links"])))


def _article(side: dict[str, Any]) -> Article:
    return article_from_paragraphs(side["paragraphs"], side.get("language", ""))


def from_corpus() -> Iterator[Pair]:
    """Each text of the corpus against itself, both cut anew."""
    draw = random.Random(1)
    for story in stories():
        for version in story.versions:
            article = sentencewise(load(str(version.path)))
            left, lefts = _cut_anew(article, draw)
            right, rights = _cut_anew(article, draw)
            yield Pair(left, right, frozenset((lefts[n], rights[n]) for n in lefts.keys() & rights.keys()))


def _cut_anew(article: Article, draw: random.Random) -> tuple[Article, dict[int, int]]:
    """A text with sentences dropped and paragraphs cut and moved; the paragraph of each sentence that is left."""
    kept = [n for n, p in enumerate(article.paragraphs) if p.role == "body" and draw.random() > _DROPPED]
    groups: list[list[int]] = []
    while kept:
        size = draw.randint(1, _LONGEST)
        groups.append(kept[:size])
        kept = kept[size:]
    if groups:
        groups.insert(draw.randrange(len(groups)), groups.pop(draw.randrange(len(groups))))
    texts = (Paragraph(" ".join(article.paragraphs[n].text for n in group)) for group in groups)
    where = {n: number for number, group in enumerate(groups) for n in group}
    return Article("", "", article.language, tuple(texts)), where


def measure(pairs: Iterable[Pair], encoder: str) -> Tally:
    """What is found between the versions of all pairs with the encoder of that name."""
    tally = Tally()
    for pair in pairs:
        chosen = choose(encoder, pair.left, pair.right, cache=False).encoder
        tally.add(pair, {(found.left, found.right): found.score for found in link(find(pair.left, pair.right), chosen)})
    return tally


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="?", type=Path)
    parser.add_argument("--encoder", choices=names(), default="auto")
    arguments = parser.parse_args()
    print(
        *measure(from_file(arguments.pairs) if arguments.pairs else from_corpus(), arguments.encoder).lines(), sep="\n"
    )
