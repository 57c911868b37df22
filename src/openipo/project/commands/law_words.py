"""`openipo law words`: the texts of a law beside their words for the screens in a further language. No database."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openipo.project.commands.named_books import use_published_law
from openipo.project.commands.prepare import start_django
from openipo.project.commands.result import Failure, Result, add_command


def add_to(law: Any) -> None:
    words = add_command(law, "words", show_words, "list the texts of a law that have no words in a further language")
    words.add_argument("language", help="the language of the screens: ar")
    words.add_argument("--office", default="", help="its id; the office of this installation without it")
    words.add_argument("--write", type=Path, metavar="FILE", help="write all texts to this file, empty where to fill")


def show_words(arguments: argparse.Namespace) -> Result:
    """Exit code 0 whether words are missing or not: a page shows the law's own text where it has none."""
    from openipo.domain.procedures.api import LawBookError, file_to_fill_in, missing_words, office_folders

    start_django()
    from django.conf import settings

    office, language = arguments.office or settings.OFFICE, arguments.language
    if office not in office_folders():
        raise Failure(f"There is no office “{office}”; installed are {', '.join(office_folders())}.")
    try:
        missing = missing_words(office, language)
        filled = file_to_fill_in(office, language) if arguments.write else ""
    except LawBookError as error:
        raise Failure(f"The law of {office} cannot be read: {error.problems[0]} See openipo law check.") from error
    lines = [f"{text.file}:{text.line}: {text.words}" for text in missing]
    lines.append(f"Texts of {office} without words in {language}: {len(missing)}.")
    if arguments.write:
        _write(arguments.write, filled)
        lines = [f"{arguments.write} is written; texts to fill in: {len(missing)}."]
    return Result({"office": office, "language": language, "missing": [vars(text) for text in missing]}, lines)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}.") from error


def words_checked(folders: Iterable[Path]) -> dict[str, list[dict[str, Any]]]:
    """What is wrong with the words of the installed offices to which the books in these folders belong."""
    from openipo.domain.procedures.api import LawBookError, findings_in_words, office_folders

    use_published_law()
    asked = {folder.parent for folder in folders}
    found: dict[str, list[dict[str, Any]]] = {}
    for office, folder in office_folders().items():
        if folder not in asked:
            continue
        try:
            found[office] = [vars(each) for each in findings_in_words(office)]
        except LawBookError:  # told as findings of the book
            found[office] = []
    return found
