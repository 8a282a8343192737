"""Textual's own driver for this platform, with a shadow of the screen between it and the terminal."""

from typing import TYPE_CHECKING, Any

from tui.view.terminal.shadow import Shadow

if TYPE_CHECKING:
    from textual.driver import Driver


def frugal(driver_class: "type[Driver]") -> "type[Driver]":
    """The same driver, but one that sends only what changed."""

    class FrugalDriver(driver_class):  # type: ignore[misc,valid-type]  # a class that is known only when the program runs
        """Sends what a shadow of the screen leaves to send."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.shadow = Shadow()

        def write(self, data: str) -> None:
            super().write(self.shadow.translate(data))

    return FrugalDriver


def forget_screen(driver: "Driver | None") -> None:
    """Have the next frame sent whole, where the driver is a frugal one."""
    shadow = getattr(driver, "shadow", None)
    if isinstance(shadow, Shadow):
        shadow.forget()
