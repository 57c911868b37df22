from openipo.offices.examplia.trademark.rules.pledgee_has_signed_the_release import pledgee_has_signed_the_release
from openipo.offices.examplia.trademark.rules.tests.case import a_case, an_interest

PLEDGE = an_interest("pledge", parties=[{"name": "Harbour Bank"}])


def test_only_the_pledgee_of_that_pledge_releases_it() -> None:
    signed = {"interest": "i1", "released_by": "HARBOUR bank"}
    assert pledgee_has_signed_the_release(a_case(stated=signed, interests=[PLEDGE]))
    assert not pledgee_has_signed_the_release(a_case(stated={**signed, "released_by": "Ana"}, interests=[PLEDGE]))
    assert not pledgee_has_signed_the_release(a_case(stated={**signed, "interest": "i2"}, interests=[PLEDGE]))
    assert not pledgee_has_signed_the_release(a_case(stated={"interest": "i1"}, interests=[PLEDGE]))
