"""An issue as its pages show it: sections, and in each the entries with their fields in INID order (WIPO ST.60)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse

from openipo.apps.gazette.issues.finding import PUBLISHED, slug_of
from openipo.apps.gazette.reading import address_elsewhere
from openipo.domain.publication.api import (
    CorrectionContent,
    Entry,
    EntryContent,
    FieldContent,
    Issue,
    IssueContent,
    inid_label,
    issue_content,
    shown_lines,
)
from openipo.ui.api import Fact, date_in_words, in_language

DAYS = frozenset({"141", "151", "156", "180", "186", "220", "441", "442", "450", "580"})


@dataclass(frozen=True)
class Change:
    """What was printed, and what is to be read instead."""

    code: str
    label: str
    instead_of: str
    read: str


@dataclass(frozen=True)
class Correction:
    """What an entry corrects, and the time limit that it makes begin anew."""

    issue: str
    url: str
    day: str
    section: str
    reason: str
    restarts: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class ShownEntry:
    """An entry at its place in the issue; `corrected_by` are later entries that correct it."""

    place: int
    url: str
    title: str
    number: str
    section: str
    section_id: str
    law: str
    facts: tuple[Fact, ...]
    picture: str
    register_url: str
    correction: Correction | None
    corrected_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownSection:
    id: str
    label: str
    count: int


@dataclass(frozen=True)
class ShownIssue:
    """An issue with its sections and its entries in order."""

    issue: Issue
    content: IssueContent
    sections: tuple[ShownSection, ...]
    language: str

    @property
    def url(self) -> str:
        return issue_url(self.issue.number)

    @property
    def title(self) -> str:
        return in_language(self.content.title, self.language)

    @property
    def seal(self) -> dict[str, object]:
        """The register's last seal before the issue, its day as a day; empty where there was none."""
        stated = dict(self.content.seal)
        return {**stated, "sealed_on": date.fromisoformat(stated["sealed_on"])} if stated else {}

    def entries(self, section: str = "") -> list[tuple[str, str, EntryContent]]:
        """Section, its label, and entry, in the order of the issue."""
        return [
            (part.id, in_language(part.label, self.language), entry)
            for part in self.content.sections
            if section in ("", part.id)
            for entry in part.entries
        ]


def issue_url(number: str) -> str:
    return reverse("gazette:issue", args=[slug_of(number)])


def entry_url(number: str, place: int) -> str:
    return reverse("gazette:entry", args=[slug_of(number), place])


def shown_issue(issue: Issue, language: str) -> ShownIssue:
    content = issue_content(issue)
    sections = tuple(
        ShownSection(part.id, in_language(part.label, language), len(part.entries)) for part in content.sections
    )
    return ShownIssue(issue, content, sections, language)


def shown_entries(shown: ShownIssue, chosen: Sequence[tuple[str, str, EntryContent]]) -> list[ShownEntry]:
    """These entries, ready to be shown."""
    places = {(str(file), key): place for file, key, place in _rows(shown.issue)}
    around = _Around(shown.issue.number, shown.language, places, _corrected_by(shown.issue))
    return [_entry(around, section, label, entry) for section, label, entry in chosen]


def by_section(entries: Sequence[ShownEntry]) -> list[tuple[str, list[ShownEntry]]]:
    return [(label, list(group)) for label, group in groupby(entries, key=lambda entry: entry.section)]


def _rows(issue: Issue) -> Iterator[tuple[object, str, int]]:
    yield from issue.entries.values_list("file", "key", "position")


Place = tuple[str, str]


def _corrected_by(issue: Issue) -> dict[Place, list[tuple[str, str]]]:
    """Issue and address of every published entry that corrects one of this issue."""
    later: dict[Place, list[tuple[str, str]]] = {}
    found = Entry.objects.filter(corrects__issue=issue, state=PUBLISHED).order_by("published_on")
    rows = found.values_list("corrects__file", "corrects__key", "issue__number", "position")
    for file, key, number, position in rows:
        later.setdefault((str(file), key), []).append((number, entry_url(number, position)))
    return later


@dataclass(frozen=True)
class _Around:
    """What is read once for all entries of an issue."""

    issue: str
    language: str
    places: dict[Place, int]
    corrected: dict[Place, list[tuple[str, str]]]


def _entry(around: _Around, section: str, label: str, entry: EntryContent) -> ShownEntry:
    place = around.places[entry.file, entry.key]
    number = entry.registration_number or entry.number
    return ShownEntry(
        place=place,
        url=entry_url(around.issue, place),
        title=entry.title_of_mark(around.language) or number,
        number=number,
        section=label,
        section_id=section,
        law=entry.law,
        facts=tuple(_fact(field, around.language) for field in entry.fields),
        picture=_picture(around.issue, entry.picture),
        register_url=address_elsewhere("register:mark", slug_of(entry.number or number)),
        correction=_correction(entry.correction, around.language) if entry.correction else None,
        corrected_by=tuple(around.corrected.get((entry.file, entry.key), ())),
    )


def _picture(number: str, document: str) -> str:
    return reverse("gazette:picture", args=[slug_of(number), document]) if document else ""


def _fact(field: FieldContent, language: str) -> Fact:
    return Fact(inid_label(field.code, language), said(field.code, field.lines, language), printed_code(field.code))


def printed_code(code: str) -> str:
    """Particulars that WIPO ST.60 has no code for are printed without one."""
    return code if code.isdigit() else ""


def said(code: str, lines: Sequence[str], language: str) -> str:
    """The lines of a field in the reader's words: days written out, kinds of mark named."""
    if code in DAYS:
        return "\n".join(date_in_words(date.fromisoformat(line)) for line in lines)
    return "\n".join(shown_lines(code, lines, language))


def _correction(correction: CorrectionContent, language: str) -> Correction:
    return Correction(
        issue=correction.issue,
        url=issue_url(correction.issue),
        day=date_in_words(date.fromisoformat(correction.published_on)) if correction.published_on else "",
        section=in_language(correction.section, language),
        reason=in_language(correction.reason, language),
        restarts=_restarts(correction, language),
        changes=tuple(
            Change(
                change.code,
                inid_label(change.code, language),
                said(change.code, change.instead_of, language),
                said(change.code, change.read, language),
            )
            for change in correction.changes
        ),
    )


def _restarts(correction: CorrectionContent, language: str) -> str:
    return in_language(correction.restarts_label, language) if correction.restarts_label else correction.restarts_clock
