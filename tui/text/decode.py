"""Bytes become lines of text, or an error that says where they do not."""

import codecs
from collections.abc import Iterator

from tui.text.clean import tidy
from tui.text.errors import TextError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BLOCK = 1 << 20
"""Bytes decoded at a time: one rare character would make a whole text of 64 MB take 256 MB for a moment."""
_SAMPLE = 1 << 15
"""Bytes from which an encoding is guessed; more make it slower, not surer."""


def decode(data: bytes, source: str) -> Iterator[str]:
    """The lines of `data`, harmless and normalised, without their ends; raises TextError naming `source`."""
    encoding, data = _encoding(data, source)
    return _lines(data, encoding, source)


def _encoding(data: bytes, source: str) -> tuple[str, bytes]:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    if b"\0" in data:
        raise TextError(f"{source}: not a text: it holds binary data; open a plain text or Markdown file")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, error.start, source), data
    return "utf-8", data


def _guessed(data: bytes, offset: int, source: str) -> str:
    import charset_normalizer

    start = max(0, offset - _SAMPLE // 2)
    best = charset_normalizer.from_bytes(data[start : start + _SAMPLE]).best()
    if best is None:
        raise TextError(f"{source}: not UTF-8 at byte {offset}, nor in a known encoding; save it as UTF-8")
    return best.encoding


def _lines(data: bytes, encoding: str, source: str) -> Iterator[str]:
    for start, end in _blocks(data, encoding):
        try:
            text = data[start:end].decode(encoding)
        except UnicodeDecodeError as error:
            raise TextError(
                f"{source}: not {encoding.upper()} at byte {start + error.start}; save it as UTF-8"
            ) from None
        yield from map(tidy, text.splitlines())


def _blocks(data: bytes, encoding: str) -> Iterator[tuple[int, int]]:
    if encoding != "utf-8":
        yield 0, len(data)
        return
    start = 0
    while start < len(data):
        newline = data.find(b"\n", start + _BLOCK)
        end = len(data) if newline < 0 else newline + 1
        yield start, end
        start = end
