"""Sentences of a paragraph, as spans: `sentencex` knows where each language ends a sentence, punctuation mends the seams."""


def split(text: str, language: str) -> list[tuple[int, int]]:
    """The spans of the sentences of `text`, in code points, without the white space between them.

    `language` is a locale code; an unknown or empty one gets the rules that most languages share.
    """
    from sentencex import get_sentence_boundaries

    spans = [(b["start_index"], b["end_index"]) for b in get_sentence_boundaries(_base(language), text)]
    trimmed = (_trim(text, start, end) for start, end in spans)
    return _joined(text, [span for span in trimmed if span[0] < span[1]])


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower() or "en"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same spans, but one that holds no letter and no digit belongs to the sentence before it."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not any(c.isalnum() for c in text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
