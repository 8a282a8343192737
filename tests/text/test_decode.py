"""Bytes become lines, in whatever encoding they are, or one clear error."""

import codecs

import pytest

from tui.text import decode as decoding
from tui.text.decode import decode
from tui.text.errors import TextError

FRENCH = "Près d’Évreux, l’été dernier, on a dépensé 14,3 milliards de dollars à la mairie.\n« Très bien », dit-il.\n"
GERMAN = "Der Minister erklärte, daß die Maßnahmen für München größer ausfallen könnten als früher geplant.\n"
RUSSIAN = "Министр заявил журналистам в понедельник, что программа обойдётся дороже.\n"
JAPANESE = "大臣は月曜日、記者団に対し、この計画には費用がかかると述べた。\n"


def lines(data: bytes) -> list[str]:
    return list(decode(data, "story.txt"))


def trouble(data: bytes) -> str:
    with pytest.raises(TextError) as caught:
        lines(data)
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert lines(FRENCH.encode(encoding)) == FRENCH.splitlines()


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_big_endian_unicode_is_read(mark: bytes, encoding: str) -> None:
    assert lines(mark + FRENCH.encode(encoding)) == FRENCH.splitlines()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (GERMAN, "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_an_older_encoding_is_found(text: str, encoding: str) -> None:
    assert lines(text.encode(encoding)) == text.splitlines()


def test_an_older_encoding_is_found_where_it_begins_late() -> None:
    data = b"A plain line of the old log\n" * 50_000 + FRENCH.encode("cp1252")
    assert lines(data)[-2:] == FRENCH.splitlines()


def test_damaged_utf_8_is_told_with_the_byte_where_it_is() -> None:
    assert trouble(FRENCH.encode() + b"\xff!").startswith(f"story.txt: byte {len(FRENCH.encode())} ")


def test_noise_is_told_with_the_byte_where_it_begins() -> None:
    noise = bytes(32 + i * 7919 % 224 for i in range(3000))
    message = trouble(noise)
    assert "byte" in message
    assert "UTF-8" in message


def test_a_cut_character_is_told() -> None:
    data = FRENCH.encode() + "é".encode()[:1]
    assert f"byte {len(data) - 1} " in trouble(data)


@pytest.mark.parametrize("data", [b"\x7fELF\0\0\1", b"text\0text", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_binary_data_is_refused(data: bytes) -> None:
    assert "binary" in trouble(data)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7 abc", "PDF"),
        (rb"{\rtf1\ansi abc}", "RTF"),
        (b"\n <!DOCTYPE html><p>abc", "web page"),
        (b"PK\x03\x04abc", "archive"),
    ],
)
def test_another_format_is_named(data: bytes, name: str) -> None:
    assert name in trouble(data)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_end_of_line_ends_a_line(end: str) -> None:
    assert lines(f"one{end}two{end}".encode()) == ["one", "two"]


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_text_of_too_many_lines_is_told(monkeypatch: pytest.MonkeyPatch, end: bytes) -> None:
    monkeypatch.setattr(decoding, "MOST_LINES", 1000)
    assert lines(end * 1000) == [""] * 1000
    assert "more than 1,000 lines" in trouble(b"a" + end * 1000 + b"b")


def test_a_long_text_is_read_whole() -> None:
    text = "".join(f"línea {i}\n" for i in range(300_000))
    assert lines(text.encode()) == text.splitlines()
