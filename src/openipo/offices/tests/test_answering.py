"""Whoever has the work of a phase may answer the questions of its checklist."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.procedures.api import office_folders


def read(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def asked_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Each phase that has both questions and a task, and the role whose task it is."""
    for checklists in folder.glob("*/*/checklists.toml"):
        phases = {check["phase"] for check in read(checklists).get("check", ())}
        for procedure in map(read, checklists.parent.glob("procedures/*.toml")):
            for phase in procedure.get("phase", ()):
                name = f"{procedure['procedure']['id']}.{phase['id']}"
                if name in phases and "task" in phase:
                    yield name, phase["task"]["role"]


@pytest.mark.parametrize("office", office_folders())
def test_whose_task_a_phase_is_may_answer_its_questions(office: str) -> None:
    folder = office_folders()[office]
    may = read(folder / "duties.toml")["files"]["answer-questions"]
    assert {phase: role for phase, role in asked_of(folder) if role not in may} == {}
