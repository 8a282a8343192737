"""Decisions by hand change what is likely between the paragraphs they are about, and nowhere else."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.align.test_handwork import HANDWORK
from tests.align.words import WordEncoder, article
from tui.align.align import align
from tui.align.handwork import UNTOUCHED, Handwork, Pair
from tui.align.leaning import leaning
from tui.align.units import units
from tui.text import Article, Paragraph

TEXTS = st.lists(st.integers(0, 3), min_size=7, max_size=9).map(
    lambda counts: Article("", "", "en", tuple(Paragraph(" ".join(["It rained all day."] * n)) for n in counts))
)


@given(TEXTS, TEXTS, HANDWORK)
def test_each_pair_of_sentences_leans_as_its_paragraphs_do(left: Article, right: Article, handwork: Handwork) -> None:
    lefts, rights = units(left), units(right)
    own, opposite = leaning(lefts, rights, handwork)
    leans = own @ opposite.T
    for i, one in enumerate(lefts):
        for j, other in enumerate(rights):
            verdict = handwork.verdicts.get((one.paragraph, other.paragraph))
            expected = -1 if verdict == "broken" else 1 if verdict else 0
            assert np.sign(leans[i, j]) == expected


def test_without_decisions_nothing_leans() -> None:
    text = units(Article("", "", "en", (Paragraph("It rained."),)))
    assert all(side.shape == (1, 0) for side in leaning(text, text, UNTOUCHED))


CATS = "Three grey cats slept beneath the warm kitchen stove."
OTHER_CATS = "Three grey cats slept beneath some cold garden fence."
FERRY = "The evening ferry left harbour without its captain."
VOTE = "Parliament rejected the fishing treaty by nine votes."


def pairs(left: Article, right: Article, handwork: Handwork) -> set[Pair]:
    return {(link.left, link.right) for link in align(left, right, (), (), WordEncoder(), handwork)}


def test_who_was_held_by_a_broken_link_is_free_for_the_next_best() -> None:
    left, right = article(FERRY, CATS, VOTE), article(FERRY, CATS, VOTE, OTHER_CATS)
    assert pairs(left, right, UNTOUCHED) == {(0, 0), (1, 1), (2, 2)}
    assert pairs(left, right, Handwork({(1, 1): "broken"})) == {(0, 0), (1, 3), (2, 2)}


def test_a_link_made_takes_its_paragraph_from_a_doubtful_one() -> None:
    left, right = (
        article(FERRY, OTHER_CATS, VOTE),
        article(FERRY, "Nine grey cats drank.", VOTE, "Three cold cats sat."),
    )
    assert pairs(left, right, UNTOUCHED) == {(0, 0), (1, 1), (1, 3), (2, 2)}
    assert pairs(left, right, Handwork({(1, 3): "made"})) == {(0, 0), (1, 3), (2, 2)}


@given(TEXTS, TEXTS, HANDWORK)
def test_what_was_decided_holds_in_every_alignment(left: Article, right: Article, handwork: Handwork) -> None:
    found = pairs(left, right, handwork)
    assert handwork.kept <= found
    assert not handwork.broken & found
