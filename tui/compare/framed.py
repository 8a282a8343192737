"""The names that stand in a sentence."""

from collections.abc import Iterable

from tui.compare.frames import Sentence
from tui.compare.readings import Reading


def by_paragraph(names: Iterable[Reading]) -> dict[int, list[Reading]]:
    """Names by the paragraph that they stand in."""
    found: dict[int, list[Reading]] = {}
    for reading in names:
        found.setdefault(reading.mention.paragraph, []).append(reading)
    return found


def within(sentences: Iterable[Sentence], names: dict[int, list[Reading]]) -> list[Reading]:
    """The names in some sentences, in reading order."""
    return [
        reading
        for sentence in sentences
        for reading in names.get(sentence.paragraph, ())
        if sentence.start <= reading.mention.start < sentence.end
    ]
