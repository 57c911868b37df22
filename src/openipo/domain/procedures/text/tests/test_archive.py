"""A book goes out as one file and comes in again; what is no law book is refused before anything is written."""

import json
import stat
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from openipo.domain.procedures.api import LawBook, UnsafeBook, book_folders, pack_book, unpack_book
from openipo.domain.procedures.text import archive
from openipo.domain.procedures.text.tests.small_book import write_book

GOOD = {"trademark/2020/book.toml": b"[book]\n"}


def stated(rules: Mapping[str, str] | None = None, book: str = "testland/trademark") -> bytes:
    return json.dumps({"book": book, "rules": rules or {}}).encode()


def a_file(folder: Path, texts: Mapping[str, bytes], contents: bytes | None = None) -> Path:
    path = folder / "book.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as opened:
        opened.writestr(archive.CONTENTS, stated() if contents is None else contents)
        for name, content in texts.items():
            opened.writestr(name, content)
    return path


def test_every_installed_book_comes_back_as_it_went_out(tmp_path: Path) -> None:
    for place, (name, folder) in enumerate(book_folders().items()):
        book = LawBook.load(folder)
        packed = tmp_path / f"{place}.zip"
        pack_book(book, packed)
        unpacked = unpack_book(packed, tmp_path / str(place))
        again = LawBook.load(unpacked.folder)
        assert (again.id, unpacked.changed) == (name, ())
        assert {id: each.digest for id, each in again.revisions.items()} == {
            id: each.digest for id, each in book.revisions.items()
        }
        pack_book(again, tmp_path / "again.zip")
        assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_a_book_that_needs_rules_of_an_office_that_is_not_installed_is_refused_with_their_names(tmp_path: Path) -> None:
    pack_book(LawBook.load(write_book(tmp_path)), tmp_path / "book.zip")
    with pytest.raises(UnsafeBook, match="rules that are not installed: applicant_is_named"):
        unpack_book(tmp_path / "book.zip", tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_a_rule_installed_in_other_words_is_told(tmp_path: Path) -> None:
    name, folder = next(iter(book_folders().items()))
    rule = next(path.stem for path in sorted(folder.glob("rules/*.py")) if not path.name.startswith("_"))
    right = name.partition("/")[2]
    path = a_file(tmp_path, {f"{right}/2020/book.toml": b""}, stated({f"{right}/{rule}": "0" * 64}, name))
    assert unpack_book(path, tmp_path / "into").changed == (f"{right}/{rule}",)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("trademark/rules/evil.py", "holds a program"),
        ("../trademark/2020/book.toml", "is no part"),
        ("/etc/2020/book.toml", "is no part"),
        ("trademark/../../book.toml", "is no part"),
        ("trademark/2020/..\\book.toml", "is no part"),
        ("C:/2020/book.toml", "is no part"),
        ("trademark/2020/letters/notice.exe", "is no part"),
        ("trademark/2020/deep/er/book.toml", "is no part"),
    ],
)
def test_programs_and_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str, reason: str) -> None:
    path = a_file(tmp_path, {**GOOD, name: b"x = 1"})
    with pytest.raises(UnsafeBook, match=reason):
        unpack_book(path, tmp_path / "into")
    assert not (tmp_path / "into").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    path = a_file(tmp_path, GOOD)
    link = ZipInfo("trademark/2020/fees.toml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(path, "a") as opened:
        opened.writestr(link, "/etc/passwd")
    with pytest.raises(UnsafeBook, match="is no part"):
        unpack_book(path, tmp_path / "into")


def test_a_file_that_grows_beyond_all_measure_is_refused_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnsafeBook, match="too large"):
        unpack_book(a_file(tmp_path, {**GOOD, "trademark/2020/fees.toml": b"#" * 2_000_001}), tmp_path / "into")
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    with pytest.raises(UnsafeBook, match="at most 2"):
        unpack_book(a_file(tmp_path, {**GOOD, "trademark/2020/fees.toml": b""}), tmp_path / "into")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_stands_twice_is_refused(tmp_path: Path) -> None:
    path = a_file(tmp_path, GOOD)
    with ZipFile(path, "a") as opened:
        opened.writestr("trademark/2020/book.toml", b"")
    with pytest.raises(UnsafeBook, match="twice"):
        unpack_book(path, tmp_path / "into")


@pytest.mark.parametrize(
    "contents",
    [
        b"",
        b"[]",
        b"not json",
        stated(book="../etc"),
        stated({"../evil": "0"}),
        stated({"trademark/../evil": "0"}),
        b'{"book": "a/b", "rules": {"x": 1}}',
    ],
)
def test_a_file_that_does_not_say_what_it_is_is_refused(tmp_path: Path, contents: bytes) -> None:
    with pytest.raises(UnsafeBook, match="does not"):
        unpack_book(a_file(tmp_path, GOOD, contents), tmp_path / "into")


def test_what_is_no_archive_no_text_or_no_law_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.zip").write_text("Hello")
    with pytest.raises(UnsafeBook, match="cannot be read as a law book"):
        unpack_book(tmp_path / "note.zip", tmp_path / "into")
    with pytest.raises(UnsafeBook, match="not text"):
        unpack_book(a_file(tmp_path, {"trademark/2020/book.toml": b"\xff\xfe"}), tmp_path / "into")
    with pytest.raises(UnsafeBook, match="no revision"):
        unpack_book(a_file(tmp_path, {"patent/2020/book.toml": b""}), tmp_path / "into")
