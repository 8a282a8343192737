"""Text made to be costly: the work that its names take grows in step with its size."""

import random
from collections.abc import Callable

import pytest

from tests.compare.work import GROWN, MOST_GROWTH, calls

FEW = 200

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


@pytest.mark.parametrize("kind", TEXTS)
def test_work_grows_in_step_with_the_text(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("facts.stems", "compare.garbled"):
        monkeypatch.setattr(f"tui.{module}.is_inflection", lambda ending, _: ending in ENDINGS)
    chance, write, other = random.Random(kind), TEXTS[kind], "ru" if kind == "two scripts" else "en"
    calls(["He met Ruben Mayer."], ["He met Ruben Mayer of Москва."], other)
    few, many = (calls([write(chance, size)], [write(chance, size)], other) for size in (FEW, FEW * GROWN))
    assert many < MOST_GROWTH * few


STRANGERS = 40
"""Names, each in a paragraph of its own."""
LISTENED = 2.0
"""Further growth: up to the number of names that are listened for at all, each listens to every paragraph opposite."""


def test_work_grows_in_step_with_names_that_another_script_replaces(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("facts.stems", "compare.garbled"):
        monkeypatch.setattr(f"tui.{module}.is_inflection", lambda ending, _: ending in ENDINGS)
    chance = random.Random(1)

    def told() -> str:
        return f"Today the brave {made_up(chance)} met a child."

    def replaced() -> str:
        return f"сегодня храбрый {cyrillic(chance)} встретил ребёнка."

    calls([told()], [replaced()], "ru")
    few, many = (
        calls([told() for _ in range(n)], [replaced() for _ in range(n)], "ru") for n in (STRANGERS, STRANGERS * GROWN)
    )
    assert many < (MOST_GROWTH + LISTENED) * few
