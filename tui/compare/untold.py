"""Words of names that one version tells and the other nowhere, and what speaks for it that this is no translation.

What is found is weighed by a logistic regression. `tests.tables.learn_absences` learns its weights.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.compare.frames import Frame, Sentence
from tui.compare.readings import Side
from tui.compare.spelling import NEAR
from tui.compare.untold_weights import ABSENCE
from tui.facts.fact import Mention, Name
from tui.facts.gazetteer import calendar_words
from tui.facts.name_evidence import is_capitalised_text
from tui.facts.name_tables import is_given_name
from tui.facts.rarity import zipf
from tui.facts.steadiness import Evidence, steadiness, traits, weighed
from tui.facts.words import Word, words

CROWD = 40
"""Words of one frame that are looked at at most: more are a list, in which what stands beside tells nothing."""
ABBREVIATION = 4
"""Letters of an abbreviation with a full stop at most."""
PARTICLE = 5.8
"""Words as common as this (prepositions, articles) stand before any name."""
FAINT = 0.4
"""Words less alike are not alike at all."""
LEAST = -1.0
"""How steady a word is at least that was not found to be of a name: a common one with a sentence's capital is less."""
FAR = -6.0
"""How steady a rival is, where there is none."""

_SCAR = re.compile(r"(?<=\w) [.,](?=\s|$)|(?:^|\s)['’][^\W\d_A-Z]{2,}|[-–][,.;]|[«“„‘]\s*[»”“’](?!\w)|\"\"|[ ]{2}")
"""What a name that fell out of a sentence leaves behind: a blank before a full stop, an ending, empty quotes, ..."""


@dataclass(frozen=True, slots=True)
class Capital:
    """A word with a capital: where it stands among the words of its sentence, and whether the other version tells it.

    It is a part of `name`, if it was found to be of one; `paragraph` and `word` tell where it stands.
    """

    paragraph: int
    index: int
    word: Word
    name: Mention | None
    is_told: bool
    steadiness: float

    @property
    def mention(self) -> Mention:
        """The name that it is of, or the word by itself."""
        word = self.word
        return self.name or Mention(self.paragraph, word.start, word.end, word.text, Name(word.text))


@dataclass(frozen=True, slots=True)
class Absence:
    """A word with a capital that the other version does not tell, and what speaks for and against a difference."""

    capital: Capital
    evidence: Evidence

    @property
    def score(self) -> float:
        """The logarithm of the odds that a reader must look at it, as it was among the pairs that were learnt from."""
        return weighed(self.evidence, ABSENCE)


