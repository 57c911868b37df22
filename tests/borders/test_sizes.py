"""Small enough to be read: the measures of the design."""

import ast
from pathlib import Path
from statistics import median, quantiles

from tests.borders.source import files, functions, python_files, short, source_files

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
COUNTED = {".py", ".html", ".js", ".css", ".sh", ".typ"}


def _length(node: ast.AST) -> int:
    return (node.end_lineno or 0) - node.lineno + 1  # type: ignore[attr-defined]


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_functions_are_short() -> None:
    lengths = [_length(node) for path in source_files() for node in functions(path)]
    assert median(lengths) <= 10
    assert quantiles(lengths, n=10)[-1] <= 30


def test_no_function_is_long() -> None:
    long = [f"{short(path)}:{node.lineno}" for path in python_files() for node in functions(path) if _length(node) > 60]
    assert long == []


def test_files_are_short() -> None:
    assert quantiles([_lines(path) for path in python_files()], n=10)[-1] <= 250


def test_no_file_is_long() -> None:
    ours = [path for path in files() if path.suffix in COUNTED and "migrations" not in path.parts]
    long = [short(path) for path in ours if "vendor" not in path.parts and _lines(path) > 500]
    assert long == []


def test_no_module_is_named_after_nothing() -> None:
    assert [short(path) for path in python_files() if {path.stem, *path.parts} & FORBIDDEN_NAMES] == []


def test_a_rule_and_an_action_have_a_file_each() -> None:
    """The listing of a folder is the list of its rules: a file defines at most one public function besides classes."""
    crowded = [
        short(path) for path in source_files() if path.parent.name == "actions" and len(_public_functions(path)) > 2
    ]
    assert crowded == []


def _public_functions(path: Path) -> list[str]:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return [node.name for node in body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]


def test_every_room_says_what_it_is() -> None:
    rooms = {path.parent for path in source_files() if path.name == "api.py"}
    assert sorted(short(room) for room in rooms if not (room / "README.md").exists()) == []


def test_every_door_lists_what_it_opens() -> None:
    doors = [path for path in source_files() if path.name == "api.py"]
    assert [short(path) for path in doors if "__all__" not in path.read_text(encoding="utf-8")] == []
