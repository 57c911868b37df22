"""The office as its law book states it: name, languages, roles, separations of duties (`office.toml`)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Any

from openipo.domain.accounts.rules.separation import Separation

Text = Mapping[str, str]
GROUP = "openipo.offices"


@dataclass(frozen=True)
class Office:
    """One office. `code` is WIPO ST.3, `currency` ISO 4217, `roles` role id -> name by language."""

    id: str
    code: str
    name: Text
    languages: tuple[str, ...]
    currency: str
    minor_units: int
    time_zone: str
    address: tuple[str, ...]
    contact: Mapping[str, str]
    roles: Mapping[str, Text]
    separations: tuple[Separation, ...]


class UnknownOffice(Exception):
    """No installed package provides the office that the installation names."""


@cache
def office_named(office_id: str) -> Office:
    """The office with that id, found by its entry point. Raises UnknownOffice."""
    found = [entry for entry in entry_points(group=GROUP) if entry.name == office_id]
    if not found:
        known = ", ".join(sorted(entry.name for entry in entry_points(group=GROUP))) or "none"
        raise UnknownOffice(f"No office {office_id!r} is installed (installed: {known}); set OPENIPO_OFFICE.")
    return office_of(tomllib.loads(files(found[0].value).joinpath("office.toml").read_text(encoding="utf-8")))


def office_of(data: Mapping[str, Any]) -> Office:
    """The office that an `office.toml` describes."""
    office = data["office"]
    return Office(
        id=office["id"],
        code=office["code"],
        name=office["name"],
        languages=tuple(office["languages"]),
        currency=office["currency"],
        minor_units=office.get("minor_units", 2),
        time_zone=office.get("time_zone", "UTC"),
        address=tuple(office.get("address", ())),
        contact=office.get("contact", {}),
        roles=data.get("roles", {}),
        separations=tuple(
            Separation(roles=frozenset(entry["roles"]), scope=entry["scope"], reason=entry["reason"])
            for entry in data.get("separation", ())
        ),
    )
