from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.representative.rules.is_a_natural_person import is_a_natural_person


def holds(*applicants: dict[str, Any]) -> bool:
    return is_a_natural_person(CaseView({"applicants": list(applicants)}, CaseState(), None, date(2026, 3, 5), {}))


def test_a_person_may_be_entered() -> None:
    assert holds({"kind": "person"})


def test_an_organisation_may_not() -> None:
    assert not holds({"kind": "organisation"})


def test_two_persons_are_two_applications() -> None:
    assert not holds({"kind": "person"}, {"kind": "person"})
