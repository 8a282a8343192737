"""What finding and comparing facts takes, the encoder's time apart, for pairs of articles and of their sentences.

    python -m tests.benchmarks.comparison

Every two versions of a story of the corpus are held against each other. Articles are told to 40 paragraphs, from the
start again where they have fewer. Prints milliseconds of processor time for each pair of languages: for the first pair
of articles, which also reads the tables of its languages where none did before; for a pair of 40 paragraphs, and how
many times as long twice as many take; for a sentence against the one in its place, the mean and the longest. Last come
the sentences of all pairs together.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations, cycle, islice
from statistics import mean

from tui.align.link import Link
from tui.compare.compare import conclude, find, link
from tui.text import Article
from tui.text.corpus import stories
from tui.text.load import article_from_paragraphs, load
from tui.text.sentencewise import sentencewise

_PARAGRAPHS = 40
_TIMES = 3
"""How often a pair of articles is compared; the shortest time counts, the others had to share the processor."""

Pair = tuple[Article, Article]


def pairs() -> Iterator[Pair]:
    """Every two versions of each story."""
    for story in stories():
        yield from combinations([load(str(version.path)) for version in story.versions], 2)


def told(article: Article, count: int) -> Article:
    """An article of so many paragraphs."""
    texts = islice(cycle(paragraph.text for paragraph in article.paragraphs if paragraph.text), count)
    return article_from_paragraphs(list(texts), article.language)


def compare_articles(left: Article, right: Article) -> None:
    """Compare two articles, linked by their figures and names."""
    found = find(left, right)
    conclude(found, link(found, None))


def compare_sentences(left: Article, right: Article, at: int) -> None:
    """Compare the sentences in one place of two articles of a sentence a paragraph, as if they were linked."""
    one, other = (article_from_paragraphs([side.paragraphs[at].text], side.language) for side in (left, right))
    conclude(find(one, other), (Link(0, 0, 0.9),))


def milliseconds(work: Callable[[], None]) -> float:
    """The processor time that some work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def measure(left: Article, right: Article) -> list[float]:
    """Print a line for two versions; what each pair of their sentences took comes back, in milliseconds."""
    first = milliseconds(partial(compare_articles, left, right))
    once, twice = (_shortest(told(left, count), told(right, count)) for count in (_PARAGRAPHS, 2 * _PARAGRAPHS))
    cut = sentencewise(left), sentencewise(right)
    places = range(min(len(article.paragraphs) for article in cut))
    singles = [milliseconds(partial(compare_sentences, *cut, at)) for at in places]
    print(
        f"{left.language}-{right.language}   first {first:5.0f}"
        f"   {_PARAGRAPHS} paragraphs {once:4.0f}, x{twice / once:.1f}"
        f"   a sentence {mean(singles):4.1f}, at most {max(singles):4.1f}",
        flush=True,
    )
    return singles


def _shortest(left: Article, right: Article) -> float:
    return min(milliseconds(partial(compare_articles, left, right)) for _ in range(_TIMES))


if __name__ == "__main__":
    every = [single for pair in pairs() for single in measure(*pair)]
    print(f"a sentence against another: {mean(every):.1f} on average, {max(every):.1f} at most")
