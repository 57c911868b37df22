from datetime import date

from openipo.domain.procedures.api import CaseState, CaseView, EntryState
from openipo.offices.examplia.trademark.rules.application_was_published import application_was_published
from openipo.offices.examplia.trademark.rules.tests.case import a_case


def entered(section: str, published_on: date | None) -> CaseView:
    entry = EntryState("e", section, "application", date(2026, 3, 5), "Act s.20", published_on=published_on)
    return a_case(state=CaseState(entries={"e": entry}))


def test_after_the_entry_has_appeared() -> None:
    assert application_was_published(entered("accepted", date(2026, 4, 1))) is True
    assert application_was_published(entered("designations", date(2026, 4, 1))) is True


def test_while_the_entry_waits() -> None:
    assert application_was_published(entered("accepted", None)) is False


def test_entries_of_other_sections_say_nothing() -> None:
    assert application_was_published(entered("changed", date(2026, 4, 1))) is False
