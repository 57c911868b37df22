"""`openipo marks`: compare marks, and search an index of them.

An index named with --index stands by itself in OPENIPO_HOME, for trials; without --index it is that of the register.
"""

import argparse
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.mark_aids import (
    Searched,
    add_terms_to,
    goods_by,
    in_register,
    meanings_chosen,
    picture_in,
)
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.domain.searches.api import IndexReport
    from openipo.similarity.api import Comparison, Entry, MarkIndex
    from openipo.similarity.goods.api import KnownGoods
    from openipo.similarity.pictures.api import PictureFeatures

_REGISTER = "register"
_MOST = 1_000


def add_to(subparsers: Any) -> None:
    marks = add_group(subparsers, "marks", "compare marks, and find those that are alike")
    index = add_command(marks, "index", index_register, "bring the index of marks up to date with the register")
    index.add_argument("--rebuild", action="store_true", help="lay all marks out anew, and weigh words anew")
    _named(index)
    search = add_command(marks, "search", search_marks, "find the marks most like a text, a picture or both")
    search.add_argument("text", nargs="?", default="", help="the words of the mark")
    search.add_argument("--image", type=Path, metavar="FILE", help="the picture of the mark")
    search.add_argument("--class", dest="classes", action="append", type=a_class, default=[], help="only in this class")
    search.add_argument("--claims", action="append", type=a_class, default=[], help="the mark is for goods of it")
    add_terms_to(search)
    search.add_argument("--limit", type=int, default=20, help="at most so many")
    search.add_argument("--public", action="store_true", help="only what the public may know")
    _named(search)
    comparison = add_command(marks, "compare", compare_marks, "compare two marks, with parts and reasons")
    comparison.add_argument("first", nargs="?", default="", help="the words of one mark")
    comparison.add_argument("second", nargs="?", default="", help="the words of the other")
    comparison.add_argument("--image-a", type=Path, metavar="FILE", help="the picture of the first")
    comparison.add_argument("--image-b", type=Path, metavar="FILE", help="the picture of the second")
    comparison.add_argument("--classes-a", default="", help="classes of the first, as 25 or 9,42")
    comparison.add_argument("--classes-b", default="", help="classes of the second")
    comparison.add_argument("--goods-a", action="append", default=[], help="an item of the first, in one class")
    comparison.add_argument("--goods-b", action="append", default=[], help="an item of the second, in one class")
    add_terms_to(comparison)
    _named(comparison)
    load = add_command(marks, "load", load_marks, "make an index of its own from a table (id, mark, classes, image)")
    load.add_argument("file", type=Path, help="a CSV file")
    _named(load)


