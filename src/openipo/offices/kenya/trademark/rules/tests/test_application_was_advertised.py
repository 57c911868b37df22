from datetime import date

from openipo.domain.procedures.api import CaseState, EntryState
from openipo.offices.kenya.trademark.rules.application_was_advertised import application_was_advertised
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def entry(section: str, published_on: date | None) -> CaseState:
    return CaseState(
        entries={"e": EntryState("e", section, "application", date(2026, 3, 9), "Act", published_on=published_on)}
    )


def test_its_advertisement_has_appeared() -> None:
    assert application_was_advertised(a_case(state=entry("advertised", date(2026, 3, 31))))
    assert application_was_advertised(a_case(state=entry("designations", date(2026, 3, 31))))


def test_neither_a_waiting_nor_another_entry_counts() -> None:
    assert not application_was_advertised(a_case(state=entry("advertised", None)))
    assert not application_was_advertised(a_case(state=entry("registered", date(2026, 3, 31))))
