"""Frames: a fact is held against those of the sentence that tells the same, and against no other's."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.align.link import Link, Span
from tui.compare.comparison import Mismatch
from tui.compare.figures import compare_figures
from tui.compare.frames import Fit, Frame, Frames
from tui.facts.fact import Mention, Quantity
from tui.facts.figures import find_figures
from tui.text import Article, Paragraph
from tui.text.sentences import split

LEFT = "Two tries came late. They won by 14 points."
RIGHT = "Après 30 minutes il pleuvait. Ils ont gagné de 15 points."
FIRST, SECOND = (0, 20), (21, 43)
PREMIER, DEUXIEME = (0, 29), (30, 57)


def compared(*links: Link) -> list[Mismatch]:
    left, right = (Article("", "", code, (Paragraph(text),)) for code, text in (("en", LEFT), ("fr", RIGHT)))
    return compare_figures(left, right, find_figures(left), find_figures(right), links)


def conflicts(*links: Link) -> list[tuple[str, str]]:
    return [(m.left.text, m.right.text) for m in compared(*links) if m.relation == "conflict" and m.left and m.right]


def test_a_figure_conflicts_inside_the_sentence_that_tells_the_same_only() -> None:
    assert conflicts(Link(0, 0, 1.0, ((SECOND, DEUXIEME),))) == [("14", "15")]


def test_sentences_that_tell_something_else_hold_no_conflict() -> None:
    assert ("14", "15") not in conflicts(Link(0, 0, 1.0, ((FIRST, DEUXIEME), (SECOND, PREMIER))))


def test_a_link_made_by_hand_knows_no_sentences_and_compares_all() -> None:
    assert ("14", "15") in conflicts(Link(0, 0, 1.0))


@pytest.mark.parametrize(
    ("start", "begin", "fit"),
    [(21, 30, "same"), (21, 0, "beside"), (0, 30, "beside"), (0, 0, "open")],
)
def test_two_mentions_fit_as_their_sentences_do(start: int, begin: int, fit: Fit) -> None:
    frames = Frames([Link(0, 0, 1.0, ((SECOND, DEUXIEME),))])
    mentions = [Mention(0, at, at + 1, "", Quantity(Decimal(1))) for at in (start, begin)]
    assert frames.fit(mentions[0], mentions[1]) == fit


def test_nothing_is_known_of_paragraphs_whose_sentences_are_not() -> None:
    frames = Frames([Link(0, 0, 1.0, ((SECOND, DEUXIEME),)), Link(0, 1, 1.0)])
    one, other = (Mention(paragraph, 21, 22, "", Quantity(Decimal(1))) for paragraph in (0, 1))
    assert frames.fit(one, other) == "unknown"


def told(frame: Frame) -> tuple[list[str], list[str]]:
    return [LEFT[s.start : s.end] for s in frame.left], [RIGHT[s.start : s.end] for s in frame.right]


def between(*links: Link) -> list[tuple[list[str], list[str]]]:
    left, right = (Article("", "", code, (Paragraph(text),)) for code, text in (("en", LEFT), ("fr", RIGHT)))
    return [told(frame) for frame in Frames(links).between(left, right)]


def test_sentences_that_one_sentence_opposite_tells_are_one_frame() -> None:
    link = Link(0, 0, 1.0, ((FIRST, DEUXIEME), (SECOND, DEUXIEME)))
    assert between(link) == [([LEFT[slice(*FIRST)], LEFT[slice(*SECOND)]], [RIGHT[slice(*DEUXIEME)]])]


def test_a_link_that_knows_no_sentences_is_a_frame_as_it_is() -> None:
    assert between(Link(0, 0, 1.0)) == [([LEFT], [RIGHT])]


@given(st.sets(st.tuples(st.sampled_from([FIRST, SECOND]), st.sampled_from([PREMIER, DEUXIEME]))))
def test_no_two_frames_share_a_sentence(pairs: set[tuple[Span, Span]]) -> None:
    found = between(Link(0, 0, 1.0, tuple(sorted(pairs)))) if pairs else []
    assert sum(len(ours) + len(theirs) for ours, theirs in found) == len({s for pair in pairs for s in pair})
    assert len(found) <= len(pairs)


def test_a_figure_of_a_sentence_that_tells_something_else_excuses_none() -> None:
    left = Article("", "", "en", (Paragraph("They led by 70 percent. Of those 20 percent went."),))
    right = Article("", "", "fr", (Paragraph("Ils avaient 70 % des voix. De ceux-là, 70 % sont partis."),))
    sentences = tuple(zip(split(left.paragraphs[0].text, "en"), split(right.paragraphs[0].text, "fr"), strict=True))
    found = compare_figures(left, right, find_figures(left), find_figures(right), [Link(0, 0, 1.0, sentences)])
    told = [(m.relation, m.left and m.left.value, m.right and m.right.value) for m in found]
    assert told == [("conflict", "20", "70")]
