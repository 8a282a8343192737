"""What readers decide by hand about links, kept on disk with the pair of texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from tui.align.handwork import UNTOUCHED, Handwork, Pair, Verdict
from tui.align.pair_files import DamagedError, PairFile, data_folder
from tui.text import Article

_SCHEMA = "diptych/handwork/1"
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is kept of two texts, and one line for the reader where something is wrong with it."""

    handwork: Handwork
    notice: str = ""


def folder() -> Path:
    """Where the files are, in the user's data folder; it need not exist."""
    return data_folder() / "links"


def recall(left: Article, right: Article) -> Recalled:
    """What was decided on the links of two texts."""
    filed = _Filed(PairFile.of(left, right, folder()))
    return Recalled(*filed.file.recall(filed.understood, UNTOUCHED))


def decide(left: Article, right: Article, pair: Pair, verdict: Verdict | None) -> Handwork:
    """Keep a decision on a pair of paragraphs, None to take one back; all that is kept of the texts then.

    Raises NotKeptError where it cannot be written; what was kept before is kept still.
    """
    filed = _Filed(PairFile.of(left, right, folder()))
    return filed.file.change(filed.understood, UNTOUCHED, lambda handwork: handwork.decided(pair, verdict), filed.told)


@dataclass(frozen=True, slots=True)
class _Filed:
    """The handwork in a file, and back."""

    file: PairFile

    def understood(self, told: Any) -> Handwork:
        if told["schema"] != _SCHEMA:
            raise DamagedError
        verdicts = {pair: verdict for verdict in _VERDICTS for pair in _pairs(told[verdict])}
        lefts, rights = len(self.file.left.paragraphs), len(self.file.right.paragraphs)
        if not all(0 <= left < lefts and 0 <= right < rights for left, right in verdicts):
            raise DamagedError
        return self._turned(Handwork(verdicts))

    def told(self, handwork: Handwork) -> dict[str, Any] | None:
        if not handwork:
            return None
        verdicts = self._turned(handwork).verdicts
        return {"schema": _SCHEMA} | {v: sorted(list(p) for p, of in verdicts.items() if of == v) for v in _VERDICTS}

    def _turned(self, handwork: Handwork) -> Handwork:
        return handwork.mirrored() if self.file.is_mirrored else handwork


def _pairs(told: Any) -> Iterator[Pair]:
    for left, right in told:
        if type(left) is not int or type(right) is not int:
            raise DamagedError
        yield left, right
