from dataclasses import replace

from openipo.offices.examplia.trademark.rules.licensees_and_pledgees_consent import licensees_and_pledgees_consent
from openipo.offices.examplia.trademark.rules.tests.case import a_case, an_interest

BOTH = [an_interest(), an_interest("pledge", id="i2", items=["25-1"]), an_interest("seizure", id="i3")]


def test_where_nobody_has_an_interest_nobody_is_asked() -> None:
    assert licensees_and_pledgees_consent(a_case(interests=[an_interest("seizure")]))


def test_all_must_consent_at_first_or_later() -> None:
    assert licensees_and_pledgees_consent(a_case(stated={"consents": ["i1", "i2"]}, interests=BOTH))
    assert licensees_and_pledgees_consent(
        a_case(stated={"consents": ["i1"]}, entered={"consents": ["i2"]}, interests=BOTH)
    )
    assert not licensees_and_pledgees_consent(a_case(stated={"consents": ["i1"]}, interests=BOTH))
    assert not licensees_and_pledgees_consent(a_case(interests=BOTH))


def test_a_pledge_in_other_goods_does_not_matter() -> None:
    case = a_case(stated={"consents": ["i1"]}, interests=BOTH)
    assert licensees_and_pledgees_consent(replace(case, items=("30-1",)))
