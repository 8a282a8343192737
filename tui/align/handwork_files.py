"""What readers decide by hand about links, kept on disk with the pair of texts."""

from collections.abc import Iterator
from typing import Any, get_args

from tui.align.handwork import UNTOUCHED, Handwork, Pair, Verdict
from tui.align.pair_files import DamagedError, PairFiles
from tui.text import Article

_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def decide(left: Article, right: Article, pair: Pair, verdict: Verdict | None) -> Handwork:
    """Keep a decision on a pair of paragraphs, None to take one back; all that is kept of the texts then.

    Raises NotKeptError where it cannot be written; what was kept before is kept still.
    """
    return _FILES.change(left, right, lambda handwork: handwork.decided(pair, verdict))


def _told(handwork: Handwork) -> dict[str, Any]:
    return {v: sorted(list(pair) for pair, of in handwork.verdicts.items() if of == v) for v in _VERDICTS}


def _understood(told: dict[str, Any], lefts: int, rights: int) -> Handwork:
    verdicts = {pair: verdict for verdict in _VERDICTS for pair in _pairs(told[verdict])}
    if not all(0 <= left < lefts and 0 <= right < rights for left, right in verdicts):
        raise DamagedError
    return Handwork(verdicts)


def _pairs(told: Any) -> Iterator[Pair]:
    for left, right in told:
        if type(left) is not int or type(right) is not int:
            raise DamagedError
        yield left, right


_FILES = PairFiles("links", "diptych/handwork/1", UNTOUCHED, _told, _understood)
folder, recall = _FILES.folder, _FILES.recall
