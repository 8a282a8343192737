"""What goes wrong when a text is opened."""

from tui.text.clean import harmless


class TextError(Exception):
    """A text that cannot be read: one harmless line that names the source, says what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(harmless(message))
