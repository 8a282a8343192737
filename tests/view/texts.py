"""Articles and links made up for tests."""

from hypothesis import strategies as st

from tui.align.link import Link
from tui.text import Article, Paragraph


def article(*texts: str, source: str = "made-up", language: str = "en") -> Article:
    """An article of these paragraphs, the first of which is its title."""
    paragraphs = tuple(Paragraph(text, "title" if n == 0 else "body") for n, text in enumerate(texts))
    return Article(source, texts[0] if texts else "", language, paragraphs)


def of_lengths(lengths: list[int]) -> Article:
    """An article whose paragraphs have so many words of four letters."""
    return article(*(" ".join(["word"] * max(1, length)) for length in lengths))


def many(count: int) -> Article:
    """An article of so many short paragraphs."""
    return Article("made-up", "", "en", (Paragraph("some words"),) * count)


ARTICLES = st.lists(st.integers(1, 30), min_size=1, max_size=12).map(of_lengths)


@st.composite
def linked_articles(draw: st.DrawFn) -> tuple[Article, Article, list[Link]]:
    """Two articles and links between them, of which some may cross."""
    left, right = draw(ARTICLES), draw(ARTICLES)
    ends = st.tuples(st.integers(0, len(left.paragraphs) - 1), st.integers(0, len(right.paragraphs) - 1))
    scores = st.sampled_from([0.5, 0.75, 1.0])
    pairs = draw(st.lists(st.tuples(ends, scores), max_size=14, unique_by=lambda pair: pair[0]))
    links = (Link(*ends, score) for ends, score in pairs)
    return left, right, sorted(links, key=lambda link: (link.left, link.right))
