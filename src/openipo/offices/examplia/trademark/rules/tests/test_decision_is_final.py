from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView, ClockState
from openipo.offices.examplia.trademark.rules.decision_is_final import decision_is_final
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding


def decided(clock: str = "running", *, appeals: tuple[bool, ...] = (), other: bool = False) -> CaseView:
    key = "invalidity/invalidity-appeal"
    against = "invalidity-2" if other else "invalidity"
    state = CaseState(
        clocks={key: ClockState(key, "invalidity-appeal", "invalidity", FILED_ON, None, {}, "Act", clock)},
        proceedings={
            str(place): replace(a_proceeding("appeal", "x", {"against": against}), final=final)
            for place, final in enumerate(appeals)
        },
    )
    return replace(a_case(state=state), proceeding=a_proceeding("invalidity", "decided"))


def test_the_time_for_an_appeal_has_run_out() -> None:
    assert decision_is_final(decided("missed"))


def test_the_time_still_runs() -> None:
    assert not decision_is_final(decided())


def test_its_appeals_have_been_decided() -> None:
    assert decision_is_final(decided(appeals=(True, True)))
    assert not decision_is_final(decided("missed", appeals=(True, False)))


def test_the_end_of_another_decisions_appeal_says_nothing() -> None:
    assert not decision_is_final(decided(appeals=(True,), other=True))


def test_outside_a_proceeding() -> None:
    assert not decision_is_final(a_case())
