"""Finding the rules of a law book: `rules/<rule>.py`, one rule a file, loaded as Python modules."""

import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from openipo.domain.procedures.rule import Rule
from openipo.domain.procedures.text.problems import LawBookError, Problem


def load_rules(folder: Path) -> dict[str, Rule]:
    """The rules of a book's folder, by name. A file must define one rule of its own name."""
    rules: dict[str, Rule] = {}
    problems = []
    package = _package_name(folder / "rules")
    for path in sorted(folder.glob("rules/*.py")):
        if path.name.startswith("_"):
            continue
        try:
            rules[path.stem] = _rule_in(path, package)
        except Exception as error:
            problems.append(Problem(f"rules/{path.name}", _line_of(error, path), _reason(error)))
    if problems:
        raise LawBookError(problems)
    return rules


def _rule_in(path: Path, package: str) -> Rule:
    found = getattr(_module(path, package), path.stem, None)
    if not isinstance(found, Rule):
        raise TypeError(
            f"the file must define one rule called {path.stem!r}, decorated with @rule(law=..., obstacle=...)"
        )
    return found


def _module(path: Path, package: str) -> ModuleType:
    """The module of the file: under its package name if it lies in an importable package, else under one of its own."""
    if package:
        return import_module(f"{package}.{path.stem}")
    name = f"openipo_law_{sha256(str(path).encode()).hexdigest()[:16]}_{path.stem}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path.name} cannot be loaded as a Python module")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _package_name(folder: Path) -> str:
    names: list[str] = []
    while (folder / "__init__.py").exists():
        names.insert(0, folder.name)
        folder = folder.parent
    importable = any(Path(entry).resolve() == folder for entry in sys.path if entry)
    return ".".join(names) if names and importable else ""


def _line_of(error: Exception, path: Path) -> int:
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno
    trace, line = error.__traceback__, 1
    while trace:
        if Path(trace.tb_frame.f_code.co_filename) == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _reason(error: Exception) -> str:
    return (
        f"the rule cannot be loaded: {error}." if str(error) else f"the rule cannot be loaded: {type(error).__name__}."
    )


def rule_tests(folder: Path, rules: Mapping[str, Rule]) -> dict[str, bool]:
    """For each rule, whether its test file is there."""
    return {name: (folder / "rules" / "tests" / f"test_{name}.py").exists() for name in rules}
