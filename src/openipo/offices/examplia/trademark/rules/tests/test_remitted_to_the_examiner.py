from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.remitted_to_the_examiner import remitted_to_the_examiner
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def remitted(*against: str) -> CaseView:
    below = {name: a_proceeding(name, "x") for name in ("application", "designation", "opposition")}
    appeals = {f"a{place}": a_proceeding("appeal", "remitted", {"against": each}) for place, each in enumerate(against)}
    return a_case(state=CaseState(proceedings={**below, **appeals}))


def test_the_latest_appeal_says_to_whom() -> None:
    assert remitted_to_the_examiner(remitted("application")) is True
    assert remitted_to_the_examiner(remitted("designation")) is True
    assert remitted_to_the_examiner(remitted("application", "opposition")) is False


def test_nothing_was_sent_back() -> None:
    assert not remitted_to_the_examiner(remitted())
    assert not remitted_to_the_examiner(remitted("invalidity-3"))
