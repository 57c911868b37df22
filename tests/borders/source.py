"""The project's own text, as git would keep it, for the tests of its borders."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "openipo"
NOT_OURS = {".git", ".venv", "var", "build", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis"}


@cache
def files() -> list[Path]:
    """Every file of the project, tracked or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not NOT_OURS & set(path.relative_to(ROOT).parts)]
    return [path for path in found if path.is_file()]


def python_files(*, tests: bool = True) -> list[Path]:
    """Python files but for migrations; without those of tests where they do not matter."""
    return [
        path
        for path in files()
        if path.suffix == ".py" and "migrations" not in path.parts and (tests or "tests" not in path.parts)
    ]


def source_files() -> list[Path]:
    """The program itself: no tests, no scripts."""
    return [path for path in python_files(tests=False) if SOURCE in path.parents]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
