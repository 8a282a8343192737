"""How an article gets in: from a file, standard input, or the corpus by its name."""

from collections.abc import Sequence
from pathlib import Path

from tui.text.article import Article, Paragraph
from tui.text.clean import harmless
from tui.text.codes import locale_code
from tui.text.errors import TextError
from tui.text.form import is_ornament
from tui.text.parse import MARKDOWN_SUFFIXES, article_from_bytes
from tui.text.read import read_file, read_standard_input

STANDARD_INPUT = "-"


def load(source: str) -> Article:
    """The article that `source` names: a path, `-` for standard input, or a name of the corpus.

    Its language is empty where the text does not tell it. Raises TextError, whose one line names the source and says
    what to do.
    """
    if source == STANDARD_INPUT:
        return article_from_bytes(read_standard_input(), "standard input", "standard input", is_markdown=None)
    if not source:
        raise TextError("an empty name; name a file, a version of the corpus, or - for standard input")
    if source.startswith(("http://", "https://")):
        raise TextError(f"{source}: pages of the web are not read; save the page as text and open the file")
    path, data = _file(source)
    return article_from_bytes(data, source, path.stem, path.suffix.lower() in MARKDOWN_SUFFIXES)


def article_from_paragraphs(texts: Sequence[str], language: str = "", title: str = "", source: str = "") -> Article:
    """An article of paragraphs that are already cut: one `Paragraph` a text, with the offsets of the text given."""
    paragraphs = tuple(Paragraph(harmless(text), "boilerplate" if is_ornament(text) else "body") for text in texts)
    return Article(harmless(source), harmless(title), locale_code(language), paragraphs)


def _file(source: str) -> tuple[Path, bytes]:
    """The path that `source` names, itself or as a name of the corpus, and what it holds."""
    path = Path(source)
    try:
        return path, read_file(path, source)
    except FileNotFoundError:
        from tui.text.corpus import find_path

        path = find_path(source)
    try:
        return path, read_file(path, source)
    except FileNotFoundError:
        raise TextError(f"{source}: {path} is gone; open another version") from None
