"""What was decided by hand holds: kept links are there, broken ones are not, and both sides see the same."""

from hypothesis import given
from hypothesis import strategies as st

from tui.align.handwork import UNTOUCHED, Handwork, Pair, Verdict, honoured
from tui.align.link import Link

PAIRS = st.tuples(st.integers(0, 6), st.integers(0, 6))
VERDICTS: st.SearchStrategy[Verdict] = st.sampled_from(["made", "pinned", "broken"])
HANDWORK = st.dictionaries(PAIRS, VERDICTS, max_size=8).map(Handwork)
LINKS = st.dictionaries(PAIRS, st.floats(0, 1), max_size=8).map(
    lambda scores: [Link(*pair, score) for pair, score in sorted(scores.items())]
)


@given(LINKS, HANDWORK)
def test_what_was_decided_holds(links: list[Link], handwork: Handwork) -> None:
    result = {(link.left, link.right): link.score for link in honoured(links, handwork)}
    assert {pair for pair, score in result.items() if score == 1} >= handwork.kept
    assert not handwork.broken & result.keys()


@given(LINKS, HANDWORK)
def test_what_was_not_decided_stays_as_it_is_found(links: list[Link], handwork: Handwork) -> None:
    result = honoured(links, handwork)
    undecided = [link for link in links if (link.left, link.right) not in handwork.verdicts]
    assert [link for link in result if (link.left, link.right) not in handwork.verdicts] == undecided
    assert [(link.left, link.right) for link in result] == sorted({(link.left, link.right) for link in result})


@given(LINKS)
def test_without_handwork_nothing_changes(links: list[Link]) -> None:
    assert list(honoured(links, UNTOUCHED)) == links
    assert not UNTOUCHED


@given(HANDWORK)
def test_a_mirror_of_a_mirror_is_the_same(handwork: Handwork) -> None:
    assert handwork.mirrored().mirrored() == handwork
    assert {(right, left) for left, right in handwork.mirrored().kept} == handwork.kept


@given(HANDWORK, PAIRS, VERDICTS | st.none())
def test_a_decision_is_of_one_pair_and_can_be_taken_back(
    handwork: Handwork, pair: Pair, verdict: Verdict | None
) -> None:
    decided = handwork.decided(pair, verdict)
    assert decided.verdicts.get(pair) == verdict
    assert decided.decided(pair, handwork.verdicts.get(pair)) == handwork


def test_an_origin_is_told_of_what_is_a_link() -> None:
    handwork = Handwork({(1, 2): "made", (3, 4): "pinned", (5, 6): "broken"})
    assert [handwork.origin(pair) for pair in ((1, 2), (3, 4), (5, 6), (0, 0))] == ["made", "pinned", "found", "found"]


PARAGRAPHS = st.lists(st.integers(0, 6), max_size=12).map(sorted)


@given(HANDWORK, PARAGRAPHS, PARAGRAPHS)
def test_of_parted_paragraphs_no_sentences_link_and_what_else_is_decided_was_decided_on_their_paragraphs(
    handwork: Handwork, left: list[int], right: list[int]
) -> None:
    cut = handwork.of_sentences(left, right)
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            verdict = handwork.verdicts.get((one, other))
            alone = left.count(one) == right.count(other) == 1
            assert cut.verdicts.get((i, j)) == (verdict if verdict == "broken" or alone else None)
