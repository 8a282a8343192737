"""Dates told by their distance from the article's own ("yesterday", "last month", "last June").

They excuse a date opposite and never ask for one. The phrases are those of CLDR and more, as dateparser's tables carry
them for some two hundred locales.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from tui.facts.fact import Mention, Moment
from tui.facts.lexicon import Lexicon, Sense
from tui.facts.tokens import is_unspaced, keys, tokenize
from tui.text import Article

_DISTANCE = re.compile(r"(?P<ahead>in )?(?P<count>\d+) (?P<unit>day|week|month|year)(?P<ago> ago)?")

ARTICLE = 3
"""Letters of the longest word in "le mois dernier" that may be an article or a preposition."""


@dataclass(frozen=True, slots=True)
class Relations:
    """How a language tells dates from today: phrases, and the words that make a month's name the last of its name."""

    phrases: Lexicon
    before: frozenset[str]
    after: frozenset[str]


def find_relative(article: Article) -> tuple[Mention, ...]:
    """The dates that an article tells by their distance from its own; none where that is not known."""
    if article.published is None:
        return ()
    return tuple(
        Mention(number, start, end, paragraph.text[start:end], moment(sense, article.published))
        for number, paragraph in enumerate(article.paragraphs)
        for start, end, sense in _spans(paragraph.text, article.language or "en")
    )


def with_years(article: Article, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions of an article, where months that are the last of their name have their year ("last June")."""
    if article.published is None:
        return tuple(mentions)
    return tuple(_with_year(article, mention, article.published) for mention in mentions)


def moment(sense: Sense, published: date) -> Moment:
    """The day, month or year that lies so far from another; of a week every day is a reading."""
    distance = int(sense.value)
    if sense.name == "year":
        return Moment(published.year + distance)
    if sense.name == "month":
        years, month = divmod(published.month - 1 + distance, 12)
        return Moment(published.year + years, month + 1)
    if sense.name == "day":
        return _day(published + timedelta(distance))
    monday = published + timedelta(7 * distance - published.weekday())
    first, *rest = (_day(monday + timedelta(n)) for n in range(7))
    return replace(first, others=tuple(rest))


def _day(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def _with_year(article: Article, mention: Mention, published: date) -> Mention:
    fact = mention.fact
    if not isinstance(fact, Moment) or fact.month is None or fact.year or fact.others or not _is_last(article, mention):
        return mention
    year = published.year if fact.month <= published.month else published.year - 1
    return replace(mention, fact=replace(fact, year=year, others=(replace(fact, year=year - 1),)))


def _is_last(article: Article, mention: Mention) -> bool:
    """Whether the word before or after a month makes it the last one of its name."""
    text, known = article.paragraphs[mention.paragraph].text, relations(article.language or "en")
    words_before = tokenize(text[max(0, mention.start - 30) : mention.start])
    words_after = tokenize(text[mention.end : mention.end + 30])
    return bool(
        (words_before and words_before[-1].key in known.before) or (words_after and words_after[0].key in known.after)
    )


@lru_cache(maxsize=4096)
def _spans(text: str, language: str) -> tuple[tuple[int, int, Sense], ...]:
    tokens, phrases = tokenize(text), relations(language).phrases
    found, i = [], 0
    while i < len(tokens):
        phrase = phrases.at(tokens, i)
        if phrase:
            found.append((tokens[i].start, tokens[i + phrase.length - 1].end, phrase.senses[0]))
        i += phrase.length if phrase else 1
    return tuple(found)


@cache
def relations(code: str) -> Relations:
    """The relative dates of a language by its CLDR code; none where no table has it."""
    table = _table(code)
    phrases = Lexicon()
    for distance, forms in table.get("relative-type", {}).items():
        match = _DISTANCE.fullmatch(distance)
        if match and (match["ahead"] or match["ago"]):
            sign = 1 if match["ahead"] else -1
            for form in forms:
                phrases.add(form, Sense("relative", Decimal(sign * int(match["count"])), match["unit"]))
    months = {key for word in table.get("month", ()) for key in keys(word)}
    lasts = [keys(form) for form in table.get("relative-type", {}).get("1 month ago", ())]
    return Relations(phrases, *_around(lasts, months))


def _around(phrases: Sequence[tuple[str, ...]], months: set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words right before and right after "month" in "last month", articles left out."""
    before: set[str] = set()
    after: set[str] = set()
    for phrase in phrases:
        for i, key in enumerate(phrase):
            if key in months and not is_unspaced(key):
                before |= {k for k in phrase[max(0, i - 1) : i] if len(k) > ARTICLE}
                after |= {k for k in phrase[i + 1 : i + 2] if len(k) > ARTICLE}
    return frozenset(before), frozenset(after)


def _table(code: str) -> dict[str, Any]:
    for name in (code.replace("_", "-"), code.replace("_", "-").split("-")[0]):
        try:
            return dict(import_module(f"dateparser.data.date_translation_data.{name}").info)
        except ModuleNotFoundError:
            continue
    return {}
