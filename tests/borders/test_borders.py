"""Borders that no import shows: who reads the clock, who names a country, what a file may not tell of its making."""

import ast
import re
import tomllib
from pathlib import Path

from openipo.standards.st3 import UNKNOWN
from tests.borders.source import ROOT, SOURCE, files, short, source_files, tree

CLOCK = SOURCE / "kernel" / "clock"
CLOCK_READERS = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"),
                 ("time", "time"), ("timezone", "now"), ("timezone", "localdate")}  # fmt: skip
ADDRESS = re.compile(
    r"(?:files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian|repo1?\.maven|--index-url|--find-links)"
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|opt|farm|mnt)/\w")
TEXT = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".sh", ".cfg", ".ini", ".yml", ".po", ".typ", ".svg", ""}


def text_files() -> list[Path]:
    this = Path(__file__)
    return [path for path in files() if path.suffix in TEXT and path != this and "vendor" not in path.parts]


def test_only_the_clock_room_reads_the_clock() -> None:
    reading = [
        f"{short(path)}:{node.lineno}"
        for path in source_files()
        if CLOCK not in path.parents
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _called(node) in CLOCK_READERS
    ]
    assert reading == [], "pass the day and the instant in"


def _called(node: ast.Call) -> tuple[str, str]:
    if not isinstance(node.func, ast.Attribute):
        return "", ""
    owner = node.func.value
    name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    return name, node.func.attr


def test_no_country_is_named_outside_its_law_book() -> None:
    """The core knows no country: an office's id stands in its own folder, and as a default in the settings only.

    That marks name countries, any country, is no knowledge of one.
    """
    allowed = {
        SOURCE / "project" / "settings" / "base.py",
        SOURCE / "similarity" / "measure" / "lists" / "places.txt",
    }
    program = [path for path in _program() if path not in allowed]
    assert _naming(program, _names_of_countries()) == []


def test_the_search_for_countries_would_find_one(tmp_path: Path) -> None:
    """The test above can fail: it knows offices by id and name, and their states by name and code, in any language."""
    known = _names_of_countries()
    assert {
        "examplia",
        "concordia",
        "kenya",
        "kenya industrial property institute",
        "norvanie",
        '"qn"',
        "'qn'",
        '"ke"',
    } <= set(known)
    page = tmp_path / "page.html"
    page.write_text("<p>Only in Norvanie</p>", encoding="utf-8")
    assert _naming([page], known) == [f"{page} names norvanie"]


def test_no_role_of_an_office_is_named_outside_the_office() -> None:
    """Which roles there are, and what they may do, is for each office to say: in its law books and its duties.toml."""
    roles = {f"{mark}{role}{mark}" for role in _roles() - MEAN_SOMETHING_ELSE for mark in "\"'"}
    assert {'"registrar"', "'reception_clerk'"} <= roles
    assert _naming(_program(), sorted(roles)) == []


# The name of a column of the cash book; an occasion of a search.
MEAN_SOMETHING_ELSE = {"cashier", "examiner"}


def _roles() -> set[str]:
    tables = (SOURCE / "offices").glob("*/office.toml")
    return {role for place in tables for role in tomllib.loads(place.read_text(encoding="utf-8"))["roles"]}


def _program() -> list[Path]:
    """What the program is made of, with its pages and translations, but for the law books and for tests."""
    kinds = {".py", ".html", ".js", ".css", ".po", ".typ", ".txt"}
    ours = [path for path in files() if SOURCE in path.parents and path.suffix in kinds]
    return [
        path
        for path in ours
        if not {"offices", "tests", "migrations", "vendor"} & set(path.parts) and path.name != "testing.py"
    ]


def _names_of_countries() -> list[str]:
    """Ids, codes and names, in small letters; a code only in quotation marks, for it may be a part of any word."""
    found: set[str] = set()
    for place in (SOURCE / "offices").glob("*/office.toml"):
        stated = tomllib.loads(place.read_text(encoding="utf-8"))
        found.add(place.parent.name)
        for each in (stated["office"], *stated.get("member_state", ())):
            found |= {name.lower() for name in each["name"].values()}
            if each["code"] != UNKNOWN:  # which ST.3 has for whatever it does not name
                found |= {f"{mark}{each['code'].lower()}{mark}" for mark in "\"'"}
    return sorted(found)


def _naming(paths: list[Path], names: list[str]) -> list[str]:
    texts = [(path, path.read_text(encoding="utf-8").lower()) for path in paths]
    return [
        f"{short(path) if ROOT in path.parents else path} names {name}"
        for path, text in texts
        for name in names
        if name in text
    ]


def test_no_file_names_a_path_of_a_machine() -> None:
    naming = [short(path) for path in text_files() if MACHINE_PATH.search(path.read_text(encoding="utf-8"))]
    assert naming == []


def test_no_file_names_a_download_address() -> None:
    naming = [short(path) for path in text_files() if ADDRESS.search(path.read_text(encoding="utf-8"))]
    assert naming == []


def test_requirements_are_pinned_with_hashes() -> None:
    for path in (path for path in files() if path.parent.name == "requirements"):
        lines = path.read_text(encoding="utf-8").splitlines()
        pins = [number for number, line in enumerate(lines) if line and not line.startswith((" ", "#"))]
        assert pins
        unpinned = [lines[number] for number in pins if "==" not in lines[number] or "--hash" not in lines[number + 1]]
        assert unpinned == []


def test_an_application_uses_its_own_templates_and_those_of_the_design_system() -> None:
    foreign = [
        f"{short(path)} uses {used}"
        for path in files()
        if path.suffix == ".html" and SOURCE / "apps" in path.parents and "templates" in path.parts
        for used in re.findall(r"{%-?\s*(?:extends|include)\s+[\"']([^\"']+)", path.read_text(encoding="utf-8"))
        if used.split("/")[0] not in {"ui", path.relative_to(SOURCE / "apps").parts[0]}
    ]
    assert foreign == []


def test_no_error_is_swallowed() -> None:
    """A handler that catches everything says what it does with it: it is not empty."""
    swallowing = [
        f"{short(path)}:{node.lineno}"
        for path in source_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _catches_all(node) and isinstance(node.body[0], ast.Pass)
    ]
    assert swallowing == []


def _catches_all(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or (isinstance(handler.type, ast.Name) and handler.type.id.endswith("Exception"))


def test_no_business_in_signals_or_save() -> None:
    saving = [
        f"{short(path)}:{node.lineno}"
        for path in source_files()
        if "models" in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"} and len(node.body) > 2
    ]
    assert saving == []
    assert [short(path) for path in source_files() if path.stem == "signals"] == []
