"""One version as the alignment sees it: its sentences, what each says as a vector, and two neighbours said in one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tui.align.encoder import Encoder
from tui.align.search import Indices
from tui.align.similarity import Matrix, common, unit
from tui.align.units import Unit


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of a version, a row each in `meaning` and in `clues`; both count when two sentences are compared.

    `shared` is what an encoder's vectors have in common, which is taken out of them.
    """

    units: Sequence[Unit]
    meaning: Matrix
    clues: Matrix
    shared: Matrix
    encoder: Encoder | None

    @classmethod
    def encoded(cls, units: Sequence[Unit], encoder: Encoder, clues: Matrix) -> "Side":
        """A version whose sentences an encoder tells, and clues beside it."""
        vectors = encoder.encode([sentence.text for sentence in units])
        shared = common(vectors)
        return cls(units, unit(vectors - shared), clues, shared, encoder)

    @classmethod
    def of_clues(cls, units: Sequence[Unit], clues: Matrix) -> "Side":
        """A version of which clues are all that is known."""
        return cls(units, clues, clues[:, :0], clues[:0], None)

    @property
    def vectors(self) -> Matrix:
        """Meaning and clues in one, a row a sentence."""
        return np.hstack([self.meaning, self.clues]) if self.clues.size else self.meaning

    def blended(self, ones: Indices, others: Indices) -> Matrix:
        """About what two sentences say together: the direction between theirs."""
        return unit(self.meaning[ones] + self.meaning[others])

    def together(self, ones: Indices, others: Indices) -> Matrix:
        """What neighbours say together, in the order of the text: encoded anew where there is an encoder."""
        if self.encoder is None or not len(ones):
            return self.blended(ones, others)
        first, last = np.minimum(ones, others).tolist(), np.maximum(ones, others).tolist()
        texts = [f"{self.units[a].text} {self.units[b].text}" for a, b in zip(first, last, strict=True)]
        return unit(self.encoder.encode(texts) - self.shared)
