from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.appeal_is_against_this import appeal_is_against_this
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def appealed(*appeals: tuple[str, bool]) -> CaseView:
    """The second invalidity; each appeal by what it is against and whether it is over."""
    state = CaseState(
        proceedings={
            f"appeal-{place}": replace(a_proceeding("appeal", "x", {"against": against}), final=final)
            for place, (against, final) in enumerate(appeals)
        }
    )
    own = replace(a_proceeding("invalidity", "decided"), key="invalidity-2")
    return replace(a_case(state=state), proceeding=own)


def test_its_appeal_has_been_decided() -> None:
    assert appeal_is_against_this(appealed(("invalidity-2", True), ("invalidity", False)))


def test_an_appeal_against_a_sister_is_none() -> None:
    assert not appeal_is_against_this(appealed(("invalidity", True)))


def test_while_a_second_appeal_is_open_it_waits() -> None:
    assert not appeal_is_against_this(appealed(("invalidity-2", True), ("invalidity-2", False)))


def test_outside_a_proceeding() -> None:
    assert not appeal_is_against_this(a_case())
