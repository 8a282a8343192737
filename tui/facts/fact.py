"""What a text claims: facts made comparable across languages, and the mentions that carry them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["number", "date", "name"]
Relation = Literal["equal", "rounded", "converted", "variant", "conflict", "missing"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that a text states.

    `step` is the size of the last digit that was written (1e8 for "14.3 billion"), `unit` an ISO 4217 code, a CLDR unit
    (`length-kilometer`), `percent`, or None for a bare count; `upper` is the other end of a range.
    """

    value: Decimal
    step: Decimal
    unit: str | None = None
    approximate: bool = False
    upper: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, as far as the text tells it: every part may be missing. Months and weekdays count from 1 (Monday is 1)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as the text writes it, without particles that belong to the sentence."""

    text: str


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
        """The normalised value as the JSON contract writes it: a plain decimal, an ISO 8601 date as far as known, a name."""
        match self.fact:
            case Quantity(value=value):
                return format(value.normalize(), "f")
            case Moment(year=year, month=month, day=day):
                parts = [f"{year:04}" if year is not None else "-"]
                parts += [f"{month:02}"] if month else []
                parts += [f"{day:02}"] if day else []
                return "-".join(parts)
            case Name(text=text):
                return text

    @property
    def unit(self) -> str | None:
        """The unit of a quantity: a currency's code, `percent` or a CLDR unit; None for everything else."""
        return self.fact.unit if isinstance(self.fact, Quantity) else None

    @property
    def clue(self) -> str:
        """A key that mentions of the same fact share, whatever their language and script."""
        return f"{self.kind} {self.value.casefold()} {self.unit or ''}"
