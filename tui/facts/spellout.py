"""Number words of a language, from spelling numbers out and turning that around.

Small numbers are learnt whole; words that multiply ("hundred", "mila", "万") are what remains of a multiple's spelling
when the multiplier's is taken off; everything else is composed of the two.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from num2words import CONVERTER_CLASSES, num2words
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError, RulesetNotFoundError

from tui.facts.lexicon import Found, Lexicon, Sense, without_proclitics
from tui.facts.tokens import Token, is_unspaced, keys

BY_HEART = (*range(101), *range(200, 1000, 100), *range(1000, 10_000, 1000))
"""Numbers whose spelling is learnt whole."""

RANKS = (*range(1, 32), *range(40, 101, 10), 1000)
"""Ordinals that are learnt whole."""

POWERS = tuple(10**n for n in (2, 3, 4, 5, 6, 7, 8, 9, 12))
"""What a number before it may multiply, as far as a language has a word for it."""

MULTIPLIERS = (1, 2, 3, 5)
"""Multipliers whose spelling shows a power's word in all of its forms (one, few and many in Slavic languages)."""

UNSPELLABLE = (NotImplementedError, OverflowError, ValueError, TypeError, KeyError, IndexError)
"""What num2words raises where it cannot spell a number."""

HEAD = 3
FUSED = 48
"""Letters of the longest word that is taken apart into number words."""

SHORTEST, CUT, LONGEST_ENDING = 4, 2, 6
"""Letters that a word shares at least with a number word it resembles, that one may lose, and it may add."""

Entry = tuple[str, ...]
"""The keys of a spelled number."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number that words spell: its value, the tokens it takes, its number words, and whether it is an ordinal."""

    value: Decimal
    length: int
    words: int
    ordinal: bool = False
    unit: str = ""
    """The unit that the word itself names: a dual ("سنتان", two years) does."""


@dataclass(slots=True)
class _Sum:
    """A number under composition: groups that a power has closed, and the group that is still open."""

    closed: Decimal = Decimal(0)
    open: Decimal = Decimal(0)
    last: Decimal = Decimal(0)
    below: Decimal | None = None

    def add(self, value: Decimal) -> bool:
        """Put a number after what stands; False where it cannot follow."""
        started = self.below is not None
        if started and (value <= 0 or self.open % _place_above(value) or not self._below(value)):
            return False
        if started and not self.open and not self.closed:
            return False
        if value < 1000 or started:
            self.open += value
            self.below = self.below or Decimal("Infinity")
        else:
            self.closed, self.below = value, Decimal(1000)
        self.last = value
        return True

    def _below(self, value: Decimal) -> bool:
        return self.below is None or value < self.below

    def multiply(self, power: Decimal) -> bool:
        """Let a power multiply what stands; False where it cannot."""
        if power < 1000:
            if not 0 < self.last < power or not self.open:
                return False
            self.open += self.last * (power - 1)
            self.last *= power
            return True
        if 0 < self.closed < power:
            self.closed = (self.closed + self.open) * power
        elif self.open and self._below(power):
            self.closed += self.open * power
        else:
            return False
        self.open, self.below = Decimal(0), power
        return True

    def take(self, sense: Sense) -> bool:
        """Go on with a power or a number, whichever of the two the sense is; False where it cannot follow."""
        if sense.role == "magnitude":
            return self.multiply(sense.value)
        return sense.role == "number" and self.add(sense.value)

    @property
    def value(self) -> Decimal:
        """What the words so far make."""
        return self.closed + self.open


