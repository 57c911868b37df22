"""A small office with a weekly gazette, its sections, and entries about marks of its register."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from openipo.domain.accounts.api import Actor
from openipo.domain.procedures.api import Section
from openipo.domain.publication.api import Entry, GazetteRule, Issue, compose, freeze, open_issue, publish, queue, sign
from openipo.domain.rights.testing import Story
from openipo.kernel.calendar.api import Calendar, FixedHoliday, Period

PETRA = Actor("petra", "Petra Publisher", frozenset({"publication_officer"}))
RITA = Actor("rita", "Rita Registrar", frozenset({"registrar"}))
CLERK = Actor("cora", "Cora Clerk", frozenset({"reception_clerk"}))
CALENDAR = Calendar(holidays=(FixedHoliday(month=4, day=1, name={"en": "Office day"}),))
RULE = GazetteRule(
    title={"en": "Gazette of Marks", "fr": "Bulletin des marques"},
    every="week",
    on=2,
    begins_on=date(2026, 3, 1),
    closes=Period(1, "working_days"),
    law="Act s.6(3)",
)
WEDNESDAY = date(2026, 3, 18)
TUESDAY = date(2026, 3, 17)
AT = datetime(2026, 3, 17, 16, 0, tzinfo=UTC)
LANGUAGES = ("en", "fr")

ACCEPTED = Section(
    "accepted",
    {"en": "Accepted, open to opposition", "fr": "Acceptées, ouvertes à l'opposition"},
    "Act s.20(1)",
    10,
    ("210", "220", "442", "511", "540", "550", "731"),
)
REGISTERED = Section("registered", {"en": "Registered"}, "Act s.30(3)", 20, ("111", "151", "450", "540", "732"))
CORRIGENDA = Section("corrigenda", {"en": "Corrigenda", "fr": "Rectificatifs"}, "Act s.6(5)", 90, ())


@dataclass(frozen=True)
class Office:
    name: dict[str, str] = field(default_factory=lambda: {"en": "Examplia Office", "fr": "Office d'Examplia"})
    address: tuple[str, ...] = ("1 Register Square",)
    contact: dict[str, str] = field(default_factory=dict)


OFFICE = Office()


def queued(story: Story, key: str = "application/accepted", section: Section = ACCEPTED, **more: object) -> Entry:
    """An entry about the file, queued on the Monday before the Wednesday of the issue."""
    given: dict[str, object] = {
        "file": story.chain,
        "entry_key": key,
        "section": section,
        "number": story.state.number,
        "law": section.law,
        "queued_on": date(2026, 3, 16),
        "at": datetime(2026, 3, 16, 9, 0, tzinfo=UTC),
    }
    return queue(**{**given, **more})  # type: ignore[arg-type]


def opened(planned_on: date = WEDNESDAY) -> Issue:
    return open_issue(planned_on=planned_on, rule=RULE, calendar=CALENDAR, by=PETRA, at=AT)


def composed(planned_on: date = WEDNESDAY) -> Issue:
    return compose(issue=opened(planned_on).id, by=PETRA)


def signed(planned_on: date = WEDNESDAY) -> Issue:
    frozen = freeze(issue=composed(planned_on).id, rule=RULE, by=PETRA, at=AT)
    return sign(issue=frozen.id, office=OFFICE, by=RITA, at=AT)


def appeared(planned_on: date = WEDNESDAY, on: date | None = None) -> Issue:
    issue = signed(planned_on)
    return publish(issue=issue.id, on=on or planned_on, office=OFFICE, languages=LANGUAGES, by=PETRA, at=AT)
