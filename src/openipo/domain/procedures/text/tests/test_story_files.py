"""Stories lie with the book, and with the revisions that tell them anew."""

from pathlib import Path

from openipo.domain.procedures.text.story_files import story_files


def told(folder: Path, *names: str) -> None:
    (folder / "scenarios").mkdir(parents=True)
    for name in names:
        (folder / "scenarios" / f"{name}.toml").write_text(folder.name, encoding="utf-8")


def test_a_revision_that_tells_a_story_anew_goes_before_the_book_and_older_revisions(tmp_path: Path) -> None:
    book, beside = tmp_path / "book", tmp_path / "beside"
    told(book, "b", "a", "c")
    told(book / "2024", "b")
    told(beside / "2027", "b", "d")
    found = {path.stem: path.read_text(encoding="utf-8") for path in story_files(book, (beside,))}
    assert found == {"a": "book", "b": "2027", "c": "book", "d": "2027"}
    assert list(found) == ["a", "b", "c", "d"]


def test_without_a_revision_the_story_before_it_stands_again(tmp_path: Path) -> None:
    book, beside = tmp_path / "book", tmp_path / "beside"
    told(book, "a")
    told(beside / "2027", "a", "b")
    found = story_files(book, (beside,), without="2027")
    assert [path.parent.parent for path in found] == [book]


def test_a_book_without_stories(tmp_path: Path) -> None:
    assert story_files(tmp_path) == []
