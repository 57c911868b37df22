"""What is wrong with an office's table of duties, told with its line."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openipo.kernel.toml.api import Lines

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class DutyFinding:
    """A mistake (severity "error") or a weakness ("warning") of duties.toml; `line` counts from 1."""

    line: int
    severity: str
    message: str


def duty_findings(
    text: str, *, known: Collection[str], roles: Collection[str], indispensable: Collection[str]
) -> list[DutyFinding]:
    """Roles and duties that do not exist, and duties that nobody has, in the order of the file.

    `known` are the ids of the program's duties ("files.receive"), `roles` those of the office, `indispensable` the
    duties without which nobody could ever set the office right again.
    """
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [DutyFinding(1, ERROR, f"not well-formed TOML: {error}.")]
    lines = Lines(text)
    found = [
        *_unknown_duties(stated, known, lines),
        *_unknown_roles(stated, roles, lines),
        *_nobodys(stated, known, indispensable, lines),
    ]
    return sorted(found, key=lambda each: each.line)


def _given(stated: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    for room, duties in stated.items():
        for name, roles in duties.items() if isinstance(duties, dict) else ():
            yield room, name, roles


def _unknown_duties(stated: Mapping[str, Any], known: Collection[str], lines: Lines) -> Iterator[DutyFinding]:
    for room, duties in stated.items():
        if not isinstance(duties, dict):
            yield DutyFinding(lines.of((room,)), ERROR, f"{room!r} stands outside any room, such as [files].")
    for room, name, _roles in _given(stated):
        if f"{room}.{name}" not in known:
            of_room = ", ".join(sorted(id.partition(".")[2] for id in known if id.startswith(f"{room}.")))
            has = f"[{room}] knows: {of_room}" if of_room else f"there is no room {room!r}"
            yield DutyFinding(lines.of((room, name)), ERROR, f"there is no duty {room}.{name}; {has}.")


def _unknown_roles(stated: Mapping[str, Any], known: Collection[str], lines: Lines) -> Iterator[DutyFinding]:
    for room, name, roles in _given(stated):
        line = lines.of((room, name))
        if not isinstance(roles, list):
            yield DutyFinding(line, ERROR, f"{room}.{name} must be a list of roles in quotation marks.")
            continue
        for role in roles:
            if not isinstance(role, str) or role not in known:
                yield DutyFinding(line, ERROR, f"{room}.{name} names the unknown role {role!r}; add it to office.toml.")


def _nobodys(
    stated: Mapping[str, Any], known: Collection[str], indispensable: Collection[str], lines: Lines
) -> Iterator[DutyFinding]:
    for id in known:
        room, _dot, name = id.partition(".")
        duties = stated.get(room)
        if isinstance(duties, dict) and duties.get(name):
            continue
        severity = ERROR if id in indispensable else WARNING
        yield DutyFinding(lines.of((room, name)), severity, f"no role has the duty {id}.")
