"""Evidence: what stands around a pair speaks for it or against it, each kind in a column of its own."""

import numpy as np

from tests.align.words import WordEncoder, article
from tui.align.evidence import EVIDENCE, Ground, weighed
from tui.align.headings import classes
from tui.align.search import search
from tui.align.side import Side
from tui.align.units import units
from tui.align.windows import tiles

CATS = "Three grey cats slept beneath the warm kitchen stove."
FERRY = "The evening ferry left harbour without its captain."
LATER = "Passengers noticed only after midnight."
VOTE = "Parliament rejected the fishing treaty by nine votes."
THRESHOLD = 0.3


def evidence_on(lefts: tuple[str, ...], rights: tuple[str, ...]) -> dict[tuple[int, int], dict[str, float]]:
    """The evidence on each pair of sentences that is weighed, by its kind."""
    texts = units(article(*lefts)), units(article(*rights))
    left, right = (Side.encoded(side, WordEncoder(), np.zeros((len(side), 0), np.float32)) for side in texts)
    kinds = classes(*texts)
    best = search(left.vectors, right.vectors, tiles(left.vectors, right.vectors), kinds)
    mutual = best.mutual()
    pairs, told = weighed(Ground(left, right, best, mutual.where(mutual.scores > THRESHOLD)), kinds, THRESHOLD)
    places = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    return {place: dict(zip(EVIDENCE, row, strict=True)) for place, row in zip(places, told.tolist(), strict=True)}


def test_a_sentence_with_a_copy_leads_and_one_told_twice_does_not() -> None:
    once = evidence_on((CATS, FERRY, VOTE), (CATS, FERRY, VOTE))
    twice = evidence_on((CATS, FERRY, VOTE), (CATS, FERRY, FERRY, VOTE))
    assert once[1, 1]["lead"] > twice[1, 1]["lead"] + 0.5


def test_a_partner_elsewhere_speaks_against_a_pair() -> None:
    told = evidence_on((CATS, FERRY, VOTE, FERRY), (CATS, FERRY, VOTE))
    assert told[1, 1]["claims"] == 0
    assert told[3, 1]["claims"] > 0.5


def test_the_second_half_of_a_sentence_completes_the_first() -> None:
    whole = "The evening ferry left harbour without its captain and passengers noticed only after midnight."
    told = evidence_on((whole, CATS, VOTE), (FERRY, LATER, CATS, VOTE))
    assert told[0, 1]["completion"] > 0.1
    assert told[0, 0]["completion"] < 0


def test_pairs_in_a_row_keep_each_other_company() -> None:
    in_row = evidence_on((CATS, FERRY, VOTE), (CATS, FERRY, VOTE))
    apart = evidence_on((CATS, FERRY, VOTE), (VOTE, LATER, LATER, LATER, FERRY, LATER, LATER, LATER, CATS))
    assert in_row[1, 1]["company"] == 2
    assert apart[1, 4]["company"] == 0


def test_copies_set_a_higher_standard_than_retellings() -> None:
    copies = evidence_on((CATS, FERRY, VOTE), (CATS, FERRY, VOTE))
    retold = evidence_on(
        (CATS, FERRY, VOTE),
        ("Cats slept beneath a stove.", "No captain but the ferry left.", "The treaty got nine votes."),
    )
    assert copies[0, 0]["standard"] > retold[0, 0]["standard"]
