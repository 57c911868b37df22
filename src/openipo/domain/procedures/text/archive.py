"""A law book as one file: its texts in a plain archive, with the names of the rules it needs, but not the rules.

A rule is a program. What comes in a file may name rules, never bring them: it is read with those that are installed.
"""

import json
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from openipo.domain.procedures.model.usage import usage_of
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.offices import book_folders
from openipo.domain.procedures.text.sister_books import rule_file, sister_of

CONTENTS = "law-book.json"
OF_THE_OFFICE = ("office.toml", "calendar.toml", "gazette.toml")
NAME = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"
TEXT = re.compile(
    rf"(?:{CONTENTS}|{'|'.join(OF_THE_OFFICE)}|{NAME}/{NAME}/{NAME}\.toml|{NAME}/scenarios/{NAME}\.toml"
    rf"|{NAME}/{NAME}/(?:procedures|scenarios)/{NAME}\.toml|{NAME}/{NAME}/letters/{NAME}\.txt)"
)
RULE = re.compile(r"[a-z0-9-]+/[a-z][a-z0-9_]*")
LONGEST_FILE = 2_000_000  # bytes, far above any text of a law
LARGEST_BOOK = 50_000_000
MOST_FILES = 5_000


class UnsafeBook(ValueError):
    """The file is no law book, or holds what a law book's file must not hold. The message says what."""


@dataclass(frozen=True)
class Unpacked:
    """A book that came in a file: where its texts lie now, and how its rules compare with those installed.

    `changed` are rules that are installed in other words than when the file was made.
    """

    id: str
    folder: Path
    files: int
    changed: tuple[str, ...]


def pack_book(book: LawBook, target: Path) -> int:
    """Write the book with all its revisions and stories into one file; the number of texts in it.

    The same book gives the same file, byte for byte.
    """
    texts = dict(sorted(_texts(book)))
    contents = {
        "format": 1,
        "book": book.id,
        "revisions": {each.id: each.digest for each in book.revisions.values()},
        "rules": _rules_in_use(book),
    }
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_entry(CONTENTS), json.dumps(contents, indent=1, sort_keys=True))
        for name, path in texts.items():
            archive.writestr(_entry(name), path.read_bytes())
    return len(texts)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    return entry


def _texts(book: LawBook) -> Iterator[tuple[str, Path]]:
    """Every text by its name in the file: what lies beside a book goes before what it was installed with."""
    office = book.folder.parent
    yield from ((name, office / name) for name in OF_THE_OFFICE if (office / name).exists())
    sister = sister_of(book.folder)
    for folder in (*([sister] if sister else []), book.folder, *book.beside):
        right = sister.name if folder == sister else book.folder.name
        for path in sorted([*folder.rglob("*.toml"), *folder.rglob("*.txt")]):
            name = f"{right}/{path.relative_to(folder).as_posix()}"
            if TEXT.fullmatch(name):
                yield name, path


