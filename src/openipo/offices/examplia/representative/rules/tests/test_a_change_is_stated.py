from datetime import date
from typing import Any

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.representative.rules.a_change_is_stated import a_change_is_stated


def holds(stated: dict[str, Any]) -> bool:
    return a_change_is_stated(CaseView({}, CaseState(), None, date(2026, 3, 5), stated))


def test_a_new_name_is_a_change() -> None:
    assert holds({"name": "Rui Braga"})


def test_a_new_address_is_a_change() -> None:
    assert holds({"address": {"city": "Port"}})


def test_nothing_new_is_none() -> None:
    assert not holds({"name": ""})
