"""What goes wrong when a text is opened."""


class TextError(Exception):
    """A text that cannot be read: one line that names the source, says what is wrong and what to do."""
