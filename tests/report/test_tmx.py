"""TMX: any comparison gives a valid document, and a reader of translators' tools finds every bead in it."""

import io

from hypothesis import given
from lxml import etree
from translate.storage import tmx

from tests.report.comparisons import comparisons, example
from tui.align.handwork import Handwork
from tui.align.link import Link
from tui.compare.comparison import Comparison
from tui.report.beads import beads
from tui.report.tmx import as_tmx, joined
from tui.text import Article, Paragraph
from tui.text.clean import harmless

DTD = etree.DTD(
    io.StringIO(
        """
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note | prop | ude)*>
        <!ATTLIST header
            creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
            segtype (block | paragraph | sentence | phrase) #REQUIRED
            o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note | prop)*, tuv+)>
        <!ATTLIST tu tuid CDATA #IMPLIED segtype (block | paragraph | sentence | phrase) #IMPLIED>
        <!ELEMENT tuv ((note | prop)*, seg)>
        <!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop type CDATA #REQUIRED>
        <!ELEMENT note (#PCDATA)>
        <!ELEMENT ude (#PCDATA)>
        """
    )
)
"""The part of LISA's `tmx14.dtd` that a memory without inline codes uses."""


def parsed(document: str) -> etree._Element:
    return etree.fromstring(document.encode("utf-8"))


def segments(document: str) -> list[tuple[str, ...]]:
    return [tuple(seg.text or "" for seg in unit.iter("seg")) for unit in parsed(document).iter("tu")]


@given(comparisons())
def test_every_document_is_valid_and_tells_every_bead(comparison: Comparison) -> None:
    document = as_tmx(comparison)
    assert DTD.validate(parsed(document)), DTD.error_log.last_error
    sides = (comparison.left, comparison.right)
    expected = [
        tuple(
            "\n".join(harmless(article.paragraphs[index].text) for index in indices)
            for article, indices in zip(sides, (bead.left, bead.right), strict=True)
        )
        for bead in beads(comparison.links)
    ]
    assert segments(document) == expected


@given(comparisons())
def test_every_link_is_in_one_bead(comparison: Comparison) -> None:
    found = beads(comparison.links)
    assert sorted(link for bead in found for link in _ends(bead.links)) == sorted(_ends(comparison.links))
    lefts = [index for bead in found for index in bead.left]
    rights = [index for bead in found for index in bead.right]
    assert len(lefts) == len(set(lefts))
    assert len(rights) == len(set(rights))


def _ends(links: tuple[Link, ...]) -> list[tuple[int, int]]:
    return [(link.left, link.right) for link in links]


def test_translators_tools_read_it() -> None:
    memory = tmx.tmxfile.parsestring(as_tmx(example()).encode("utf-8"))
    (unit,) = memory.units
    assert unit.source == "It took 5 days in Kyiv."
    assert unit.target == "استغرق 6 أيام في كييف."
    assert [node.get("{http://www.w3.org/XML/1998/namespace}lang") for node in unit.getlanguageNodes()] == ["en", "ar"]


def properties(document: str) -> list[dict[str, str]]:
    return [{prop.get("type"): prop.text for prop in unit.iter("prop")} for unit in parsed(document).iter("tu")]


def made_up(lefts: int, rights: int, *links: Link, handwork: Handwork) -> Comparison:
    left = Article("l", "", "zh_Hant_TW", tuple(Paragraph(f"left {n}") for n in range(lefts)))
    right = Article("r", "", "", tuple(Paragraph(f"right {n}") for n in range(rights)))
    return Comparison(left, right, links, handwork=handwork)


def test_what_hangs_together_is_one_unit_with_its_weakest_score_and_its_origins() -> None:
    links = (Link(0, 1, 0.5), Link(2, 1, 1.0), Link(3, 3, 0.25))
    document = as_tmx(made_up(4, 4, *links, handwork=Handwork({(2, 1): "made"})))
    assert segments(document) == [("left 0\nleft 2", "right 1"), ("left 3", "right 3")]
    assert properties(document) == [
        {"x-score": "0.5000", "x-origin": "found made", "x-left": "1 3", "x-right": "2"},
        {"x-score": "0.2500", "x-origin": "found", "x-left": "4", "x-right": "4"},
    ]
    assert [unit.get("segtype") for unit in parsed(document).iter("tu")] == ["block", None]


def test_languages_are_bcp_47() -> None:
    document = parsed(as_tmx(made_up(1, 1, Link(0, 0, 1), handwork=Handwork()), "sentence"))
    languages = [unit.get("{http://www.w3.org/XML/1998/namespace}lang") for unit in document.iter("tuv")]
    assert languages == ["zh-Hant-TW", "und"]
    assert document.find("header").get("srclang") == "zh-Hant-TW"
    assert document.find("header").get("segtype") == "sentence"


def test_sentences_stand_side_by_side_as_their_script_has_it() -> None:
    assert joined(["One.", "Two."]) == "One. Two."
    assert joined(["一つ。", "二つ。"]) == "一つ。二つ。"
    assert joined(["하나.", "둘."]) == "하나. 둘."
    assert joined([]) == ""
