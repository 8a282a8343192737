"""The entities of the bundled stories, measured against what these name: every measure has a floor."""

import pytest

from tests.benchmarks.entities import Score, compared, score
from tests.benchmarks.entity_gold import GOLD


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """The scores of each story, all pairs of its versions together."""
    found = {story: Score() for story in GOLD}
    for story, comparison in compared():
        found[story].add(score(story, comparison))
    return found


@pytest.mark.parametrize("story", GOLD)
@pytest.mark.parametrize(("share", "least"), [("purity", 0.98), ("completeness", 0.96), ("kinds", 0.83)])
def test_mentions_are_gathered_by_what_they_name(
    scores: dict[str, Score], story: str, share: str, least: float
) -> None:
    assert scores[story].mentions > 500
    assert scores[story].shares[share] >= least, scores[story].wrong


@pytest.mark.parametrize("story", GOLD)
def test_hardly_a_group_names_nothing(scores: dict[str, Score], story: str) -> None:
    assert scores[story].shares["noise"] <= 0.03, scores[story].wrong


@pytest.mark.parametrize("story", GOLD)
def test_a_form_means_one_entity(story: str) -> None:
    forms = [form for _, forms in GOLD[story] for form in forms]
    assert len(forms) == len(set(forms))
