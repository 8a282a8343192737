"""What a paragraph is for is told by its form, in any script."""

from hypothesis import given
from hypothesis import strategies as st

from tui.text.article import Role
from tui.text.blocks import Block
from tui.text.roles import with_roles

BODY = "The minister told reporters on Monday that the programme would cost more than was planned."
LONG = " ".join([BODY] * 3)


def roles(*texts: str | tuple[str, Role]) -> list[Role]:
    blocks = [Block(text) if isinstance(text, str) else Block(*text) for text in texts]
    return [paragraph.role for paragraph in with_roles(blocks)]


def test_a_first_line_that_is_no_sentence_is_the_title() -> None:
    assert roles("A minister explains himself", LONG, BODY) == ["title", "body", "body"]
    assert roles("A long title that asks, as titles of our days do: was it worth it?", LONG) == ["title", "body"]
    assert roles("A minister explains himself | The Site", LONG) == ["title", "body"]


def test_a_text_that_begins_with_a_sentence_has_no_title() -> None:
    assert roles(BODY, LONG) == ["body", "body"]


def test_a_single_line_is_body() -> None:
    assert roles("A line") == ["body"]


def test_short_lines_above_bodies_are_headings_one_or_two_together() -> None:
    texts = ("A title", "What is told", LONG, "Market", "Need for data has grown", LONG, "What comes next?", LONG)
    assert roles(*texts) == ["title", "heading", "body", "heading", "heading", "body", "heading", "body"]


def test_a_first_line_that_is_like_the_other_headings_is_one() -> None:
    assert roles("What happens?", LONG, "Why it is important?", LONG, "What comes next?", LONG)[0] == "heading"


def test_headings_in_other_scripts() -> None:
    japanese = "大臣は月曜日、記者団に対し、この計画には百四十三億ドルかかると述べた。これは予定より多い。"
    assert roles("灯台船が帰る", japanese, "倉庫の灯", japanese) == ["title", "body", "heading", "body"]
    arabic = "قال الوزير للصحفيين يوم الاثنين إن البرنامج سيكلف أكثر مما كان مخططا له في البداية."
    assert roles("ضوء يعود", arabic, "لا حديث عن الصدأ", arabic) == ["title", "body", "heading", "body"]
    thai = "รัฐมนตรีกล่าวกับผู้สื่อข่าวในกรุงจาการ์ตาเมื่อวันจันทร์ว่าโครงการนี้จะมีค่าใช้จ่ายมากกว่าที่วางแผนไว้"
    assert roles("เรือกลับบ้าน", thai, "โคมไฟ", thai) == ["title", "body", "heading", "body"]


def test_speech_that_ends_in_any_quotation_mark_is_body() -> None:
    lines = (
        "Es zurückzugewinnen, ist eine Pflicht.“",
        "人人有责。“",
        "I got bit!'",
        "Il part .\u00a0»",
        "Evans: “Now!”",
    )
    assert roles("A title", LONG, *[text for line in lines for text in (line, LONG)])[1:] == ["body"] * 11


def test_a_name_with_a_middle_dot_makes_no_label() -> None:
    chinese = "同样来自毕尔巴鄂的露西亚·费雷尔白天做木工，晚上掌勺。"
    assert roles("灯亮了", chinese * 3, chinese, chinese * 3) == ["title", "body", "body", "body"]


def test_a_notice_in_pieces_is_boilerplate() -> None:
    notice = ("An event of ours", "San Francisco", "|", "27-29 October 2025")
    assert roles("A title", LONG, *notice, LONG) == ["title", "body", *["boilerplate"] * 4, "body"]
    assert roles("A title", LONG, "Our event | San Francisco | 27 October", LONG)[2] == "boilerplate"


def test_a_row_of_buttons_is_boilerplate() -> None:
    assert roles("A title", LONG, "Share", "Tweet", "Email", "Print", LONG)[2:6] == ["boilerplate"] * 4


def test_what_is_left_over_at_the_end_is_boilerplate() -> None:
    assert roles("A title", LONG, LONG, "The source") == ["title", "body", "body", "boilerplate"]


def test_names_and_dates_under_the_title_are_boilerplate() -> None:
    assert roles("A title", "By Jane Doe", "12 June 2025", LONG) == ["title", "boilerplate", "boilerplate", "body"]


def test_a_line_that_comes_again_is_boilerplate_and_the_heading_beside_it_is_not() -> None:
    found = roles("A title", LONG, "ADVERTISEMENT", LONG, "ADVERTISEMENT", "What comes next", LONG)
    assert found == ["title", "body", "boilerplate", "body", "boilerplate", "heading", "body"]


def test_a_break_is_boilerplate_and_the_heading_after_it_is_not() -> None:
    assert roles("One", LONG, "* * *", "Two", LONG) == ["title", "body", "boilerplate", "heading", "body"]


def test_where_headings_are_marked_a_short_line_without_a_sentence_is_boilerplate() -> None:
    found = roles(("A title", "title"), LONG, ("Two", "heading"), LONG, "Read also our other story", LONG)
    assert found == ["title", "body", "heading", "body", "boilerplate", "body"]


def test_lists_speech_and_what_a_colon_announces_are_body() -> None:
    texts = (
        "A title",
        LONG,
        "“Where?”",
        "— Why?",
        "1. one",
        "2. two",
        "• two",
        "You need:",
        "flour",
        "sugar",
        "eggs",
        "milk",
        LONG,
    )
    assert roles(*texts)[1:] == ["body"] * 12


def test_a_heading_may_quote() -> None:
    assert roles("A title", LONG, "“Titan” in the fields", LONG, "A word on « Titan »", LONG)[2::2] == ["heading"] * 2


def test_a_numbered_line_is_a_heading_unless_another_stands_beside_it() -> None:
    assert roles("A title", LONG, "1. The first", LONG, "2. The second", LONG)[2::2] == ["heading"] * 2
    assert roles("A title", LONG, "1. The first", "2. The second", LONG)[2:4] == ["body"] * 2


def test_verse_is_body() -> None:
    assert roles("Roses", "Roses are red", "Violets are blue", "Sugar is sweet", "And so are you")[1:] == ["body"] * 4


ROLE = st.sampled_from([None, "heading", "body"])
BLOCK = st.builds(Block, st.text("ab .?!|•\n3é。:", min_size=1, max_size=90), ROLE)


@given(st.lists(BLOCK, min_size=1, max_size=20))
def test_every_block_stays_and_keeps_the_role_it_was_told(blocks: list[Block]) -> None:
    paragraphs = with_roles(blocks)
    assert [p.text for p in paragraphs] == [b.text for b in blocks]
    assert all(b.role in (None, p.role) for p, b in zip(paragraphs, blocks, strict=True))
    assert all(p.role != "title" for p in paragraphs[1:])
