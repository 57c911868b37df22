"""The office's table for files of an older system, where it keeps one: does it name what its law books have?"""

from openipo.domain.procedures.lint.finding import Finding, Findings
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.problems import LawBookError
from openipo.domain.procedures.text.taking_up import NAME, read_table


def check_taking_up(book: LawBook) -> Findings:
    """Every mistake of the table beside the books, told with each book that the table names."""
    table = book.folder.parent / NAME
    if not table.is_file() or f'"{book.id}"' not in table.read_text(encoding="utf-8", errors="replace"):
        return
    others = sorted(path for path in table.parent.iterdir() if path != book.folder and any(path.glob("*/book.toml")))
    try:
        read_table(table, {book.id: book, **{f"{book.office.id}/{path.name}": LawBook.load(path) for path in others}})
    except LawBookError as error:
        yield from (Finding(problem.file, problem.line, problem.message) for problem in error.problems)
