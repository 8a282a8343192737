"""A paragraph as it is read for figures: its tokens, what the tables know of each, and the spots that are found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.facts.digits import Digits, read_digits
from tui.facts.fact import Moment, Quantity
from tui.facts.lexicon import Found
from tui.facts.locale_tables import Tables
from tui.facts.tokens import Token

HYPHENS = frozenset("-‐‑–")
"""The signs that tie words together."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure in a paragraph by its tokens. `weak` ones excuse a figure opposite but never ask for one.

    `numeral` ones, lone numerals of a script without spaces and weekdays, are weak but may contradict a figure.
    """

    first: int
    end: int
    fact: Quantity | Moment
    weak: bool = False
    numeral: bool = False


@dataclass(slots=True)
class Reader:
    """The tokens of one paragraph, and the tables to read them by."""

    text: str
    tokens: Sequence[Token]
    tables: Tables
    _senses: dict[int, Found | None] = field(default_factory=dict)
    _digits: dict[int, Digits | None] = field(default_factory=dict)

    def sense(self, i: int) -> Found | None:
        """What the tables know of the phrase at token `i`, endings overlooked."""
        if i not in self._senses:
            self._senses[i] = self.tables.lexicon.near(self.tokens, i)
        return self._senses[i]

    def key(self, i: int) -> str:
        """The key of token `i`, empty past the end."""
        return self.tokens[i].key if 0 <= i < len(self.tokens) else ""

    def attached(self, i: int) -> bool:
        """Whether token `i` follows the one before without white space."""
        return 0 <= i < len(self.tokens) and not self.tokens[i].spaced

    def digits(self, i: int) -> Digits | None:
        """The number in digits at token `i`."""
        if not 0 <= i < len(self.tokens) or self.tokens[i].kind != "digits":
            return None
        if i not in self._digits:
            tables = self.tables
            self._digits[i] = read_digits(self.tokens, i, self.text, tables.decimals, tables.groups)
        return self._digits[i]
