"""What the screen is asked to open."""

from dataclasses import dataclass, field

from tui.text import Article
from tui.view.comfort import Comfort


@dataclass(frozen=True, slots=True)
class Session:
    """Two versions to read, or none, which opens the library.

    `versions` are the sources of the story's versions, in its order, through which either pane can be stepped;
    `encoder`, `model` (of names) and `cache` are what a comparison is asked for with, `theme` the palette and
    `comfort` the settings to start with.
    """

    left: Article | None = None
    right: Article | None = None
    title: str = ""
    versions: tuple[str, ...] = ()
    encoder: str = "auto"
    model: str = ""
    cache: bool = True
    theme: str = ""
    comfort: Comfort = field(default_factory=Comfort)
