from dataclasses import replace
from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView, LetterState
from openipo.offices.examplia.trademark.rules.no_letter_waits_for_service import no_letter_waits_for_service
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding

GOODS: dict[str, Any] = {"live_goods": [{"id": "25-1"}, {"id": "25-2"}]}


def with_letter(name: str, *items: str, served_on: date | None = None) -> CaseView:
    letter = LetterState(f"application/{name}", name, "application", FILED_ON, "applicant", "Act", served_on=served_on)
    division = replace(a_proceeding("division", "requested"), items=items)
    return replace(a_case(state=CaseState(letters={letter.key: letter}), **GOODS), proceeding=division)


def test_an_office_action_that_is_not_served_holds_the_goods() -> None:
    assert not no_letter_waits_for_service(with_letter("office-action", "25-1"))


def test_once_served_they_may_leave() -> None:
    assert no_letter_waits_for_service(with_letter("office-action", "25-1", served_on=FILED_ON))


def test_a_letter_that_starts_nothing_holds_nothing() -> None:
    assert no_letter_waits_for_service(with_letter("filing-receipt", "25-1"))


def test_the_whole_right_may_pass() -> None:
    assert no_letter_waits_for_service(with_letter("office-action", "25-1", "25-2"))


def test_without_a_request_nothing_leaves() -> None:
    assert no_letter_waits_for_service(a_case(**GOODS))
