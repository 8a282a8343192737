"""Bytes become harmless lines of text, or an error that says where and why they do not."""

import codecs
from collections.abc import Iterator

from tui.text.clean import is_tidy, tidy
from tui.text.errors import TextError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%pdf-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"pk\x03\x04", "an archive or an office document"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
"""How files begin that hold a text in another form, in small letters."""
MOST_LINES = 2_000_000
"""Lines of the longest text that is opened: each may be a paragraph, and a million of them take 300 MB."""
_BLOCK = 1 << 20
"""Bytes decoded at a time: one rare character would make a whole text of 64 MB take 256 MB for a moment."""
_SAMPLE = 1 << 15
"""Bytes from which an encoding is guessed; more make it slower, not surer."""
_LEAST_CONFIDENCE = 0.12
"""What chardet is sure of, at least, in a text of 100 bytes; it is .07 sure of noise, and errs on shorter texts."""


def decode(data: bytes, source: str) -> Iterator[str]:
    """The lines of `data` without their ends, harmless and normalised; raises TextError naming `source`."""
    _check_format(data, source)
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _lines(data, len(mark), encoding, source)
    return _lines(data, 0, _encoding(data, source), source)


def _check_format(data: bytes, source: str) -> None:
    start = data[:64].lstrip().lower()
    for mark, name in _FORMATS:
        if start.startswith(mark):
            raise TextError(f"{source}: {name}; save it as plain text or Markdown and open that")


def _encoding(data: bytes, source: str) -> str:
    if b"\0" in data:
        encoding, _ = _guess(data[:_SAMPLE])
        if encoding.startswith(("utf-16", "utf-32")):
            return encoding
        raise TextError(f"{source}: binary data, no text; open a plain text or Markdown file")
    wrong = _first_wrong_byte(data)
    if wrong is None:
        return "utf-8"
    encoding, confidence = _guess(_telling_lines(data, wrong))
    if confidence < _LEAST_CONFIDENCE or _is_damaged(data[max(0, wrong - _SAMPLE) : wrong + _SAMPLE]):
        raise TextError(f"{source}: byte {wrong} is no UTF-8, and no other encoding fits; save the text as UTF-8")
    return encoding


def _first_wrong_byte(data: bytes) -> int | None:
    for start, end in _blocks(data, 0, "utf-8"):
        try:
            data[start:end].decode()
        except UnicodeDecodeError as error:
            return start + error.start
    return None


def _telling_lines(data: bytes, wrong: int) -> bytes:
    """Of the lines from the one with the first wrong byte on, those that are not plain ASCII."""
    start = data.rfind(b"\n", 0, wrong) + 1
    lines = data[start : start + 8 * _SAMPLE].split(b"\n")
    return b"\n".join(line for line in lines if not line.isascii())[:_SAMPLE]


def _is_damaged(sample: bytes) -> bool:
    """Whether this is UTF-8 after all, with some bytes damaged: in other encodings hardly any sequence is valid."""
    foreign = [char for char in sample.decode(errors="replace") if not char.isascii()]
    return foreign.count("\ufffd") * 2 <= len(foreign)


def _guess(sample: bytes) -> tuple[str, float]:
    """The name of Python's codec for the encoding that fits best, and how sure that is, in 0..1."""
    import chardet

    guess = chardet.detect(sample)
    try:
        return codecs.lookup(guess["encoding"] or "").name, guess["confidence"]
    except LookupError:
        return "", 0.0


def _lines(data: bytes, offset: int, encoding: str, source: str) -> Iterator[str]:
    count = 0
    for start, end in _blocks(data, offset, encoding):
        try:
            text = data[start:end].decode(encoding)
        except UnicodeDecodeError as error:
            where = f"byte {start + error.start} is no {encoding.upper()}"
            raise TextError(f"{source}: {where}; save the text as UTF-8") from None
        lines = text.splitlines()
        count += len(lines)
        if count > MOST_LINES:
            raise TextError(f"{source}: more than {MOST_LINES:,} lines; cut it into parts and open one")
        yield from lines if is_tidy(text) else map(tidy, lines)


def _blocks(data: bytes, offset: int, encoding: str) -> Iterator[tuple[int, int]]:
    """Spans that end with a line; the whole where a byte of another character may look like the end of a line."""
    while offset < len(data):
        newline = data.find(b"\n", offset + _BLOCK) if encoding == "utf-8" else -1
        end = newline + 1 or len(data)
        yield offset, end
        offset = end
