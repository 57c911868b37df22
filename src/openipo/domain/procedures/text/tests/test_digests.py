"""One figure for all that a story comes out by: another text or another program, another figure."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, place_of_publication, publish_law_in
from openipo.domain.procedures.text import digests
from openipo.domain.procedures.text.digests import digest_of_program, digest_of_text, program_is_as_loaded
from openipo.domain.procedures.text.tests.small_book import write_book
from openipo.domain.procedures.text.tests.test_sister_books import BOOK, SISTER

PUBLISHED = "law/testland/trademark/2030/book.toml"


@pytest.fixture(autouse=True)
def _published(tmp_path: Path) -> Iterator[None]:
    before = place_of_publication("x")
    publish_law_in(tmp_path / "law")
    yield
    publish_law_in(before.parent if before else None)


@pytest.fixture
def book(tmp_path: Path) -> LawBook:
    """A book that builds on another one of its office."""
    write_book(tmp_path / "office", {BOOK: SISTER})
    return LawBook.load(tmp_path / "office" / "designs")


def change(path: Path, text: str = "\n# changed\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + text, encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "office/office.toml",
        "office/calendar.toml",
        "office/designs/2021/book.toml",
        "office/trademark/2020/fees.toml",
        "office/trademark/rules/another_rule.py",
        "office/designs/2021/letters/notice.en.txt",
        PUBLISHED,
    ],
)
def test_whatever_the_book_or_one_it_may_build_on_is_read_from_changes_the_figure(
    book: LawBook, tmp_path: Path, name: str
) -> None:
    before = digest_of_text(book)
    change(tmp_path / name)
    assert digest_of_text(book) != before


@pytest.mark.parametrize("name", ["office/designs/scenarios/other.toml", "office/duties.toml", "office/demo/lives.py"])
def test_stories_and_what_is_no_law_do_not(book: LawBook, tmp_path: Path, name: str) -> None:
    before = digest_of_text(book)
    change(tmp_path / name)
    assert digest_of_text(book) == before


def test_the_figure_is_of_what_is_written_and_not_of_when(book: LawBook, tmp_path: Path) -> None:
    before = digest_of_text(book)
    path = tmp_path / "office" / BOOK
    text = path.read_text(encoding="utf-8")
    change(path)
    path.write_text(text, encoding="utf-8")
    assert digest_of_text(book) == before


def test_a_program_laid_over_the_running_one_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert program_is_as_loaded()
    change(tmp_path / "engine" / "new.py")
    monkeypatch.setattr(digests, "_READS_THE_LAW", (*digests._READS_THE_LAW, tmp_path / "engine"))
    assert not program_is_as_loaded()


def test_the_figure_of_the_program_is_of_its_files_and_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of_program()
    digest_of_program.cache_clear()
    assert digest_of_program() == before
    for name, value in (("_LIBRARIES", ("no-such-library",)), ("_AT_START", digests._AT_START[1:])):
        monkeypatch.setattr(digests, name, value)
        digest_of_program.cache_clear()
        assert digest_of_program() != before
        monkeypatch.undo()
    digest_of_program.cache_clear()
