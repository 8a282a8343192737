"""The names of a frame, seen from one version, and what the other version's sentences do not tell of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.compare.echoes import HEARD, Echoes
from tui.compare.frames import Frame, Sentence
from tui.compare.readings import Reading, Side
from tui.facts.name_tables import is_part_of_name
from tui.facts.rarity import is_acronym, survives, zipf
from tui.facts.renderings import Vocabulary, vocabulary_of
from tui.facts.sounds import is_latin
from tui.facts.words import Word

TITLE = 4.65
"""A word so common may be a title or translated, if people have no such name."""
USUAL = 0.4
"""Share of the times that one version writes a name at which the other writes it too, if that is how it is told there:
some of its sentences the other version has not."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A name, the words with capitals of it that are not told opposite, and where it stands in its sentences, in 0..1.

    It is `known` if the other version tells it elsewhere, and `due` if it should stand unchanged opposite, as what is
    known should; what is not even `rare` is likely translated.
    """

    name: Reading
    words: tuple[Word, ...]
    is_whole: bool
    is_known: bool
    is_due: bool
    is_rare: bool
    height: float


@dataclass(frozen=True)
class Framed:
    """One side of a frame: the names in its sentences, in reading order, facing the sentences opposite."""

    frame: Frame
    names: tuple[Reading, ...]
    side: Side
    other: Side
    echoes: Echoes | None = None

    @cached_property
    def gone(self) -> tuple[Gone, ...]:
        """The names that are not told opposite, or not as a whole."""
        return tuple(self._gone())

    @cached_property
    def own(self) -> Vocabulary:
        """What its own sentences tell."""
        return _told(self.frame.left, self.side)

    @cached_property
    def opposite(self) -> Vocabulary:
        """What the sentences opposite tell."""
        return _told(self.frame.right, self.other)

    @property
    def length(self) -> int:
        """The characters of its sentences."""
        return _length(self.frame.left)

    def is_gone(self, name: Reading, word: Word) -> bool:
        """Whether a word of a name is not told opposite, in whatever legitimate form."""
        heard = self._heard(name, word)
        if max(heard.values(), default=0.0) >= HEARD:
            return self.opposite.folds.keys().isdisjoint(heard)
        return not self.opposite.tells(word, self.side.language)

    def is_due(self, name: Reading, word: Word) -> bool:
        """Whether a word of a name should stand unchanged opposite: it does elsewhere, or is rare enough."""
        if self._is_common(word):
            return False
        if self.is_settled(name, word):
            return True
        return not self._is_foreign(word) and survives(word.text, self.side.language, self.other.language)

    def is_settled(self, name: Reading, word: Word) -> bool:
        """Whether the other version tells a word of a name, and about as often as this one does."""
        told, times = self.other.evidence, USUAL * self.side.evidence.capital[word.fold]
        if told.is_name(word.fold) and told.plain[word.fold] >= times:
            return True
        if not self.echoes or not self._is_foreign(word):
            return False
        if is_latin(word.text):
            return self.echoes.times[word.fold] >= max(1.0, times)
        return max(self._heard(name, word).values(), default=0.0) >= HEARD

    def _is_foreign(self, word: Word) -> bool:
        return self.other.vocabulary.is_foreign(word)

    def _heard(self, name: Reading, word: Word) -> dict[str, float]:
        """The names of the other version that are heard in a word of another script, and how well."""
        if not self.echoes or is_latin(word.text):
            return {}
        start = name.mention.start + word.start
        return self.echoes.at(name.mention.paragraph, start, start + len(word.text))

    def _gone(self) -> Iterator[Gone]:
        for name in self.names:
            capitals = [word for word in name.words if word.capital or word.shape == "caseless"]
            gone = tuple(word for word in capitals if self.is_gone(name, word))
            if gone:
                whole = len(gone) == len(capitals)
                rare = [word for word in gone if not self._is_common(word)]
                known = any(self.is_settled(name, word) for word in rare) or (whole and self._is_name_opposite(name))
                due = known or any(self.is_due(name, word) for word in rare)
                yield Gone(name, gone, whole, known, due, bool(rare), self._height(name))

    def _is_common(self, word: Word) -> bool:
        if is_acronym(word.text):
            return True
        return zipf(word.text, self.side.language) > TITLE and not is_part_of_name(word.text)

    def _is_name_opposite(self, name: Reading) -> bool:
        return name.key in self.other.keys and not all(is_acronym(word.text) for word in name.words)

    def _height(self, name: Reading) -> float:
        place = name.mention.paragraph, name.mention.start
        before = [sentence for sentence in self.frame.left if (sentence.paragraph, sentence.start) <= place]
        return (_length(before[:-1]) + name.mention.start - before[-1].start) / self.length


def framed(
    frame: Frame,
    names: dict[int, list[Reading]],
    others: dict[int, list[Reading]],
    side: Side,
    other: Side,
    echoes: Echoes | None,
) -> tuple[Framed, Framed]:
    """Both sides of a frame, with the names of either version by paragraph."""
    turned = frame.turned()
    return (
        Framed(frame, tuple(_within(frame.left, names)), side, other, echoes),
        Framed(turned, tuple(_within(turned.left, others)), other, side, echoes),
    )


def by_paragraph(names: Iterable[Reading]) -> dict[int, list[Reading]]:
    """Names by the paragraph that they stand in."""
    found: dict[int, list[Reading]] = {}
    for reading in names:
        found.setdefault(reading.mention.paragraph, []).append(reading)
    return found


def _within(sentences: Iterable[Sentence], names: dict[int, list[Reading]]) -> Iterator[Reading]:
    for sentence in sentences:
        for reading in names.get(sentence.paragraph, ()):
            if sentence.start <= reading.mention.start < sentence.end:
                yield reading


def _told(sentences: Iterable[Sentence], side: Side) -> Vocabulary:
    paragraphs = side.article.paragraphs
    return vocabulary_of(side.language, tuple(paragraphs[s.paragraph].text[s.start : s.end] for s in sentences))


def _length(sentences: Sequence[Sentence]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)
