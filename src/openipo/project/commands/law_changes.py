"""`openipo law diff`, `export` and `import`: what changes between two books, and a book as one file. No database."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.named_books import Named, named_books
from openipo.project.commands.result import Failure, Result, add_command

if TYPE_CHECKING:
    from openipo.domain.procedures.api import Difference

BOOK = 'an installed book ("office/right"), a folder or an exported file; "@revision" after it, else its latest'


def add_to(law: Any) -> None:
    diff = add_command(law, "diff", tell_difference, "what differs between two books or revisions, in words")
    diff.add_argument("a", metavar="A", help=BOOK)
    diff.add_argument("b", metavar="B", help=BOOK)
    export = add_command(law, "export", export_book, "write a book as one file: its texts, without the rules' programs")
    export.add_argument("book", metavar="BOOK", help=BOOK)
    export.add_argument("file", metavar="FILE", type=Path, help="the file to be written (.zip)")
    take_in = add_command(law, "import", import_book, "look through an exported book and lay its texts into a folder")
    take_in.add_argument("file", metavar="FILE", type=Path)
    take_in.add_argument("--into", type=Path, help="a folder that is not there yet; without it the file is looked at")


def tell_difference(arguments: argparse.Namespace) -> Result:
    """By provision, in the order of the newer book; what is the same is not told."""
    from openipo.domain.procedures.api import differences_of_books

    with named_books(arguments.a, arguments.b) as (old, new):
        found = differences_of_books(old.book, old.revision, new.book, new.revision)
        data = {
            "from": _stated(old),
            "to": _stated(new),
            "differences": [_as_data(each) for each in found],
        }
    by_provision: dict[str, list[str]] = {}
    for each in found:
        by_provision.setdefault(each.law, []).append(each.sentence["en"])
    lines = [f"{old.name} ({old.revision.law}) -> {new.name} ({new.revision.law})"]
    for law, sentences in by_provision.items():
        lines += [law, *(f"  {sentence}" for sentence in sentences)]
    lines.append(f"{len(found)} difference{'' if len(found) == 1 else 's'} in {len(by_provision)} provisions.")
    return Result(data, lines)


def _stated(named: Named) -> dict[str, Any]:
    revision = named.revision
    in_force_from = revision.in_force_from.isoformat()
    stated = {"book": named.book.id, "revision": revision.id, "law": revision.law}
    return {**stated, "in_force_from": in_force_from, "digest": revision.digest}


def _as_data(each: "Difference") -> dict[str, Any]:
    place = f"{each.source.file}:{each.source.line}" if each.source else ""
    said = {"change": each.change, "kind": each.kind, "id": each.id, "procedure": each.procedure, "law": each.law}
    return {**said, "sentence": dict(each.sentence), "place": place}


def export_book(arguments: argparse.Namespace) -> Result:
    from openipo.domain.procedures.api import pack_book

    with named_books(arguments.book) as (named,):
        try:
            texts = pack_book(named.book, arguments.file)
        except OSError as error:
            raise Failure(f"{arguments.file} cannot be written: {error.strerror}.") from error
        data = {"book": named.book.id, "file": str(arguments.file), "texts": texts}
        data["revisions"] = {each.id: each.digest for each in named.book.revisions.values()}
    return Result(data, [f"{named.book.id}: {texts} texts in {arguments.file}."])


def import_book(arguments: argparse.Namespace) -> Result:
    """The file is looked through whole, and read as a book, before anything is laid into the folder."""
    from openipo.domain.procedures.api import lint

    if not arguments.file.is_file():
        raise Failure(f"There is no file {arguments.file}.")
    if arguments.into and arguments.into.exists():
        raise Failure(f"{arguments.into} is there already; name a folder that is not.")
    with named_books(str(arguments.file)) as (named,):
        findings = [vars(each) for each in lint(named.book)]
        revisions = {each.id: each.digest for each in named.book.revisions.values()}
    data: dict[str, Any] = {"book": named.book.id, "revisions": revisions, "findings": findings}
    if not arguments.into:
        said = "Nothing has been written; say --into FOLDER to lay its texts there."
        return Result(data, [f"{named.book.id}: {len(findings)} remarks of the inspection. {said}"])
    from openipo.domain.procedures.api import unpack_book

    unpacked = unpack_book(arguments.file, arguments.into)
    data |= {"folder": str(unpacked.folder), "rules_changed": list(unpacked.changed)}
    lines = [f"{named.book.id}: {unpacked.files} texts in {unpacked.folder}; {len(findings)} remarks."]
    lines += [f"The rule {name} is installed in other words than in the file." for name in unpacked.changed]
    return Result(data, lines)
