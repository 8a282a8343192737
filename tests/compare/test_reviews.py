"""Decisions on mismatches hold for what these quote, whatever order they are found in, and outlive the program."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.align.pair_files import NotKeptError
from tui.compare.comparison import Comparison, Mismatch
from tui.compare.review import NO_REVIEWS, UNREVIEWED, Claim, Quote, Review, Reviews, claim_of, reviewed
from tui.compare.review_files import decide, folder, recall
from tui.facts.fact import Mention, Name
from tui.text import Article, Paragraph
from tui.text.clean import harmless


def text(*paragraphs: str, source: str = "a.txt") -> Article:
    return Article(source, paragraphs[0], "en", tuple(Paragraph(p) for p in paragraphs))


LEFT = text("A storm.", "Ann Berg left, and Ann Berg came back.")
RIGHT = text("Un orage.", "Anne Berg est partie.")


def mention(article: Article, paragraph: int, words: str, start: int = 0) -> Mention:
    at = article.paragraphs[paragraph].text.index(words, start)
    return Mention(paragraph, at, at + len(words), words, Name(words))


FIRST = Mismatch("conflict", "name", mention(LEFT, 1, "Ann Berg"), mention(RIGHT, 1, "Anne Berg"))
SECOND = Mismatch("missing", "name", mention(LEFT, 1, "Ann Berg", 5), None)
FOUND = Comparison(LEFT, RIGHT, mismatches=(FIRST, SECOND))
CLAIM = claim_of(FIRST, LEFT, RIGHT)
WRONG = Review("wrong", "an Anglicism")


def the_file() -> Path:
    (path,) = folder().iterdir()
    return path


def test_a_decision_holds_for_what_a_mismatch_quotes() -> None:
    decided = reviewed(FOUND, Reviews({CLAIM: WRONG}))
    assert [m.review for m in decided.mismatches] == [WRONG, UNREVIEWED]
    assert decided.standing == (SECOND,)
    assert decided.mismatches == FOUND.mismatches


def test_it_holds_in_another_order_and_by_another_relation() -> None:
    later = replace(FOUND, mismatches=(SECOND, replace(FIRST, relation="variant")))
    assert reviewed(later, Reviews({CLAIM: WRONG})).standing == (SECOND,)


def test_the_same_words_elsewhere_are_another_matter() -> None:
    again = Mismatch("conflict", "name", mention(LEFT, 1, "Ann Berg", 5), FIRST.right)
    assert claim_of(again, LEFT, RIGHT) != CLAIM


def test_taken_back_it_is_as_before() -> None:
    decided = reviewed(FOUND, Reviews({CLAIM: WRONG}))
    assert reviewed(decided, NO_REVIEWS) == FOUND
    assert [m.review for m in reviewed(decided, NO_REVIEWS).mismatches] == [UNREVIEWED] * 2


def test_what_was_decided_is_recalled_on_either_side() -> None:
    assert recall(LEFT, RIGHT).kept == NO_REVIEWS
    other = claim_of(SECOND, LEFT, RIGHT)
    decide(LEFT, RIGHT, CLAIM, WRONG)
    kept = decide(LEFT, RIGHT, other, Review(note="see “Berg” — née"))
    assert recall(LEFT, RIGHT).kept == kept
    assert recall(RIGHT, LEFT).kept == kept.mirrored()
    assert decide(RIGHT, LEFT, CLAIM.mirrored(), UNREVIEWED) == Reviews({other.mirrored(): kept.of[other]})


def test_nothing_decided_leaves_no_file() -> None:
    decide(LEFT, RIGHT, CLAIM, WRONG)
    assert decide(LEFT, RIGHT, CLAIM, UNREVIEWED) == NO_REVIEWS
    assert list(folder().iterdir()) == []


KEPT = '{"schema": "diptych/reviews/1", "mismatches": [%s]}'
ENTRY = '{"kind": %s, "left": %s, "right": %s, "verdict": %s, "note": %s}'
QUOTE = '{"exact": "a", "prefix": "", "suffix": ""}'
DAMAGED = [
    "",
    "[]",
    '{"schema": "diptych/reviews/2", "mismatches": []}',
    '{"schema": "diptych/reviews/1", "mismatches": 3}',
    KEPT % "3",
    KEPT % ENTRY % ('"name"', "null", "null", '"wrong"', '""'),
    KEPT % ENTRY % ('"colour"', QUOTE, "null", '"wrong"', '""'),
    KEPT % ENTRY % ('["name"]', QUOTE, "null", '"wrong"', '""'),
    KEPT % ENTRY % ('"name"', QUOTE, "null", '"right"', '""'),
    KEPT % ENTRY % ('"name"', QUOTE, "null", "[]", '""'),
    KEPT % ENTRY % ('"name"', QUOTE, "null", "null", '""'),
    KEPT % ENTRY % ('"name"', QUOTE, "null", '"wrong"', "7"),
    KEPT % ENTRY % ('"name"', '{"exact": "a"}', "null", '"wrong"', '""'),
]


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside_and_said_in_one_line(data: str) -> None:
    decide(LEFT, RIGHT, CLAIM, WRONG)
    the_file().write_text(data)
    recalled = recall(LEFT, RIGHT)
    assert recalled.kept == NO_REVIEWS
    assert str(the_file()) in recalled.notice
    assert "\n" not in recalled.notice
    assert the_file().read_text() == data
    with pytest.raises(NotKeptError, match="set aside"):
        the_file().rename(the_file().with_suffix(".json"))
        decide(LEFT, RIGHT, CLAIM, WRONG)


def test_a_remark_that_someone_else_wrote_into_the_file_sends_no_codes() -> None:
    decide(LEFT, RIGHT, CLAIM, WRONG)
    the_file().write_text(the_file().read_text().replace("an Anglicism", "\\u001b[2J\\u202e"))
    (review,) = recall(LEFT, RIGHT).kept.of.values()
    assert review.note.isprintable()


QUOTES = st.builds(Quote, st.text(), st.text(), st.text())
CLAIMS = st.builds(Claim, st.sampled_from(["number", "date", "name"]), QUOTES, st.none() | QUOTES)
NOTES = st.text().map(harmless)
REVIEWS = st.builds(Review, st.sampled_from([None, "checked", "wrong"]), NOTES).filter(bool)


@given(st.lists(st.tuples(CLAIMS, REVIEWS), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_whatever_is_decided_is_read_back(decisions: list[tuple[Claim, Review]]) -> None:
    for path in folder().iterdir() if folder().exists() else ():
        path.unlink()
    expected = NO_REVIEWS
    for claim, review in decisions:
        expected = expected.decided(claim, review)
        assert decide(LEFT, RIGHT, claim, review) == expected
    assert recall(LEFT, RIGHT).kept == expected


def test_two_readers_keep_each_others_decisions() -> None:
    decide(LEFT, RIGHT, CLAIM, WRONG)
    other = claim_of(SECOND, LEFT, RIGHT)
    decide(RIGHT, LEFT, other.mirrored(), Review("checked"))
    assert set(recall(LEFT, RIGHT).kept.of) == {CLAIM, other}
