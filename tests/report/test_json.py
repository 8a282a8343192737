"""JSON by the contract `diptych/comparison/1`, field by field."""

import json
from dataclasses import replace

from hypothesis import given

from tests.report.comparisons import comparisons, example, example_reviewed
from tui.align.handwork import Handwork
from tui.compare.comparison import Comparison
from tui.report.json_report import as_json


def test_the_example_is_written_to_the_letter() -> None:
    six = {"paragraph": 0, "start": 7, "end": 13, "text": "6 أيام"}
    five = {"paragraph": 1, "start": 8, "end": 14, "text": "5 days"}
    kyiv = {"paragraph": 1, "start": 18, "end": 22, "text": "Kyiv"}
    day = "duration-day"
    assert as_json(example()) == {
        "schema": "diptych/comparison/1",
        "left": {
            "source": "left.md",
            "title": "Left title",
            "language": "en",
            "paragraphs": [
                {"text": "Left title", "role": "title"},
                {"text": "It took 5 days in Kyiv.", "role": "body"},
            ],
        },
        "right": {
            "source": "right.md",
            "title": "",
            "language": "ar",
            "paragraphs": [
                {"text": "استغرق 6 أيام في كييف.", "role": "body"},
                {"text": "Share", "role": "boilerplate"},
            ],
        },
        "links": [{"left": 1, "right": 0, "score": 0.75}],
        "mentions": {
            "left": [
                {**five, "kind": "number", "value": "5", "unit": day, "entity": None},
                {**kyiv, "kind": "name", "value": "Kyiv", "unit": None, "entity": 0},
            ],
            "right": [{**six, "kind": "number", "value": "6", "unit": day, "entity": None}],
        },
        "mismatches": [
            {
                "relation": "conflict",
                "kind": "number",
                "left": {**five, "value": "5"},
                "right": {**six, "value": "6"},
            },
            {"relation": "missing", "kind": "name", "left": {**kyiv, "value": "Kyiv"}, "right": None},
        ],
        "entities": [{"name": "Kyiv", "kind": "place", "left": [1], "right": []}],
    }


def test_a_link_made_by_hand_says_so_in_a_key_of_its_own() -> None:
    by_hand = replace(example(), handwork=Handwork({(1, 0): "made"}))
    assert as_json(by_hand)["links"] == [{"left": 1, "right": 0, "score": 0.75, "origin": "made"}]


@given(comparisons())
def test_what_is_written_is_read_back_and_points_where_it_says(comparison: Comparison) -> None:
    told = json.loads(json.dumps(as_json(comparison)))
    for side in ("left", "right"):
        for mention in told["mentions"][side]:
            text = told[side]["paragraphs"][mention["paragraph"]]["text"]
            assert text[mention["start"] : mention["end"]] == mention["text"]
            assert mention["kind"] in ("number", "date", "name")
            assert mention["entity"] is None or mention["entity"] < len(told["entities"])
            assert isinstance(mention["value"], str)
        for entity in told["entities"]:
            assert all(index < len(told["mentions"][side]) for index in entity[side])
    for mismatch in told["mismatches"]:
        missing = [side for side in ("left", "right") if mismatch[side] is None]
        assert len(missing) == (mismatch["relation"] == "missing")
    for link in told["links"]:
        assert 0 <= link["score"] <= 1


def test_what_was_decided_by_hand_stands_in_keys_of_its_own() -> None:
    plain, told = as_json(example()), as_json(example_reviewed())
    conflict, missing = plain["mismatches"]
    assert told["mismatches"] == [{**conflict, "review": {"verdict": "checked", "note": "asked <both>"}}]
    assert told["dismissed"] == [{**missing, "review": {"verdict": "wrong", "note": ""}}]
    assert "dismissed" not in plain
