"""The words of linked paragraphs held against each other: those that differ in one language, those that two share."""

from collections.abc import Iterator, Mapping, Sequence

from tui.compare.comparison import Comparison
from tui.view.cells import Span, words
from tui.view.folding import fold
from tui.view.marks import Mark
from tui.view.sync import Side, other

_MOST = 3000
"""Words of a paragraph that are held against others: far more than people write, and done within a key's time."""

_ALIKE = 0.3
"""The share of the shorter one's words that two paragraphs must have in common, in order, for their differences to say
anything; in a paragraph told anew nearly all would be marked."""

_SHORTEST = 3
"""Letters from which a word that stands in both languages is hardly chance."""


class WordMarks:
    """Marks the words of the paragraphs that are asked for, and of no others."""

    def __init__(self, comparison: Comparison) -> None:
        self._texts = comparison.left, comparison.right
        self._linked = (_counterparts(comparison, 0), _counterparts(comparison, 1))
        self.in_one_language = is_one_language(comparison)

    def differing(self, side: Side, paragraph: int) -> list[Mark]:
        """The runs of words that no counterpart has there; none where there is no counterpart that is much alike."""
        text, language = self._text(side, paragraph), self._texts[side].language
        own = list(words(text, language))[:_MOST]
        opposite = [w for beyond in self._opposite(side, paragraph) for w in self._words(other(side), beyond)][:_MOST]
        said = [text[start:end] for start, end in own]
        runs = _differing(said, opposite, side) if opposite else []
        return [Mark(own[first][0], own[end - 1][1], "differing") for first, end in runs]

    def shared(self, side: Side, paragraph: int) -> list[Mark]:
        """The words that a counterpart has too, whatever the case and the accents."""
        opposite = {
            fold(word)[0] for beyond in self._opposite(side, paragraph) for word in self._words(other(side), beyond)
        }
        text = self._text(side, paragraph)
        spans = list(words(text, self._texts[side].language))[:_MOST] if opposite else []
        return [Mark(*span, "shared") for span in spans if _is_shared(text[slice(*span)], opposite)]

    def _opposite(self, side: Side, paragraph: int) -> Sequence[int]:
        return self._linked[side].get(paragraph, ())

    def _text(self, side: Side, paragraph: int) -> str:
        return self._texts[side].paragraphs[paragraph].text

    def _words(self, side: Side, paragraph: int) -> Iterator[str]:
        text = self._text(side, paragraph)
        return (text[start:end] for start, end in words(text, self._texts[side].language))


def _counterparts(comparison: Comparison, side: Side) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    for link in comparison.links:
        ends = (link.left, link.right)
        found.setdefault(ends[side], []).append(ends[other(side)])
    return {paragraph: sorted(opposite) for paragraph, opposite in found.items()}


def is_one_language(comparison: Comparison) -> bool:
    """Whether both texts are in one language; of one whose language is not known, that is not known either."""
    left, right = (text.language.replace("_", "-").split("-")[0] for text in (comparison.left, comparison.right))
    return left == right != ""


def _differing(said: Sequence[str], opposite: Sequence[str], side: Side) -> list[Span]:
    """The runs of words that are not in the longest common subsequence, which is the same one seen from either side."""
    from rapidfuzz.distance import Indel

    left, right = (said, opposite) if side == 0 else (opposite, said)
    opcodes = Indel.opcodes(left, right)
    common = sum(code.src_end - code.src_start for code in opcodes if code.tag == "equal")
    if common < _ALIKE * min(len(left), len(right)):
        return []
    if side == 0:
        return _joined([(code.src_start, code.src_end) for code in opcodes if code.tag == "delete"])
    return _joined([(code.dest_start, code.dest_end) for code in opcodes if code.tag == "insert"])


def _joined(runs: Sequence[Span]) -> list[Span]:
    """The same, those that follow each other as one."""
    joined: list[Span] = []
    for start, end in runs:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_shared(word: str, opposite: set[str]) -> bool:
    return len(word) >= _SHORTEST and fold(word)[0] in opposite
