"""Texts that are no articles: links are right where there is something to link, and there are none elsewhere."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.words import WordEncoder, article
from tui.align.align import align
from tui.text import Article

LEFT_WORDS = [f"left{number}" for number in range(40)]
RIGHT_WORDS = [f"right{number}" for number in range(40)]
SHARED_WORDS = [f"both{number}" for number in range(40)]


def sentences(words: list[str]) -> st.SearchStrategy[str]:
    """Sentences of six to nine different words."""
    chosen = st.lists(st.sampled_from(words), min_size=6, max_size=9, unique=True)
    return chosen.map(lambda parts: " ".join(parts).capitalize() + ".")


def paragraphs(words: list[str], most: int = 6) -> st.SearchStrategy[list[str]]:
    """Paragraphs of one to three sentences."""
    return st.lists(st.lists(sentences(words), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=most)


def pairs(left: Article, right: Article) -> set[tuple[int, int]]:
    return {(link.left, link.right) for link in align(left, right, (), (), WordEncoder())}


@given(paragraphs(LEFT_WORDS), paragraphs(RIGHT_WORDS))
@settings(deadline=None, max_examples=60)
def test_two_texts_with_nothing_in_common_have_no_link(left: list[str], right: list[str]) -> None:
    assert pairs(article(*left), article(*right)) == set()


@given(
    st.lists(sentences(SHARED_WORDS), min_size=1, max_size=8, unique_by=lambda text: frozenset(text.lower().split()))
)
@settings(deadline=None, max_examples=60)
def test_two_copies_of_a_text_link_each_paragraph_with_itself(texts: list[str]) -> None:
    assert pairs(article(*texts), article(*texts)) >= {(number, number) for number in range(len(texts))}


@given(st.lists(st.sampled_from(["...", "?!", "- -", "\u2014", "  ", "123", "\u4e00", "a"]), max_size=6))
@settings(deadline=None, max_examples=60)
def test_a_text_without_sentences_links_with_nothing_else(texts: list[str]) -> None:
    whole = article("The evening ferry left harbour without its captain.", "Passengers noticed after midnight.")
    assert pairs(article(*texts), whole) == pairs(whole, article(*texts)) == set()


@given(st.sampled_from(["Yes", "\u304f", "ferry", "5"]), st.integers(1, 30))
@settings(deadline=None, max_examples=30)
def test_one_word_links_with_itself_however_often_it_is_said(word: str, times: int) -> None:
    links = pairs(article(word), article(*[word] * times))
    assert links and all(left == 0 for left, _ in links)


@given(st.integers(1, 400), st.integers(1, 5))
@settings(deadline=None, max_examples=20)
def test_the_same_sentence_over_and_over_links_with_itself_alone(times: int, others: int) -> None:
    same = " ".join(["Rain fell on the harbour again."] * times)
    other = [f"Number{number} voted against treaty{number} twice{number}." for number in range(others)]
    assert pairs(article(same, *other), article(same, *other)) >= {(n, n) for n in range(others + 1)}


@given(paragraphs(LEFT_WORDS, 4), paragraphs(SHARED_WORDS, 4), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_in_a_text_of_two_languages_each_paragraph_is_judged_by_itself(
    strange: list[str], known: list[str], draw: Random
) -> None:
    """What the other text does not know at all links with nothing, wherever it stands among what it knows."""
    mixed = [*strange, *known]
    draw.shuffle(mixed)
    links = pairs(article(*mixed), article(*known))
    assert all(mixed[left] in known for left, _ in links)
