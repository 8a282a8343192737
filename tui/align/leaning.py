"""What was decided by hand leans on the search: sentences of linked paragraphs draw each other, of parted ones repel.

So what lies around them is aligned anew: who was held by a wrong link is free for the right one.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from tui.align.handwork import Handwork
from tui.align.similarity import Matrix
from tui.align.units import Unit

_DRAWN = 0.3
"""What a link by hand adds to the likeness of its sentences: enough to settle what is doubtful, and no more, since a
paragraph of a link may have other counterparts too."""

_REPELLED = 3.0
"""What a broken link takes away: more than any two sentences can score."""


def leaning(left: Sequence[Unit], right: Sequence[Unit], handwork: Handwork) -> tuple[Matrix, Matrix]:
    """Vectors of the sentences of either side, a dimension for each decision; their dot products are the leanings."""
    sides = _by_paragraph(left), _by_paragraph(right)
    columns = (
        np.zeros((len(left), len(handwork.verdicts)), np.float32),
        np.zeros((len(right), len(handwork.verdicts)), np.float32),
    )
    for column, (pair, verdict) in enumerate(sorted(handwork.verdicts.items())):
        strength = (_REPELLED if verdict == "broken" else _DRAWN) ** 0.5
        columns[0][sides[0][pair[0]], column] = strength
        columns[1][sides[1][pair[1]], column] = -strength if verdict == "broken" else strength
    return columns


def _by_paragraph(sentences: Sequence[Unit]) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        found[sentence.paragraph].append(index)
    return found
