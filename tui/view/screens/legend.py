"""The legend: what each mark of the reading screen means, shown as it looks there."""

from textwrap import wrap

from textual.content import Content

from tui.view.entity_list import KIND_GLYPHS
from tui.view.marks import CHECKED, GLYPHS
from tui.view.mismatch_list import REMARK
from tui.view.screens.page import Page
from tui.view.widgets.pane import BARS
from tui.view.widgets.roster import BAR

_SAMPLE = 8
"""Cells of the column of samples."""

_IN_THE_TEXT = (
    (f"{GLYPHS['conflict']}words", "bold underline $mark-conflict", "The other version tells something else instead."),
    (f"{GLYPHS['missing']}words", "underline $mark-missing", "Told here, and nowhere in the other version."),
    ("words", "underline $mark-quiet", "The same, told otherwise: rounded, in another unit, spelled differently."),
    (f"{CHECKED}words", "underline $mark-quiet", "A mismatch that you have checked."),
    (
        "words",
        "$style-differing on $mark-differing-background",
        "In one language: not said there.",
    ),
    ("words", "$style-shared $mark-shared", "In two languages: a word that both texts have."),
    ("words", "$mark-entity on $mark-entity-background", "A mention of the entity that you follow."),
    ("words", "$mark-hit on $mark-hit-background", "What you search for."),
)
_BESIDE = (
    (BARS["cursor"], "$reading", "The paragraph that you are reading."),
    (BARS["counterpart"], "$counterpart", "What tells the same in the other version."),
    (BARS["linked"], "$thread", "A paragraph that the other version tells too."),
    (BARS["by-hand"], "$thread", "One that you linked by hand, or whose link you pinned."),
    (BARS["level"], "$counterpart", "What a link made by hand would join, while the panes move alone."),
    (" ", "", "No mark beside it: only this version tells it."),
)
_BETWEEN = (
    ("───", "$thread", "Two paragraphs that tell the same; the lines may fan out and cross."),
    ("━━━", "$reading", "Those of the paragraph that you are reading."),
    ("╌╌╌", "$thread", "Likely the same, but not surely: of ten such links some two are wrong."),
    ("┈┈┈", "$thread", "In doubt: look before you trust it."),
    ("═══", "$thread", "Linked by your own hand."),
    ("╴", "$thread", "Nothing opposite: the other version does not tell it."),
)
_KINDS = {
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "product": "Product, ship or work",
    "other": "Another name",
}
_IN_LISTS = (
    (GLYPHS["conflict"], "bold", "Conflict."),
    (GLYPHS["missing"], "bold", "Told in one version only."),
    (GLYPHS["rounded"], "bold", "Rounded."),
    (GLYPHS["converted"], "bold", "Converted to another unit."),
    (GLYPHS["variant"], "bold", "Spelled differently."),
    (CHECKED, "$text-quiet", "Checked by you."),
    (REMARK, "$text-quiet", "You wrote a remark on it."),
    (BAR, "$reading", "In the paragraph that you are reading."),
    *((glyph, "$text-quiet", f"{_KINDS[kind]}.") for kind, glyph in KIND_GLYPHS.items()),
)


class Legend(Page):
    """Shows every mark beside its meaning."""

    HEADING = "What the marks mean"

    def blocks(self, room: int) -> list[Content]:
        groups = (
            ("In the text", _IN_THE_TEXT),
            ("Beside it", _BESIDE),
            ("Between the panes", _BETWEEN),
            ("In the lists", _IN_LISTS),
        )
        return [_block(title, rows, room) for title, rows in groups]


def _block(title: str, rows: tuple[tuple[str, str, str], ...], room: int) -> Content:
    return Content("\n").join([Content(title).stylize("bold $accent"), *(_row(*row, room) for row in rows)])


def _row(sample: str, look: str, meaning: str, room: int) -> Content:
    indent = "\n" + " " * _SAMPLE
    shown = Content(sample).stylize(look) if look else Content(sample)
    return Content.assemble(shown, " " * (_SAMPLE - len(sample)), indent.join(wrap(meaning, max(10, room - _SAMPLE))))
