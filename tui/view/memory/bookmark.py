"""A bookmark is what is kept of a pair that was read: where it was left in both texts, and how the screen was set."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui.view.layout import Spot
from tui.view.sync import Side, other

Setting = bool | int | str
"""What a setting may be: what JSON keeps as it is."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text of a pair: where it is loaded from, what lists call it, and the spot that was read."""

    source: str
    name: str
    spot: Spot = field(default_factory=Spot)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A pair as it was left at `left_at`, in seconds since 1970; `versions` are what either pane steps through."""

    leaves: tuple[Leaf, Leaf]
    title: str = ""
    versions: tuple[str, ...] = ()
    active: Side = 0
    linked: bool = True
    settings: Mapping[str, Setting] = field(default_factory=dict)
    left_at: float = 0.0

    @property
    def sources(self) -> tuple[str, str]:
        """Where the two texts are loaded from; no two bookmarks have the same, in either order."""
        return self.leaves[0].source, self.leaves[1].source

    def mirrored(self) -> "Bookmark":
        """The same with the sides changed over."""
        return replace(self, leaves=self.leaves[::-1], active=other(self.active))
