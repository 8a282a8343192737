"""`diptych batch`: a result a line, in order, whatever the lines are."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Outcome, Run
from tests.cli.fragile import Fragile
from tui.cli import crew
from tui.cli.pairs import Answer, Order, answers
from tui.cli.portions import portions

GOOD: dict[str, Any] = {"left": {"paragraphs": ["It took 5 days.", ""]}, "right": {"paragraphs": ["It took 6 days."]}}


class Inline:
    """Answers in the test's own process, which is quicker than one of its own."""

    def __init__(self, function: str) -> None:
        assert function == "tui.cli.pairs:answers"

    def ask(self, order: Order) -> Iterator[Answer]:
        return answers(order)

    def stop(self) -> None:
        """There is nothing to end."""


@pytest.fixture(autouse=True)
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """One answers at a time; with processes of their own the command is run by those tests that start it as one."""
    monkeypatch.setattr(crew, "Answering", Inline)
    monkeypatch.setattr(crew, "cores", lambda: 1)


def lines_of(*items: object) -> bytes:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items).encode("utf-8", "surrogatepass")


def told(outcome: Outcome) -> list[dict[str, Any]]:
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_results_come_in_order_with_their_ids(diptych: Run) -> None:
    items = [{"id": name, **GOOD} for name in ("x1", 7, None, "é")]
    outcome = diptych("batch", "-", "--encoder", "lexical", stdin=lines_of(*items))
    assert outcome.status == 0
    assert [result["id"] for result in told(outcome)] == ["x1", 7, None, "é"]
    assert all(result["schema"] == "diptych/comparison/1" for result in told(outcome))


def test_paragraphs_stay_as_they_are_given(diptych: Run) -> None:
    (result,) = told(diptych("batch", "-", "--encoder", "lexical", stdin=lines_of({"id": 1, **GOOD})))
    assert [p["text"] for p in result["left"]["paragraphs"]] == ["It took 5 days.", ""]


def test_a_line_may_ask_for_sentences(diptych: Run) -> None:
    side = {"paragraphs": ["It took 5 days. Nobody in Leeds knew why.", "", "It ended."], "language": "en"}
    lines = lines_of({"left": side, "right": side, "unit": "sentence"}, {"left": side, "right": side})
    by_sentence, by_paragraph = told(diptych("batch", "-", "--encoder", "lexical", stdin=lines))
    assert [p["text"] for p in by_sentence["left"]["paragraphs"]] == [
        "It took 5 days.",
        "Nobody in Leeds knew why.",
        "It ended.",
    ]
    assert len(by_paragraph["left"]["paragraphs"]) == 3
    assert {(0, 0), (1, 1)} <= {(link["left"], link["right"]) for link in by_sentence["links"]}


def test_what_a_side_tells_of_itself_is_kept(diptych: Run) -> None:
    side = {"paragraphs": ["Cinq jours."], "language": "fr", "title": "Titre", "source": "la-vigie"}
    (result,) = told(diptych("batch", "-", "--encoder", "lexical", stdin=lines_of({"left": side, "right": side})))
    assert (result["left"]["language"], result["left"]["title"]) == ("fr", "Titre")
    assert result["left"]["source"] == "la-vigie"


def test_a_side_may_be_a_path_or_a_name(diptych: Run, pair: tuple[str, str]) -> None:
    item = {"id": 1, "left": {"path": pair[0]}, "right": {"path": "meta-scale/plain-brief"}}
    (result,) = told(diptych("batch", "-", "--encoder", "lexical", stdin=lines_of(item)))
    assert result["left"]["paragraphs"][0]["role"] == "title"


BAD = [
    (b"{broken", None, "JSON"),
    (b"[1, 2]", None, "object"),
    (b'{"id": NaN}', None, "NaN"),
    (b"\xff\xfe", None, "UTF-8"),
    (b"[" * 100_000, None, "JSON"),
    (lines_of({"id": "a"}), "a", "left"),
    (lines_of({"id": "a", "left": [], "right": {}}), "a", "left"),
    (lines_of({"id": "a", "left": {"paragraphs": "text"}, "right": {"paragraphs": []}}), "a", "left.paragraphs"),
    (lines_of({"id": "a", **GOOD, "right": {"paragraphs": [1]}}), "a", "right.paragraphs"),
    (lines_of({"id": "a", **GOOD, "right": {"paragraphs": [], "language": 3}}), "a", "right.language"),
    (lines_of({"id": "a", **GOOD, "right": {"path": 3}}), "a", "right.path"),
    (lines_of({"id": "a", **GOOD, "unit": "word"}), "a", "paragraph or sentence"),
    (lines_of({"id": "a", **GOOD, "unit": ["sentence"]}), "a", "unit"),
    (lines_of({"id": "a", **GOOD, "unit": None}), "a", "unit"),
    (lines_of({"id": "a", **GOOD, "right": {"path": "-"}}), "a", "right.path"),
    (lines_of({"id": "a", **GOOD, "right": {"path": "/no/such/file"}}), "a", "/no/such/file"),
    (lines_of({"id": "a", **GOOD, "right": {"path": "\0"}}), "a", ""),
    (lines_of({"id": "a", **GOOD, "right": {"path": "x", "paragraphs": []}}), "a", "both"),
]


