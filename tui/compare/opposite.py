"""What stands opposite a name of one version in a version in another script."""

from dataclasses import dataclass

from tui.facts.fact import Mention


@dataclass(frozen=True, slots=True)
class Opposite:
    """A name, what stands opposite in its place (None where nothing does), and whether that place is sure."""

    name: Mention
    stranger: Mention | None
    is_sure: bool
