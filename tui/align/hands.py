"""Encoding on two cores: a second process takes portions of the sentences while this one takes others.

Two threads of the matrix library would wait for each other at every product; two processes wait once, at the end.
"""

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from queue import SimpleQueue
from typing import TYPE_CHECKING

from tui.align.encoder import Encoder
from tui.processes import Answering, ProcessEndedError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Encoded = tuple[int, NDArray[np.float32]]
    """The number of a portion and the vectors of its sentences."""

Portions = Sequence[Sequence[str]]

_WORTH = 1000
"""Sentences from which a second process is worth its start, which takes as long as to encode some hundred of them."""


class Hands:
    """This process and a second one, which makes the encoder of the same name for itself and keeps it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._second = Answering(f"{__name__}:encoded")
        self._is_ready = False
        self._at_work = threading.Lock()

    def encode(self, encoder: Encoder, portions: Portions) -> "Iterator[Encoded]":
        """The portions as they are done. Where the second process ends or comes too late, all is done here."""
        todo = deque(range(len(portions)))
        missing = set(todo)
        done: SimpleQueue[Encoded | None] = SimpleQueue()
        if sum(map(len, portions)) >= _WORTH:
            threading.Thread(target=self._help, args=(portions, todo, done), daemon=True).start()
        while (number := _next(todo)) is not None:
            missing.discard(number)
            yield number, encoder.encode(portions[number])
            while not done.empty():
                item = done.get()
                if item is None:
                    done.put(None)  # to be found again when all is done here
                    break
                missing.discard(item[0])
                yield item
        while missing and self._is_ready and (item := done.get()):
            missing.discard(item[0])
            yield item
        for number in missing:
            yield number, encoder.encode(portions[number])

    def _help(self, portions: Portions, todo: deque[int], done: "SimpleQueue[Encoded | None]") -> None:
        """Have the second process encode what is still to do, a portion at a time; None says that it does no more."""
        try:
            with self._at_work:
                while (number := _next(todo)) is not None:
                    (vectors,) = self._second.ask((self._name, portions[number]))
                    self._is_ready = True
                    done.put((number, vectors))
        except (ProcessEndedError, ValueError):
            pass
        finally:
            done.put(None)


def _next(todo: deque[int]) -> int | None:
    try:
        return todo.popleft()
    except IndexError:
        return None


def encoded(request: tuple[str, Sequence[str]]) -> "Iterator[NDArray[np.float32]]":
    """The vectors of some sentences by the encoder of a name: what the second process runs."""
    name, sentences = request
    yield _made(name).encode(sentences)


@cache
def _made(name: str) -> Encoder:
    from tui.align.encoders import made

    return made(name)
