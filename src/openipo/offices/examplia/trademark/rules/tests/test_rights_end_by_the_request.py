from dataclasses import replace

from openipo.domain.procedures.api import CaseView
from openipo.offices.examplia.trademark.rules.rights_end_by_the_request import rights_end_by_the_request
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def revoked(day: str) -> CaseView:
    """The request was made on 5 March 2026."""
    return replace(a_case(entered={"rights_lost": day}), proceeding=a_proceeding("revocation", "for-decision"))


def test_on_the_day_of_the_request_or_earlier() -> None:
    assert rights_end_by_the_request(revoked("2026-03-05"))
    assert rights_end_by_the_request(revoked("2025-01-01"))


def test_not_later() -> None:
    assert not rights_end_by_the_request(revoked("2026-03-06"))


def test_outside_a_proceeding() -> None:
    assert not rights_end_by_the_request(a_case(entered={"rights_lost": "2026-03-05"}))
