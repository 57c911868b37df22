"""The words beside the law are for screens: what is signed, served, published or handed over never reads them."""

import ast
from pathlib import Path

from tests.borders.source import SOURCE, short, source_files, tree

# Doors of what makes a paper; whoever comes through one of them says a text by `on_paper`, or as the law has it.
PAPERS = {"typeset", "render_certificate", "render_extract", "render_fee_statement", "render_cash_report",
          "render_receipt", "office_paper", "issue_paper"}  # fmt: skip
# The rooms of the domain speak as the law does; these few speak to whoever sits at a screen.
FOR_SCREENS = {
    "domain/accounts/errors.py",
    "domain/accounts/role_names.py",
    "domain/cases/in_languages.py",
    "domain/cases/law.py",
    "domain/cases/queries/file_view.py",
    "domain/cases/sentences.py",
    "domain/cases/taking_up/proposing.py",
}


def imports(path: Path) -> set[tuple[str, str]]:
    """What a module takes from others: (module, name)."""
    return {
        (node.module or "", each.name)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    }


def speaks_for_screens(path: Path) -> bool:
    return any(module.startswith("openipo.ui") and name == "in_language" for module, name in imports(path))


def program() -> list[Path]:
    return [path for path in source_files() if "tests" not in path.parts and SOURCE / "ui" not in path.parents]


def test_who_makes_a_paper_does_not_read_the_words_beside_the_law() -> None:
    makers = [path for path in program() if PAPERS & {name for _module, name in imports(path)}]
    assert {
        "apps/backoffice/money/papers.py",
        "apps/register/views/papers.py",
        "domain/correspondence/letter_pdf.py",
    } <= {path.relative_to(SOURCE).as_posix() for path in makers}
    assert [short(path) for path in makers if speaks_for_screens(path)] == [], "say it by on_paper"


def test_the_domain_speaks_as_the_law_does_but_where_it_speaks_to_a_screen() -> None:
    speaking = {
        path.relative_to(SOURCE).as_posix()
        for path in program()
        if SOURCE / "domain" in path.parents and speaks_for_screens(path)
    }
    assert speaking == FOR_SCREENS


def test_the_law_and_its_engine_know_no_words_beside_it() -> None:
    inside = SOURCE / "domain" / "procedures"
    reading = [
        short(path)
        for path in program()
        if inside in path.parents
        and inside / "screen_words" not in path.parents
        and any("screen_words" in module for module, _name in imports(path))
        and path.name != "api.py"
    ]
    assert reading == []
