"""What readers decide by hand about mismatches, kept on disk with the pair of texts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from tui.align.pair_files import DamagedError, PairFile, data_folder
from tui.compare.review import NO_REVIEWS, Claim, Quote, Review, Reviews, Verdict
from tui.text import Article
from tui.text.clean import harmless

_SCHEMA = "diptych/reviews/1"
_VERDICTS: tuple[Verdict | None, ...] = (None, *get_args(Verdict))
_KINDS = ("number", "date", "name")


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is kept of two texts, and one line for the reader where something is wrong with it."""

    reviews: Reviews
    notice: str = ""


def folder() -> Path:
    """Where the files are, in the user's data folder; it need not exist."""
    return data_folder() / "mismatches"


def recall(left: Article, right: Article) -> Recalled:
    """What was decided on the mismatches of two texts."""
    filed = _Filed(PairFile.of(left, right, folder()))
    return Recalled(*filed.file.recall(filed.understood, NO_REVIEWS))


def decide(left: Article, right: Article, claim: Claim, review: Review) -> Reviews:
    """Keep a decision on what a mismatch says, an empty one to take it back; all that is kept of the texts then.

    Raises NotKeptError where it cannot be written; what was kept before is kept still.
    """
    filed = _Filed(PairFile.of(left, right, folder()))
    return filed.file.change(filed.understood, NO_REVIEWS, lambda reviews: reviews.decided(claim, review), filed.told)


@dataclass(frozen=True, slots=True)
class _Filed:
    """The reviews in a file, and back."""

    file: PairFile

    def understood(self, told: Any) -> Reviews:
        if told["schema"] != _SCHEMA:
            raise DamagedError
        return self._turned(Reviews(dict(_entry(entry) for entry in told["mismatches"])))

    def told(self, reviews: Reviews) -> dict[str, Any] | None:
        if not reviews:
            return None
        entries = [
            {"kind": c.kind, **_quotes(c), "verdict": review.verdict, "note": review.note}
            for c, review in self._turned(reviews).of.items()
        ]
        return {"schema": _SCHEMA, "mismatches": entries}

    def _turned(self, reviews: Reviews) -> Reviews:
        return reviews.mirrored() if self.file.is_mirrored else reviews


def _quotes(claim: Claim) -> dict[str, dict[str, str] | None]:
    return {
        side: {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix} if quote else None
        for side, quote in (("left", claim.left), ("right", claim.right))
    }


def _entry(told: Any) -> tuple[Claim, Review]:
    claim = Claim(told["kind"], _quote(told["left"]), _quote(told["right"]))
    review = Review(told["verdict"], harmless(_text(told["note"])))
    if claim.kind not in _KINDS or review.verdict not in _VERDICTS or not (review and (claim.left or claim.right)):
        raise DamagedError
    return claim, review


def _quote(told: Any) -> Quote | None:
    return None if told is None else Quote(_text(told["exact"]), _text(told["prefix"]), _text(told["suffix"]))


def _text(told: Any) -> str:
    if not isinstance(told, str):
        raise DamagedError
    return told
