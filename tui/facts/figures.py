"""Figures found in a text: quantities and moments, which share the digits and so are found together."""

from collections.abc import Callable
from functools import lru_cache

from tui.facts.fact import Mention
from tui.facts.hints import read_hint, read_weekday
from tui.facts.identifiers import OPENINGS, read_identifier
from tui.facts.locale_tables import tables
from tui.facts.moments import read_moment
from tui.facts.quantities import read_quantity
from tui.facts.ranges import join_ranges
from tui.facts.reader import Reader, Spot
from tui.facts.relative import find_relative, with_years
from tui.facts.spellout import spellout
from tui.facts.tokens import Token, TokenKind, tokenize
from tui.text import Article

READERS = (read_weekday, read_moment, read_identifier, read_quantity, read_hint)
"""What may start at a token, the first that does wins."""


def find_figures(article: Article) -> tuple[Mention, ...]:
    """The quantities and moments of an article, in reading order, none overlapping another."""
    return with_years(article, _mentions(article, lambda spot: not spot.weak))


def find_hints(article: Article) -> tuple[Mention, ...]:
    """What may be a figure but seldom is one ("one", "first"): it excuses a figure opposite, and never asks for one."""
    return (*_mentions(article, lambda spot: spot.weak), *find_relative(article))


def find_numerals(article: Article) -> tuple[Mention, ...]:
    """Those hints that may contradict a figure opposite: weekdays, and lone numerals of a script without spaces."""
    return _mentions(article, lambda spot: spot.numeral)


def _mentions(article: Article, wanted: Callable[[Spot], bool]) -> tuple[Mention, ...]:
    return tuple(
        Mention(number, start, end, paragraph.text[start:end], spot.fact)
        for number, paragraph in enumerate(article.paragraphs)
        for start, end, spot in _spots(paragraph.text, article.language or "en")
        if wanted(spot)
    )


@lru_cache(maxsize=4096)
def _spots(text: str, language: str) -> tuple[tuple[int, int, Spot], ...]:
    reader = Reader(text, tokenize(text), tables(language))
    found: list[Spot] = []
    i = 0
    while i < len(reader.tokens):
        spot = _read(reader, i)
        if spot:
            found.append(spot)
        i = spot.end if spot else i + 1
    spots = join_ranges(reader, found)
    return tuple((reader.tokens[s.first].start, reader.tokens[s.end - 1].end, s) for s in spots)


def _read(reader: Reader, i: int) -> Spot | None:
    """The figure that starts at token `i`, or None."""
    token = reader.tokens[i]
    if not may_begin(token.key, token.kind, reader.text[token.start : token.end], reader.tables.code):
        return None
    return next(filter(None, (read(reader, i) for read in READERS)), None)


@lru_cache(maxsize=65536)
def may_begin(key: str, kind: TokenKind, written: str, language: str) -> bool:
    """Whether a figure may begin at a token, whatever follows it; most words of a text are told from figures so."""
    known = tables(language)
    alone = Reader(written, [Token(key, 0, len(written), kind, False)], known)
    lexicons = (known.lexicon, known.spellout.lexicon, spellout("en").lexicon)
    if kind == "digits" or key in OPENINGS or any(key in lexicon.longest for lexicon in lexicons) or alone.sense(0):
        return True
    return any(read(alone, 0) for read in READERS)
