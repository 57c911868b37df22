"""The text of a table of duties with one duty given anew: all else, and every remark, stays as it was written."""

import json
import re
import tomllib
from collections.abc import Sequence

_PIECES = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|[\[\]]")


class NotPlainlyWritten(ValueError):
    """The duty is written in a way that is read, but not changed for sure without a person's eye."""


def roles_given(text: str, duty: str) -> tuple[str, ...]:
    """The roles that a well-formed text gives the duty ("files.receive")."""
    room, _, name = duty.partition(".")
    duties = tomllib.loads(text).get(room, {})
    roles = duties.get(name, ()) if isinstance(duties, dict) else ()
    return tuple(role for role in roles if isinstance(role, str)) if isinstance(roles, list) else ()


def with_roles(text: str, duty: str, roles: Sequence[str]) -> str:
    """The text in which the duty has these roles and nothing else is another. NotPlainlyWritten where that fails."""
    room, _, name = duty.partition(".")
    wanted = tomllib.loads(text)
    if not isinstance(wanted.setdefault(room, {}), dict):
        raise NotPlainlyWritten(duty)
    wanted[room][name] = list(roles)
    changed = _changed(text, room, name, f"[{', '.join(json.dumps(role) for role in roles)}]")
    try:
        came = tomllib.loads(changed)
    except tomllib.TOMLDecodeError as error:
        raise NotPlainlyWritten(duty) from error
    if came != wanted:
        raise NotPlainlyWritten(duty)
    return changed


def _changed(text: str, room: str, name: str, value: str) -> str:
    header = re.search(rf"^\[{re.escape(room)}\][ \t]*(?:#[^\n]*)?$", text, re.MULTILINE)
    if header is None:
        return f"{text.rstrip()}\n\n[{room}]\n{name} = {value}\n"
    following = re.compile(r"^\[", re.MULTILINE).search(text, header.end())
    end = following.start() if following else len(text)
    stated = re.compile(rf"^{re.escape(name)}[ \t]*=[ \t]*", re.MULTILINE).search(text, header.end(), end)
    if stated is None:
        return f"{text[: header.end()]}\n{name} = {value}{text[header.end() :]}"
    stop, remark = _end_of_list(text, stated.end())
    said_after = text[stop:].partition("\n")[0].strip()
    return f"{text[: stated.end()]}{value}{f'  {remark}' if remark and not said_after else ''}{text[stop:]}"


def _end_of_list(text: str, start: int) -> tuple[int, str]:
    """Where the list that begins at `start` ends, and the first remark inside it."""
    depth, remark = 0, ""
    for piece in _PIECES.finditer(text, start):
        if piece[0].startswith("#"):
            remark = remark or piece[0]
        depth += {"[": 1, "]": -1}.get(piece[0], 0)
        if depth == 0:
            return piece.end(), remark
    return start, ""
