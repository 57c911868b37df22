from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.kenya.trademark.rules.nothing_stays_objected import nothing_stays_objected
from openipo.offices.kenya.trademark.rules.tests.case import a_case


def naming(*items: str) -> CaseView:
    case = a_case(state=CaseState(items={"25-1": "objected", "25-2": "objected", "30-1": "pending"}))
    return replace(case, items=items)


def test_all_that_is_objected_to_is_named() -> None:
    assert nothing_stays_objected(naming("25-1", "25-2"))
    assert nothing_stays_objected(naming())


def test_something_stays_objected_to() -> None:
    assert not nothing_stays_objected(naming("25-1"))