@dataclass(frozen=True, slots=True)
class Spellout:
    """The number words of one language."""

    lexicon: Lexicon
    connectors: frozenset[str]
    """Words that stand between number words inside a number ("and", "et", "y")."""
    prefixes: frozenset[str]
    """Letters that do the same, written onto the front of a number word."""
    beginnings: dict[str, tuple[Decimal, ...]]
    """The values of number words by what is left of them without their last letters."""
    heads: frozenset[str]
    """The first letters of number words, two or three of them: most words are told from numbers by theirs."""

    def at(self, tokens: Sequence[Token], i: int) -> Spelled | None:
        """The longest number spelled from token `i` on, or None."""
        found = self.lexicon.at(tokens, i) or (self._after_proclitic(tokens[i]) if i < len(tokens) else None)
        if found is None:
            return self._fused(tokens[i]) if i < len(tokens) else None
        number, ordinal = found.role("number"), found.role("ordinal")
        if number is None:
            return self._rank(tokens, i + found.length, ordinal.value, found.length) if ordinal else None
        return self._compose(tokens, i, number, found.length)

    def _rank(self, tokens: Sequence[Token], at: int, value: Decimal, length: int) -> Spelled:
        """A rank whose tens may follow, tied on by a letter ("الثالث والستين", the third and sixtieth)."""
        tens = self._tied_tens(tokens[at]) if value < 10 and at < len(tokens) else None
        if tens is None:
            return Spelled(value, length, 1, ordinal=True)
        return Spelled(value + tens, length + 1, 2, ordinal=True)

    def _tied_tens(self, token: Token) -> Decimal | None:
        """The tens that a word resembles, if a letter ties it to the ones before it."""
        tens = self.near(token.key) if token.key[:1] in self.prefixes else ()
        return next((v for v in tens if 10 < v < 100 and v % 10 == 0), None)

    def _compose(self, tokens: Sequence[Token], i: int, number: Sense, length: int) -> Spelled:
        total, at = _Sum(), i + length
        tens = self._tied_tens(tokens[at]) if number.value < 10 and at < len(tokens) else None
        total.add(number.value + (tens or 0))
        words = 2 if tens else 1
        at = end = i + length + words - 1
        while at < len(tokens) and not (tokens[at].spaced and is_unspaced(tokens[at].key)):
            found = self.lexicon.at(tokens, at) or self._after_prefix(tokens[at]) or self._fused_sense(tokens[at])
            if found is None:
                if tokens[at].key not in self.connectors or at != end:
                    break
                at += 1
                continue
            if not any(total.take(sense) for sense in sorted(found.senses, key=lambda s: s.role != "magnitude")):
                ordinal = found.role("ordinal") if not found.role("number", "magnitude") else None
                if ordinal and total.add(ordinal.value):
                    return Spelled(total.value, at + found.length - i, words + 1, ordinal=True)
                break
            words += 1
            at = end = at + found.length
        return Spelled(total.value, end - i, words, unit=number.name)

    def _after_proclitic(self, token: Token) -> Found | None:
        for rest in without_proclitics(token.key):
            senses = self.lexicon.phrases.get((rest,))
            if len(rest) > 2 and senses and any(s.role == "number" for s in senses):
                return Found(senses, 1, False)
        return None

    def near(self, key: str) -> tuple[Decimal, ...]:
        """The numbers that a word resembles: it begins as theirs does, and ends as no table says ("twenties")."""
        for word in (key, *without_proclitics(key)):
            if not self._begins(word):
                continue
            for length in range(min(len(word), FUSED), SHORTEST - 1, -1):
                values = self.beginnings.get(word[:length])
                if values and len(word) - length <= LONGEST_ENDING:
                    return values
        return ()

    def _begins(self, key: str) -> bool:
        """Whether a word begins as a number word does."""
        return key[:HEAD] in self.heads or key[: HEAD - 1] in self.heads

    def _after_prefix(self, token: Token) -> Found | None:
        """A number word with a connector written onto its front ("وعشرون", and twenty)."""
        if token.key[:1] not in self.prefixes:
            return None
        senses = self.lexicon.phrases.get((token.key[1:],))
        return Found(senses, 1) if senses else None

    def _fused_sense(self, token: Token) -> Found | None:
        fused = self._fused(token)
        return Found((Sense("number", fused.value),), 1) if fused else None

    def _fused(self, token: Token) -> Spelled | None:
        value, rest = self.prefix(token.key)
        return Spelled(value, 1, 2) if value is not None and not rest else None

    def prefix(self, key: str) -> tuple[Decimal | None, str]:
        """The number that a word begins with, where words fuse ("zweihundertfünfzig"), and the rest of the word."""
        if not self._begins(key) or not SHORTEST <= len(key) <= FUSED:
            return None, key
        total, rest, words = _Sum(), key, 0
        while rest:
            part = next((rest[:n] for n in range(len(rest), 1, -1) if (rest[:n],) in self.lexicon.phrases), "")
            if not any(total.take(sense) for sense in self.lexicon.phrases.get((part,), ())):
                part = next((c for c in self.connectors if words and rest.startswith(c) and rest != c), "")
                if not part:
                    break
            words += 1
            rest = rest[len(part) :]
        return (total.value, rest) if words else (None, key)


