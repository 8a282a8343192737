"""`diptych compare`: its exit status tells what it found, and each format is what it says."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run
from tui.align.handwork_files import decide, folder
from tui.text.load import load


def test_a_conflict_is_status_1(diptych: Run, pair: tuple[str, str]) -> None:
    outcome = diptych("compare", *pair, "--encoder", "lexical")
    assert outcome.status == 1
    assert "$14.3 billion" in outcome.text
    assert "$13.4 billion" in outcome.text


def test_no_conflict_is_status_0(diptych: Run, pair: tuple[str, str]) -> None:
    assert diptych("compare", pair[0], pair[0], "--encoder", "lexical").status == 0


def test_json_follows_the_contract_and_keeps_every_letter(diptych: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("見出し\n\n灯台船は9日間で1,220マイルを走った。\n", encoding="utf-8")
    outcome = diptych("compare", str(text), str(text), "--format", "json", "--encoder", "lexical")
    told = json.loads(outcome.out)
    assert told["schema"] == "diptych/comparison/1"
    assert told["left"]["paragraphs"][0] == {"text": "見出し", "role": "title"}
    assert "灯台船" in outcome.text


@pytest.mark.parametrize(("form", "beginning"), [("html", "<!DOCTYPE html>"), ("markdown", "# ")])
def test_documents_hold_both_wordings(diptych: Run, pair: tuple[str, str], form: str, beginning: str) -> None:
    outcome = diptych("compare", *pair, "--format", form, "--encoder", "lexical")
    assert outcome.text.startswith(beginning)
    assert "14.3 billion" in outcome.text
    assert "13.4 billion" in outcome.text


def test_tmx_and_tsv_hold_the_links(diptych: Run, pair: tuple[str, str]) -> None:
    memory = diptych("compare", *pair, "--format", "tmx", "--encoder", "lexical")
    assert memory.status == 1
    assert ElementTree.fromstring(memory.out).find("header[@segtype='paragraph']") is not None
    assert "The museum in Leeds paid $13.4 billion" in memory.text
    table = diptych("compare", *pair, "--format", "tsv", "--encoder", "lexical").text.splitlines()
    assert table[0].split("\t")[:2] == ["left", "right"]
    assert ["2", "2"] in [row.split("\t")[:2] for row in table[1:]]


def test_links_join_sentences_where_that_is_asked(diptych: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Storm\n\nThe storm hit Leeds on Monday. It took 5 days to clear the streets.\n")
    asked = ("compare", str(text), str(text), "--unit", "sentence", "--encoder", "lexical", "--format")
    told = json.loads(diptych(*asked, "json").out)
    assert [p["text"] for p in told["right"]["paragraphs"]][1:] == [
        "The storm hit Leeds on Monday.",
        "It took 5 days to clear the streets.",
    ]
    assert 'segtype="sentence"' in diptych(*asked, "tmx").text


def test_links_made_by_hand_are_in_the_comparison_unless_they_are_not_wanted(
    diptych: Run, pair: tuple[str, str]
) -> None:
    left, right = load(pair[0]), load(pair[1])
    decide(left, right, (0, 1), "made")
    decide(left, right, (1, 1), "broken")
    asked = ("compare", *pair, "--format", "tsv", "--encoder", "lexical")
    rows = [row.split("\t")[:4] for row in diptych(*asked).text.splitlines()]
    assert ["1", "2", "1.0000", "made"] in rows
    assert ["2", "2"] not in [row[:2] for row in rows]
    assert ["2", "2"] in [row.split("\t")[:2] for row in diptych(*asked, "--no-handwork").text.splitlines()]


def test_handwork_on_paragraphs_holds_for_their_sentences(diptych: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("The storm hit Leeds on Monday.\n\nIt took 5 days to clear 12 streets. Nobody was hurt.\n")
    other = tmp_path / "other.txt"
    other.write_text(f"{text.read_text()}\nThe mayor thanked all.\n")
    decide(load(str(text)), load(str(other)), (1, 1), "broken")
    asked = ("compare", str(text), str(other), "--unit", "sentence", "--format", "tsv", "--encoder", "lexical")
    assert ["2", "2"] not in [row.split("\t")[:2] for row in diptych(*asked).text.splitlines()]
    assert ["2", "2"] in [row.split("\t")[:2] for row in diptych(*asked, "--no-handwork").text.splitlines()]


def test_damaged_handwork_is_told_and_does_not_stop_the_comparison(diptych: Run, pair: tuple[str, str]) -> None:
    decide(load(pair[0]), load(pair[1]), (0, 1), "made")
    next(folder().iterdir()).write_text("damage")
    outcome = diptych("compare", *pair, "--encoder", "lexical")
    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert "set aside" in outcome.err


def test_one_text_may_come_through_standard_input(diptych: Run, pair: tuple[str, str]) -> None:
    outcome = diptych("compare", "-", pair[1], "--encoder", "lexical", stdin=Path(pair[0]).read_bytes())
    assert outcome.status == 1


def test_names_of_the_corpus_are_texts(diptych: Run) -> None:
    outcome = diptych("compare", "meta-scale/la-vigie", "meta-scale/plain-brief", "--encoder", "lexical")
    assert "La Vigie · fr" in outcome.text


@pytest.mark.parametrize("arguments", [("compare",), ()])
def test_reading_into_a_pipe_prints_the_text_report(diptych: Run, pair: tuple[str, str], arguments: tuple[str]) -> None:
    assert diptych(*arguments, *pair, "--encoder", "lexical").text.startswith("left   ")


def test_reading_a_story_into_a_pipe_compares_its_first_two_versions(diptych: Run) -> None:
    outcome = diptych("meta-scale", "--encoder", "lexical")
    assert outcome.status == 0
    assert "Kabar Pagi" in outcome.text
    assert "The Ledger" in outcome.text


@pytest.mark.parametrize("arguments", [("compare",), ("batch",), ()])
def test_a_model_of_names_that_is_not_there_is_refused_at_once(
    diptych: Run, pair: tuple[str, str], arguments: tuple[str]
) -> None:
    texts = pair[:1] if arguments == ("batch",) else pair
    outcome = diptych(*arguments, *texts, "--ner", "/no/such/model")
    assert (outcome.status, outcome.out) == (2, b"")
    assert outcome.err.count("\n") == 1
    assert "give the folder" in outcome.err
