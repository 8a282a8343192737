"""Textual's own driver for this platform, with a shadow of the screen between it and the terminal."""

from typing import TYPE_CHECKING, Any

from tui.view.terminal.erasing import keeps_the_ground
from tui.view.terminal.shadow import Shadow

if TYPE_CHECKING:
    from textual.driver import Driver


_SHOW_AS_SENT, _ORDER_BY_YOURSELF = "\x1b[8l", "\x1b[8h"
"""BDSM of ECMA-48: whether a terminal shows characters as they come, or by the bidirectional algorithm of its own.

Those that know nothing of it (most) show them as they come.
"""


def frugal(driver_class: "type[Driver]") -> "type[Driver]":
    """The same driver, but one that sends only what changed."""

    class FrugalDriver(driver_class):  # type: ignore[misc,valid-type]  # a class that is known only when the program runs
        """Sends what a shadow of the screen leaves to send."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.shadow = Shadow(erases=keeps_the_ground())
            self.ordering = _SHOW_AS_SENT

        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write(self.ordering)

        def stop_application_mode(self) -> None:
            self.write(_ORDER_BY_YOURSELF)
            super().stop_application_mode()

        def write(self, data: str) -> None:
            super().write(self.shadow.translate(data))

        def order_text(self, here: bool) -> None:
            self.ordering = _SHOW_AS_SENT if here else _ORDER_BY_YOURSELF
            self.write(self.ordering)

    return FrugalDriver


def order_text(driver: "Driver | None", here: bool) -> None:
    """Tell the terminal whether what is read from right to left comes in visual order, now and after suspending."""
    order = getattr(driver, "order_text", None)
    if order is not None:
        order(here)


def forget_screen(driver: "Driver | None") -> None:
    """Have the next frame sent whole, where the driver is a frugal one."""
    shadow = getattr(driver, "shadow", None)
    if isinstance(shadow, Shadow):
        shadow.forget()