def _rules_in_use(book: LawBook) -> dict[str, str]:
    """The digests of the rules in use, each by the right whose folder it stands in: "trademark/mark_is_represented"."""
    names = {name for revision in book.revisions.values() for name in usage_of(revision).rules}
    files = [rule_file(book.folder, name) for name in sorted(names)]
    own = {f"{path.parent.parent.name}/{path.stem}": _digest(path) for path in files}
    sister = sister_of(book.folder)
    return {**(_rules_in_use(LawBook.load(sister)) if sister else {}), **own}


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def unpack_book(source: Path, into: Path) -> Unpacked:
    """Lay the texts of a file into the folder `into`, beside the installed rules that they name.

    Raises UnsafeBook, with nothing written, where the file is not a law book, is too large, holds programs or names
    that lead out of the folder, or needs a rule that is not installed.
    """
    try:
        with ZipFile(source) as archive:
            texts = _read(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise UnsafeBook(f"the file {source.name} cannot be read as a law book: {error}.") from error
    contents = _contents(texts.pop(CONTENTS, b""))
    office, _, right = contents["book"].partition("/")
    _refuse_foreign(texts, right)
    wanted: Mapping[str, str] = contents["rules"]
    rules = _installed(office, wanted)
    for name, content in texts.items():
        place = into / office / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    folder = into / office / right
    for rule, path in rules.items():
        _lend(path, into / office / rule.partition("/")[0] / "rules")
    changed = tuple(name for name, digest in wanted.items() if _digest(rules[name]) != digest)
    return Unpacked(contents["book"], folder, len(texts), changed)


def _lend(rule: Path, to: Path) -> None:
    """The installed rule, and the test that proves it."""
    (to / "tests").mkdir(parents=True, exist_ok=True)
    shutil.copy(rule, to / rule.name)
    test = rule.parent / "tests" / f"test_{rule.name}"
    if test.exists():
        shutil.copy(test, to / "tests" / test.name)


def _read(archive: ZipFile) -> dict[str, bytes]:
    """Every text, looked at before it is read and counted while it is."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise UnsafeBook(f"the file holds {len(entries)} texts; a law book has at most {MOST_FILES}.")
    texts: dict[str, bytes] = {}
    size = 0
    for entry in entries:
        _refuse_unsafe(entry, texts)
        with archive.open(entry) as opened:
            content = opened.read(LONGEST_FILE + 1)
        size += len(content)
        if len(content) > LONGEST_FILE or size > LARGEST_BOOK:
            raise UnsafeBook(f"{entry.filename} makes the book too large ({LARGEST_BOOK // 1_000_000} MB at most).")
        _refuse_binary(entry.filename, content)
        texts[entry.filename] = content
    return texts


def _refuse_unsafe(entry: ZipInfo, known: Mapping[str, bytes]) -> None:
    name = entry.filename
    if name.endswith(".py"):
        raise UnsafeBook(f"the file holds a program ({name}); rules are installed with an office, never imported.")
    if not TEXT.fullmatch(name) or stat.S_ISLNK(entry.external_attr >> 16):
        raise UnsafeBook(f"{name!r} is no part of a law book; nothing has been taken from the file.")
    if name in known:
        raise UnsafeBook(f"{name} stands in the file twice.")


def _refuse_binary(name: str, content: bytes) -> None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnsafeBook(f"{name} is not text in UTF-8.") from error


def _contents(stated: bytes) -> dict[str, Any]:
    """What the file says of itself: the book's id and the rules it needs."""
    try:
        contents = json.loads(stated)
        book, rules = contents["book"], contents["rules"]
    except (ValueError, KeyError, TypeError) as error:
        raise UnsafeBook(f"the file does not say which book it is: {CONTENTS} is missing or broken.") from error
    plain = isinstance(rules, dict) and all(isinstance(each, str) for each in (*rules, *rules.values()))
    named = isinstance(book, str) and re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", book)
    if not plain or not named or not all(RULE.fullmatch(name) for name in rules):
        raise UnsafeBook(f"{CONTENTS} does not name the book and its rules as it should.")
    return {"book": book, "rules": rules}


def _refuse_foreign(texts: Mapping[str, bytes], right: str) -> None:
    if not any(name.startswith(f"{right}/") and name.endswith("/book.toml") for name in texts):
        raise UnsafeBook(f"the file holds no revision of {right!r}: no book.toml below it.")


def _installed(office: str, wanted: Mapping[str, str]) -> dict[str, Path]:
    """The installed rules of the office's own books, and those of other books that are the same to the letter."""
    folders = book_folders()
    found: dict[str, Path] = {}
    for rule, digest in wanted.items():
        right, _, name = rule.partition("/")
        own = folders.get(f"{office}/{right}")
        same = [path for folder in folders.values() if _is_same(path := folder / "rules" / f"{name}.py", digest)]
        places = [*([own / "rules" / f"{name}.py"] if own else []), *same]
        existing = [path for path in places if path.exists()]
        if existing:
            found[rule] = existing[0]
    missing = sorted(rule.partition("/")[2] for rule in wanted if rule not in found)
    if missing:
        raise UnsafeBook(
            f"the book needs rules that are not installed: {', '.join(missing)}. Install the office that has them."
        )
    return found


def _is_same(path: Path, digest: str) -> bool:
    return path.exists() and _digest(path) == digest
