"""What a reader has decided about mismatches by hand: checked, wrong, or noted upon; found again by what they quote.

So a decision outlives another order of the mismatches, which a newer version of the program may find.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from tui.text import Article

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison, Mismatch
    from tui.facts.fact import Mention

Verdict = Literal["checked", "wrong"]
"""A mismatch that was looked into, and one that is none: it is not shown again for these two texts."""

_AROUND = 32
"""Characters on either side that tell the same words in other places apart; the W3C's Web Annotations take as many."""


@dataclass(frozen=True, slots=True)
class Review:
    """What was decided on a mismatch: nothing, by default."""

    verdict: Verdict | None = None
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.verdict or self.note)


UNREVIEWED = Review()
"""Nothing decided."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a paragraph and what stands around them: a text quote selector of the W3C's Web Annotations."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a mismatch says, whatever its place among others: its kind, and what it quotes of either text."""

    kind: str
    left: Quote | None
    right: Quote | None

    def mirrored(self) -> "Claim":
        """The same claim where the sides have been changed over."""
        return Claim(self.kind, self.right, self.left)


@dataclass(frozen=True, slots=True)
class Reviews:
    """What a reader has decided on the mismatches of two texts."""

    of: Mapping[Claim, Review] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.of)

    def decided(self, claim: Claim, review: Review) -> "Reviews":
        """The same with another decision on a claim."""
        others = {known: before for known, before in self.of.items() if known != claim}
        return Reviews({**others, claim: review} if review else others)

    def mirrored(self) -> "Reviews":
        """The same with the sides changed over."""
        return Reviews({claim.mirrored(): review for claim, review in self.of.items()})


NO_REVIEWS = Reviews()
"""Nothing decided on any."""


def claim_of(mismatch: "Mismatch", left: Article, right: Article) -> Claim:
    """What a mismatch of two texts says."""
    return Claim(mismatch.kind, _quote(mismatch.left, left), _quote(mismatch.right, right))


def reviewed(comparison: "Comparison", reviews: Reviews) -> "Comparison":
    """The comparison with what was decided on its mismatches."""
    if not reviews and not comparison.reviews:
        return comparison
    texts = comparison.left, comparison.right
    mismatches = (replace(m, review=reviews.of.get(claim_of(m, *texts), UNREVIEWED)) for m in comparison.mismatches)
    return replace(comparison, mismatches=tuple(mismatches), reviews=reviews)


def _quote(mention: "Mention | None", article: Article) -> Quote | None:
    if mention is None:
        return None
    text = article.paragraphs[mention.paragraph].text
    before = text[max(0, mention.start - _AROUND) : mention.start]
    return Quote(mention.text, before, text[mention.end : mention.end + _AROUND])
