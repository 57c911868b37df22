"""Every story of the law book of representatives comes out as it is told, and the book has no loose end."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, lint, load_scenario, run_scenario

FOLDER = Path(__file__).parent.parent
STORIES = sorted(FOLDER.glob("scenarios/*.toml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_story_comes_out_as_it_is_told(story: Path) -> None:
    scenario = load_scenario(story)
    assert scenario.id == story.stem
    assert not run_scenario(LawBook.load(FOLDER), scenario).failures


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 12


def test_the_inspection_finds_nothing() -> None:
    assert [str(finding) for finding in lint(LawBook.load(FOLDER))] == []
