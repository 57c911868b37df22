"""The gazette on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from openipo.domain.documents.api import content_of
from openipo.domain.publication.inid_words import WORDS, inid_label, shown_lines
from openipo.domain.publication.issue_content import CorrectionContent, EntryContent, IssueContent, Text
from openipo.kernel.printing.api import Attachment, Sender, letterhead_of, typeset

TEMPLATE = Path(__file__).parent / "templates" / "gazette.typ"


@dataclass(frozen=True)
class GazettePaper:
    """On whose paper, in which language or two, at what instant, signed by whom."""

    office: Sender
    languages: tuple[str, ...]
    at: datetime
    signed_by: str = ""

    def say(self, key: str) -> str:
        return WORDS.say(key, *self.languages)

    def text(self, text: Text) -> str:
        said = [text[language] for language in self.languages if language in text] or list(text.values())[:1]
        return " / ".join(dict.fromkeys(said))

    def filled(self, key: str, **values: str) -> list[str]:
        return list(dict.fromkeys(WORDS.say(key, language).format(**values) for language in self.languages))


def gazette_pdf(issue: IssueContent, paper: GazettePaper, feeds: Mapping[str, Attachment] | None = None) -> bytes:
    """The issue as PDF/A-3 with its machine-readable forms inside, to be signed."""
    head = letterhead_of(paper.office, paper.languages[0])
    title = paper.text(issue.title)
    data = {
        "author": head.name,
        "office": head.as_data(),
        "title": f"{title} {issue.number}",
        "facts": _facts(issue, paper),
        "sections": [_section(section.label, section.entries, paper) for section in issue.sections],
        "contents": paper.say("contents"),
        "empty": "" if issue.sections else paper.say("no_entries"),
        "seal": _seal(issue, paper),
        "digest": {"words": paper.say("issue_digest"), "value": issue.digest},
        "index": {"title": paper.say("index"), "numbers": _index(issue)},
        "foot": f"{head.name} · {title} {issue.number}",
    }
    images = {**head.pictures(), **_pictures(issue)}
    language = paper.languages[0]
    return typeset(TEMPLATE, data, language=language, at=paper.at, images=images, attachments=feeds)


def _facts(issue: IssueContent, paper: GazettePaper) -> list[list[str]]:
    facts = [[paper.say("issue"), issue.number]]
    if issue.published_on:
        facts.append([paper.say("published"), issue.published_on.isoformat()])
    else:
        facts.append([paper.say("planned"), issue.planned_on.isoformat()])
    if paper.signed_by:
        facts.append([paper.say("signed_by"), paper.signed_by])
    return facts


def _section(label: Text, entries: Sequence[EntryContent], paper: GazettePaper) -> dict[str, Any]:
    return {"title": paper.text(label), "entries": [_entry(entry, paper) for entry in entries]}


def _entry(entry: EntryContent, paper: GazettePaper) -> dict[str, Any]:
    called = entry.title_of_mark(paper.languages[0])
    return {
        "title": " ".join(part for part in (entry.registration_number or entry.number, called) if part),
        "law": entry.law,
        "picture": entry.picture,
        "about": f"{paper.say('picture')} {called or entry.number}",
        "fields": [
            {
                "code": field.code,
                "label": inid_label(field.code, *paper.languages),
                "lines": shown_lines(field.code, field.lines, *paper.languages),
            }
            for field in entry.fields
        ],
        "correction": _correction(entry.correction, paper) if entry.correction else [],
    }


def _correction(correction: CorrectionContent, paper: GazettePaper) -> list[str]:
    section = paper.text(correction.section)
    lines = paper.filled("corrects", issue=correction.issue, day=correction.published_on, section=section)
    if correction.reason:
        lines.append(paper.text(correction.reason))
    for change in correction.changes:
        old, new = ("; ".join(side) or paper.say("nothing") for side in (change.instead_of, change.read))
        lines.append(f"({change.code}) {paper.say('instead_of')} “{old}” {paper.say('read')} “{new}”.")
    if correction.restarts_clock:
        label = correction.restarts_label or {"en": correction.restarts_clock}
        lines += paper.filled("restarts", clock=paper.text(label))
    return lines


def _seal(issue: IssueContent, paper: GazettePaper) -> dict[str, Any]:
    if not issue.seal:
        return {}
    seal = {key: str(value) for key, value in issue.seal.items()}
    lines = paper.filled("seal_words", number=seal["number"], day=seal["sealed_on"], chains=seal["chains"])
    digests = [[paper.say("root"), seal["root"]], [paper.say("digest"), seal["digest"]]]
    return {"title": paper.say("seal_title"), "lines": lines, "digests": digests}


def _index(issue: IssueContent) -> list[str]:
    return sorted({entry.number for section in issue.sections for entry in section.entries})


def _pictures(issue: IssueContent) -> dict[str, bytes]:
    wanted = {entry.picture for section in issue.sections for entry in section.entries if entry.picture}
    return {document: content_of(document) for document in sorted(wanted)}
