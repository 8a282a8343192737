"""A name that stands, in sentences that tell the same, where the other version has another name."""

from collections.abc import Iterable, Iterator

from tui.compare.framed import by_paragraph, within
from tui.compare.frames import Frame, Sentence
from tui.compare.readings import Reading, Side
from tui.facts.rarity import is_acronym, survives, zipf
from tui.facts.renderings import vocabulary_of
from tui.facts.words import Word

TITLE = 4.65
"""A word so common may be a title or translated."""
MOST = 3
"""Names of a sentence that stand for as many others, in their order, at most: more are a list, put together anew."""

Swap = tuple[Reading, Reading]


def swaps(
    frames: Iterable[Frame], left: Iterable[Reading], right: Iterable[Reading], here: Side, there: Side
) -> Iterator[Swap]:
    """The pairs of names, each told on one side only of two sentences, that stand for each other there."""
    lefts, rights = by_paragraph(left), by_paragraph(right)
    for frame in frames:
        ones = _alone(within(frame.left, lefts), frame, here, there)
        twos = _alone(within(frame.right, rights), frame.turned(), there, here) if ones else []
        if len(ones) == len(twos) <= MOST:
            yield from ((one, two) for one, two in zip(ones, twos, strict=True) if not _is_short_form(one, two))


def _alone(names: Iterable[Reading], frame: Frame, side: Side, other: Side) -> list[Reading]:
    """The names of a frame's left side of which no word is told on its right, though one should be."""
    ours, theirs = frame.group.left, frame.group.right
    candidates = [
        name
        for name in names
        if any(ours[word.fold] > theirs[word.fold] for word in name.words)
        if not any(word.fold in sentence.folds for word in name.words for sentence in frame.right)
        if any(_is_due(word, side, other) for word in name.words)
    ]
    if not candidates:
        return []
    told = vocabulary_of(other.language, tuple(_text(sentence, other) for sentence in frame.right))
    return [name for name in candidates if not any(told.tells(word, side.language) for word in name.words)]


def _text(sentence: Sentence, side: Side) -> str:
    return side.article.paragraphs[sentence.paragraph].text[sentence.start : sentence.end]


def _is_short_form(one: Reading, two: Reading) -> bool:
    """Whether the one name is the other or its beginning (*Livi*, *Livingston*)."""
    return one.solid.startswith(two.solid) or two.solid.startswith(one.solid)


def _is_due(word: Word, side: Side, other: Side) -> bool:
    """Whether a word should stand unchanged opposite: it does elsewhere, or is rare enough."""
    if is_acronym(word.text) or zipf(word.text, side.language) > TITLE:
        return False
    return other.evidence.is_name(word.fold) or survives(word.text, side.language, other.language)
