"""How a reader likes to read: what is set by a key once, and can be kept and found again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

Spacing = Literal["close", "normal", "open"]
"""How far lines stand apart: paragraphs without a blank row between them and indented, with one, or a blank row after
each line."""

Place = Literal["right", "left", "none"]
"""Where the sidebar stands."""

Ordering = Literal["program", "terminal"]
"""Who puts what is read from right to left in its order on the screen."""

_CHOICES: Mapping[str, tuple[Any, ...]] = {
    "spacing": get_args(Spacing),
    "sidebar": get_args(Place),
    "ordering": get_args(Ordering),
}

NARROWEST, WIDEST, STEP = 24, 160, 4
"""Cells: the least and the most of a line of text that can be wished for, and what a key adds or takes."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """The reading settings.

    `measure` is the most cells of a line of text: in a longer one the eye gets lost on its way back. `differing` marks
    the words in which linked paragraphs of one language differ, `shared` those that two languages have in common.
    """

    measure: int = 84
    spacing: Spacing = "normal"
    justified: bool = False
    sidebar: Place = "right"
    single: bool = False
    focus: bool = False
    ordering: Ordering = "program"
    differing: bool = True
    shared: bool = False

    def measured(self, steps: int, shown: int) -> "Comfort":
        """With a measure some steps wider or narrower than the `shown` cells of a line."""
        nearest = (shown + steps * STEP) // STEP * STEP if steps > 0 else -((-shown - steps * STEP) // STEP) * STEP
        return replace(self, measure=max(NARROWEST, min(nearest, WIDEST)))

    def spaced_next(self) -> "Comfort":
        """With the next spacing, round at the end."""
        spacings: tuple[Spacing, ...] = get_args(Spacing)
        return replace(self, spacing=spacings[(spacings.index(self.spacing) + 1) % len(spacings)])

    def kept(self) -> dict[str, Any]:
        """The settings as plain values, to be written to a file."""
        return asdict(self)


def restored(kept: Mapping[str, Any]) -> Comfort:
    """Settings from plain values; what is missing, unknown or makes no sense is as if it had never been set."""
    standard = Comfort().kept()
    sound = {name: kept[name] for name in standard if name in kept and _is_sound(name, kept[name], standard[name])}
    comfort = Comfort(**sound)
    return replace(comfort, measure=max(NARROWEST, min(comfort.measure, WIDEST)))


def _is_sound(name: str, value: Any, standard: Any) -> bool:
    return type(value) is type(standard) and value in _CHOICES.get(name, (value,))
