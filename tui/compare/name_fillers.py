"""A word that stands, in sentences that tell the same, where the other version has a part of a name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.framed import Framed
from tui.compare.name_swaps import STEM
from tui.compare.readings import Reading
from tui.facts.fact import Mention, Name
from tui.facts.rarity import is_acronym, survives
from tui.facts.words import Word, words

SHORTEST = 4
"""Letters of a word that is no particle."""
LEEWAY = 0.6
"""How much rarer yet a part of a name may be in the other language, if the part beside it stands there."""
CROWD = 12
"""Times that a part of a name is looked at in one paragraph at most."""

Gap = tuple[Word, Word, int]
"""A part of a name that is not told opposite, a part beside it that is, and which way that lies."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A name of one version, and the place in the other where a word stands beside a part of it.

    It is sure of a word behind a first name, which stands there for the surname; one before a surname may be there for
    its own sake, since many a text tells surnames alone.
    """

    name: Reading
    mention: Mention
    is_sure: bool


def fillers(framed: Framed) -> Iterator[Filled]:
    """The names of one version of which the other has a part only, and that with another word beside it."""
    for name in framed.names:
        for gap in _gaps(name, framed):
            yield from _filled(name, gap, framed)


def _gaps(name: Reading, framed: Framed) -> Iterator[Gap]:
    bare = framed.side.bare
    for index, gone in enumerate(name.words):
        if is_acronym(gone.text) or not _is_due(gone, name, framed) or not framed.is_gone(name, gone):
            continue
        for step in (1, -1):
            beside = name.words[index + step] if 0 <= index + step < len(name.words) else None
            if not beside or is_acronym(beside.text) or beside.text.casefold() in bare:
                continue
            if beside.fold in framed.opposite.folds:
                yield gone, beside, step


def _is_due(gone: Word, name: Reading, framed: Framed) -> bool:
    if gone.shape == "lower":
        return False
    language, other = framed.side.language, framed.other.language
    if framed.other.vocabulary.is_foreign(gone):
        return framed.is_due(name, gone)
    return framed.is_due(name, gone) or (gone in name.lost and survives(gone.text, language, other, LEEWAY))


def _filled(name: Reading, gap: Gap, framed: Framed) -> Iterator[Filled]:
    """The places where another word stands beside a part of a name, in place of the other part."""
    gone, beside, step = gap
    told = framed.own.folds
    for sentence in framed.frame.right:
        text = framed.other.article.paragraphs[sentence.paragraph].text
        tokens = words(text)
        for at in _places(text).get(beside.fold, ())[:CROWD]:
            if not (sentence.start <= tokens[at].start < sentence.end and 0 <= at - step < len(tokens)):
                continue
            word, part = tokens[at - step], tokens[at]
            if _may_fill(word, part, text, gone) and not any(word.fold[:STEM] == f[:STEM] for f in told):
                start, end = min(word.start, part.start), max(word.end, part.end)
                mention = Mention(sentence.paragraph, start, end, text[start:end], Name(text[start:end]))
                yield Filled(name, mention, step < 0 and _replaces(word, gone, name, framed))


def _replaces(word: Word, gone: Word, name: Reading, framed: Framed) -> bool:
    """Whether a word is no other language's form of a part of a name: a name is one, where either version knows it."""
    return word.shape == "lower" or framed.is_settled(name, gone) or framed.side.evidence.is_name(word.fold)


def _may_fill(word: Word, part: Word, text: str, gone: Word) -> bool:
    """Whether a word stands right beside a part of a name, and not for a title that is cut short."""
    gap = text[min(word.end, part.end) : max(word.start, part.start)]
    if gap != " " or word.shape == "digits" or not part.capital or word.fold.startswith(gone.fold):
        return False
    return word.opening or len(word.fold) >= SHORTEST


@lru_cache(maxsize=256)
def _places(text: str) -> Mapping[str, list[int]]:
    """For each folded word of a paragraph, where it stands among the paragraph's words."""
    found: dict[str, list[int]] = {}
    for index, word in enumerate(words(text)):
        found.setdefault(word.fold, []).append(index)
    return found
