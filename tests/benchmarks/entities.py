"""How the mentions of the bundled stories are gathered into entities, measured against what the stories name.

    python -m tests.benchmarks.entities [--wrong]

Every two versions of a story are compared, linked by their figures and names. Prints for each pair, and for all:
purity, the share of mentions that stand with others of the same entity; completeness, the share of an entity's
mentions that one group holds; kinds, the share of mentions whose group has the right kind; noise, the share of groups
that name nothing. With `--wrong` also every group of a wrong kind and every one that is noise.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from tests.benchmarks.entity_gold import GOLD
from tui.compare.compare import conclude, find, link
from tui.compare.comparison import Comparison, Entity
from tui.text.corpus import stories
from tui.text.load import load


@dataclass(slots=True)
class Score:
    """Counts of mentions and groups, and what was wrong, in words."""

    mentions: int = 0
    pure: int = 0
    whole: int = 0
    kinds: int = 0
    groups: int = 0
    noise: int = 0
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Score") -> None:
        """Take the counts of another score in."""
        for name in ("mentions", "pure", "whole", "kinds", "groups", "noise"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong

    @property
    def shares(self) -> dict[str, float]:
        """Purity, completeness and kinds by mentions, noise by groups."""
        told = max(1, self.mentions)
        shares = {"purity": self.pure / told, "completeness": self.whole / told, "kinds": self.kinds / told}
        return {**shares, "noise": self.noise / max(1, self.groups)}


def compared() -> Iterator[tuple[str, Comparison]]:
    """Every two versions of each story that is in the gold."""
    for story in stories():
        if story.name in GOLD:
            for left, right in combinations([load(str(version.path)) for version in story.versions], 2):
                findings = find(left, right)
                yield story.name, conclude(findings, link(findings, None))


def score(story: str, comparison: Comparison) -> Score:
    """How well the entities of a comparison fit what its story names; mentions of nothing that it names count not."""
    known = {form: number for number, (_, forms) in enumerate(GOLD[story]) for form in forms}
    found = Score(groups=len(comparison.entities))
    largest: defaultdict[int, int] = defaultdict(int)
    for entity in comparison.entities:
        told = Counter(known[text] for text in _texts(entity, comparison) if text in known)
        if not told:
            found.noise += 1
            found.wrong[f"noise: {entity.name}"] += 1
            continue
        (named, most), *_ = told.most_common()
        found.mentions += told.total()
        found.pure += most
        if entity.kind == GOLD[story][named][0]:
            found.kinds += told.total()
        else:
            found.wrong[f"{entity.kind}: {entity.name}"] += told.total()
        for number, times in told.items():
            largest[number] = max(largest[number], times)
    found.whole = sum(largest.values())
    return found


def _texts(entity: Entity, comparison: Comparison) -> Iterable[str]:
    yield from (comparison.left_mentions[index].text for index in entity.left)
    yield from (comparison.right_mentions[index].text for index in entity.right)


def _row(name: str, found: Score) -> str:
    return f"{name:20}" + "".join(f"   {what} {share:6.1%}" for what, share in found.shares.items())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true")
    wrong = parser.parse_args().wrong
    every = Score()
    for story, comparison in compared():
        found = score(story, comparison)
        print(_row(f"{story} {comparison.left.language}-{comparison.right.language}", found))
        every.add(found)
    print(_row("all", every))
    if wrong:
        print(*(f"{times:4} {what}" for what, times in every.wrong.most_common()), sep="\n")


if __name__ == "__main__":
    main()