def _place_above(value: Decimal) -> Decimal:
    return Decimal(10) ** (value.adjusted() + 1)


@cache
def spellout(code: str) -> Spellout:
    """The number words of a language by its CLDR code; none where no library spells it."""
    speller = _Speller.of(code)
    lexicon = Lexicon()
    spelled = {number: speller.spell(number) for number in BY_HEART}
    for number, spellings in spelled.items():
        for entry in spellings:
            lexicon.add_keys(entry, Sense("number", Decimal(number)))
    for number in RANKS:
        for entry in speller.spell(number, ordinal=True):
            lexicon.add_keys(entry, Sense("ordinal", Decimal(number)))
    for power in POWERS:
        words = {word for times in MULTIPLIERS for word in _power_words(speller.spell(times * power), spelled[times])}
        words |= {entry for entry in spelled.get(power, ()) if _resembles(entry, words)}
        for word in words:
            if not _ends_in_power(word, lexicon):
                lexicon.add_keys(word, Sense("magnitude", Decimal(power)))
    _learn_fused_multipliers(lexicon, spelled)
    for hundred in _power_words(speller.spell(101), spelled[1]):
        if len(hundred) <= 2:
            lexicon.add_keys(hundred[:1], Sense("number", Decimal(100)))
    heads = frozenset(e[0][:HEAD] for e in lexicon.phrases if len(e[0]) >= HEAD - 1)
    return Spellout(lexicon, *_connectors(speller, lexicon), _beginnings(lexicon), heads)


def _learn_fused_multipliers(lexicon: Lexicon, spelled: dict[int, list[Entry]]) -> None:
    """Forms that numbers only take before a power ("ستمائة", six hundred, without the hundred is "ست", six)."""
    hundreds = {entry[0] for entry in spelled[100] if len(entry) == 1}
    for times in range(3, 10):
        for entry in spelled[times * 100]:
            head = next((entry[0].removesuffix(h) for h in hundreds if entry[0].endswith(h)), "")
            if len(entry) == 1 and len(head) > 1:
                lexicon.add_keys((head,), Sense("number", Decimal(times)))


def _power_words(spellings: Sequence[Entry], multipliers: Sequence[Entry]) -> Iterator[Entry]:
    """What remains of a number's spelling when its multiplier's is taken off either end."""
    for entry in spellings:
        for times in multipliers:
            n = len(times)
            if len(entry) > n and entry[:n] == times:
                yield entry[n:]
            elif len(entry) > n and entry[-n:] == times:
                yield entry[:-n]
            elif len(entry) == n == 1 and entry[0].startswith(times[0]) and entry != times:
                yield (entry[0][len(times[0]) :],)


def _beginnings(lexicon: Lexicon) -> dict[str, tuple[Decimal, ...]]:
    found: dict[str, tuple[Decimal, ...]] = {}
    for entry, senses in lexicon.phrases.items():
        values = [s.value for s in senses if s.role in ("number", "ordinal") and 2 <= s.value <= 100]
        if len(entry) == 1 and len(entry[0]) >= SHORTEST and values:
            beginning = entry[0][: max(SHORTEST, len(entry[0]) - CUT)]
            known = found.get(beginning, ())
            found[beginning] = (*known, *(v for v in values if v not in known))
    return found


