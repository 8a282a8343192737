"""The language of a text that does not tell it."""


def detect(text: str) -> str:
    """The locale code of the language of `text`, or an empty string where there is too little to tell."""
    return ""
