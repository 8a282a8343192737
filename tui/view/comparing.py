"""Comparisons arrive from a thread, as messages that say what they answer: those to an older request are dropped."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from textual.message import Message
from textual.widget import Widget

from tui.compare.worker import News, Request, WorkerStoppedError


class Comparer(Protocol):
    """Compares two versions, elsewhere; as `ComparisonWorker` does."""

    def compare(self, request: Request) -> Iterator[News]:
        """News of the comparison as they come."""
        ...

    def stop(self) -> None:
        """Give up what is under way."""
        ...


_generations = count(1)


class Comparing:
    """One widget's requests to a comparer; only what answers its latest one is current."""

    @dataclass
    class Told(Message):
        """There is news of a comparison."""

        generation: int
        news: News

    @dataclass
    class Stopped(Message):
        """The comparer ended before it had told everything."""

        generation: int
        reason: str

    def __init__(self, asker: Widget, comparer: Comparer) -> None:
        self._asker, self._comparer = asker, comparer
        self._generation = 0
        self.under_way, self.heard = True, False
        self.encoded: int | None = None

    def forget(self) -> None:
        """Take nothing for heard: other texts are to be compared."""
        self.heard = False

    def ask(self, request: Request) -> None:
        """Have two versions compared; what is still to come of an earlier request is dropped."""
        self._generation = generation = next(_generations)
        self.under_way, self.encoded = True, None
        self._asker.run_worker(lambda: self._listen(request, generation), thread=True, exit_on_error=False)

    def stop(self) -> None:
        """Give up what is under way; what was told so far holds."""
        self._generation = next(_generations)
        self.under_way, self.encoded = False, None
        self._comparer.stop()

    def is_current(self, message: "Comparing.Told | Comparing.Stopped") -> bool:
        """Whether a message answers the latest request; `under_way`, `heard` and `encoded` tell how far that has got.

        `encoded` is how much of both texts the encoder has read, in per cent, where that takes long.
        """
        if message.generation != self._generation:
            return False
        self.encoded = message.news.encoded if isinstance(message, self.Told) else None
        self.under_way = isinstance(message, self.Told) and not message.news.final
        self.heard |= isinstance(message, self.Told) and message.news.comparison is not None
        return True

    def _listen(self, request: Request, generation: int) -> None:
        try:
            for news in self._comparer.compare(request):
                self._asker.post_message(self.Told(generation, news))
        except WorkerStoppedError as error:
            self._asker.post_message(self.Stopped(generation, str(error)))
