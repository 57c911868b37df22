"""The steps that a group of files can take at once: those that need no answers of their own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from openipo.apps.backoffice.desk import Desk, wants_answers
from openipo.domain.cases.api import OpenTask, file_view
from openipo.domain.procedures.api import Option
from openipo.ui.api import in_language


@dataclass(frozen=True)
class GroupStep:
    """A step, the files of the group on which it is open to the officer today, and those that only want answers first.

    Answers to a checklist are given file by file.
    """

    id: str
    proceeding: str
    step: str
    label: str
    law: str
    files: tuple[UUID, ...] = ()
    waiting: tuple[UUID, ...] = ()


def steps_for(desk: Desk, files: Collection[UUID], tasks: Iterable[OpenTask]) -> list[GroupStep]:
    """The steps open on at least one file, or closed for want of answers alone; those open on most first."""
    places = {(task.file, task.proceeding) for task in tasks}
    found: dict[str, GroupStep] = {}
    for file in sorted(files):
        for option in file_view(file, desk.actor, on=desk.on).options:
            if (file, option.proceeding) in places and fits_a_group(option):
                _note(found, option, file)
    return sorted(found.values(), key=lambda each: (-len(each.files), each.label))


def fits_a_group(option: Option) -> bool:
    """Open but for answers to a checklist, and nothing is asked that would differ from file to file."""
    return all(map(wants_answers, option.obstacles)) and not any(ask.get("required") for ask in option.asks)


def _note(found: dict[str, GroupStep], option: Option, file: UUID) -> None:
    name = f"{option.proceeding}.{option.step}"
    label = in_language(option.label)
    before = found.get(name, GroupStep(name, option.proceeding, option.step, label, option.law))
    if option.is_open:
        found[name] = replace(before, files=(*before.files, file))
    else:
        found[name] = replace(before, waiting=(*before.waiting, file))
