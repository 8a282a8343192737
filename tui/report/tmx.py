"""The links of a comparison as TMX 1.4b, the translation memories that translators' tools exchange.

A bead is a translation unit. TMX has one segment a language, so the paragraphs of a side stand in it together.
"""

import unicodedata
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from tui import __version__
from tui.compare.comparison import Comparison
from tui.report.beads import Bead, beads
from tui.text import Article
from tui.text.clean import harmless

_PARAGRAPH = "paragraph"

_UNDETERMINED = "und"
"""BCP 47 for a language that is not known."""

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def as_tmx(comparison: Comparison, segments: str = _PARAGRAPH) -> str:
    """The document, in Unicode; properties tell each unit's score (of its weakest link), origins and paragraphs.

    `segments` says what the paragraphs of the comparison are: `paragraph` or `sentence`, as TMX calls them.
    """
    root = ET.Element("tmx", version="1.4")
    _header(root, comparison, segments)
    body = ET.SubElement(root, "body")
    for bead in beads(comparison.links):
        _unit(body, comparison, bead, segments)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def language_tag(article: Article) -> str:
    """The language of a version as BCP 47 writes it."""
    return harmless(article.language).replace("_", "-") or _UNDETERMINED


def _header(root: ET.Element, comparison: Comparison, segments: str) -> None:
    header = ET.SubElement(
        root,
        "header",
        {
            "creationtool": "diptych",
            "creationtoolversion": __version__,
            "segtype": segments,
            "o-tmf": "diptych",
            "adminlang": "en",
            "srclang": language_tag(comparison.left),
            "datatype": "plaintext",
        },
    )
    _property(header, "x-left-source", comparison.left.source)
    _property(header, "x-right-source", comparison.right.source)


def _unit(body: ET.Element, comparison: Comparison, bead: Bead, segments: str) -> None:
    single = len(bead.links) == 1
    unit = ET.SubElement(body, "tu", {} if single else {"segtype": "block"})
    _property(unit, "x-score", f"{min(link.score for link in bead.links):.4f}")
    _property(unit, "x-origin", " ".join(_origins(comparison, bead)))
    _property(unit, "x-left", " ".join(str(index + 1) for index in bead.left))
    _property(unit, "x-right", " ".join(str(index + 1) for index in bead.right))
    for article, indices in ((comparison.left, bead.left), (comparison.right, bead.right)):
        variant = ET.SubElement(unit, "tuv", {_XML_LANGUAGE: language_tag(article)})
        texts = (harmless(article.paragraphs[index].text) for index in indices)
        ET.SubElement(variant, "seg").text = "\n".join(texts) if segments == _PARAGRAPH else joined(texts)


def _origins(comparison: Comparison, bead: Bead) -> list[str]:
    return sorted({comparison.handwork.origin((link.left, link.right)) for link in bead.links})


def _property(parent: ET.Element, kind: str, value: str) -> None:
    ET.SubElement(parent, "prop", type=kind).text = harmless(value)


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after the other, with a space where none is part of the full-width mark before it."""
    text = ""
    for sentence in sentences:
        text += sentence if not text or _carries_a_space(text[-1]) else f" {sentence}"
    return text


def _carries_a_space(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" and unicodedata.category(character).startswith("P")
