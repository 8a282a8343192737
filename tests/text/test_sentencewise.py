"""Sentences as paragraphs: nothing of the text is lost but the white space between them."""

from hypothesis import given
from hypothesis import strategies as st

from tui.text import Article, Paragraph
from tui.text.clean import harmless
from tui.text.load import article_from_paragraphs
from tui.text.sentencewise import sentencewise

TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(["It rains.", "「雨。」", "Why?", "Dr. Wu left.", ""])).map(
    " ".join
)


def bare(text: str) -> str:
    return "".join(text.split())


@given(st.lists(TEXTS, max_size=4), st.sampled_from(["en", "ja", "ar"]))
def test_every_word_is_in_a_sentence_in_order(texts: list[str], language: str) -> None:
    cut = sentencewise(article_from_paragraphs(texts, language))
    assert bare("".join(p.text for p in cut.paragraphs)) == bare("".join(map(harmless, texts)))
    assert all(p.text.strip() == p.text != "" for p in cut.paragraphs)


def test_a_sentence_has_the_role_of_its_paragraph() -> None:
    paragraphs = (
        Paragraph("A storm.", "title"),
        Paragraph("It rained. It blew."),
        Paragraph("Share this.", "boilerplate"),
    )
    cut = sentencewise(Article("source", "A storm.", "en", paragraphs, "The Outlet"))
    assert cut.paragraphs == (
        Paragraph("A storm.", "title"),
        Paragraph("It rained."),
        Paragraph("It blew."),
        Paragraph("Share this.", "boilerplate"),
    )
    assert (cut.source, cut.title, cut.outlet) == ("source", "A storm.", "The Outlet")


def test_the_language_is_found_before_the_cut() -> None:
    text = "The museum bought a painting on Monday. It had been lost for more than thirty years in a cellar."
    cut = sentencewise(Article("", "", "", (Paragraph(text),)))
    assert cut.language == "en"
    assert len(cut.paragraphs) == 2
