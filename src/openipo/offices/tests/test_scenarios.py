"""Every story of every law book comes out as it expects. A failure names file, line and day."""

from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, book_folders, load_scenario, run_scenario

STORIES = [
    pytest.param(folder, path, id=f"{book}/{path.stem}")
    for book, folder in book_folders().items()
    for path in sorted((folder / "scenarios").glob("*.toml"))
]


@pytest.mark.parametrize(("folder", "path"), STORIES)
def test_the_story_comes_out_as_expected(folder: Path, path: Path) -> None:
    result = run_scenario(LawBook.load(folder), load_scenario(path))

    assert not result.failures, "\n".join(result.failures)


@pytest.mark.parametrize(("folder", "path"), STORIES)
def test_the_story_is_named_like_its_file(folder: Path, path: Path) -> None:
    assert load_scenario(path).id == path.stem


@pytest.mark.parametrize("folder", book_folders().values(), ids=list(book_folders()))
def test_a_book_has_stories(folder: Path) -> None:
    assert list((folder / "scenarios").glob("*.toml")), "a law book without stories is not tested"
