from dataclasses import replace

from openipo.domain.procedures.api import CaseState
from openipo.offices.examplia.trademark.rules.basic_goods_have_ended import basic_goods_have_ended
from openipo.offices.examplia.trademark.rules.tests.case import a_case, items


def test_only_goods_of_the_international_registration_matter() -> None:
    case = a_case(state=items(hats="registered", shoes="cancelled"))
    assert basic_goods_have_ended(replace(case, items=("hats", "shoes")))
    assert not basic_goods_have_ended(replace(case, items=("hats",)))


def test_with_the_file_all_has_ended() -> None:
    assert basic_goods_have_ended(a_case(state=CaseState(register_status="ended")))
