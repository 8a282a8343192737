"""What readers decide by hand about mismatches, kept on disk with the pair of texts."""

from typing import Any, get_args

from tui.align.pair_files import DamagedError, PairFiles
from tui.compare.review import NO_REVIEWS, Claim, Quote, Review, Reviews, Verdict
from tui.text import Article
from tui.text.clean import harmless

_VERDICTS: tuple[Verdict | None, ...] = (None, *get_args(Verdict))
_KINDS = ("number", "date", "name")


def decide(left: Article, right: Article, claim: Claim, review: Review) -> Reviews:
    """Keep a decision on what a mismatch says, an empty one to take it back; all that is kept of the texts then.

    Raises NotKeptError where it cannot be written; what was kept before is kept still.
    """
    return _FILES.change(left, right, lambda reviews: reviews.decided(claim, review))


def _told(reviews: Reviews) -> dict[str, Any]:
    entries = [
        {"kind": claim.kind, **_quotes(claim), "verdict": review.verdict, "note": review.note}
        for claim, review in reviews.of.items()
    ]
    return {"mismatches": entries}


def _understood(told: dict[str, Any], _lefts: int, _rights: int) -> Reviews:
    return Reviews(dict(_entry(entry) for entry in told["mismatches"]))


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


_FILES = PairFiles("mismatches", "diptych/reviews/1", NO_REVIEWS, _told, _understood)
folder, recall = _FILES.folder, _FILES.recall
