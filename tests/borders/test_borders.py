"""Borders that no import shows: who reads the clock, who names a country, what a file may not tell of its making."""

import ast
import re
from pathlib import Path

from tests.borders.source import SOURCE, files, short, source_files, tree

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
    """The core knows no country: an office's id stands in its own folder, and as a default in the settings only."""
    offices = [folder.name for folder in (SOURCE / "offices").iterdir() if (folder / "office.toml").exists()]
    allowed = {SOURCE / "project" / "settings" / "base.py"}
    naming = [
        f"{short(path)} names {office}"
        for path in source_files()
        if SOURCE / "offices" not in path.parents and path not in allowed
        for office in offices
        if office in path.read_text(encoding="utf-8").lower()
    ]
    assert naming == []


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
