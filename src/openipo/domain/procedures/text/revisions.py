"""Reading the revisions of a book in order of date, each laid over the one it amends."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from openipo.domain.procedures.model.book import Office, Revision
from openipo.domain.procedures.model.usage import usage_of
from openipo.domain.procedures.rule import Rule
from openipo.domain.procedures.text.overlay import lay_over
from openipo.domain.procedures.text.parts import Parts, read_parts
from openipo.domain.procedures.text.problems import LawBookError, Problem
from openipo.domain.procedures.text.references import find_unknown_names
from openipo.domain.procedures.text.sister_books import all_rules, rule_file, sister_of


def read_revisions(
    folder: Path, office: Office, rules: Mapping[str, Rule], beside: Sequence[Path] = ()
) -> tuple[str, dict[str, Revision]]:
    """The right of the book and its revisions by id, oldest first. LawBookError with every mistake found.

    A revision that lies `beside` the book takes the place of its own of that name.
    """
    by_name = {path.parent.name: path.parent for place in (folder, *beside) for path in place.glob("*/book.toml")}
    folders = [by_name[name] for name in sorted(by_name)]
    if not folders:
        message = "there is no law here: a book needs a folder for each revision, with a book.toml in it."
        raise LawBookError([Problem(f"{folder.name}/", 1, message)])
    read = {path.name: read_parts(path, office) for path in folders}
    _raise([problem for parts in read.values() for problem in parts.problems])
    _raise(_check_titles(folder, office, read))
    ordered = sorted(read.values(), key=lambda parts: parts.title["in_force_from"])
    _raise(_check_order(ordered))
    base = _built_on(folder, ordered[0], office)
    revisions = _lay_over_all(ordered, office, rules, base)
    return ordered[0].title["right"], {each.id: _with_rules_in_digest(each, folder) for each in revisions}


def _built_on(folder: Path, first: Parts, office: Office) -> Revision | None:
    """The revision of another book of the office that the first revision builds on; None where it names none."""
    stated = first.title.get("builds_on", "")
    if not stated:
        return None
    sister, revision = sister_of(folder), stated.rpartition("/")[2]
    known = read_revisions(sister, office, all_rules(sister))[1] if sister else {}
    if revision not in known:
        message = (
            f"builds_on must name a revision of another book of the office, like 'trademark/2024', not {stated!r}."
        )
        raise LawBookError([_at(first, "builds_on", message)])
    return known[revision]


def _lay_over_all(
    ordered: list[Parts], office: Office, rules: Mapping[str, Rule], built_on: Revision | None
) -> list[Revision]:
    revisions: list[Revision] = []
    problems: list[Problem] = []
    for parts in ordered:
        base = revisions[-1] if parts.title.get("amends") else built_on if not revisions else None
        revisions.append(lay_over(parts, base, problems))
        _raise(problems)
        problems += find_unknown_names(revisions[-1], office, rules)
    _raise(problems)
    return revisions


def _with_rules_in_digest(revision: Revision, folder: Path) -> Revision:
    """The digest covers the rules in use too: to change one is to change the law."""
    digest = sha256(revision.digest.encode())
    for name in sorted(usage_of(revision).rules):
        digest.update(f"{name}\0{rule_file(folder, name).read_text(encoding='utf-8')}\0".encode())
    return replace(revision, digest=digest.hexdigest())


def _check_titles(folder: Path, office: Office, read: Mapping[str, Parts]) -> list[Problem]:
    """Book, revision and right must be called in every [book] as the folders are."""
    problems = []
    right = next(iter(read.values())).title["right"]
    for name, parts in read.items():
        for key, wanted in (("id", f"{office.id}/{folder.name}"), ("revision", name), ("right", right)):
            if parts.title[key] != wanted:
                message = f"[book] {key} must be {wanted!r} here, not {parts.title[key]!r}."
                problems.append(_at(parts, key, message))
    return problems


def _check_order(ordered: list[Parts]) -> list[Problem]:
    """Each revision begins on its own day and amends the one before it, or none."""
    problems = []
    if ordered[0].title.get("amends"):
        message = f"the oldest revision cannot amend {ordered[0].title['amends']!r}; leave amends empty."
        problems.append(_at(ordered[0], "amends", message))
    for earlier, later in pairwise(ordered):
        before, day = earlier.title["revision"], later.title["in_force_from"]
        if earlier.title["in_force_from"] == day:
            message = f"the revisions {before!r} and {later.title['revision']!r} overlap: both are in force from {day}."
            problems.append(_at(later, "in_force_from", message))
        elif later.title.get("amends") not in (before, "", None):
            message = f"amends must name the revision before it, {before!r}, not {later.title['amends']!r}."
            problems.append(_at(later, "amends", message))
    return problems


def _at(parts: Parts, key: str, message: str) -> Problem:
    document = next(document for name, document in parts.documents.items() if name.endswith("book.toml"))
    return Problem(document.name, document.lines.of(("book", key)), message)


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise LawBookError(problems)
