"""Are four-eyes steps confirmed by others, effects known, and provisions worded in every language?"""

from dataclasses import fields, is_dataclass
from typing import Any

from openipo.domain.procedures.lint.finding import Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Procedure, Revision, Source, Step
from openipo.domain.procedures.model.state import Text


def check_steps(inspected: Inspected) -> Findings:
    for procedure in inspected.procedures:
        for step in procedure.steps.values():
            yield from _check_four_eyes(step)
            yield from _check_states(inspected, procedure, step)
            yield from _check_panel(procedure, step)
            for effect in step.effects:
                if effect.name not in inspected.known_effects:
                    known = ", ".join(sorted(inspected.known_effects))
                    message = f"the step {step.id!r} has the unknown effect {effect.name!r}; known are {known}."
                    yield error(step.source, message)


def _check_states(inspected: Inspected, procedure: Procedure, step: Step) -> Findings:
    """States are touched only where the office has member states; a proceeding about states must be told which."""
    if step.states and not inspected.office.member_states:
        message = f"the step {step.id!r} touches states, but office.toml has no [[member_state]]; add them."
        yield error(step.source, message)
    for opened in step.opens:
        if inspected.revision.procedures[opened].scope == "states" and not step.states:
            message = (
                f"the step {step.id!r} opens {opened!r} for each state it touches, but it touches none; add states."
            )
            yield error(step.source, message)


def _check_four_eyes(step: Step) -> Findings:
    if step.panel and step.four_eyes:
        yield error(
            step.source, f"the step {step.id!r} is decided by a panel, whose members confirm it; drop four_eyes."
        )
    if step.four_eyes and not step.confirmed_by:
        yield error(step.source, f"the step {step.id!r} needs a second pair of eyes; say whose in confirmed_by.")
    if step.four_eyes and "system" in step.by:
        yield error(step.source, f"the step {step.id!r} is taken by the system, which has no second pair of eyes.")
    if step.confirmed_by and not step.four_eyes:
        yield error(step.source, f"the step {step.id!r} has confirmed_by without four_eyes = true, so nobody asks.")
    if step.confirmed_by and set(step.confirmed_by) <= set(step.by):
        message = f"the step {step.id!r} is confirmed by the roles that propose it; name another role in confirmed_by."
        yield warning(step.source, message)


def _check_panel(procedure: Procedure, step: Step) -> Findings:
    asked = [ask for each in procedure.steps.values() for ask in each.asks]
    if step.panel and not any(ask.type == "panel" for ask in asked):
        yield error(
            step.source, f"the step {step.id!r} is decided by a panel that no step of {procedure.id!r} appoints."
        )


def check_languages(inspected: Inspected) -> Findings:
    """Everything that people read must be there in every language of the office."""
    lists = ("procedures", "fees", "letters", "sections", "grounds", "checks")
    for name in lists:
        for provision in getattr(inspected.revision, name).values():
            yield from _missing_words(provision, provision.source, inspected.office.languages)
    yield from _missing_words(_title(inspected.revision), inspected.book_source, inspected.office.languages)


def _title(revision: Revision) -> dict[str, Any]:
    return {"title": revision.title, "transition": revision.transition}


def _missing_words(record: Any, source: Source, languages: tuple[str, ...]) -> Findings:
    source = getattr(record, "source", None) or source
    for name, value in _parts(record):
        if not _is_text(record, name, value):
            for each in _within(value):
                yield from _missing_words(each, source, languages)
            continue
        for language in languages:
            if value and language not in value:
                yield error(source, f"{name} of {_id(record)!r} has no words in {language!r}; add them.")


def _parts(record: Any) -> list[tuple[str, Any]]:
    if is_dataclass(record):
        return [(part.name, getattr(record, part.name)) for part in fields(record)]
    return list(record.items()) if isinstance(record, dict) else []


def _within(value: Any) -> list[Any]:
    """The records inside a part: of a list, of a table by id, or the part itself."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return list(value.values())
    return [value] if is_dataclass(value) and not isinstance(value, Source) else []


def _id(record: Any) -> str:
    return str(record.get("id", "the book") if isinstance(record, dict) else getattr(record, "id", "a part"))


def _is_text(record: Any, name: str, value: Any) -> bool:
    """Is this part words by language? The texts of letters have an inspection of their own."""
    if is_dataclass(record):
        return name != "texts" and any(part.name == name and part.type == Text for part in fields(record))
    return isinstance(value, dict) and name in ("label", "title", "transition")
