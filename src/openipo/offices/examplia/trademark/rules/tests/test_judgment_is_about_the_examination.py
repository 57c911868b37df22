from dataclasses import replace

from openipo.domain.procedures.api import CaseState, CaseView
from openipo.offices.examplia.trademark.rules.judgment_is_about_the_examination import judgment_is_about_the_examination
from openipo.offices.examplia.trademark.rules.tests.case import a_case, a_proceeding


def judged(against: str, phase: str = "annulled") -> CaseView:
    application = a_proceeding("application", "published")
    proceedings = {
        "application": application,
        "appeal": a_proceeding("appeal", "dismissed", {"against": against}),
        "court-case": a_proceeding("court-case", phase, {"against": "appeal"}),
    }
    return replace(a_case(state=CaseState(proceedings=proceedings)), proceeding=application)


def test_the_court_annuls_what_the_examiner_refused() -> None:
    assert judgment_is_about_the_examination(judged("application"))


def test_the_court_annuls_a_decision_on_an_opposition() -> None:
    assert not judgment_is_about_the_examination(judged("opposition"))


def test_the_court_has_annulled_nothing() -> None:
    assert not judgment_is_about_the_examination(judged("application", "upheld"))
    assert not judgment_is_about_the_examination(a_case())
