"""Sentences of linked paragraphs that tell the same."""

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.frames import Frame, frames
from tui.text import Article, Paragraph

LEFT = "Mayer left Mercor in June. He was tired, a friend said. Droege stayed with Scale in London."
RIGHT = "Mayer a quitté Mercor en juin. Il était las, dit un ami. Droege est resté chez Scale à Londres."


def article(language: str, *texts: str) -> Article:
    return Article("test", "", language, tuple(Paragraph(text) for text in texts))


def told(found: Frame, left: Article, right: Article) -> tuple[str, str]:
    ours, theirs = (
        " ".join(side.paragraphs[s.paragraph].text[s.start : s.end] for s in sentences)
        for side, sentences in ((left, found.left), (right, found.right))
    )
    return ours, theirs


def test_a_sentence_that_shares_nothing_is_told_by_those_around_it() -> None:
    left, right = article("en", LEFT), article("fr", RIGHT)
    assert ("He was tired, a friend said.", "Il était las, dit un ami.") in [
        told(frame, left, right) for frame in frames(left, right, {0: (0,)})
    ]


def test_sentences_of_which_one_is_told_on_one_side_only_are_not_shifted() -> None:
    left = article("en", LEFT)
    right = article("fr", "Mayer a quitté Mercor en juin.", "Droege est resté chez Scale à Londres.")
    found = [told(frame, left, right) for frame in frames(left, right, {0: (0, 1)})]
    assert ("Droege stayed with Scale in London.", "Droege est resté chez Scale à Londres.") in found


def test_paragraphs_that_are_not_linked_have_no_frames() -> None:
    assert not list(frames(article("en", LEFT), article("fr", RIGHT), {}))


@given(st.lists(st.sampled_from(LEFT.split(". ")), min_size=1, max_size=6))
def test_sides_may_be_exchanged(sentences: list[str]) -> None:
    left, right = article("en", ". ".join(sentences)), article("fr", RIGHT)
    forth = {told(frame, left, right) for frame in frames(left, right, {0: (0,)})}
    back = {told(frame, right, left) for frame in frames(right, left, {0: (0,)})}
    assert forth == {(one, two) for two, one in back}
