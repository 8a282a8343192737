"""TSV: a line for each link, whatever the texts hold, and the same cells for whoever reads it."""

import csv
import io

from hypothesis import given

from tests.report.comparisons import comparisons, example
from tui.align.handwork import Handwork
from tui.align.link import Link
from tui.compare.comparison import Comparison
from tui.report.tsv import HEADS, as_tsv
from tui.text import Article, Paragraph
from tui.text.clean import harmless


def rows(document: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(document), "excel-tab"))


@given(comparisons())
def test_every_link_is_a_line_that_is_read_back_as_it_is(comparison: Comparison) -> None:
    document = as_tsv(comparison)
    heads, *links = rows(document)
    assert tuple(heads) == HEADS
    assert [(int(row[0]) - 1, int(row[1]) - 1) for row in links] == [(k.left, k.right) for k in comparison.links]
    texts = [
        [harmless(comparison.left.paragraphs[k.left].text), harmless(comparison.right.paragraphs[k.right].text)]
        for k in comparison.links
    ]
    assert [row[4:] for row in links] == texts


@given(comparisons())
def test_no_text_breaks_out_of_its_line_or_steers_a_terminal(comparison: Comparison) -> None:
    lines = as_tsv(comparison).split("\n")
    assert len(lines) == 1 + len(comparison.links) + 1
    assert all(line.count("\t") == len(HEADS) - 1 for line in lines[:-1])
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for line in lines for c in line.replace("\t", ""))


def test_paragraphs_count_from_one() -> None:
    assert rows(as_tsv(example()))[1] == [
        "2",
        "1",
        "0.7500",
        "found",
        "It took 5 days in Kyiv.",
        "استغرق 6 أيام في كييف.",
    ]


def test_links_made_by_hand_say_so() -> None:
    article = Article("a", "", "", (Paragraph("x"), Paragraph('"y"')))
    handwork = Handwork({(0, 0): "made", (0, 1): "pinned", (1, 1): "broken"})
    links = (Link(0, 0, 1), Link(0, 1, 1), Link(1, 0, 0.5))
    document = as_tsv(Comparison(article, article, links, handwork=handwork))
    assert [row[3] for row in rows(document)[1:]] == ["made", "pinned", "found"]
