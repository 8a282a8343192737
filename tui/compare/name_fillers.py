"""An ordinary word that stands, in sentences that tell the same, where the other version has a part of a name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.framed import by_paragraph, within
from tui.compare.frames import Frame, key_of
from tui.compare.readings import Reading, Side
from tui.facts.fact import Mention, Name
from tui.facts.rarity import is_acronym, survives, zipf
from tui.facts.words import Word, words

SHORTEST = 4
"""Letters of a word that is no particle."""
TITLE = 4.65
"""A part of a name so common may be translated (*City*)."""
LEEWAY = 0.6
"""How much rarer yet a part of a name may be in the other language, if the part beside it stands there."""
CROWD = 12
"""Times that a part of a name is looked at in one paragraph at most."""

Gap = tuple[Word, Word, int]
"""A part of a name that is not told opposite, a part beside it that is, and which way that lies."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A name of one version, and the place in the other where a word stands beside a part of it.

    A word behind a first name stands there for the surname; one before a surname may be there for its own sake, since
    many a text tells surnames alone.
    """

    name: Reading
    mention: Mention
    is_behind: bool


def fillers(frames: Iterable[Frame], names: Iterable[Reading], side: Side, other: Side) -> Iterator[Filled]:
    """The names of one version of which the other has a part only, and that with the lower-case word beside it."""
    bare = frozenset(mention.text.casefold() for mention in side.names)
    placed = by_paragraph(names)
    for frame in frames:
        for name in within(frame.left, placed):
            for gap in _gaps(name, frame, side, other):
                if gap[1].text.casefold() not in bare:
                    yield from (Filled(name, mention, gap[2] < 0) for mention in _filled(gap, frame, other))


def _gaps(name: Reading, frame: Frame, side: Side, other: Side) -> Iterator[Gap]:
    for index, gone in enumerate(name.words):
        told_less = frame.group.left[gone.fold] > frame.group.right[gone.fold] and not _tells(frame, gone)
        if not told_less or is_acronym(gone.text) or not _is_due(gone, name, side, other):
            continue
        for step in (1, -1):
            beside = name.words[index + step] if 0 <= index + step < len(name.words) else None
            if beside and _tells(frame, beside) and not is_acronym(beside.text):
                yield gone, beside, step


def _tells(frame: Frame, word: Word) -> bool:
    return any(word.fold in sentence.folds for sentence in frame.right)


def _is_due(gone: Word, name: Reading, side: Side, other: Side) -> bool:
    """Whether a word should stand unchanged opposite: it does elsewhere, or is rare enough."""
    if gone.shape == "lower" or zipf(gone.text, side.language) > TITLE:
        return False
    return gone.fold in other.vocabulary.folds or (
        gone in name.lost and survives(gone.text, side.language, other.language, LEEWAY)
    )


def _filled(gap: Gap, frame: Frame, other: Side) -> Iterator[Mention]:
    """The places where a word in lower case stands beside a part of a name, in place of the other part."""
    gone, beside, step = gap
    for sentence in frame.right:
        text = other.article.paragraphs[sentence.paragraph].text
        tokens = words(text)
        for at in _places(text).get(beside.fold, ())[:CROWD]:
            if not (sentence.start <= tokens[at].start < sentence.end and 0 <= at - step < len(tokens)):
                continue
            word, part = tokens[at - step], tokens[at]
            is_cognate = any(key_of(word) in told.keys for told in frame.left)
            if not is_cognate and _may_fill(word, part, text, gone):
                start, end = min(word.start, part.start), max(word.end, part.end)
                yield Mention(sentence.paragraph, start, end, text[start:end], Name(text[start:end]))


def _may_fill(word: Word, part: Word, text: str, gone: Word) -> bool:
    """Whether a word in lower case stands right beside a part of a name, and not for a title that is cut short."""
    gap = text[min(word.end, part.end) : max(word.start, part.start)]
    if gap != " " or word.shape != "lower" or not part.capital or word.fold.startswith(gone.fold):
        return False
    return word.opening or len(word.fold) >= SHORTEST


@lru_cache(maxsize=256)
def _places(text: str) -> Mapping[str, list[int]]:
    """For each folded word of a paragraph, where it stands among the paragraph's words."""
    found: dict[str, list[int]] = {}
    for index, word in enumerate(words(text)):
        found.setdefault(word.fold, []).append(index)
    return found
