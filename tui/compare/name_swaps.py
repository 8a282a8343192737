"""A name that stands, in sentences that tell the same, where the other version has another name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.compare.framed import by_paragraph, within
from tui.compare.frames import Frame, Sentence, key_of
from tui.compare.name_slots import is_short_form
from tui.compare.readings import Reading, Side
from tui.facts.rarity import is_acronym, survives, zipf
from tui.facts.renderings import vocabulary_of
from tui.facts.words import Word

TITLE = 4.65
"""A word so common may be a title or translated."""
MOST = 3
"""Names of a sentence that stand for as many others, in their order, at most: more are a list, put together anew."""

SHIFT = 0.15
"""Share of a sentence by which two names may be apart that surely stand in the same place."""
LONGER = 1.6
"""How much longer a sentence may be than the other if its places are to be sure."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Two names that stand for each other, and whether that is sure.

    It is where they stand at the same height of sentences alike in length, and one of them is told by both versions:
    two names that either version tells alone may be one name in two languages (*Game of Thrones*, *Trono di Spade*).
    """

    left: Reading
    right: Reading
    is_sure: bool


def swaps(
    frames: Iterable[Frame], left: Iterable[Reading], right: Iterable[Reading], here: Side, there: Side
) -> Iterator[Swap]:
    """The pairs of names, each told on one side only of two sentences, that stand for each other there."""
    lefts, rights = by_paragraph(left), by_paragraph(right)
    for frame in frames:
        ones = _alone(within(frame.left, lefts), frame, here, there)
        twos = _alone(within(frame.right, rights), frame.turned(), there, here) if ones else []
        if len(ones) == len(twos) <= MOST:
            yield from (
                Swap(one, two, _is_level(frame, one, two) and (_is_told(one, there) or _is_told(two, here)))
                for one, two in zip(ones, twos, strict=True)
                if not is_short_form(one, two) and not _begin_alike(one, two)
            )


def _begin_alike(one: Reading, two: Reading) -> bool:
    """Whether two names have a stem in common (*Geiger Counter*, *Geigerzähler*)."""
    return not {key_of(word) for word in one.words}.isdisjoint(key_of(word) for word in two.words)


def _is_told(name: Reading, other: Side) -> bool:
    return any(other.evidence.is_name(word.fold) for word in name.words)


def _is_level(frame: Frame, one: Reading, two: Reading) -> bool:
    lengths = sorted((_length(frame.left), _length(frame.right)))
    heights = (_height(one, frame.left), _height(two, frame.right))
    return lengths[1] <= LONGER * lengths[0] and abs(heights[0] - heights[1]) <= SHIFT


def _length(sentences: Iterable[Sentence]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)


def _height(name: Reading, sentences: Sequence[Sentence]) -> float:
    """Where a name stands in some sentences: 0 at their beginning and 1 at their end."""
    at = next(i for i, s in enumerate(sentences) if within([s], by_paragraph([name])))
    return (_length(sentences[:at]) + name.mention.start - sentences[at].start) / _length(sentences)


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


def _is_due(word: Word, side: Side, other: Side) -> bool:
    """Whether a word should stand unchanged opposite: it does elsewhere, or is rare enough."""
    if is_acronym(word.text) or zipf(word.text, side.language) > TITLE:
        return False
    return other.evidence.is_name(word.fold) or survives(word.text, side.language, other.language)