def _ends_in_power(word: Entry, lexicon: Lexicon) -> bool:
    """Whether a word is a smaller power's with something before it ("puluh ribu", "hunderttausend")."""
    if not word:
        return True
    tails = [word[-1][n:] for n in range(1 if len(word) == 1 else 0, len(word[-1]))]
    senses = (sense for tail in tails for sense in lexicon.phrases.get((tail,), ()))
    return any(sense.role == "magnitude" for sense in senses)


def _resembles(entry: Entry, words: set[Entry]) -> bool:
    return len(entry) == 1 and any(len(w) == 1 and w[0][:3] == entry[0][:3] for w in words)


def _connectors(speller: "_Speller", lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The words, and the letters written onto a word, that join number words in spelled numbers."""
    found, prefixes = set(), set()
    for entry in (entry for number in (21, 101, 121, 1001, 1100) for entry in speller.spell(number)):
        strange = {key for key in entry[1:] if (key,) not in lexicon.phrases}
        prefixes |= {key[0] for key in strange if (key[1:],) in lexicon.phrases}
        found |= strange - {entry[-1]}
    words = {entry[0] for entry in lexicon.phrases if len(entry) == 1}
    fused = next((e[0] for e in speller.spell(24) if len(e) == 1), "")
    heads = [w for w in words if fused.startswith(w)]
    tails = [w for w in words if fused.endswith(w)]
    found |= {fused[len(h) : len(fused) - len(t)] for h in heads for t in tails if len(h) + len(t) < len(fused)}
    return frozenset(found), frozenset(prefixes)


@dataclass(frozen=True, slots=True)
class _Speller:
    """What spells numbers in a language: CLDR's rules for it and its regions, and num2words for what those lack."""

    base: str
    engines: tuple[RbnfEngine, ...]

    @classmethod
    def of(cls, code: str) -> "_Speller":
        base = code.replace("-", "_").split("_")[0]
        names = [n for n in RbnfEngine.get_supported_languages() if n == base or n.startswith(f"{base}_")]
        return cls(base, tuple(RbnfEngine.for_language(name) for name in sorted(names, key=len)))

    def spell(self, number: int, *, ordinal: bool = False) -> list[Entry]:
        """The keys of a number's spellings, each once, those with digits in them left out."""
        texts = [text for engine in self.engines for text in _rbnf_texts(engine, number, ordinal=ordinal)]
        texts += _num2words_texts(self.base, number, ordinal=ordinal)
        entries = (keys(text) for text in dict.fromkeys(texts))
        return list(dict.fromkeys(e for e in entries if e and not any(key.isdigit() for key in e)))


def _rbnf_texts(engine: RbnfEngine, number: int, *, ordinal: bool) -> Iterator[str]:
    for name, rules in list(engine.rulesets.items()):
        wanted = (
            name.startswith("spellout") and not name.endswith(("year", "financial")) and ("ordinal" in name) is ordinal
        )
        if wanted and not rules.is_private:
            with suppress(NoRuleForNumberError, RulesetNotFoundError):
                yield "".join(engine.iter_format_number(number, name)).replace("\xad", "")


@lru_cache(maxsize=4096)
def rank_ending(number: int, code: str) -> str:
    """What a language writes onto the digits of a rank ("st" onto 21), empty where no library tells."""
    base = code.split("_")[0]
    if base not in CONVERTER_CLASSES:
        return ""
    with suppress(*UNSPELLABLE):
        return str(num2words(number, to="ordinal_num", lang=base)).removeprefix(str(number))
    return ""


def _num2words_texts(base: str, number: int, *, ordinal: bool) -> Iterator[str]:
    if base in CONVERTER_CLASSES:
        with suppress(*UNSPELLABLE):
            yield num2words(number, ordinal=ordinal, lang=base)
