"""Words that make a figure, by their folded tokens: a phrase in, its senses out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from tui.facts.tokens import Token, is_unspaced, keys

Role = Literal[
    "number",
    "ordinal",
    "magnitude",
    "unit",
    "currency",
    "percent",
    "month",
    "weekday",
    "half_day",
    "per",
    "relative",
    "part",
    "over",
    "zone",
]

STEM = 4
"""Letters that a word must share with a table's entry before an ending may differ; shorter ones collide."""

HEAD = STEM - 1
"""Letters of the shortest stem."""

WORD = 40
"""Letters of the longest word that is looked into; a longer one is no word."""

KNOWN = 20_000
"""Words whose senses are remembered; a text of more different words starts anew."""

ENDING = 3
"""Letters of an ending that a table does not list (cases, plurals, suffixed particles); half of a longer stem."""

PROCLITICS = frozenset("وفبلكاسוהבלכמש")
"""The letters that Arabic and Hebrew write onto the front of a word."""

PROCLITIC = 3
"""Letters that Arabic and Hebrew write onto the front of a word: conjunction, preposition, article."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase can mean in a figure. `value` is a number, `name` a unit's or currency's code."""

    role: Role
    value: Decimal = Decimal(0)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Senses found at a token; `length` counts the tokens, `exact` is False where an ending or proclitic differs."""

    senses: tuple[Sense, ...]
    length: int
    exact: bool = True

    def role(self, *roles: Role) -> Sense | None:
        """The first sense that plays one of the roles."""
        return next((s for s in self.senses if s.role in roles), None)


@dataclass(slots=True)
class Lexicon:
    """Phrases and their senses. Lookups cost a few dictionary probes, whatever the size."""

    phrases: dict[tuple[str, ...], tuple[Sense, ...]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    stems: dict[str, tuple[Sense, ...]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    """The first letters of all stems: most words are told from the table's by theirs."""
    _known: dict[str, tuple[Sense, ...]] = field(default_factory=dict)

    def add(self, phrase: str, sense: Sense) -> None:
        """Learn a phrase; the senses that a phrase got first stay first."""
        self.add_keys(keys(phrase), sense)

    def add_keys(self, entry: tuple[str, ...], sense: Sense) -> None:
        """Learn a phrase that is tokens' keys already."""
        known = self.phrases.get(entry, ())
        if not entry or sense in known:
            return
        self.phrases[entry] = (*known, sense)
        self.longest[entry[0]] = max(self.longest.get(entry[0], 0), len(entry))

    def add_stems(self, forms: Iterable[str], sense: Sense, shortest: int = STEM) -> None:
        """Learn what the forms of one word have in common, so that endings that no table lists are understood."""
        words = sorted({k[0] for k in map(keys, forms) if len(k) == 1})
        for stem in {_common_prefix(words), *words} if words else ():
            known = self.stems.get(stem, ())
            if len(stem) >= shortest and sense not in known:
                self.stems[stem] = (*known, sense)
                self.heads.add(stem[:HEAD])

    def at(self, tokens: Sequence[Token], i: int) -> Found | None:
        """The longest phrase that starts at token `i`, as the tables spell it."""
        first = tokens[i].key if i < len(tokens) else ""
        if first not in self.longest:
            return None
        for length in range(min(self.longest[first], len(tokens) - i), 0, -1):
            senses = self.phrases.get((first, *(t.key for t in tokens[i + 1 : i + length])))
            if senses:
                return Found(senses, length)
        return None

    def near(self, tokens: Sequence[Token], i: int) -> Found | None:
        """As `at`, but a word may also carry an ending or a proclitic that the tables do not list."""
        found = self.at(tokens, i)
        if i >= len(tokens) or tokens[i].kind != "word" or (found and found.length > 1):
            return found
        senses = self._resembled(tokens[i].key)
        if found:
            return Found((*found.senses, *(s for s in senses if s not in found.senses)), 1)
        return Found(senses, 1, False) if senses else None

    def _resembled(self, key: str) -> tuple[Sense, ...]:
        """The senses of a word that carries an ending or a proclitic; remembered, as words come back."""
        if key not in self._known:
            if len(self._known) >= KNOWN:
                self._known.clear()
            self._known[key] = self.stem(key) or self._after_proclitic(key)
        return self._known[key]

    def stem(self, key: str, longest: int = 0) -> tuple[Sense, ...]:
        """The senses of the longest stem that a word begins with; endings may have `longest` letters, or the usual."""
        if len(key) > WORD or key[:HEAD] not in self.heads:
            return ()
        usual = max(ENDING, len(key) // 3) if len(key) >= STEM else -1
        for cut in range(min(longest or usual, len(key) - 1) + 1):
            stem = key[: len(key) - cut]
            if cut <= (longest or max(ENDING, len(stem) // 2)) and (senses := self.stems.get(stem)):
                return senses
        return ()

    def _after_proclitic(self, key: str) -> tuple[Sense, ...]:
        for rest in without_proclitics(key):
            if senses := self.phrases.get((rest,)) or self.stem(rest):
                return senses
        return ()


def without_proclitics(key: str) -> Iterator[str]:
    """What is left of a word when one proclitic, two or three are taken off its front, two letters of it at least."""
    if len(key) > WORD or not takes_proclitics(key):
        return
    for cut in range(1, min(PROCLITIC, len(key) - 2) + 1):
        if key[cut - 1] not in PROCLITICS:
            return
        yield key[cut:]


def _common_prefix(words: Sequence[str]) -> str:
    first, last = words[0], words[-1]
    pairs = zip(first, last, strict=False)
    return first[: next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(first), len(last)))]


def takes_proclitics(key: str) -> bool:
    """Whether a word's script writes conjunctions, prepositions and the article onto it (Hebrew, Arabic)."""
    return "\u0590" <= key[:1] <= "\u06ff" and not is_unspaced(key)
