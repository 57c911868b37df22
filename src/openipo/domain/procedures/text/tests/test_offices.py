"""Offices are found by entry point; the program knows none by name."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from openipo.domain.procedures.api import UnknownBook, book, book_folders, books, office_folders
from openipo.domain.procedures.text import offices
from openipo.domain.procedures.text.tests.small_book import write_book


@pytest.fixture
def testland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installed office called testland, beside an entry point that leads nowhere and one without an office.toml."""
    folder = write_book(tmp_path / "testland_office").parent
    (folder / "__init__.py").touch()
    (tmp_path / "empty_office").mkdir()
    (tmp_path / "empty_office" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    names = {"testland": "testland_office", "nowhere": "no_such_office", "empty": "empty_office"}
    found = [EntryPoint(name, package, offices.GROUP) for name, package in names.items()]
    monkeypatch.setattr(offices, "entry_points", lambda group: [each for each in found if each.group == group])
    office_folders.cache_clear()
    yield folder
    office_folders.cache_clear()


def test_an_installed_office_is_found_with_its_books(testland: Path) -> None:
    assert office_folders() == {"testland": testland}
    assert book_folders() == {"testland/trademark": testland / "trademark"}
    assert list(books()) == ["testland/trademark"]
    assert book("testland/trademark").right == "trademark"


def test_an_unknown_book_is_refused_with_those_there_are(testland: Path) -> None:
    with pytest.raises(UnknownBook, match="no law book 'testland/patent'; installed are: testland/trademark"):
        book("testland/patent")
