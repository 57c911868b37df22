"""A lawyer breaks the law book: the check says where, and the office goes on under the book that it had."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from openipo.domain.procedures.api import LawBook, LawBookError, book_folders

BOOK = f"{settings.OFFICE}/trademark"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the book, to be broken."""
    office = tmp_path / "elsewhere"
    original = book_folders()[BOOK]
    shutil.copytree(original, office / "trademark", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("office.toml", "calendar.toml"):
        shutil.copy(original.parent / name, office / name)
    return office / "trademark"


def procedure_file(book: Path) -> Path:
    return next(path for path in sorted(book.glob("*/procedures/*.toml")) if path.stem == "application")


BREAKAGES: dict[str, Callable[[str], str]] = {
    "a bracket is missing": lambda text: text.replace("[procedure]", "[procedure", 1),
    "a word is misspelt": lambda text: text.replace("first_phase", "frist_phase", 1),
    "a phase does not exist": lambda text: text.replace('to = "', 'to = "nowhere-', 1),
    "a period is no number": lambda text: text.replace("months = ", 'months = "two" #', 1),
    "it was saved in another encoding": lambda text: text,
}


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_the_check_names_file_and_line_and_fails(
    book: Path, breakage: str, openipo: Callable[..., tuple[int, str, str]]
) -> None:
    broken = procedure_file(book)
    text = BREAKAGES[breakage](broken.read_text(encoding="utf-8"))
    broken.write_bytes(text.encode("utf-16" if "encoding" in breakage else "utf-8"))
    code, said, complaint = openipo("law", "check", book)
    assert code == 1
    assert f"procedures/{broken.name}" in said
    assert "error" in said
    assert len(complaint.strip().splitlines()) == 1
    with pytest.raises(LawBookError, match=broken.name):
        LawBook.load(book)


def test_a_rule_whose_program_fails_is_named(book: Path, openipo: Callable[..., tuple[int, str, str]]) -> None:
    rule = next(path for path in sorted((book / "rules").glob("*.py")) if path.stem != "__init__")
    rule.write_text("def broken(:\n")
    code, said, complaint = openipo("law", "check", book)
    assert code == 1
    assert rule.stem in said + complaint
    assert "Traceback" not in said + complaint
