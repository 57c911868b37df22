"""The file in which an office says what the codes of its older system mean here."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from openipo.apps.exchange.ipas.mapping_faults import MappingFault, faults_in
from openipo.apps.exchange.ipas.mapping_lines import lines_of

_LINE = re.compile(r"at line (\d+)")


class MappingRefused(Exception):
    """The mapping file cannot be followed; `faults` say where and why."""

    def __init__(self, faults: list[MappingFault]) -> None:
        super().__init__(" ".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True)
class Reading:
    """How the file of one table was written."""

    encoding: str = "utf-8"
    separator: str = ","
    dates: str = "%Y-%m-%d"


@dataclass(frozen=True)
class CodeMapping:
    """What each code means; all of it as the file states it, checked."""

    office: str
    application_number: str
    readings: Mapping[str, Reading] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    particulars: Mapping[str, str] = field(default_factory=dict)
    laws: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    application_types: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    statuses: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    actions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    user_documents: Mapping[str, str] = field(default_factory=dict)
    office_documents: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)
    relationships: Mapping[str, str] = field(default_factory=dict)

    def reading(self, table: str) -> Reading:
        return self.readings.get(table, self.readings[""])


_CODES = (
    "particulars",
    "laws",
    "application_types",
    "statuses",
    "actions",
    "user_documents",
    "office_documents",
    "persons",
    "relationships",
)


def shipped_mapping() -> str:
    """The mapping file of the sample: the one to copy and edit."""
    return files("openipo.apps.exchange.ipas").joinpath("mapping.toml").read_text(encoding="utf-8")


def load_mapping(text: str) -> CodeMapping:
    """The mapping that a file states. Raises MappingRefused with every fault and its line."""
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else len(text.splitlines())
        raise MappingRefused([MappingFault(line, f"The file is not TOML: {error}.")]) from error
    if faults := faults_in(stated, lines_of(text)):
        raise MappingRefused(faults)
    return CodeMapping(
        office=stated["office"]["code"],
        application_number=stated["numbers"]["application"],
        readings=_readings(stated.get("reading", {})),
        columns=stated.get("columns", {}),
        **{section: stated.get(section, {}) for section in _CODES},
    )


def _readings(stated: Mapping[str, Any]) -> dict[str, Reading]:
    """By table; under "" what holds for those that are not named."""
    general = {name: value for name, value in stated.items() if isinstance(value, str)}
    tables = {name: value for name, value in stated.items() if isinstance(value, dict)}
    return {"": Reading(**general)} | {name: Reading(**(general | value)) for name, value in tables.items()}
