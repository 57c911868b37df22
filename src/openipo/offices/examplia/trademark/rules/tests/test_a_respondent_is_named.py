from dataclasses import replace

from openipo.domain.procedures.api import CaseView
from openipo.offices.examplia.trademark.rules.a_respondent_is_named import a_respondent_is_named
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def with_parties(*roles: str) -> CaseView:
    parties = tuple({"role": role, "name": role} for role in roles)
    return replace(a_case(), proceeding=replace(a_proceeding("appeal", "grounds-filed"), parties=parties))


def test_an_opponent_below_answers() -> None:
    assert a_respondent_is_named(with_parties("appellant", "respondent"))


def test_an_applicant_appeals_alone() -> None:
    assert not a_respondent_is_named(with_parties("appellant", "representative"))


def test_outside_a_proceeding() -> None:
    assert not a_respondent_is_named(a_case())
