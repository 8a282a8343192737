"""Portions of a batch answered by processes, one for each core; what they tell comes out in the order of the portions.

No more is read than is being worked on, and a process that ends costs no more than the line that ended it.
"""

import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from queue import Queue

from tui.cli.pairs import Answer, Order, failure
from tui.processes import Answering, ProcessEndedError, cores

_LOST = "the process that compared it ended, perhaps for want of memory; the other lines are not affected"


def answered(orders: Iterable[Order]) -> Generator[Answer, None, None]:
    """The answer to each line of each order, in order, as soon as it and all before it are known."""
    crew = _Crew([Answering("tui.cli.pairs:answers") for _ in range(cores())])
    try:
        yield from crew.answers(orders)
    finally:
        crew.stop()


class _Crew:
    """Processes that answer, each started when there is something for it to do."""

    def __init__(self, processes: list[Answering]) -> None:
        self._processes = processes
        self._work: Queue[tuple[Order, Future[list[Answer]]]] = Queue(maxsize=1)
        self._expected: Queue[Future[list[Answer]]] = Queue(maxsize=2 * len(processes))
        self._is_over = False

    def answers(self, orders: Iterable[Order]) -> Iterator[Answer]:
        for process in self._processes:
            threading.Thread(target=self._serve, args=(process,), daemon=True).start()
        threading.Thread(target=self._hand_out, args=(orders,), daemon=True).start()
        while found := self._expected.get().result():
            yield from found

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        self._is_over = True
        for process in self._processes:
            process.stop()

    def _hand_out(self, orders: Iterable[Order]) -> None:
        """Give out the orders; an empty answer says that there are no more, an error why they cannot be read."""
        last: Future[list[Answer]] = Future()
        try:
            for order in orders:
                future: Future[list[Answer]] = Future()
                self._expected.put(future)
                self._work.put((order, future))
            last.set_result([])
        except OSError as error:
            last.set_exception(error)
        self._expected.put(last)

    def _serve(self, process: Answering) -> None:
        while True:
            order, future = self._work.get()
            future.set_result(self._answers(process, order))

    def _answers(self, process: Answering, order: Order) -> list[Answer]:
        """The answers to an order. Where its process ends, the line it was at is tried again alone, then given up."""
        found: list[Answer] = []
        alone = False
        while len(found) < len(order.lines) and not self._is_over:
            rest = order.lines[len(found) :]
            try:
                found.extend(process.ask(replace(order, lines=rest[:1] if alone else rest)))
                alone = False
            except ProcessEndedError:
                if alone:
                    found.append(failure(rest[0], _LOST))
                alone = not alone
        return found
