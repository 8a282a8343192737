"""Which encoder a comparison uses, by the name that the command's option takes."""

from dataclasses import dataclass

from tui.align.encoder import Encoder
from tui.align.use import Use

NAMES = ("auto", "use", "lexical")
"""What `choose` takes. `lexical` stands for no encoder: links from names and figures alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An encoder, None for none; and a line for the reader, where there is something to say about it."""

    encoder: Encoder | None
    notice: str = ""


def choose(name: str = "auto", *, cache: bool = True) -> Choice:
    """The encoder of that name, or ValueError for a name that is none. Nothing is loaded before the first sentence."""
    if name not in NAMES:
        raise ValueError(f"no encoder is called {name!r}; there are {', '.join(NAMES)}")
    return Choice(None if name == "lexical" else Use())
