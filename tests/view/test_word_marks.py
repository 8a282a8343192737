"""Words of linked paragraphs: what differs in one language, what two languages share, and nothing that is noise."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.view.texts import article
from tui.align.link import Link
from tui.compare.comparison import Comparison
from tui.text import Article
from tui.view.marks import Mark
from tui.view.sync import Side
from tui.view.word_marks import WordMarks


def compared(left: Article, right: Article, *pairs: tuple[int, int]) -> WordMarks:
    return WordMarks(Comparison(left, right, tuple(Link(*pair, 1.0) for pair in pairs)))


def marked(text: Article, paragraph: int, marks: list[Mark]) -> list[str]:
    return [text.paragraphs[paragraph].text[mark.start : mark.end] for mark in marks]


def differing(left: Article, right: Article, *pairs: tuple[int, int], paragraph: int = 0, side: Side = 0) -> list[str]:
    return marked((left, right)[side], paragraph, compared(left, right, *pairs).differing(side, paragraph))


def test_runs_of_words_that_differ_are_marked_on_either_side() -> None:
    left = article("The museum in Leeds paid 14.3 billion for the painting on Monday.")
    right = article("The museum paid 13.4 billion for a painting late on Monday.")
    assert differing(left, right, (0, 0)) == ["in Leeds", "14.3", "the"]
    assert differing(left, right, (0, 0), side=1) == ["13.4", "a", "late"]


def test_what_one_of_several_counterparts_says_differs_not() -> None:
    left, right = article("It rained. It blew hard."), article("It rained.", "It blew.")
    assert differing(left, right, (0, 0), (0, 1)) == ["hard"]
    assert differing(left, right, (0, 0), (0, 1), side=1, paragraph=1) == []


def test_a_paragraph_told_anew_or_by_one_text_alone_is_left_alone() -> None:
    left = article("The museum in Leeds paid 14.3 billion for it.", "Nobody else tells this.")
    right = article("A gallery bought what it had wanted, and spent a fortune on Monday.")
    assert differing(left, right, (0, 0)) == []
    assert differing(left, right, (0, 0), paragraph=1) == []


def test_words_by_unicode() -> None:
    left, right = article("東京都は大きい町です。", language="ja"), article("東京都は小さい町です。", language="ja")
    assert differing(left, right, (0, 0)) == ["大きい"]
    flags = article("🏴󠁧󠁢󠁥󠁮󠁧󠁿 one two three"), article("🏴󠁧󠁢󠁥󠁮󠁧󠁿 one too three")
    assert differing(*flags, (0, 0)) == ["two"]


def test_one_language_is_one_in_all_its_countries_and_not_one_that_is_unknown() -> None:
    texts = {language: article("A text.", language=language) for language in ("en", "en-GB", "en_US", "fr", "")}
    assert compared(texts["en-GB"], texts["en_US"]).in_one_language
    assert not compared(texts["en"], texts["fr"]).in_one_language
    assert not compared(texts[""], texts[""]).in_one_language


def test_what_two_languages_share_is_lit_whatever_the_accents() -> None:
    left = article("La résolution de Meta, à Paris, vaut 14 milliards.", language="fr")
    right = article("The resolution of META in Paris is worth 14 billion.")
    words = compared(left, right, (0, 0))
    assert marked(left, 0, words.shared(0, 0)) == ["résolution", "Meta", "Paris"]
    assert marked(right, 0, words.shared(1, 0)) == ["resolution", "META", "Paris"]
    assert compared(left, replace(right, paragraphs=())).shared(0, 0) == []


WORDS = st.lists(
    st.sampled_from(["alpha", "beta", "gamma", "delta", "epsilon", "1", "2,5", "é", "京"]), min_size=1, max_size=12
)


@given(WORDS, WORDS)
def test_what_is_left_unmarked_stands_on_both_sides_in_order(one: list[str], two: list[str]) -> None:
    left, right = article(" ".join(one)), article(" ".join(two))
    words = compared(left, right, (0, 0))
    rest = []
    for side, text in ((0, left), (1, right)):
        marks = words.differing(0 if side == 0 else 1, 0)
        assert all(0 <= mark.start < mark.end <= len(text.paragraphs[0].text) for mark in marks)
        unmarked = list(text.paragraphs[0].text)
        for mark in marks:
            unmarked[mark.start : mark.end] = [" "] * (mark.end - mark.start)
        rest.append("".join(unmarked).split())
    assert rest[0] == rest[1] or rest == [one, two]


def test_long_paragraphs_are_held_against_each_other_within_bounds() -> None:
    left = article(" ".join(f"word{n}" for n in range(20_000)))
    right = article(" ".join(f"word{n + n % 2}" for n in range(20_000)))
    assert differing(left, right, (0, 0))
