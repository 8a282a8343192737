"""Lines in visual order, for terminals that show characters as they come: most of them, and every one through tmux.

The Unicode bidirectional algorithm (UAX 9) comes from python-bidi and the joined forms of Arabic letters from
arabic-reshaper; what is done here is to move whole graphemes, each with its style.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

from rich.segment import Segment
from rich.style import Style

from tui.view.cells import graphemes

_FROM_THE_RIGHT = frozenset({"R", "AL", "AN"})
_FIRST_FROM_THE_RIGHT = "\u0590"
"""No character before this one is read from the right."""

Cluster = tuple[str, Style | None]
"""A grapheme and how it looks."""


def needs_order(text: str) -> bool:
    """Whether anything in `text` is read from right to left."""
    return not text.isascii() and any(c >= _FIRST_FROM_THE_RIGHT and bidirectional(c) in _FROM_THE_RIGHT for c in text)


def in_visual_order(segments: Sequence[Segment], from_the_right: bool = False) -> list[Segment]:
    """The segments of a line as they stand from left to right; `from_the_right` is the direction of its paragraph."""
    text = "".join(segment.text for segment in segments)
    if not needs_order(text):
        return [*segments]
    levels = _levels(text, from_the_right)
    spans = list(graphemes(text))
    clusters = list(zip(_glyphs(text, spans, levels), _styles(segments, spans), strict=True))
    ordered = _reordered(clusters, [levels[start] for start, _ in spans])
    return [
        Segment("".join(glyphs for glyphs, _ in run), style) for style, run in groupby(ordered, key=lambda one: one[1])
    ]


def visual(text: str) -> str:
    """A short text in visual order, as part of a line that is read from the left."""
    return "".join(segment.text for segment in in_visual_order([Segment(text)]))


def _levels(text: str, from_the_right: bool) -> list[int]:
    """The embedding level of each character of a line; odd ones are read from the right."""
    from bidi import algorithm

    base = int(from_the_right)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for offset, character in enumerate(storage["chars"]):
        character["offset"] = offset
    algorithm.explicit_embed_and_overrides(storage)
    for resolve in ("resolve_weak_types", "resolve_neutral_types", "resolve_implicit_levels"):
        getattr(algorithm, resolve)(storage, False)
    levels = [base] * len(text)
    for character in storage["chars"]:
        levels[character["offset"]] = character["level"]
    for offset in range(len(text.rstrip()), len(text)):
        levels[offset] = base
    return levels


def _glyphs(text: str, spans: Iterable[tuple[int, int]], levels: Sequence[int]) -> Iterator[str]:
    """Each grapheme as it looks: letters joined to their neighbours, brackets turned where read from the right."""
    from bidi.mirror import MIRRORED

    shaped = _joined(text)
    for start, end in spans:
        glyph = shaped[start:end]
        yield MIRRORED.get(glyph, glyph) if levels[start] % 2 else glyph


def _joined(text: str) -> str:
    """The letters of Arabic in the forms that join them, one for one."""
    shaped: str = _reshaper().reshape(text)
    return shaped if len(shaped) == len(text) else text


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "support_ligatures": False})


def _styles(segments: Iterable[Segment], spans: Iterable[tuple[int, int]]) -> Iterator[Style | None]:
    """The style of each grapheme: that of its first character."""
    bounds = [(len(segment.text), segment.style) for segment in segments]
    at, end = -1, 0
    for start, _ in spans:
        while start >= end:
            at += 1
            end += bounds[at][0]
        yield bounds[at][1]


def _reordered(clusters: list[Cluster], levels: Sequence[int]) -> list[Cluster]:
    """Rule L2: from the highest level down to the lowest odd one, what is at that level or above is turned round."""
    order = list(range(len(clusters)))
    for level in range(max(levels), 0, -1):
        turned: list[int] = []
        for is_inside, run in groupby(order, key=lambda index: levels[index] >= level):
            members = list(run)
            turned += reversed(members) if is_inside else members
        order = turned
    return [clusters[index] for index in order]
