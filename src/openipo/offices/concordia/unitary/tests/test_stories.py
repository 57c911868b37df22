"""Every story of the law book comes out as it is told."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, load_scenario, run_scenario

FOLDER = Path(__file__).parent.parent
STORIES = sorted(FOLDER.glob("scenarios/*.toml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_story_comes_out_as_it_is_told(story: Path) -> None:
    scenario = load_scenario(story)
    result = run_scenario(LawBook.load(FOLDER), scenario)
    assert scenario.id == story.stem
    assert not result.failures
    assert sum(len(day.checks) for day in result.days) > 0


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 15
