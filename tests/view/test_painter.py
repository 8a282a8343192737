"""A line with its marks holds the same cells as without them."""

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tui.view.marks import Mark
from tui.view.painter import paint

TEXT = "Rohan Varma quit after two months"
LOOKS = {"conflict": Style(color="red"), "entity": Style(bgcolor="green"), "selected": Style(reverse=True)}
BASE = Style(bold=True)


def painted(*marks: Mark, span: tuple[int, int] = (0, len(TEXT))) -> list[tuple[str, Style | None]]:
    return [(segment.text, segment.style) for segment in paint(TEXT, span, marks, BASE, LOOKS.__getitem__).segments]


def test_a_sign_takes_the_blank_before_its_mark() -> None:
    red = BASE + LOOKS["conflict"]
    assert painted(Mark(6, 11, "conflict", "≠")) == [
        ("Rohan", BASE),
        ("≠", red),
        ("Varma", red),
        (" quit after two months", BASE),
    ]


def test_without_a_blank_before_it_a_sign_stands_in_the_margin() -> None:
    mark = Mark(0, 5, "conflict", "≠")
    result = paint(TEXT, (0, 11), [mark], BASE, LOOKS.__getitem__)
    assert result.margin == mark
    assert "".join(segment.text for segment in result.segments) == "Rohan Varma"


def test_the_sign_of_a_mark_that_goes_on_from_the_line_before_is_not_repeated() -> None:
    result = paint(TEXT, (6, len(TEXT)), [Mark(0, 11, "conflict", "≠")], BASE, LOOKS.__getitem__)
    assert result.margin is None
    assert result.segments[0].style == BASE + LOOKS["conflict"]


def test_where_marks_overlap_both_show() -> None:
    pieces = dict(painted(Mark(0, 11, "entity"), Mark(6, 11, "selected")))
    assert pieces["Varma"] == BASE + LOOKS["entity"] + LOOKS["selected"]
    assert pieces["Rohan "] == BASE + LOOKS["entity"]


MARKS = st.builds(
    lambda start, size, style, glyph: Mark(start, start + size, style, glyph),
    st.integers(0, len(TEXT)),
    st.integers(1, 12),
    st.sampled_from(list(LOOKS)),
    st.sampled_from(["", "≠"]),
)


@given(st.lists(MARKS, max_size=6), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_no_mark_changes_the_length_or_a_letter(marks: list[Mark], one: int, two: int) -> None:
    span = min(one, two), max(one, two)
    shown = "".join(text for text, _ in painted(*marks, span=span))
    assert len(shown) == span[1] - span[0]
    assert all(a == b or (a, b) == (" ", "≠") for a, b in zip(TEXT[span[0] : span[1]], shown, strict=True))
