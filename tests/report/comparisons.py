"""Comparisons of every shape, hostile ones too: a strategy for Hypothesis."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from tui.align.link import Link
from tui.compare.comparison import Comparison, Entity, Mismatch
from tui.compare.review import Review, Reviews, claim_of, reviewed
from tui.facts.fact import Mention, Moment, Name, Quantity
from tui.text import Article, Paragraph

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "]]></style></title><!--",
        "\x1b]0;owned\x07\x1b[2J\x9b31m\r\n\x00\x7f",
        "\u202egnp.exe\u202c \u2066x\u2069",
        "[link](javascript:alert(1)) `code` | **bold** # \\",
        "&amp;&lt;script&gt; &#60;",
        "الآن 中文 e\u0301 👨‍👩‍👧",
    ]
)
TEXTS = st.lists(HOSTILE | st.text(max_size=30), max_size=3).map(" ".join)
LANGUAGES = st.sampled_from(["", "en", "ar", "zh", "xx", '"><b>'])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article of up to four paragraphs, with whatever it may say of itself."""
    roles = st.sampled_from(["title", "heading", "body", "boilerplate"])
    paragraphs = draw(st.lists(st.builds(Paragraph, TEXTS, roles), max_size=4))
    return Article(draw(TEXTS), draw(TEXTS), draw(LANGUAGES), tuple(paragraphs), draw(TEXTS))


def mentions(article: Article) -> st.SearchStrategy[Mention]:
    """Mentions that stand in an article; it must have a paragraph."""
    facts = st.one_of(
        st.builds(
            Quantity, st.decimals(allow_nan=False, allow_infinity=False, places=2), unit=st.sampled_from([None, "USD"])
        ),
        st.builds(
            Moment, st.none() | st.integers(1, 2100), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28)
        ),
        st.builds(Name, TEXTS),
    )

    @st.composite
    def mention(draw: st.DrawFn) -> Mention:
        paragraph = draw(st.integers(0, len(article.paragraphs) - 1))
        text = article.paragraphs[paragraph].text
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        return Mention(paragraph, start, end, text[start:end], draw(facts))

    return mention()


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """A comparison whose links, mentions, mismatches and entities stand in its articles."""
    left, right = draw(articles()), draw(articles())
    if not left.paragraphs or not right.paragraphs:
        return Comparison(left, right)
    left_mentions = draw(st.lists(mentions(left), max_size=4))
    right_mentions = draw(st.lists(mentions(right), max_size=4))
    ends = st.integers(0, len(left.paragraphs) - 1), st.integers(0, len(right.paragraphs) - 1)
    links = draw(st.lists(st.builds(Link, *ends, st.floats(0, 1)), max_size=4))
    return Comparison(
        left,
        right,
        tuple(links),
        tuple(left_mentions),
        tuple(right_mentions),
        tuple(draw(_mismatches(left_mentions, right_mentions))),
        tuple(draw(st.lists(_entities(left_mentions, right_mentions), max_size=3))),
    )


def _mismatches(left: list[Mention], right: list[Mention]) -> st.SearchStrategy[list[Mismatch]]:
    kinds = st.sampled_from(["number", "date", "name"])
    loud = [
        st.builds(Mismatch, st.just("missing"), kinds, st.sampled_from(here), st.none())
        if side == 0
        else st.builds(Mismatch, st.just("missing"), kinds, st.none(), st.sampled_from(here))
        for side, here in enumerate((left, right))
        if here
    ]
    reviews = st.builds(Review, st.sampled_from([None, "checked", "wrong"]), TEXTS)
    if left and right:
        relations = st.sampled_from(["conflict", "rounded", "converted", "variant"])
        loud.append(st.builds(Mismatch, relations, kinds, st.sampled_from(left), st.sampled_from(right)))
    decided = st.builds(lambda mismatch, review: replace(mismatch, review=review), st.one_of(loud), reviews)
    return st.lists(decided, max_size=4) if loud else st.just([])


def _entities(left: list[Mention], right: list[Mention]) -> st.SearchStrategy[Entity]:
    kinds = st.sampled_from(["person", "organisation", "place", "product", "other"])
    sides = (st.lists(st.integers(0, len(m) - 1), max_size=3).map(tuple) if m else st.just(()) for m in (left, right))
    return st.builds(Entity, TEXTS, kinds, *sides)


def example() -> Comparison:
    """A small comparison with one of everything, for tests that look at details."""
    left = Article(
        "left.md",
        "Left title",
        "en",
        (Paragraph("Left title", "title"), Paragraph("It took 5 days in Kyiv.")),
        "The Left",
    )
    right = Article("right.md", "", "ar", (Paragraph("استغرق 6 أيام في كييف."), Paragraph("Share", "boilerplate")))
    five = Mention(1, 8, 14, "5 days", Quantity(Decimal(5), unit="duration-day"))
    kyiv = Mention(1, 18, 22, "Kyiv", Name("Kyiv"))
    six = Mention(0, 7, 13, "6 أيام", Quantity(Decimal(6), unit="duration-day"))
    return Comparison(
        left,
        right,
        (Link(1, 0, 0.75),),
        (five, kyiv),
        (six,),
        (Mismatch("conflict", "number", five, six), Mismatch("missing", "name", kyiv, None)),
        (Entity("Kyiv", "place", (1,), ()),),
    )


def example_reviewed() -> Comparison:
    """The same, its conflict checked with a note and its missing name marked as wrong."""
    found = example()
    reviews = Review("checked", "asked <both>"), Review("wrong", "")
    claims = [claim_of(mismatch, found.left, found.right) for mismatch in found.mismatches]
    return reviewed(found, Reviews(dict(zip(claims, reviews, strict=True))))
