"""What stands opposite a name of one version in a version in another script."""

from dataclasses import dataclass

from tui.facts.fact import Mention


@dataclass(frozen=True, slots=True)
class Opposite:
    """A name, what stands opposite in its place, and whether that place is sure; one of the two may be None."""

    name: Mention | None
    stranger: Mention | None
    is_sure: bool
