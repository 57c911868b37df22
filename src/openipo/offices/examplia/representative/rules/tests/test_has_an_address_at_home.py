from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.representative.rules.has_an_address_at_home import has_an_address_at_home


def holds(country: str) -> bool:
    facts: dict[str, Any] = {"applicants": [{"country": country}]}
    return has_an_address_at_home(CaseView(facts, CaseState(), None, date(2026, 3, 5), {}))


def test_an_address_in_the_country_is_needed() -> None:
    assert holds("XX")


def test_an_address_abroad_is_not_enough() -> None:
    assert not holds("FR")
