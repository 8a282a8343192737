"""What a reader has decided about links by hand: it holds, whatever the alignment finds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Literal, TypeAlias

from tui.align.link import Link

Pair: TypeAlias = tuple[int, int]
"""A paragraph of the left version and one of the right version."""

Verdict: TypeAlias = Literal["made", "pinned", "broken"]
"""A link that the reader made, one that was found and that the reader keeps, one that the reader took away."""

Origin: TypeAlias = Literal["found", "made", "pinned"]
"""Where a link comes from: the alignment, or a reader's hand."""

_CERTAIN = 1.0


@dataclass(frozen=True, slots=True)
class Handwork:
    """The pairs of paragraphs that a reader has decided on, and how."""

    verdicts: Mapping[Pair, Verdict] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.verdicts)

    @property
    def kept(self) -> frozenset[Pair]:
        """The pairs that are links in any case."""
        return frozenset(pair for pair, verdict in self.verdicts.items() if verdict != "broken")

    @property
    def broken(self) -> frozenset[Pair]:
        """The pairs that are links in no case."""
        return frozenset(pair for pair, verdict in self.verdicts.items() if verdict == "broken")

    def origin(self, pair: Pair) -> Origin:
        """Where a link between the pair comes from."""
        verdict = self.verdicts.get(pair)
        return verdict if verdict == "made" or verdict == "pinned" else "found"

    def decided(self, pair: Pair, verdict: Verdict | None) -> "Handwork":
        """The same with another decision on a pair; None for none."""
        others = {known: before for known, before in self.verdicts.items() if known != pair}
        return Handwork({**others, pair: verdict} if verdict else others)

    def among(self, left: Sequence[int], right: Sequence[int]) -> "Handwork":
        """The decisions on these paragraphs of either side, by their places in the sequences."""
        lefts, rights = ({number: place for place, number in enumerate(side)} for side in (left, right))
        inside = ((pair, verdict) for pair, verdict in self.verdicts.items() if pair[0] in lefts and pair[1] in rights)
        return Handwork({(lefts[pair[0]], rights[pair[1]]): verdict for pair, verdict in inside})

    def of_sentences(self, left: Sequence[int], right: Sequence[int]) -> "Handwork":
        """What holds where the sequences name the paragraph of each sentence: no sentences of parted paragraphs link.

        Of linked paragraphs those that are a sentence each are linked still; which ones of others belong together is
        not decided.
        """
        lefts, rights = _by_paragraph(left), _by_paragraph(right)
        decided: dict[Pair, Verdict] = {}
        for (one, other), verdict in self.verdicts.items():
            pairs = list(product(lefts[one], rights[other]))
            if verdict == "broken" or len(pairs) == 1:
                decided.update(dict.fromkeys(pairs, verdict))
        return Handwork(decided)

    def mirrored(self) -> "Handwork":
        """The same with the sides changed over."""
        return Handwork({(right, left): verdict for (left, right), verdict in self.verdicts.items()})


def _by_paragraph(paragraphs: Sequence[int]) -> defaultdict[int, list[int]]:
    sentences: defaultdict[int, list[int]] = defaultdict(list)
    for sentence, paragraph in enumerate(paragraphs):
        sentences[paragraph].append(sentence)
    return sentences


UNTOUCHED = Handwork()
"""Nothing decided."""


def honoured(links: Iterable[Link], handwork: Handwork) -> tuple[Link, ...]:
    """The links with those kept by hand among them, which score 1, and without the broken ones, in reading order."""
    found = {(link.left, link.right): link for link in links if (link.left, link.right) not in handwork.verdicts}
    kept = {pair: Link(*pair, _CERTAIN) for pair in handwork.kept}
    return tuple(link for _, link in sorted({**found, **kept}.items()))
