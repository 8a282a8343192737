"""What readers decide by hand, kept on disk: a JSON file for each pair of texts, found by what the texts say.

So it outlives a text that is renamed, and is the same, mirrored, where the sides are changed over. A file is written
whole or not at all, and one that cannot be understood is set aside, never overwritten.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from tui.align.cache import key_of
from tui.align.handwork import UNTOUCHED, Handwork, Pair, Verdict
from tui.files import locked, set_aside, write_whole
from tui.text import Article

_SCHEMA = "diptych/handwork/1"
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is kept of two texts, and one line for the reader where something is wrong with it."""

    handwork: Handwork
    notice: str = ""


class HandworkError(Exception):
    """A decision that cannot be kept: one line that says why."""


class _DamagedError(Exception):
    """A file that is none of ours, or is one no more."""


def folder() -> Path:
    """Where the files are, in the user's data folder; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path("diptych") / "links"


def recall(left: Article, right: Article) -> Recalled:
    """What was decided on the links of two texts."""
    filed = _Filed.of(left, right)
    try:
        return Recalled(filed.read())
    except _DamagedError:
        return Recalled(UNTOUCHED, _set_aside(filed.path))
    except OSError as error:
        return Recalled(UNTOUCHED, _unreadable(filed.path, error))


def decide(left: Article, right: Article, pair: Pair, verdict: Verdict | None) -> Handwork:
    """Keep a decision on a pair of paragraphs, None to take one back; all that is kept of the texts then.

    Raises HandworkError where it cannot be written; what was kept before is kept still.
    """
    filed = _Filed.of(left, right)
    try:
        with locked(filed.path.parent):
            handwork = filed.read().decided(pair, verdict)
            filed.write(handwork)
    except _DamagedError:
        raise HandworkError(_set_aside(filed.path)) from None
    except OSError as error:
        raise HandworkError(f"{error.filename or filed.path}: {(error.strerror or str(error)).lower()}") from None
    return handwork


@dataclass(frozen=True, slots=True)
class _Filed:
    """The file of two texts, in the order of their keys; `is_mirrored` where the reader's order is the other one."""

    path: Path
    left: Article
    right: Article
    is_mirrored: bool

    @classmethod
    def of(cls, left: Article, right: Article) -> "_Filed":
        keys = [key_of(*(paragraph.text for paragraph in article.paragraphs)).hex() for article in (left, right)]
        is_mirrored = keys[0] > keys[1]
        ordered = (right, left) if is_mirrored else (left, right)
        return cls(folder() / f"{'-'.join(sorted(keys))}.json", *ordered, is_mirrored)

    def read(self) -> Handwork:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return UNTOUCHED
        handwork = _understood(data, len(self.left.paragraphs), len(self.right.paragraphs))
        return handwork.mirrored() if self.is_mirrored else handwork

    def write(self, handwork: Handwork) -> None:
        if not handwork:
            self.path.unlink(missing_ok=True)
            return
        kept = handwork.mirrored() if self.is_mirrored else handwork
        pairs = {v: sorted(list(p) for p, of in kept.verdicts.items() if of == v) for v in _VERDICTS}
        names = {"left": _name(self.left), "right": _name(self.right)}
        write_whole(self.path, json.dumps({"schema": _SCHEMA, **names, **pairs}, indent=1))


def _name(article: Article) -> dict[str, str]:
    """What tells people whose file it is; nothing is found by it."""
    return {"source": article.source, "title": article.title}


def _understood(data: bytes, lefts: int, rights: int) -> Handwork:
    try:
        told = json.loads(data)
        if told["schema"] != _SCHEMA:
            raise _DamagedError
        verdicts = {pair: verdict for verdict in _VERDICTS for pair in _pairs(told[verdict])}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _DamagedError from None
    if not all(0 <= left < lefts and 0 <= right < rights for left, right in verdicts):
        raise _DamagedError
    return Handwork(verdicts)


def _pairs(told: Any) -> Iterator[Pair]:
    for left, right in told:
        if type(left) is not int or type(right) is not int:
            raise _DamagedError
        yield left, right


def _set_aside(path: Path) -> str:
    """Give a damaged file another name, and say so."""
    try:
        aside = set_aside(path)
    except OSError as error:
        return _unreadable(path, error)
    return f"what was decided by hand on these texts is damaged; the file is set aside as {aside}"


def _unreadable(path: Path, error: OSError) -> str:
    return f"what was decided by hand on these texts cannot be read: {path}: {(error.strerror or str(error)).lower()}"
