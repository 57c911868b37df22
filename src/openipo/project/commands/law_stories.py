"""`openipo law test`: the dated stories of law books, played and held against what they expect. No database."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.named_books import book_id, folders_of_books, loaded
from openipo.project.commands.result import Failure, Result, add_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openipo.domain.procedures.api import LawBook, ScenarioResult


def add_to(law: Any) -> None:
    test = add_command(law, "test", play_stories, "play the stories of law books against what they expect")
    test.add_argument("folder", nargs="?", type=Path, help="a book's folder; all installed books without it")
    test.add_argument("--story", default="", help="only the stories whose file's name has this in it")
    test.add_argument("--tell", action="store_true", help="tell each story day by day, in words")


def play_stories(arguments: argparse.Namespace) -> Result:
    """Exit code 1 where a story comes out otherwise than it expects, or cannot be read."""
    played: list[dict[str, Any]] = []
    lines: list[str] = []
    for folder in folders_of_books(arguments.folder):
        book = _book(folder)
        for path in book.stories:
            if arguments.story not in path.stem:
                continue
            told, of_story = _play(book, book_id(folder.resolve()), path, tells=arguments.tell)
            played.append(told)
            lines += of_story
    if not played:
        raise Failure(f"No story is named “{arguments.story}”." if arguments.story else "There is no story.")
    failed = [each for each in played if each["failures"]]
    expectations = sum(each["checks"] for each in played)
    lines.append(f"Stories played: {len(played)}, expectations: {expectations}, stories failed: {len(failed)}.")
    data = {"stories": played, "failed": len(failed)}
    return Result(data, lines, ok=not failed, failure=f"Stories that came out otherwise: {len(failed)}.")


def _book(folder: Path) -> "LawBook":
    from openipo.domain.procedures.api import LawBookError

    try:
        return loaded(folder)
    except LawBookError as error:
        raise Failure(
            f"The law book {folder.name} cannot be read: {error.problems[0]} See openipo law check."
        ) from error


def _play(book: "LawBook", named: str, path: Path, *, tells: bool) -> tuple[dict[str, Any], list[str]]:
    from openipo.domain.procedures.api import LawBookError, load_scenario, run_scenario

    name = f"{named}/{path.stem}"
    try:
        result = run_scenario(book, load_scenario(path))
    except LawBookError as error:
        failures, checks, days = [str(problem) for problem in error.problems], 0, []
    else:
        failures = list(result.failures)
        checks = sum(len(day.checks) for day in result.days)
        days = list(_told(result))
    lines = [name, *days] if tells else []
    lines += [f"{name}: {failure}" for failure in failures]
    return {"book": named, "story": path.stem, "checks": checks, "failures": failures}, lines


def _told(result: "ScenarioResult") -> "Iterator[str]":
    """What is done and what follows from it, each with its day and provision."""
    for day in result.days:
        yield f"  {day.on}  {day.act['en']}"
        for each in day.happened:
            yield f"      {each.on}  {each.text['en']} ({each.law})"
