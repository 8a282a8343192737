"""Processes that end where a line is deadly; a module of its own, since each of them imports it."""

import os
from collections.abc import Iterator

from tui.cli.pairs import Answer, Order
from tui.processes import Answering


class Fragile(Answering):
    """Takes the place of processes that compare."""

    def __init__(self, _: str) -> None:
        super().__init__(f"{__name__}:answers_or_dies")


def answers_or_dies(order: Order) -> Iterator[Answer]:
    """Each line as it is, and nothing more after a deadly one."""
    for line in order.lines:
        if b"deadly" in line:
            os._exit(1)
        yield Answer(line.decode(), failed=False)