@dataclass(frozen=True)
class Half:
    """The sentences of one version in a frame: their words, and those with capitals."""

    side: Side
    other: Side
    sentences: Sequence[Sentence]

    @cached_property
    def tokens(self) -> tuple[tuple[int, Word], ...]:
        """The paragraph and word of each place."""
        return tuple(
            (sentence.paragraph, word)
            for sentence in self.sentences
            for word in words(self.text(sentence.paragraph))
            if sentence.start <= word.start < sentence.end
        )

    def text(self, paragraph: int) -> str:
        return self.side.article.paragraphs[paragraph].text

    @cached_property
    def capitals(self) -> tuple[Capital, ...]:
        """The words with capitals."""
        calendar = calendar_words(self.side.language)
        found = (
            self._capital(index, paragraph, word)
            for index, (paragraph, word) in enumerate(self.tokens)
            if (word.capital or word.text.startswith("@")) and len(word.fold) > 1 and word.fold not in calendar
        )
        return tuple(found)

    def _capital(self, index: int, paragraph: int, word: Word) -> Capital:
        side, other = self.side.language, self.other.language
        return Capital(
            paragraph,
            index,
            word,
            self.side.covered.get((paragraph, word.start)),
            self.other.vocabulary.tells(word, side),
            steadiness(word, side, other, self.is_headline(paragraph)),
        )

    def is_headline(self, paragraph: int) -> bool:
        return paragraph in self._headlines

    @cached_property
    def _headlines(self) -> frozenset[int]:
        """Those of its paragraphs in which capitals are the rule, each judged once, not for every word of it."""
        numbers = {paragraph for paragraph, _ in self.tokens}
        return frozenset(n for n in numbers if is_capitalised_text(words(self.text(n)), self.side.language))

    @cached_property
    def absent(self) -> tuple[Capital, ...]:
        """Those that the other version does not tell."""
        return tuple(capital for capital in self.capitals if not capital.is_told)[:CROWD]

    @cached_property
    def expected(self) -> float:
        """How many of those should stand unchanged in the other version."""
        return sum(1 / (1 + exp(-capital.steadiness)) for capital in self.absent)

    @cached_property
    def folds(self) -> frozenset[str]:
        return frozenset(word.fold for _, word in self.tokens)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """For each folded word, where it stands first."""
        return {word.fold: index for index, (_, word) in reversed([*enumerate(self.tokens)])}

    @cached_property
    def at(self) -> Mapping[int, Capital]:
        """The words with capitals by their places."""
        return {capital.index: capital for capital in self.capitals}

    @cached_property
    def scars(self) -> bool:
        """Whether a name seems to have fallen out of its sentences."""
        return any(_SCAR.search(self.text(s.paragraph), s.start, s.end) for s in self.sentences)

    @cached_property
    def opens_small(self) -> bool:
        """Whether its first word is written small."""
        return bool(self.tokens) and self.tokens[0][1].shape == "lower"

    def beside(self, index: int, step: int) -> Word | None:
        """The word before or behind a place, with but a blank between them."""
        if not 0 <= index + step < len(self.tokens):
            return None
        (one, first), (two, second) = sorted((self.tokens[index], self.tokens[index + step]), key=_place)
        is_near = one == two and self.text(one)[first.end : second.start] == " "
        return self.tokens[index + step][1] if is_near else None


def _place(token: tuple[int, Word]) -> tuple[int, int]:
    return token[0], token[1].start


def absences(frame: Frame, here: Side, there: Side, doubted: "Doubted") -> tuple[list[Absence], list[Absence]]:
    """The words of names in a frame that the other version does not tell, left and right."""
    left, right = Half(here, there, frame.left), Half(there, here, frame.right)
    return [*_absences(left, right, doubted)], [*_absences(right, left, doubted)]


@dataclass(frozen=True, slots=True)
class Doubted:
    """Names that are held for other spellings of one opposite, and those in whose place another one may stand."""

    spellings: Collection[Mention]
    replaced: Collection[Mention]


def _absences(half: Half, opposite: Half, doubted: Doubted) -> Iterator[Absence]:
    for capital in half.absent:
        is_rare = capital.name is not None or capital.steadiness >= LEAST
        if not is_rare or _is_told_at_length(capital, half, opposite):
            continue
        evidence = {
            **traits(capital.word, half.side.language, half.other.language, half.is_headline(capital.paragraph)),
            **_surroundings(capital, half),
            **_neighbours(capital, half, opposite),
            **_rivals(capital, half, opposite),
            **_scars(capital, half, opposite),
            "name": float(capital.name is not None),
            "spelling": float(capital.name in doubted.spellings),
            "replaced": float(capital.name in doubted.replaced),
        }
        yield Absence(capital, evidence)


def _is_told_at_length(capital: Capital, half: Half, opposite: Half) -> bool:
    """Whether a part of a name is a word that is cut short opposite, or the other way round (*Prof.*, *St.*)."""
    behind = half.at.get(capital.index + 1)
    if behind is None or not behind.is_told:
        return False
    place = opposite.places.get(behind.word.fold, 0) - 1
    other = opposite.tokens[place][1].fold if place >= 0 else ""
    short, long = sorted((capital.word.fold, other), key=len)
    return len(short) <= ABBREVIATION and bool(_is_cut(short, long))


def _is_cut(short: str, long: str) -> bool:
    """Whether a word is made of the first and of further letters of another one, in their order."""
    letters = iter(long)
    return 1 < len(short) < len(long) and short[0] == long[0] and all(letter in letters for letter in short)


