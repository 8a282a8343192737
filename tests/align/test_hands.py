"""Two processes encode what one would, in whatever order, and the one goes on where the other is lost."""

import os
import signal
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.align.words import WordEncoder
from tui.align import hands
from tui.align.hands import Hands

PORTIONS = [[f"Sentence {number} of portion {portion}." for number in range(5)] for portion in range(40)]


class Patient(WordEncoder):
    """Leaves the other process time to be of use: it begins when that has done its first portion."""

    def __init__(self, both: Hands) -> None:
        super().__init__()
        self._both = both

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        while self._both._second.pid is None or not self._both._is_ready:
            pass
        return super().encode(sentences)


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    monkeypatch.setattr(hands, "_WORTH", 1)
    both = Hands("words")
    both._second._function = "tests.align.test_hands:answered"
    yield both
    both._second.stop()


def answered(request: tuple[str, Sequence[str]]) -> Iterator[NDArray[np.float32]]:
    assert request[0] == "words"
    yield WordEncoder().encode(request[1])


def encoded_by(both: Hands, encoder: WordEncoder) -> dict[int, NDArray[np.float32]]:
    done = list(both.encode(encoder, PORTIONS))
    assert sorted(number for number, _ in done) == list(range(len(PORTIONS)))
    return dict(done)


def test_each_portion_is_encoded_once_by_one_of_them(both: Hands) -> None:
    here = Patient(both)
    vectors = encoded_by(both, here)
    assert len(here.encoded) < sum(map(len, PORTIONS))
    for number, portion in enumerate(PORTIONS):
        assert np.array_equal(vectors[number], WordEncoder().encode(portion))


def test_a_second_process_that_is_killed_is_done_without(both: Hands) -> None:
    encoded_by(both, Patient(both))
    assert both._second.pid is not None
    os.kill(both._second.pid, signal.SIGKILL)
    encoded_by(both, WordEncoder())


def test_a_second_process_that_ends_while_this_one_works_is_done_without(both: Hands) -> None:
    class Watching(WordEncoder):
        """Goes on only when the second process has given up."""

        def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
            while both._at_work.locked() or both._second.pid is not None:
                pass
            return super().encode(sentences)

    both._is_ready = True
    both._second._function = "tests.align.test_hands:nothing_of_that_name"
    encoded_by(both, Watching())


def test_a_second_process_that_cannot_start_is_done_without(both: Hands) -> None:
    both._second._function = "tests.align.test_hands:nothing_of_that_name"
    encoded_by(both, WordEncoder())


def test_little_is_encoded_here(monkeypatch: pytest.MonkeyPatch) -> None:
    both, here = Hands("words"), WordEncoder()
    encoded_by(both, here)
    assert both._second.pid is None
    assert len(here.encoded) == sum(map(len, PORTIONS))
