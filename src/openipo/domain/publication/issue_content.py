"""What a frozen issue says, as plain values for pages, PDF and feeds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from openipo.domain.publication.models import Issue
from openipo.domain.rights.api import mark_named

Text = Mapping[str, str]


@dataclass(frozen=True)
class FieldContent:
    """A particular: its INID code and its lines. The words of `WORD_CODES` are the program's, to be translated."""

    code: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ChangeContent:
    """A field of a corrigendum: what was printed, and what is to be read instead."""

    code: str
    instead_of: tuple[str, ...]
    read: tuple[str, ...]


@dataclass(frozen=True)
class CorrectionContent:
    """What an entry corrects. `restarts_clock` is the id of the clock that begins anew, empty for none."""

    issue: str
    published_on: str
    section: Text
    reason: Text
    restarts_clock: str
    restarts_label: Text
    changes: tuple[ChangeContent, ...]


@dataclass(frozen=True)
class EntryContent:
    """An entry; `picture` is the id of a document, empty where the mark has no image."""

    key: str
    file: str
    number: str
    registration_number: str
    mark: str
    picture: str
    law: str
    items: tuple[str, ...]
    fields: tuple[FieldContent, ...]
    correction: CorrectionContent | None = None
    mark_kind: str = ""  # of issues composed before it was kept: unknown

    def title_of_mark(self, language: str) -> str:
        """The mark's words, or what kind of mark it is; empty where neither is known."""
        return mark_named(self.mark, self.mark_kind, language)


@dataclass(frozen=True)
class SectionContent:
    id: str
    label: Text
    entries: tuple[EntryContent, ...]


@dataclass(frozen=True)
class IssueContent:
    """The whole issue; `seal` holds the fields of the register's last seal before it, empty where there was none."""

    number: str
    title: Text
    law: str
    planned_on: date
    published_on: date | None
    sections: tuple[SectionContent, ...]
    seal: Mapping[str, Any]
    digest: str


def issue_content(issue: Issue, *, published_on: date | None = None) -> IssueContent:
    """The content of a frozen, signed or published issue, with the day of publication in its (441), (442), (450)."""
    content = json.loads(issue.content)
    day = published_on or issue.published_on
    sections: dict[str, list[dict[str, Any]]] = {}
    for entry in content["entries"]:
        sections.setdefault(entry["section"]["id"], []).append(entry)
    return IssueContent(
        number=content["number"],
        title=content["title"],
        law=content["law"],
        planned_on=date.fromisoformat(content["planned_on"]),
        published_on=day,
        sections=tuple(_section(entries, day) for entries in sections.values()),
        seal=content["seal"],
        digest=issue.digest,
    )


def _section(entries: list[dict[str, Any]], day: date | None) -> SectionContent:
    section = entries[0]["section"]
    return SectionContent(section["id"], section["label"], tuple(_entry(entry, day) for entry in entries))


def _entry(entry: dict[str, Any], day: date | None) -> EntryContent:
    return EntryContent(
        key=entry["key"],
        file=entry["file"],
        number=entry["number"],
        registration_number=entry["registration_number"],
        mark=entry["mark"],
        mark_kind=entry.get("mark_kind", ""),
        picture=entry["picture"],
        law=entry["law"],
        items=tuple(entry["items"]),
        fields=_fields(entry, day),
        correction=_correction(entry["corrects"]) if entry["corrects"] else None,
    )


def _fields(entry: dict[str, Any], day: date | None) -> tuple[FieldContent, ...]:
    """The fields in the order of the section, with the day of publication where the section prints one."""
    stated = {field["code"]: tuple(field["lines"]) for field in entry["fields"]}
    if day and not entry["corrects"]:
        stated.update({code: (day.isoformat(),) for code in ("441", "442", "450") if code in entry["inid"]})
    return tuple(FieldContent(code, stated[code]) for code in entry["inid"] if code in stated)


def _correction(correction: dict[str, Any]) -> CorrectionContent:
    changes = correction["changes"]
    return CorrectionContent(
        issue=correction["issue"],
        published_on=correction["published_on"],
        section=correction["section"],
        reason=correction["reason"],
        restarts_clock=correction["restarts_clock"],
        restarts_label=correction["restarts_label"],
        changes=tuple(ChangeContent(one["code"], tuple(one["instead_of"]), tuple(one["read"])) for one in changes),
    )