@pytest.mark.parametrize(("line", "identity", "reason"), BAD, ids=range(len(BAD)))
def test_a_bad_line_is_an_error_and_the_run_goes_on(diptych: Run, line: bytes, identity: object, reason: str) -> None:
    outcome = diptych("batch", "-", "--encoder", "lexical", stdin=line.rstrip() + b"\n" + lines_of({"id": 2, **GOOD}))
    bad, good = told(outcome)
    assert outcome.status == 2
    assert set(bad) == {"id", "error"}
    assert bad["id"] == identity
    assert reason in bad["error"]
    assert "\n" not in bad["error"]
    assert good["id"] == 2
    assert "error" not in good


def test_blank_lines_are_no_pairs(diptych: Run) -> None:
    assert len(told(diptych("batch", "-", "--encoder", "lexical", stdin=b"\n \n" + lines_of(GOOD) + b"\n"))) == 1


def test_nothing_in_is_nothing_out(diptych: Run) -> None:
    outcome = diptych("batch", "-")
    assert (outcome.status, outcome.out) == (0, b"")


def test_sides_without_paragraphs_are_compared(diptych: Run) -> None:
    item = {"id": 1, "left": {"paragraphs": []}, "right": {"paragraphs": []}}
    (result,) = told(diptych("batch", "-", "--encoder", "lexical", stdin=lines_of(item)))
    assert result["links"] == []


def test_lone_surrogates_come_through_as_valid_json(diptych: Run) -> None:
    line = b'{"id": "\\ud800", "left": {"paragraphs": ["a \\udfff b"]}, "right": {"paragraphs": ["a"]}}'
    outcome = diptych("batch", "-", "--encoder", "lexical", stdin=line)
    assert told(outcome)[0]["id"] == "\ud800"


def test_a_file_that_is_not_there_is_one_line(diptych: Run) -> None:
    outcome = diptych("batch", "/no/such.jsonl")
    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "/no/such.jsonl" in outcome.err


INTERRUPTIBLE = """
import signal
from tui.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests may have it ignored
main()
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", INTERRUPTIBLE, "batch", *arguments, "--encoder", "lexical"]


def test_each_result_comes_before_the_next_line_is_read(tmp_path: Path) -> None:
    home = {**os.environ, "HOME": str(tmp_path)}
    with subprocess.Popen(command("-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=home) as process:
        assert process.stdin and process.stdout
        for number in range(3):
            process.stdin.write(lines_of({"id": number, **GOOD}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_many_portions_come_in_order_and_an_interrupt_ends_them_quietly(tmp_path: Path) -> None:
    file, count = tmp_path / "pairs.jsonl", 300
    file.write_bytes(lines_of(*({"id": number, **GOOD} for number in range(count))))
    home = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(command(str(file)), capture_output=True, env=home, check=False)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(range(count))
    assert (done.returncode, done.stderr) == (0, b"")
    pipe = subprocess.PIPE
    with subprocess.Popen(command("-"), stdin=pipe, stdout=pipe, stderr=pipe, env=home) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(lines_of({"id": 0, **GOOD}))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 0
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"")


def test_a_line_that_ends_its_process_costs_no_other_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "Answering", Fragile)
    orders = [
        Order((b"1", b'{"id": "deadly"}', b"2"), "lexical", "", False),
        Order((b"3", b"deadly"), "lexical", "", False),
    ]
    found = list(crew.answered(orders))
    assert [answer.failed for answer in found] == [False, True, False, False, True]
    assert [found[0].line, found[2].line, found[3].line] == ["1", "2", "3"]
    assert json.loads(found[1].line) == {"id": "deadly", "error": crew._LOST}
    assert json.loads(found[4].line)["id"] is None


def test_portions_hold_what_is_there_and_wait_for_nothing() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as stream, os.fdopen(writing, "wb", buffering=0) as sink:
        parts = portions(stream)
        sink.write(b"one\n\n two\nthr")
        assert next(parts) == (b"one", b" two")
        sink.write(b"ee\n" + b"x\n" * 40)
        assert next(parts) == (b"three", *[b"x"] * 31)
        assert next(parts) == (b"x",) * 9
        sink.write(b"y" * 30_000 + b"\nlast")
        sink.close()
        assert [len(line) for part in parts for line in part] == [30_000, 4]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
SIDES = st.fixed_dictionaries(
    {}, optional={"paragraphs": st.lists(st.text(max_size=60), max_size=4) | JSON, "language": JSON}
)


@settings(max_examples=40)
@given(
    st.lists(st.binary(max_size=60) | st.fixed_dictionaries({"left": SIDES, "right": SIDES, "id": JSON}).map(lines_of))
)
def test_every_line_gets_its_answer(lines: list[bytes]) -> None:
    lines = [line.replace(b"\n", b" ") for line in lines]
    found = list(answers(Order(tuple(line for line in lines if line.strip()), "lexical", "", cache=False)))
    assert len(found) == sum(1 for line in lines if line.strip())
    assert all(json.loads(answer.line) is not None for answer in found)
    assert not any("fault of the program" in json.loads(answer.line).get("error", "") for answer in found)
