"""What a text claims: facts made comparable across languages, and the mentions that carry them."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Kind = Literal["number", "date", "name"]
Relation = Literal["equal", "rounded", "converted", "variant", "conflict", "missing"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that a text states.

    `step` is the size of the last digit that was written (1e8 for "14.3 billion"). `unit` is an ISO 4217 code, a CLDR
    unit (`length-kilometer`), `percent`, `score`, `identifier` (a telephone number) or None for a bare count. `others`
    are further readings of the same words, where they have more than one ("1.234", "20 m"), `ordinal` tells that it is
    or may be a rank, `inside_name` that letters stand right before it ("A2"), `rough` that a word makes it so
    ("about"); `units` are further units that the word may name ("dollars").
    """

    value: Decimal
    step: Decimal = Decimal(1)
    unit: str | None = None
    spelled: bool = False
    ordinal: bool = False
    inside_name: bool = False
    rough: bool = field(default=False, compare=False)
    units: tuple[str, ...] = ()
    others: tuple["Quantity | Moment", ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time of day, as far as the text tells it: every part may be missing.

    Months and weekdays count from 1 (Monday is 1), hours to 24; `ahead` are the minutes that the time's zone may be
    ahead of universal time. `others` are further readings of the same words
    ("1/2/2018").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False
    hour: int | None = None
    minute: int | None = None
    ahead: frozenset[int] = frozenset()
    others: tuple["Quantity | Moment", ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as the text writes it, without particles that belong to the sentence.

    `kind` is what a model of the user's says it is the name of: one of the kinds of entities, or empty.
    """

    text: str
    kind: str = ""


Fact = Quantity | Moment | Name


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a paragraph that names a fact; offsets are code points of the paragraph's text, end exclusive."""

    paragraph: int
    start: int
    end: int
    text: str
    fact: Fact

    @property
    def kind(self) -> Kind:
        match self.fact:
            case Quantity():
                return "number"
            case Moment():
                return "date"
            case Name():
                return "name"

    @property
    def value(self) -> str:
        """The normalised value as JSON has it: a plain decimal, an ISO 8601 date as far as known, a name."""
        match self.fact:
            case Quantity(value=value):
                return format(value.normalize(), "f")
            case Moment():
                return _iso(self.fact)
            case Name(text=text):
                return text

    @property
    def unit(self) -> str | None:
        """The unit of a quantity: a currency's code, a CLDR unit, `percent`, `score` or `identifier`, else None."""
        return self.fact.unit if isinstance(self.fact, Quantity) else None

    @property
    def clue(self) -> str:
        """A key that mentions of the same fact share, whatever their language and script."""
        return f"{self.kind} {self.value.casefold()} {self.unit or ''}"


def _iso(moment: Moment) -> str:
    """The parts of a date that are known, as ISO 8601 writes them; `--` stands for a year that is not."""
    if moment.hour is not None:
        return f"{moment.hour:02}:{moment.minute or 0:02}"
    if moment.year is moment.month is moment.day is None:
        return f"W-{moment.weekday}"
    year = f"{moment.year:04}" if moment.year is not None else "-"
    month = f"-{moment.month:02}" if moment.month else ""
    day = f"-{moment.day:02}" if moment.day else ""
    return f"{year}s" if moment.decade else year + month + day