def _surroundings(capital: Capital, half: Half) -> Evidence:
    """What stands right beside a word."""
    text, word = half.text(capital.paragraph), capital.word
    after, behind = text[word.end : word.end + 1], half.beside(capital.index, 1)
    return {
        "abbreviated": float(after == "." and len(word.fold) <= ABBREVIATION),
        "cut short": float(len(word.fold) <= ABBREVIATION and word.fold in half.other.vocabulary.fronts),
        "quoted": float(text[max(0, word.start - 1) : word.start] in ('"', "“", "„", "«")),
        "small behind": float(behind is not None and behind.shape == "lower"),
    }


def _neighbours(capital: Capital, half: Half, opposite: Half) -> Evidence:
    """What the words are that it forms a name with, and what stands beside them in the other version."""
    before, behind = _run(capital, half, -1), _run(capital, half, 1)
    mates = before + behind
    there = [
        opposite.beside(opposite.places[mates[0].word.fold], step) if told else None
        for mates, step in ((behind, -1), (before, 1))
        for told in [bool(mates) and mates[0].is_told and mates[0].word.fold in opposite.places]
    ]
    strange = [word if word and _is_strange(word, half, opposite) else None for word in there]
    told = [mate.is_told for mate in mates]
    return {
        "told before": float(bool(before) and before[0].is_told),
        "surname alone": float(bool(behind) and behind[0].is_told and strange[0] is None),
        "absent before": float(bool(before) and not before[0].is_told),
        "mates told": sum(told) / len(told) if told else 0.5,
        "mates": min(3.0, len(mates)),
        "given name before": float(bool(before) and is_given_name(before[0].word.text)),
        "small in place before": float(strange[0] is not None and strange[0].shape == "lower"),
        "capital in place before": float(strange[0] is not None and strange[0].capital),
        "small in place behind": float(strange[1] is not None and strange[1].shape == "lower"),
        "given name, small": float(
            strange[0] is not None and strange[0].shape == "lower" and is_given_name(capital.word.text)
        ),
    }


def _is_strange(word: Word, half: Half, opposite: Half) -> bool:
    """Whether a word may be none of its sentence: the other version has it not, and it is no particle."""
    return word.fold not in half.folds and (word.capital or zipf(word.text, opposite.side.language) < PARTICLE)


def _run(capital: Capital, half: Half, step: int) -> list[Capital]:
    """The words with capitals that follow one another on one side of a word, the nearest first."""
    found: list[Capital] = []
    one = capital
    while len(found) < 3 and (two := half.at.get(one.index + step)) and two.paragraph == one.paragraph:
        first, second = (one, two) if step > 0 else (two, one)
        if second.word.start - first.word.end > 1:
            break
        found.append(two)
        one = two
    return found


def _rivals(capital: Capital, half: Half, opposite: Half) -> Evidence:
    """What of the other version's may stand in its place."""
    folds = [rival.word.fold for rival in opposite.absent]
    near = process.extractOne(capital.word.fold, folds, scorer=OSA.normalized_similarity)
    alike = near[1] if near else 0.0
    best = max((rival.steadiness for rival in opposite.absent), default=FAR)
    own = capital.steadiness
    return {
        "steady": own,
        "steady past 2": max(0.0, own - 2),
        "unsteady": min(0.0, own),
        "rival": best,
        "rival past 0": max(0.0, best),
        "both": min(own, best),
        "no rival": float(not folds),
        "rivals": min(6.0, len(folds)),
        "alike": max(0.0, alike - FAINT),
        "near": float(alike >= NEAR),
        "near, steady": (alike >= NEAR) * own,
        "others": min(6.0, half.expected - 1 / (1 + exp(-own))),
        "others opposite": min(6.0, opposite.expected),
    }


def _scars(capital: Capital, half: Half, opposite: Half) -> Evidence:
    """What tells that something fell out of the sentences opposite."""
    opens_small = opposite.opens_small and not half.opens_small
    return {
        "length": log((1 + len(opposite.tokens)) / (1 + len(half.tokens))) if opposite.tokens else 0.0,
        "scar": float(opposite.scars and not half.scars),
        "opens small": float(opens_small),
        "opens small, first": float(opens_small and capital.index < 2),
    }
