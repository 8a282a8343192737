"""Translations, a sentence a paragraph: every sentence finds its own, split, joined, left out or put in."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.align.words import WordEncoder, article
from tui.align.align import align
from tui.align.chain import chain, segments
from tui.align.handwork import Handwork, Pair, Verdict
from tui.align.search import Pairs

DRAW = random.Random(3)
WORDS = [f"word{i}" for i in range(400)]
SENTENCES = [" ".join(DRAW.choices(WORDS, k=10)) for _ in range(40)]


def pairs(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    return {(link.left, link.right) for link in align(article(*left), article(*right), (), (), WordEncoder())}


def test_sentences_that_the_other_version_splits_or_joins() -> None:
    words = SENTENCES[10].split()
    halves = [" ".join(words[:5]), " ".join(words[5:])]
    right = [*SENTENCES[:10], *halves, *SENTENCES[11:20], f"{SENTENCES[20]} {SENTENCES[21]}", *SENTENCES[22:]]
    expected = {(i, i) for i in range(10)} | {(10, 10), (10, 11)} | {(i, i + 1) for i in range(11, 21)}
    assert pairs(SENTENCES, right) == expected | {(21, 21)} | {(i, i) for i in range(22, 40)}


def test_what_is_left_out_or_put_in_stays_alone() -> None:
    right = SENTENCES[:5] + SENTENCES[6:30] + ["something else that nobody has said before here now"] + SENTENCES[30:]
    found = pairs(SENTENCES, right)
    assert not {left for left, _ in found} & {5}
    assert not {right for _, right in found} & {29}


def pairs_around(decisions: dict[Pair, Verdict]) -> set[Pair]:
    text = article(*SENTENCES)
    return {(link.left, link.right) for link in align(text, text, (), (), WordEncoder(), Handwork(decisions))}


def test_a_link_broken_by_hand_leaves_the_others_as_they_are() -> None:
    assert pairs_around({(10, 10): "broken"}) == {(i, i) for i in range(40) if i != 10}


def test_the_rest_is_aligned_around_a_link_made_by_hand() -> None:
    found = pairs_around({(10, 11): "made"})
    assert (10, 11) in found
    assert {(i, i) for i in (*range(10), *range(12, 40))} <= found
    assert {left for left, _ in found} == {right for _, right in found} == set(range(40))


def test_a_link_by_hand_may_go_against_the_order() -> None:
    found = pairs_around({(5, 30): "made", (30, 30): "broken"})
    assert (5, 30) in found
    assert (30, 30) not in found
    assert {(i, i) for i in range(40) if i not in (5, 30)} <= found


def pairs_of(right: list[int]) -> Pairs:
    return Pairs(np.arange(len(right)), np.array(right, dtype=np.int64), np.ones(len(right), dtype=np.float32))


@given(st.permutations(range(12)))
def test_a_chain_ascends_and_is_longest(order: list[int]) -> None:
    kept = chain(pairs_of(order))
    assert sorted(kept.right.tolist()) == kept.right.tolist()
    longest = [1] * len(order)
    for i in range(len(order)):
        longest[i] += max((longest[j] for j in range(i) if order[j] < order[i]), default=0)
    assert len(kept.right) == max(longest)


@given(st.sets(st.integers(0, 19)), st.sets(st.integers(0, 19)))
def test_segments_cover_both_versions_without_overlap(left: set[int], right: set[int]) -> None:
    count = min(len(left), len(right))
    anchors = Pairs(
        np.array(sorted(left)[:count], dtype=np.int64),
        np.array(sorted(right)[:count], dtype=np.int64),
        np.ones(count, dtype=np.float32),
    )
    parts = segments(anchors, (20, 20), 0.5)
    assert [i for part, _ in parts for i in range(part.start, part.stop)] == list(range(20))
    assert [j for _, part in parts for j in range(part.start, part.stop)] == list(range(20))