def _named(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", help="an index of its own, by name", type=a_name)


def a_name(text: str) -> str:
    """The name of an index: letters, figures, dashes."""
    if not text.replace("-", "").replace("_", "").isalnum() or len(text) > 60:
        raise argparse.ArgumentTypeError(f"“{text}” cannot name an index; use letters, figures and dashes.")
    return text


def a_class(text: str) -> int:
    """A class of the Nice Classification as typed."""
    if not text.isdecimal() or not 0 < int(text) <= 45:
        raise argparse.ArgumentTypeError(f"“{text}” is not a class; classes go from 1 to 45.")
    return int(text)


def _folder(name: str | None) -> Path:
    return Path(os.environ.get("OPENIPO_HOME", "var")).resolve() / "marks" / (name or _REGISTER)


def _open(name: str | None, goods: "KnownGoods | None" = None) -> "MarkIndex":
    from openipo.similarity.api import IndexUnusable, MarkIndex

    try:
        return MarkIndex.open(_folder(name), goods=goods, meanings=meanings_chosen())
    except IndexUnusable as error:
        how = f"openipo marks load FILE.csv --index {name}" if name else "openipo marks index"
        raise Failure(f"{error} Type `{how}`.") from error


def load_marks(arguments: argparse.Namespace) -> Result:
    """A new index in the place of the one of that name: the old one serves until the new one is whole."""
    from openipo.similarity.api import MarkIndex
    from openipo.similarity.trials.drawn import UnreadRow, with_pictures
    from openipo.similarity.trials.loading import BadTable, entries_from

    if not arguments.index:
        raise Failure(
            "Say with --index which index the table is for; that of the register is not loaded from tables.", 2
        )
    folder = _folder(arguments.index)
    draft = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        index = MarkIndex.create(draft)
        unread: list[UnreadRow] = []
        rows = index.add(with_pictures(entries_from(arguments.file), arguments.file.parent, unread))
        count = len(index)
        shutil.rmtree(folder, ignore_errors=True)
        draft.rename(folder)
    except BadTable as error:
        raise Failure(str(error)) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    data = {"index": arguments.index, "marks": count, "unread": [vars(each) for each in unread]}
    again = f"Rows with the id of an earlier one, which they replace: {rows - count}."
    told = [*map(str, unread), f"{count} marks are in the index {arguments.index}."]
    return Result(data, told, notes=(again,) if rows > count else ())


def index_register(arguments: argparse.Namespace) -> Result:
    """With --index only laid out anew; for the register, what changed is taken over first."""
    if not arguments.index:
        return _index_register(rebuild=arguments.rebuild)
    index = _open(arguments.index)
    if arguments.rebuild:
        index.rebuild()
    return Result({"index": arguments.index, "marks": len(index)}, [f"{len(index)} marks are in the index."])


def _index_register(*, rebuild: bool) -> Result:
    """What was missed is caught up; with `rebuild`, or where the index is of another version, all is made anew."""
    start_with_database()
    from openipo.domain.searches.api import IndexNotReady

    try:
        report = _brought_up_to_date(rebuild=rebuild)
    except IndexNotReady as fault:  # no index can be made either: what the office says of goods is unreadable
        raise Failure(str(fault)) from fault
    line = f"{report.taken} files were taken over; {report.marks} marks are in the index of the register."
    return Result({"index": _REGISTER, "taken": report.taken, "marks": report.marks}, [line])


def _brought_up_to_date(*, rebuild: bool) -> "IndexReport":
    from openipo.domain.searches.api import IndexNotReady, catch_up, rebuild_index
    from openipo.similarity.api import IndexUnusable

    try:
        return rebuild_index() if rebuild else catch_up()
    except (IndexNotReady, IndexUnusable):
        return rebuild_index()


def search_marks(arguments: argparse.Namespace) -> Result:
    """Hits, best first."""
    if not 0 < arguments.limit <= _MOST:
        raise Failure(f"--limit is a number from 1 to {_MOST}.", 2)
    picture = picture_in(arguments.image)
    if not arguments.text and picture is None:
        raise Failure("Say what to search: the words of a mark, or its picture with --image.", 2)
    if arguments.text:
        _readable(arguments.text)
    hits, searched = _in_index(arguments, picture) if arguments.index else in_register(arguments, picture)
    lines = [f"{said.total:5.1f}  {_number(entry):18} {entry.mark.words}  ({said.why})" for entry, said in hits]
    nothing = "No mark is alike." if searched else "There is no mark to search yet."
    return Result([_hit(entry, said) for entry, said in hits], lines or [nothing], notes=_cut(arguments.text))


def _in_index(arguments: argparse.Namespace, picture: "PictureFeatures | None") -> "Searched":
    from openipo.similarity.api import Filters, Mark

    index = _open(arguments.index, goods_by(arguments.terms))
    filters = Filters(classes=tuple(arguments.classes))
    asked = Mark(arguments.text, tuple(arguments.claims), picture=picture)
    hits = index.search(asked, arguments.limit, filters=filters, confidential=not arguments.public)
    return [(hit.entry, hit.comparison) for hit in hits], index.count(confidential=not arguments.public)


def _number(entry: "Entry") -> str:
    """In the register's index the number of the file; elsewhere the id."""
    return str(entry.more.get("number", entry.id))


def _hit(entry: "Entry", said: "Comparison") -> dict[str, Any]:
    return {
        "number": _number(entry),
        "mark": entry.mark.words,
        "classes": list(entry.mark.classes),
        "score": said.total,
        "parts": _parts(said),
        "why": said.why,
    }


def _parts(comparison: "Comparison") -> dict[str, Any]:
    return {part.name: {"score": part.score, "why": part.why} for part in comparison.parts}


def _readable(*texts: str) -> None:
    """Refuses a text in which there is nothing to compare."""
    from openipo.similarity.api import readings_of

    for text in texts:
        if not readings_of(text):
            raise Failure(f"There are no letters or figures to compare in “{text[:40]}”.", 2)


def _cut(*texts: str) -> tuple[str, ...]:
    """A sentence for each long text of which only the beginning is compared."""
    from openipo.similarity.api import MOST_WORDS, words_left_out

    left = [(text, words_left_out(text)) for text in texts if text]
    said = "Only the first {most} words of “{text}…” are compared; {left} more are left out."
    return tuple(said.format(most=MOST_WORDS, text=text[:40], left=more) for text, more in left if more)


def _classes(text: str) -> tuple[int, ...]:
    from openipo.similarity.trials.loading import BadTable, classes_in

    try:
        return classes_in(text)
    except BadTable as error:
        raise Failure(str(error), 2) from error


def compare_marks(arguments: argparse.Namespace) -> Result:
    """Parts, total and the sentence; with --index, words weigh as in that index."""
    from openipo.similarity.api import Mark, compare
    from openipo.similarity.pictures.api import picture_part

    first_picture, second_picture = picture_in(arguments.image_a), picture_in(arguments.image_b)
    drawn = first_picture is not None and second_picture is not None
    if not drawn and not (arguments.first and arguments.second):
        raise Failure("Two marks are compared; give the words of both, or a picture of both.", 2)
    _readable(*(text for text in (arguments.first, arguments.second) if text or not drawn))
    classes_a, classes_b = _classes(arguments.classes_a), _classes(arguments.classes_b)
    first = Mark(arguments.first, classes_a, tuple(arguments.goods_a), picture=first_picture)
    second = Mark(arguments.second, classes_b, tuple(arguments.goods_b), picture=second_picture)
    goods, meanings = goods_by(arguments.terms), meanings_chosen()
    if arguments.index:
        comparison = _open(arguments.index, goods).compare(first, second)
    else:
        comparison = compare(
            first, second, goods=goods, pictures=picture_part, meanings=meanings.part if meanings else None
        )
    data = {"score": comparison.total, "parts": _parts(comparison), "why": comparison.why}
    lines = [f"{comparison.total:5.1f}  {comparison.why}"]
    lines += [f"{part.score:5.1f}  {part.name}" for part in comparison.parts]
    return Result(data, lines, notes=_cut(arguments.first, arguments.second))
