"""Names across scripts: told where they sound alike, missed where nothing does, left alone where translated."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.compare.test_names import article, differences

Difference = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("left", "other", "right", "difference"),
    [
        ("The goal by Gerrard came late.", "ru", "Гол был забит поздно.", ("missing", "Gerrard", None)),
        ("The goal by Gerrard came late.", "ja", "ゴールは遅かった。", ("missing", "Gerrard", None)),
        ("The goal by Gerrard came late.", "ar", "جاء الهدف متأخرا.", ("missing", "Gerrard", None)),
        ("They met Leslie there.", "ru", "Они видели Леслив клубе.", ("conflict", "Leslie", "Леслив")),
        ("They met Twitter people.", "ar", "قابلوا ناس تويترالذي", ("conflict", "Twitter", "تويترالذي")),
        ("Gerrard came late.", "ru", "Пришёл он поздно.", ("missing", "Gerrard", None)),
        ("They went to Las Vegas then.", "zh", "然后他们去了拉斯n加斯。", ("conflict", "Las Vegas", "拉斯n加斯")),
        ("They met Donald there.", "hi", "वे वहाँ डोनला्ड से मिले।", ("conflict", "Donald", "डोनला्ड")),
    ],
)
def test_what_is_told_otherwise_is_shown(left: str, other: str, right: str, difference: Difference) -> None:
    assert differences(article("en", left), article(other, right)) == {difference}


@pytest.mark.parametrize(
    ("left", "other", "right", "name", "stranger"),
    [
        ("It was said by Willoughby.", "ru", "Это сказала Пэлтроу.", "Willoughby", "Пэлтроу"),
        ("The goal by Menga came late.", "ja", "ロビンソンのゴールは遅かった。", "Menga", "ロビンソン"),
        ("They met Daniel Sturridge.", "zh", "他们见到了 Peter Sturridge。", "Daniel Sturridge", "Peter Sturridge"),
        ("They praise Pompeo.", "ru", "Они хвалят Пмопео.", "Pompeo", "Пмопео"),
    ],
)
def test_another_name_or_sound_is_missing_on_either_side(
    left: str, other: str, right: str, name: str, stranger: str
) -> None:
    found = differences(article("en", left), article(other, right))
    assert found == {("missing", name, None), ("missing", None, stranger)}


def test_a_name_in_its_own_letters_that_is_spoilt_in_another_script_is_a_conflict() -> None:
    left, right = article("en", "They met Instagram people."), article("zh", "他们在 Istagra 见面。")
    assert differences(left, right) == {("conflict", "Instagram", "Istagra")}


@pytest.mark.parametrize(
    ("left", "other", "right"),
    [
        ("The goal by Gerrard came late.", "ru", "Гол Джеррарда был забит поздно."),
        ("The goal by Gerrard came late.", "ja", "ジェラードのゴールは遅かった。"),
        ("The goal by Gerrard came late.", "ar", "جاء هدف جيرارد متأخرا."),
        ("The goal by Gerrard came late.", "zh", "杰拉德的进球来得很晚。"),
        ("A hearing of the Judiciary Committee was held.", "ru", "Прошло слушание юридического комитета."),
        ("A hearing of the Judiciary Committee was held.", "ja", "司法委員会の公聴会が開かれた。"),
        ("They spoke of Google there.", "zh", "他们在那里谈到了谷歌。"),
        ("The leaders of North Korea met.", "hi", "उत्तर कोरिया के नेता मिले।"),
        ("The nuclear plans of Pyongyang were seen.", "ja", "北朝鮮の核計画が見られた。"),
        ("They went to Cologne then.", "zh", "然后他们去了科隆。"),
        ("They went to Newport then.", "ru", "Тогда они поехали в ньюпортское кафе."),
    ],
)
def test_what_is_told_by_sound_or_translated_is_not(left: str, other: str, right: str) -> None:
    assert differences(article("en", left), article(other, right)) == set()


def test_both_directions_agree_across_scripts() -> None:
    left, right = article("en", "It was said by Willoughby."), article("ru", "Это сказала Пэлтроу.")
    assert differences(right, left) == {("missing", "Пэлтроу", None), ("missing", None, "Willoughby")}


def test_a_name_told_in_another_paragraph_is_not_missing_across_scripts() -> None:
    left = article("en", "The goal by Gerrard came late.", "They won.")
    right = article("ru", "Гол был забит поздно.", "Они победили, сказал Джеррард.")
    assert differences(left, right, (0, 0), (1, 1)) == set()


MIXED = st.text(alphabet="Аб вГдеجيراد كジェラ卡瓦诺एटकिं Gerad.,", max_size=80)


@given(st.lists(MIXED, min_size=1, max_size=3), st.lists(MIXED, min_size=1, max_size=3))
def test_any_texts_are_compared_alike_from_both_sides(ours: list[str], theirs: list[str]) -> None:
    left, right = article("en", *ours), article("ar", *theirs)
    turned = {(relation, two, one) for relation, one, two in differences(right, left)}
    assert {d[0] for d in differences(left, right)} == {d[0] for d in turned}


@example(["АGГА.GGGG"], "ru")
@given(st.lists(MIXED, min_size=1, max_size=3), st.sampled_from(["ru", "ar", "hi", "ja", "zh", "ko", "th"]))
def test_a_text_of_any_script_agrees_with_itself(texts: list[str], language: str) -> None:
    same = article(language, *texts)
    assert differences(same, same, *((index, index) for index in range(len(texts)))) == set()


@pytest.mark.parametrize(
    ("other", "right", "name", "stranger"),
    [
        ("ru", ("Гол забил Джеррард.", "Потом ушёл Джеррард.", "Ушёл и Стерридж."), "Sturridge", "Джеррард"),
        ("zh", ("进球的是 Gerrard 先生。", "然后 Gerrard 走了。", "Sturridge 也走了。"), "Sturridge", "Gerrard"),
    ],
)
def test_another_name_of_the_story_in_its_place_is_shown_though_both_are_told_elsewhere(
    other: str, right: tuple[str, ...], name: str, stranger: str
) -> None:
    left = article("en", "The goal was by Sturridge.", "Then Gerrard left.", "So did Sturridge.")
    found = differences(left, article(other, *right), (0, 0), (1, 1), (2, 2))
    assert {(one, two) for _, one, two in found} in ({(name, stranger)}, {(name, None), (None, stranger)})


def test_a_version_that_lacks_blanks_has_no_spoilt_names_by_that() -> None:
    left = article("en", "They met Twitter people.", "They went home.", "Then it rained.")
    right = article("ar", "قابلوا ناس تويترالذي", "تشرحالدورة ذلك علىفريق", "ثم أمطرت")
    assert differences(left, right) == {("missing", "Twitter", None), ("missing", None, "تويترالذي")}
