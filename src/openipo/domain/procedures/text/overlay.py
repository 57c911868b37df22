"""Laying an amending act over the revision it amends: entries replace whole, are added, or are repealed."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from openipo.domain.procedures.model.book import Letter, Procedure, Revision, Source
from openipo.domain.procedures.text.parts import Parts, ProcedureParts
from openipo.domain.procedures.text.problems import Problem

IN_PROCEDURE = {"phase": "phases", "step": "steps", "clock": "clocks"}
IN_REVISION = {
    "fee": "fees",
    "letter": "letters",
    "section": "sections",
    "ground": "grounds",
    "check": "checks",
    "series": "series",
    "provision": "provisions",
    "procedure": "procedures",
}


def lay_over(parts: Parts, base: Revision | None, problems: list[Problem]) -> Revision:
    """The law as it stands with `parts` in force: complete on their own, or over the `base` they amend."""
    title = parts.title
    lists = {
        attribute: {**(getattr(base, attribute) if base else {}), **parts.entries.get(word, {})}
        for word, attribute in IN_REVISION.items()
        if word != "procedure"
    }
    procedures: dict[str, Procedure] = dict(base.procedures) if base else {}
    for name, own in parts.procedures.items():
        made = _procedure(name, own, procedures.get(name), problems)
        if made is not None:
            procedures[name] = made
    lists["letters"] = _with_texts(lists["letters"], parts, base, problems)
    for repeal in parts.repeals:
        _repeal(repeal, lists, procedures, problems)
    return Revision(
        id=title["revision"],
        title=title["title"],
        law=title["law"],
        in_force_from=title["in_force_from"],
        amends=title.get("amends", ""),
        transition=title.get("transition", {}),
        term=title.get("term") or (base.term if base else None),
        declares=title.get("declares", base.declares if base else ()),
        designates=title.get("designates", base.designates if base else False),
        digest=sha256(f"{base.digest if base else ''}{parts.digest}".encode()).hexdigest(),
        procedures=procedures,
        **lists,
    )


def _procedure(name: str, own: ProcedureParts, base: Procedure | None, problems: list[Problem]) -> Procedure | None:
    """The procedure with its own entries over those of the base."""
    entries: dict[str, Any] = {
        attribute: {**(getattr(base, attribute) if base else {}), **own.entries.get(word, {})}
        for word, attribute in IN_PROCEDURE.items()
    }
    if own.heading is not None:
        return Procedure(**{**own.heading.values, **entries, "source": own.source})
    if base is not None:
        return replace(base, **entries)
    message = f"no earlier revision has the procedure {name!r}, so its [procedure] table must be complete here."
    problems.append(Problem(own.source.file, own.source.line, message))
    return None


def _with_texts(
    letters: Mapping[str, Letter], parts: Parts, base: Revision | None, problems: list[Problem]
) -> dict[str, Letter]:
    """The letters with their texts: an own text replaces the amended one of the same name."""
    for letter in parts.letter_texts:
        if letter not in letters:
            language = next(iter(parts.letter_texts[letter]))
            name = next(file for file in parts.documents if file.endswith(f"letters/{letter}.{language}.txt"))
            problems.append(
                Problem(name, 1, f"there is no [[letter]] {letter!r} in letters.toml; add it or rename the file.")
            )
    texts_before = {id: letter.texts for id, letter in base.letters.items()} if base else {}
    return {
        id: replace(letter, texts={**texts_before.get(id, {}), **parts.letter_texts.get(id, {})})
        for id, letter in letters.items()
    }


def _repeal(
    repeal: Mapping[str, Any],
    lists: dict[str, dict[str, Any]],
    procedures: dict[str, Procedure],
    problems: list[Problem],
) -> None:
    what, id, source = repeal["what"], repeal["id"], repeal["source"]
    if what in IN_REVISION:
        entries = procedures if what == "procedure" else lists[IN_REVISION[what]]
        _take_away(entries, what, id, source, problems)
        return
    procedure = procedures.get(repeal["procedure"])
    if procedure is None:
        message = f"[[repeal]] of a {what} must name its procedure; {repeal['procedure']!r} is none."
        problems.append(Problem(source.file, source.line, message))
        return
    entries = dict(getattr(procedure, IN_PROCEDURE[what]))
    _take_away(entries, what, id, source, problems)
    amended: dict[str, Any] = {IN_PROCEDURE[what]: entries}
    procedures[procedure.id] = replace(procedure, **amended)


def _take_away(entries: dict[str, Any], what: str, id: str, source: Source, problems: list[Problem]) -> None:
    if entries.pop(id, None) is None:
        message = f"[[repeal]] takes away the {what} {id!r}, which the amended revision does not have."
        problems.append(Problem(source.file, source.line, message))
