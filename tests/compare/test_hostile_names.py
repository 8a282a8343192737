"""Text made to be costly: the work that its names take grows in step with its size."""

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from tui.align.link import Link
from tui.compare.compare import conclude, find
from tui.text import Article, Paragraph

FEW, GROWN = 200, 4
MOST_GROWTH = 4.5
"""Linear work grows by 4 at most with text four times as long, quadratic work by up to 16."""

ENDINGS = frozenset({"s", "e", "n", "a"})
"""In place of what a language's list of words teaches, which costs the same for every ending however long the text."""

Text = Callable[[random.Random, int], str]


def made_up(chance: random.Random, vowels: str = "aeiou", consonants: str = "bdfgklmnprstvz") -> str:
    return "".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(4)).title()


def cyrillic(chance: random.Random) -> str:
    return made_up(chance, "аеиоу", "бвгдклмнпрст")


TEXTS: dict[str, Text] = {
    "distinct": lambda chance, size: ", ".join(made_up(chance) for _ in range(size)),
    "the same": lambda _, size: ", ".join(["Bardolino"] * size),
    "one first name": lambda chance, size: ", ".join("Bardolino " + made_up(chance) for _ in range(size)),
    "one stem": lambda chance, size: ", ".join("Bardolin" + made_up(chance)[:4].lower() for _ in range(size)),
    "without spaces": lambda chance, size: "".join(made_up(chance) for _ in range(size)),
    "initials": lambda chance, size: " ".join(made_up(chance)[0] + "." for _ in range(size)),
    "behind fillers": lambda chance, size: ", ".join("the brave Bardolino " + made_up(chance) for _ in range(size)),
    "two scripts": lambda chance, size: ", ".join(chance.choice([made_up, cyrillic])(chance) for _ in range(size)),
    "commas": lambda _, size: "," * size * 8,
}


def calls(left: str, right: str, other: str) -> int:
    """How many functions are called to compare two paragraphs, those of the standard library and others too."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    here, there = (Article("", "", language, (Paragraph(text),)) for language, text in (("en", left), (other, right)))
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        conclude(find(here, there), (Link(0, 0, 0.9),))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", TEXTS)
def test_work_grows_in_step_with_the_text(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("facts.stems", "compare.garbled"):
        monkeypatch.setattr(f"tui.{module}.is_inflection", lambda ending, _: ending in ENDINGS)
    chance, write, other = random.Random(kind), TEXTS[kind], "ru" if kind == "two scripts" else "en"
    calls("He met Ruben Mayer.", "He met Ruben Mayer of Москва.", other)
    few, many = (calls(write(chance, size), write(chance, size), other) for size in (FEW, FEW * GROWN))
    assert many < MOST_GROWTH * few
