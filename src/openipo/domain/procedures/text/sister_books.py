"""A book that builds on another one of the same office: it takes over what that book says, and says only what differs.

Two rights of one office often share most of their law. The first revision of the second book names the revision that
it builds on (`builds_on = "trademark/2024"`) and is laid over it as an amending act is over what it amends.
"""

import tomllib
from pathlib import Path

from openipo.domain.procedures.rule import Rule
from openipo.domain.procedures.text.rules import load_rules


def sister_of(folder: Path) -> Path | None:
    """The folder of the book that this one builds on; None where it stands on its own, or names none that is there."""
    for path in sorted(folder.glob("*/book.toml")):
        name = stated_in(path).rpartition("/")[0]
        if name and name != folder.name and any((folder.parent / name).glob("*/book.toml")):
            return folder.parent / name
    return None


def stated_in(path: Path) -> str:
    """What a book.toml says that it builds on; a text with mistakes says nothing here, and is told of elsewhere."""
    try:
        book = tomllib.loads(path.read_text(encoding="utf-8")).get("book", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return ""
    stated = book.get("builds_on", "") if isinstance(book, dict) else ""
    return stated if isinstance(stated, str) else ""


def all_rules(folder: Path) -> dict[str, Rule]:
    """The rules of a book, with those of the one it builds on; its own go before."""
    sister = sister_of(folder)
    return {**(all_rules(sister) if sister else {}), **load_rules(folder)}


def rule_file(folder: Path, name: str) -> Path:
    """The file of a rule: the book's own, else that of the book it builds on."""
    own = folder / "rules" / f"{name}.py"
    sister = sister_of(folder)
    return own if own.exists() or sister is None else rule_file(sister, name)
